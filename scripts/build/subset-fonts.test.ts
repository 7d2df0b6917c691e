import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { characters, subsetFonts } from "./subset-fonts";

const folder = path.join(import.meta.dirname, "../../components/styles/fonts");

test("the fonts are subsets of the installed families, and small enough for every page", async () => {
  const made: Map<string, Uint8Array> = await subsetFonts();
  expect([...made.keys()].sort()).toEqual(readdirSync(folder).sort());
  for (const [name, bytes] of made) {
    expect(Buffer.from(bytes).equals(readFileSync(path.join(folder, name))), name).toBe(true);
  }
  const core = [...made].filter(([name]) => name.endsWith("-core.woff2"));
  expect(core.reduce((sum, [, bytes]) => sum + bytes.length, 0)).toBeLessThan(48_000);
});

test("the style sheet asks each file for characters that are in it, and for all of them", () => {
  const source = readFileSync(path.join(import.meta.dirname, "../../components/styles/fonts.css"), "utf8");
  const ranges = [...source.matchAll(/unicode-range:\s*(U\+[^;]+);/g)].map(([, range = ""]) =>
    range.split(/,\s*/).map((one) => {
      const [from = "", to = from] = one.slice("U+".length).split("-");
      return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const;
    }),
  );
  const has = (range: (typeof ranges)[number], character: string) =>
    range.some(([from, to]) => from <= (character.codePointAt(0) ?? 0) && (character.codePointAt(0) ?? 0) <= to);
  expect(ranges).toHaveLength(6);
  const [serif, heading, serifWest, headingWest, sans, sansWest] = ranges;
  expect([heading, headingWest]).toEqual([serif, serifWest]);
  expect([sans, sansWest]).toEqual([serif, serifWest]);
  for (const character of characters.core) expect(has(serif ?? [], character), character).toBe(true);
  for (const character of characters.west) {
    expect([serif, serifWest].filter((range) => has(range ?? [], character)).length, character).toBe(1);
  }
});
