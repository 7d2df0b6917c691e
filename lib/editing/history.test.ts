import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  dropDraft,
  dropUpload,
  keepDraft,
  keepHistory,
  keepSigned,
  keepUpload,
  listDrafts,
  makeDraftId,
  readDraft,
  readNewest,
  readSigned,
  readUpload,
} from "./history";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "parley-history-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const draft = (id: string, at: string) => ({
  id,
  at,
  screen: "/parties/new",
  fields: [["name", "Amber"]] as [string, string][],
});

describe("what was typed and not saved", () => {
  it("is kept until it is dropped, the newest first", () => {
    const [one, other] = ["0123456789abcdef", "fedcba9876543210"] as const;
    keepDraft(folder, "pier", draft(one, "2031-06-01T10:00:00Z"));
    keepDraft(folder, "pier", draft(other, "2031-06-02T10:00:00Z"));
    expect(readDraft(folder, "pier", one)).toEqual(draft(one, "2031-06-01T10:00:00Z"));
    expect(listDrafts(folder, "pier").map(({ id }) => id)).toEqual([other, one]);
    expect(listDrafts(folder, "quay")).toEqual([]);
    dropDraft(folder, "pier", one);
    dropDraft(folder, "pier", one);
    expect(listDrafts(folder, "pier").map(({ id }) => id)).toEqual([other]);
    expect(readDraft(folder, "pier", one)).toBeUndefined();
  });

  it("is kept where git does not look", () => {
    keepDraft(folder, "pier", draft("0123456789abcdef", "2031-06-01T10:00:00Z"));
    expect(readFileSync(path.join(folder, ".edit/.gitignore"), "utf8")).toBe("*\n");
    expect(existsSync(path.join(folder, ".edit/pier/drafts/0123456789abcdef.draft"))).toBe(true);
  });

  it.each(["../../secret", "0123456789abcdeg", "0123456789abcdef0", ""])("has no id like %j", (id) => {
    expect(readDraft(folder, "pier", id)).toBeUndefined();
    expect(readUpload(folder, "pier", id)).toBeUndefined();
    expect(() => keepDraft(folder, "pier", draft(id, "2031-06-01T10:00:00Z"))).toThrow();
    expect(() => dropDraft(folder, "pier", id)).toThrow();
    expect(() => dropUpload(folder, "pier", id)).toThrow();
  });

  it("has ids that nobody guesses", () => {
    expect(makeDraftId()).toMatch(/^[a-f0-9]{16}$/);
    expect(makeDraftId()).not.toBe(makeDraftId());
  });

  it("is passed over where a full disk has cut it off", () => {
    keepDraft(folder, "pier", draft("0123456789abcdef", "2031-06-01T10:00:00Z"));
    const file = path.join(folder, ".edit/pier/drafts/0123456789abcdef.draft");
    writeFileSync(file, readFileSync(file, "utf8").slice(0, 20));
    expect(listDrafts(folder, "pier")).toEqual([]);
    writeFileSync(file, '{"at": 1}');
    expect(listDrafts(folder, "pier")).toEqual([]);
  });
});

it("a file to be imported comes back byte for byte", () => {
  const bytes = new Uint8Array([0, 255, 10, 13, 128]);
  keepUpload(folder, "pier", "0123456789abcdef", "Würfe.xlsx", bytes);
  expect(readUpload(folder, "pier", "0123456789abcdef")).toEqual({ fileName: "Würfe.xlsx", bytes });
  dropUpload(folder, "pier", "0123456789abcdef");
  expect(readUpload(folder, "pier", "0123456789abcdef")).toBeUndefined();
});

it("what was signed is found by its hash, whenever it was", () => {
  keepSigned(folder, "pier", "2031-06-01T10:00:00.000Z", { aa: { id: "said" } });
  keepSigned(folder, "pier", "2031-06-02T10:00:00.000Z", { bb: { id: "told" } });
  expect(readSigned(folder, "pier")).toEqual(
    new Map([
      ["aa", { id: "said" }],
      ["bb", { id: "told" }],
    ]),
  );
  expect(readSigned(folder, "quay")).toEqual(new Map());
});

it("the last save is the one that can be undone", () => {
  expect(readNewest(folder, "pier")).toBeUndefined();
  const entry = (at: string) => ({
    at,
    what: "party amber",
    changes: [{ file: "pier/parties.json", before: null, after: "{}" }],
  });
  keepHistory(folder, "pier", entry("2031-06-01T10:00:00.000Z"));
  const file = keepHistory(folder, "pier", entry("2031-06-01T10:00:01.000Z"));
  expect(file).toMatch(/^history\/2031-06-01T10-00-01-000Z-[0-9a-f]{6}\.undo$/);
  expect(readNewest(folder, "pier")).toEqual(entry("2031-06-01T10:00:01.000Z"));
});
