import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { listPrivateTerms } from "../testing/private-terms";

/** The folders in which words for readers are written. */
const folders = [
  "components",
  "app",
  "lib/model",
  "lib/view",
  "lib/picture",
  "lib/embed",
  "lib/feed",
  "lib/export/view",
  "lib/dataset/rules",
];
const files = folders.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
    .map((name) => `${folder}/${name}`),
);

it("no word of the code reaches a reader", () => {
  const faults = files.flatMap((file) =>
    listTexts(readFileSync(file, "utf8"), file.endsWith(".tsx")).flatMap((text) =>
      listPrivateTerms(text).map((term) => `${file}: ${term}`),
    ),
  );
  expect(files.length).toBeGreaterThan(200);
  expect([...new Set(faults)]).toEqual([]);
});

it.each([
  ["The result rests on a report.", "“rests on”: is based on, is known only from"],
  ["Two steps beyond", "“steps beyond”: steps away"],
  ["Nothing is on record.", "“on record”: on the record"],
])("“%s” is noticed", (text, term) => {
  expect(listPrivateTerms(text)).toEqual([term]);
});

/** What a file says: its strings of more than one word or with a capital letter, and the text between tags if it has any. */
function listTexts(code: string, hasTags: boolean): string[] {
  const plain = code
    .replaceAll(/\/\*[\s\S]*?\*\//g, "")
    .replaceAll(/^\s*\/\/.*$|\s\/\/ .*$/gm, "")
    .replaceAll(/\$\{[^{}]*\}/g, "…");
  const strings = plain.matchAll(/"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`/g);
  const between = (hasTags ? plain : "").matchAll(/>([^<>{}=;]*[a-z][^<>{}=;]*)[<{]/g);
  return [
    ...[...strings].map(([, one, other]) => one ?? other ?? "").filter((text) => /\s|^\p{Lu}/u.test(text)),
    ...[...between].map(([, text]) => text ?? ""),
  ];
}
