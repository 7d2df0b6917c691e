import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { printDataFile } from "./print-file";

const root = path.join(import.meta.dirname, "../..");
const files = ["data", "e2e/data"].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".json") && !file.startsWith("schemas"))
    .map((file) => path.join(folder, file)),
);

describe("a data file as it is printed", () => {
  it.each(files)("is %s, byte for byte", (file) => {
    const text = readFileSync(path.join(root, file), "utf8");
    expect(printDataFile(JSON.parse(text))).toBe(text);
  });

  it("has a line for each key, and a list of ids on one line where it fits", () => {
    expect(printDataFile({ id: "a", keeps: ["b", "c"], quote: { exact: "Yes." }, chain: [{ role: "speaker" }] })).toBe(
      `{
  "id": "a",
  "keeps": ["b", "c"],
  "quote": {
    "exact": "Yes."
  },
  "chain": [
    {
      "role": "speaker"
    }
  ]
}
`,
    );
  });

  it("leaves out what is undefined, and prints what is empty", () => {
    expect(printDataFile({ a: undefined, b: [], c: {} })).toBe('{\n  "b": [],\n  "c": {}\n}\n');
  });

  it("is what the formatter leaves as it is", () => {
    const letters = [...'aé“–ніЖάمياه水権ポ가🐝"\\\n\t '].map((letter) => fc.constant(letter));
    const text = fc.oneof(fc.string({ maxLength: 70 }), fc.string({ unit: fc.oneof(...letters), maxLength: 70 }));
    const plain = fc.oneof(text, fc.integer(), fc.boolean());
    const { tree } = fc.letrec<{ tree: unknown; inner: unknown }>((tie) => ({
      inner: fc.oneof({ depthSize: "small" }, plain, fc.array(text), tie("tree")),
      tree: fc.oneof(
        fc.dictionary(fc.stringMatching(/^[a-z]{1,9}$/), tie("inner"), { maxKeys: 6 }),
        fc.array(tie("tree"), { maxLength: 4 }),
      ),
    }));
    const folder = mkdtempSync(path.join(root, "lib/editing/.print-"));
    try {
      const samples = fc.sample(tree, { numRuns: 60, seed: 18 });
      for (const [i, one] of samples.entries()) writeFileSync(path.join(folder, `${i}.json`), printDataFile(one));
      writeFileSync(path.join(folder, "biome.json"), readFileSync(path.join(root, "biome.json")));
      const biome = path.join(root, "node_modules/@biomejs/biome/bin/biome");
      execFileSync(process.execPath, [biome, "format", "--write", "--vcs-enabled=false", "."], { cwd: folder });
      for (const [i, one] of samples.entries()) {
        expect(readFileSync(path.join(folder, `${i}.json`), "utf8")).toBe(printDataFile(one));
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
