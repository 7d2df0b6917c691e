import { describe, expect, it } from "vitest";
import type { JsonObject } from "../records";
import { arrange } from "./arrange";
import type { SheetKind } from "./kinds";

/** A list of records by their ids, `a:2031-05-12`, after these rows have been put in their places. */
function put(list: string, rows: string, sorted?: SheetKind["sorted"]): string {
  const records = new Map<string, JsonObject>();
  const find = (text: string) => {
    const [id = "", date = ""] = text.split(":");
    const record = records.get(id) ?? { id, date };
    records.set(id, record);
    return record;
  };
  const there = list.split(" ").filter(Boolean).map(find);
  // `+c` is new, `c@1` has been given a place.
  const own = rows.split(" ").map((row) => {
    const [text = "", to] = row.replace("+", "").split("@");
    return { record: find(text), isNew: row.startsWith("+"), to: to === undefined ? undefined : Number(to) };
  });
  arrange(there, own, { sorted } as SheetKind);
  return there.map(({ id }) => id).join(" ");
}

describe("a new record of a list", () => {
  it.each([
    ["stands below the one in the row above", "a b c", "a +n b c", "a n b c"],
    ["that comes first stands above the one in the row below", "a b c", "+n b", "a n b c"],
    ["that comes first with others stands with them above", "a b c", "+n +m b", "a n m b c"],
    ["goes to the end of a list that has no other row on the sheet", "a b", "+n", "a b n"],
    ["stands at the place that its row gives", "a b c", "+n@2 c", "a n b c"],
    ["stands at the end where its row gives a place beyond", "a b", "+n@9", "a b n"],
  ])("%s", (_, list, rows, result) => {
    expect(put(list, rows)).toBe(result);
  });
});

describe("a record that is there", () => {
  it.each([
    ["stays where it is, whatever the order of the rows", "a b c", "c a b", "a b c"],
    ["moves down to the place that its row gives", "a b c", "a@3 b c", "b c a"],
    ["moves up to the place that its row gives", "a b c", "a b c@1", "c a b"],
  ])("%s", (_, list, rows, result) => {
    expect(put(list, rows)).toBe(result);
  });
});

describe("a record of a list by date", () => {
  const newest = "a:2031-05-12 b:2031-05-10 c:2031-05-10";
  const oldest = "a:2031-05-10 b:2031-05-12";

  it.each([
    ["newest first", newest, "+n:2031-05-20", "n a b c"],
    ["newest first", newest, "+n:2031-05-11", "a n b c"],
    ["newest first", newest, "+n:2031-05-10", "a n b c"],
    ["newest first", newest, "+n:2031-05-01", "a b c n"],
    ["newest first", newest, "b +n:2031-05-10", "a b n c"],
    ["newest first", newest, "a +n:2031-05-01", "a b c n"],
    ["oldest first", oldest, "+n:2031-05-11", "a n b"],
    ["oldest first", oldest, "+n:2031-05-12", "a b n"],
    ["oldest first", oldest, "+n:2031-05-01", "n a b"],
    // A place says nothing where the date does.
    ["newest first", newest, "+n:2031-05-01@1", "a b c n"],
  ] as const)("%s (%s) goes where its date is: %s", (sorted, list, rows, result) => {
    expect(put(list, rows, sorted)).toBe(result);
  });
});
