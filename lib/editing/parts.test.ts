import { describe, expect, it } from "vitest";
import { findParts, findWhole, listPartEdits, nameOptions, type PartsKind, readParts } from "./parts";
import { type Contents, hashRecord, type JsonObject } from "./records";

const toll = { id: "toll", label: "Toll", text: "How much?" };
const build = (standard?: string): Contents =>
  new Map<string, JsonObject>([
    ["pier/negotiation.json", { id: "pier", ...(standard && { standard }) }],
    ["pier/parties.json", { parties: [{ id: "amber" }, { id: "basalt" }] }],
    [
      "pier/issues/ferry.json",
      { id: "ferry", title: "The ferry", questions: [{ ...toll, statements: [{ id: "said" }] }] },
    ],
    ["pier/issues/fleet.json", { id: "fleet", questions: [{ id: "boats", kind: "amount" }] }],
    ["pier/deals/truce.json", { id: "truce", terms: [{ id: "a", text: "It leaves." }] }],
  ]);
const partsOf = (kind: "issue" | "deal"): PartsKind => {
  const parts = findParts(kind);
  if (!parts) throw new Error("there are no parts");
  return parts;
};

it("an issue is edited with its questions and a deal with its terms, each without records of their own", () => {
  expect(findWhole(build(), "pier", { kind: "issue", id: "ferry" })?.value).toEqual({
    id: "ferry",
    title: "The ferry",
    questions: [toll],
  });
  expect(findWhole(build(), "pier", { kind: "deal", id: "truce" })?.value.terms).toEqual([
    { id: "a", text: "It leaves." },
  ]);
  expect(findWhole(build(), "pier", { kind: "party", id: "amber" })?.value).toEqual({ id: "amber" });
  expect(findWhole(build(), "pier", { kind: "deal", id: "none" })).toBeUndefined();
});

describe("the questions in a form", () => {
  const base = { id: "ferry", questions: [toll] };
  const read = (fields: [string, string][], standard?: string) =>
    readParts(build(standard), "pier", fields, { parts: partsOf("issue"), within: "ferry", base, today: "2031-06-01" });

  it("get an id from their label, and list every party as not yet asked", () => {
    const fields: [string, string][] = [
      ["questions[0].label", "Toll"],
      ["questions[0].text", "How high?"],
      ["questions[0].options[0].label", "Low"],
      ["questions[0].options[1].label", "low"],
    ];
    const note = "No statement has been entered yet.";
    expect(read(fields)).toEqual([
      {
        row: 0,
        value: {
          id: "toll-2",
          hardCases: [],
          checked: "2031-06-01",
          label: "Toll",
          text: "How high?",
          options: [
            { id: "low", label: "Low" },
            { id: "low-2", label: "low" },
          ],
          silent: [
            { party: "amber", note },
            { party: "basalt", note },
          ],
        },
      },
    ]);
  });

  it("keep their id, and are passed over where nothing was typed", () => {
    const fields: [string, string][] = [
      ["questions[0].id", ""],
      ["questions[0].label", " "],
      ["questions[3].id", "toll"],
      ["questions[3].label", "Fare"],
      ["questions[3].text", "How much?"],
    ];
    expect(read(fields)).toEqual([{ row: 3, value: { hardCases: [], id: "toll", label: "Fare", text: "How much?" } }]);
    expect(read(fields, "quick")[0]?.value).toEqual({ id: "toll", label: "Fare", text: "How much?" });
  });
});

it("options without an id get one, which no other of the question has", () => {
  const options = [{ id: "north", label: "north" }, { label: "North" }, { label: "" }];
  expect(nameOptions(build(), "pier", { id: "course", options })).toEqual({
    id: "course",
    options: [
      { id: "north", label: "north" },
      { id: "north-2", label: "North" },
      { id: "new", label: "" },
    ],
  });
  const none = { id: "course", label: "Course" };
  expect(nameOptions(build(), "pier", none)).toBe(none);
});

describe("the edits of parts", () => {
  const makeTerm = (id: string): JsonObject => ({ id, text: `Term ${id}.` });
  const [a, b, c] = [makeTerm("a"), makeTerm("b"), makeTerm("c")] as const;
  const base = { id: "truce", terms: [a, b, c] };
  const edits = (...values: JsonObject[]) =>
    listPartEdits(
      partsOf("deal"),
      "truce",
      base,
      values.map((value, row) => ({ row, value })),
    ).map(({ edit, row }) => [edit.id, edit.value, edit.base, edit.place, row]);

  it("are none where nothing has changed", () => {
    expect(edits(a, b, c)).toEqual([]);
  });

  it("are of what is new, changed or gone", () => {
    const changed = { ...b, text: "Another." };
    const fresh = { id: "d", text: "New." };
    expect(edits(a, changed, fresh)).toEqual([
      ["c", undefined, hashRecord(c), undefined, undefined],
      ["b", changed, hashRecord(b), undefined, 1],
      ["d", fresh, hashRecord(undefined), undefined, 2],
    ]);
  });

  it("are of all, each with its place, where the order is another", () => {
    expect(edits(b, a, c)).toEqual([
      ["b", b, hashRecord(b), 0, 0],
      ["a", a, hashRecord(a), 1, 1],
      ["c", c, hashRecord(c), 2, 2],
    ]);
  });

  it("are in the deal", () => {
    const [first] = listPartEdits(partsOf("deal"), "truce", base, []);
    expect(first?.edit).toMatchObject({ kind: "term", within: "truce" });
  });
});
