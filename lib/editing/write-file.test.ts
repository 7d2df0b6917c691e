import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { makeDataDir, writeText } from "../testing/write-folder";
import { listIfThere, OutsideError, readIfThere, replaceFile } from "./write-file";

describe("a file that is replaced", () => {
  it("has the new text, in folders that are made for it, and leaves nothing beside it", () => {
    const folder = makeDataDir();
    replaceFile(folder, "issues/deep/ferry.json", "one");
    replaceFile(folder, "issues/deep/ferry.json", "two");
    expect(readFileSync(path.join(folder, "issues/deep/ferry.json"), "utf8")).toBe("two");
    expect(readdirSync(path.join(folder, "issues/deep"))).toEqual(["ferry.json"]);
  });

  it("is removed if the text is null, and need not exist", () => {
    const folder = makeDataDir();
    writeText(folder, "deals/truce.json", "{}");
    replaceFile(folder, "deals/truce.json", null);
    replaceFile(folder, "deals/truce.json", null);
    expect(readdirSync(path.join(folder, "deals"))).toEqual([]);
  });

  it("is written where a link within the folder leads, and the link stays", () => {
    const folder = makeDataDir();
    writeText(folder, "own/ferry.json", "one");
    symlinkSync("own/ferry.json", path.join(folder, "ferry.json"));
    replaceFile(folder, "ferry.json", "two");
    expect(readFileSync(path.join(folder, "own/ferry.json"), "utf8")).toBe("two");
    expect(lstatSync(path.join(folder, "ferry.json")).isSymbolicLink()).toBe(true);
  });

  it("is refused where it, a link or a folder leads out, even to a folder whose name begins alike", () => {
    const dataDir = makeDataDir();
    const folder = path.join(dataDir, "pier");
    mkdirSync(folder);
    writeText(dataDir, "pier-secrets/plan.json", "secret");
    symlinkSync("../pier-secrets/plan.json", path.join(folder, "plan.json"));
    symlinkSync("../pier-secrets", path.join(folder, "issues"));
    for (const file of ["plan.json", "issues/new.json", "../pier-secrets/new.json"]) {
      expect(() => replaceFile(folder, file, "mine")).toThrow(new OutsideError(file));
      expect(() => replaceFile(folder, file, null)).toThrow(`${file} is outside the folder of the negotiation.`);
    }
    expect(readdirSync(path.join(dataDir, "pier-secrets"))).toEqual(["plan.json"]);
    expect(readFileSync(path.join(dataDir, "pier-secrets/plan.json"), "utf8")).toBe("secret");
  });

  it("is as it was where the new one cannot be put in its place, and nothing is left beside it", () => {
    const folder = makeDataDir();
    writeText(folder, "ferry.json/inner.json", "one");
    expect(() => replaceFile(folder, "ferry.json", "two")).toThrow();
    expect(readdirSync(folder)).toEqual(["ferry.json"]);
    expect(existsSync(path.join(folder, "ferry.json/inner.json"))).toBe(true);
  });
});

describe("what is read", () => {
  it("is the text of a file, or null without one", () => {
    const folder = makeDataDir();
    writeText(folder, "ferry.json", "Öst");
    expect(readIfThere(path.join(folder, "ferry.json"))).toBe("Öst");
    expect(readIfThere(path.join(folder, "none.json"))).toBeNull();
  });

  it("is never a text that would lose letters if it were written again", () => {
    const file = path.join(makeDataDir(), "latin.json");
    writeFileSync(file, Buffer.from([0x22, 0xfc, 0x22]));
    expect(() => JSON.parse(readIfThere(file) ?? "")).toThrow();
  });

  it("is an error where it is there and cannot be read", () => {
    expect(() => readIfThere(makeDataDir())).toThrow("EISDIR");
  });

  it("is the names in a folder, sorted, or none where there is no folder", () => {
    const folder = makeDataDir();
    for (const file of ["b.json", "c.json", "a.json"]) writeText(folder, file, "");
    expect(listIfThere(folder)).toEqual(["a.json", "b.json", "c.json"]);
    expect(listIfThere(path.join(folder, "none"))).toEqual([]);
  });
});
