import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { soundFolder } from "../../testing/sound-folder";
import { allRules } from "./all-rules";

describe("the rules of the data", () => {
  it("are all asked: none lies in the folder unused", () => {
    const files = readdirSync(import.meta.dirname).filter((file) => !file.endsWith(".test.ts"));
    const others = ["rule.ts", "all-rules.ts"];
    expect(allRules).toHaveLength(files.filter((file) => !others.includes(file)).length);
    expect(new Set(allRules).size).toBe(allRules.length);
  });

  it("have a test each, beside them", () => {
    const files = readdirSync(import.meta.dirname);
    const untested = files.filter(
      (file) => file !== "rule.ts" && !file.endsWith(".test.ts") && !files.includes(file.replace(/\.ts$/, ".test.ts")),
    );
    expect(untested).toEqual([]);
  });

  it("have a sentence each, and no two have the same", () => {
    for (const { says } of allRules) expect(says).toMatch(/^[A-Z`].*\.$/);
    expect(new Set(allRules.map(({ says }) => says)).size).toBe(allRules.length);
  });

  it("find nothing wrong with a sound folder", () => {
    expect(allRules.flatMap((rule) => rule.check(soundFolder))).toEqual([]);
  });
});
