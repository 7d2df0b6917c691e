import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import postcss from "postcss";
import { expect, it } from "vitest";

const root = path.join(import.meta.dirname, "..");

// Directions of a scale or of a drawing: they follow the order of the options, not that of the text.
const drawn = /^\.(scale-(bar|tick|shared|mark|none|gap)|ask-scale|lane-(at|left|right|tick|arrives|track)|stave-bar)/;

const physicalProperty = /^(left|right|(margin|padding|border|scroll-margin|scroll-padding)-(left|right)(-.*)?)$/;

/** Whether a declaration says left or right where it could say start or end. */
function isPhysical({ prop, value }: { prop: string; value: string }): boolean {
  if (physicalProperty.test(prop)) return true;
  if (/^(text-align|float|clear)$/.test(prop)) return /^(left|right)$/.test(value);
  if (!/^(margin|padding|border-width|border-style|inset)$/.test(prop)) return false;
  // Of four values the second is the right one and the fourth the left one.
  const [, right, , left] = value.match(/[^\s(]+\([^)]*\)|\S+/g) ?? [];
  return left !== undefined && left !== right;
}

function listFiles(extension: string): string[] {
  return ["components", "app"].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(extension))
      .map((name) => path.join(folder, name)),
  );
}

it("styles say start and end, so that a page can be read from right to left", () => {
  const files = listFiles(".css");
  expect(files.length).toBeGreaterThan(10);
  const found = files.flatMap((file) => {
    const faults: string[] = [];
    postcss.parse(readFileSync(path.join(root, file), "utf8")).walkDecls((declaration) => {
      const { parent } = declaration;
      const selectors = parent instanceof postcss.Rule ? parent.selectors : [];
      if (isPhysical(declaration) && !selectors.some((one) => drawn.test(one)))
        faults.push(`${file}:${declaration.source?.start?.line} ${selectors.join(", ")} { ${declaration} }`);
    });
    return faults;
  });
  expect(found).toEqual([]);
});

it("so do the classes in the markup", () => {
  const physicalClass =
    /(?<![\w-])-?(m[lr]|p[lr]|left|right|border-[lr]|rounded-([lr]|[tb][lr]))-[\w[]|text-(left|right)\b/;
  const found = listFiles(".tsx").flatMap((file) =>
    [...readFileSync(path.join(root, file), "utf8").matchAll(/className=(?:"([^"]*)"|\{`([^`]*)`\})/g)]
      .map(([, plain = "", built = ""]) => `${plain}${built}`)
      .filter((classes) => physicalClass.test(classes.replaceAll(/\$\{[^}]*\}/g, "")))
      .map((classes) => `${file}: ${classes}`),
  );
  expect(found).toEqual([]);
});
