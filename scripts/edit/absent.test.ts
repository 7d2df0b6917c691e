import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import configure from "../../next.config.js";

const root = path.join(import.meta.dirname, "../..");
const list = (folder: string) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .map((file) => `${folder}/${file.replaceAll(path.sep, "/")}`)
    .filter((file) => /\.(tsx?|css|mjs)$/.test(file));

/** What only `npm run edit` and the commands for data are made of. */
const isOfEditor = (file: string) => /^(app\/edit|components\/edit|lib\/editing|scripts\/edit)(\/|\.ts$)/.test(file);

describe("a site that is built, exported or put into an image", () => {
  it("has no route of the editor: Next looks for other names", async () => {
    const { pageExtensions = [], distDir } = await configure("phase-production-build-of-a-test");
    expect(pageExtensions).toEqual(["tsx", "ts", "jsx", "js"]);
    expect(distDir).not.toBe(".next-edit");
    // Next takes for a route what is named `route` or `page` with one of the extensions, and nothing in a folder with _.
    const isRoute = new RegExp(`/(route|page|layout|not-found|default)\\.(${pageExtensions.join("|")})$`);
    expect(list("app/edit").filter((file) => isRoute.test(file))).toEqual([]);
    expect(list("app/edit").filter((file) => file.endsWith("route.edit.ts"))).toHaveLength(1);
  });

  it("imports nothing of it", () => {
    const files = ["app", "components", "lib"].flatMap(list).filter((file) => !isOfEditor(file));
    expect(files.length).toBeGreaterThan(300);
    const found = files
      .filter((file) => !/\.test\.ts$|^lib\/testing\//.test(file))
      .filter((file) =>
        /(import|from)[^;]*["'][^"']*(\/edit\/|\/editing\/)/.test(readFileSync(path.join(root, file), "utf8")),
      );
    expect(found).toEqual([]);
  });

  it("has none of its words: those that are searched for in the files of a site are the editor’s", () => {
    const spec = readFileSync(path.join(root, "e2e/export.e2e.ts"), "utf8");
    const words: string[] = JSON.parse(/wordsOfEditor = (\[.*\]);/.exec(spec)?.[1] ?? "[]");
    expect(words).toHaveLength(4);
    const code = ["app", "components", "lib"]
      .flatMap(list)
      .map((file) => [file, readFileSync(path.join(root, file), "utf8")]);
    for (const word of words) {
      const found = code.filter(([, text]) => text?.includes(word)).map(([file = ""]) => file);
      expect(found.length, word).toBeGreaterThan(0);
      expect(
        found.filter((file) => !isOfEditor(file)),
        word,
      ).toEqual([]);
    }
  });

  it("is styled without it", () => {
    const css = readFileSync(path.join(root, "components/styles/globals.css"), "utf8");
    expect(css).toContain('@source not "../../app/edit";');
    expect(css).toContain('@source not "../edit";');
    expect(css).not.toMatch(/@import "[^"]*edit/);
  });

  it("leaves its build, its drafts and its history out of an image", () => {
    const ignored = readFileSync(path.join(root, ".dockerignore"), "utf8").split("\n");
    expect(ignored).toEqual(expect.arrayContaining([".next*", "**/.edit"]));
  });
});
