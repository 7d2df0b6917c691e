import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { makeFonts } from "./make-fonts.mjs";

const folder = path.join(import.meta.dirname, "../app/fonts");

test("the letters in app/fonts are those of the families that are installed, and weigh what a page can bear", async () => {
  const made: Map<string, Uint8Array> = await makeFonts();
  expect([...made.keys()].sort()).toEqual(readdirSync(folder).sort());
  for (const [name, bytes] of made) {
    expect(Buffer.from(bytes).equals(readFileSync(path.join(folder, name))), name).toBe(true);
  }
  const core = [...made].filter(([name]) => name.endsWith("-core.woff2"));
  expect(core.reduce((sum, [, bytes]) => sum + bytes.length, 0)).toBeLessThan(48_000);
});
