import path from "node:path";
import { describe, expect, it } from "vitest";
import { orderLike, readSchema } from "./key-order";
import { flatten, moveRow, readRecord } from "./posted";
import { findRecord, getText, isObject, listRecords, parseContents, type RecordKind, recordKinds } from "./records";
import { readTextsOf } from "./store";

const root = path.join(import.meta.dirname, "../..");
const folders = [
  ["data", "ukraine-2025"],
  ["e2e/data", "lake-orune"],
  ["e2e/data", "stagehands-2028"],
  ["e2e/data", "two-hives"],
] as const;

describe.each(folders)("the records of %s/%s", (dataDir, name) => {
  const contents = parseContents(readTextsOf(path.join(root, dataDir), name));

  it.each(Object.keys(recordKinds) as RecordKind[])("come out of a form as they went in: %s", (kind) => {
    for (const { value, within, file } of listRecords(contents, name, kind)) {
      const asked = kind === "term" ? getText(value, "question") : within;
      const question = asked && listRecords(contents, name, "question").find(({ id }) => id === asked)?.value;
      const amounts =
        isObject(question || undefined) && ["amount", "date"].includes(getText(question || undefined, "kind") ?? "");
      const schema = readSchema(kind);
      // Only what no form can say is kept from the record as it was.
      const base = Object.fromEntries(
        Object.entries(value).filter(([, one]) => Array.isArray(one) && one.length === 0),
      );
      const again = readRecord(schema, flatten(value, ""), { base, amounts });
      expect({ file, value: orderLike(trim(again, kind), value, schema) }).toEqual({ file, value });
    }
  });
});

/** Without the list of records of their own, which is missing in both. */
function trim(value: Record<string, unknown>, kind: RecordKind) {
  const { children } = recordKinds[kind];
  // The version of the format is a constant, which a form gives back as a text.
  const all = Object.entries(value).filter(([key]) => key !== children);
  return Object.fromEntries(all.map(([key, one]) => [key, key === "format" ? Number(one) : one])) as never;
}

describe("a form", () => {
  it("leaves what it does not hold as it was", () => {
    const base = { id: "a", note: "Kept.", flag: 1, quote: { exact: "Old.", words: "own" } };
    const posted = [["quote.exact", "New.\r\n"]] as const;
    expect(readRecord(readSchema("statement"), posted, { base, keys: ["quote"] })).toEqual({
      id: "a",
      note: "Kept.",
      flag: 1,
      quote: { exact: "New." },
    });
  });

  it("moves and drops rows", () => {
    const posted = [
      ["options[0].id", "a"],
      ["options[1].id", "b"],
    ] as const;
    expect(moveRow(posted, "options", 0, 1)).toEqual([
      ["options[1].id", "a"],
      ["options[0].id", "b"],
    ]);
    // What stood below moves up, so that no empty row is left.
    expect(moveRow(posted, "options", 0, undefined)).toEqual([["options[0].id", "b"]]);
  });

  it("keeps with each option what only its file says of it, wherever it is moved", () => {
    const base = {
      options: [
        { id: "a", odd: 1 },
        { id: "b", odd: 2 },
      ],
    };
    const posted = [
      ["options[0].id", "b"],
      ["options[1].id", "c"],
      ["options[2].id", "a"],
    ] as const;
    expect(readRecord(readSchema("question"), posted, { base, keys: ["options"] })).toEqual({
      options: [{ odd: 2, id: "b" }, { id: "c" }, { odd: 1, id: "a" }],
    });
  });

  it("takes nothing for a record with no fields filled in", () => {
    expect(findRecord(new Map(), "x", { kind: "party", id: "a" })).toBeUndefined();
    expect(
      readRecord(readSchema("event"), [
        ["title", "  "],
        ["quote.exact", ""],
      ]),
    ).toEqual({});
  });
});
