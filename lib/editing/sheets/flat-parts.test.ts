import { describe, expect, it } from "vitest";
import type { Cell } from "./cells";
import type { FlatField } from "./flat-fields";
import { findParts, readMeaning, writeMeaning } from "./flat-parts";

const byWords = (headers: readonly string[], isFree: (index: number) => boolean = () => true) =>
  findParts("by its words", new Map(), headers, isFree, []).map(({ name, columns }) => [name, columns.get("answer")]);

describe("a column that says whose answers it has", () => {
  it.each([
    ["Position of the Crew", "Crew"],
    ["answers by Crew", "Crew"],
    ["Stance: Crew", "Crew"],
    ["Demands – Crew", "Crew"],
    ["Crew position", "Crew"],
    ["The Crew’s view", "Crew"],
    ["Owners' demands", "Owners"],
    ["Crew: position", "Crew"],
    ["Crew (position)", "Crew"],
  ])("“%s” has those of %s", (header, name) => {
    expect(byWords([header, "Position of Owners"])).toEqual([
      [name, 0],
      ["Owners", 1],
    ]);
  });

  it.each(["Final position", "Position", "Opening demand", "Crew", "Repositions of Crew"])("is not “%s”", (header) => {
    expect(byWords([header, "Position of Owners", "Position of Crew"])).toEqual([
      ["Owners", 1],
      ["Crew", 2],
    ]);
  });

  it("is left out if it is the only one, or is named otherwise", () => {
    expect(byWords(["Position of Owners", "Question"])).toEqual([]);
    expect(byWords(["Position of Owners", "Position of Crew"], (index) => index === 0)).toEqual([]);
  });
});

describe("columns that are left", () => {
  const headers = ["Question", "Crew", "Owners", "Summary", "Ref", "12", "Empty"];
  const rows: Cell[][] = [
    ["Who steers?", "A seaman", 5, "x", "y", "z", null],
    ["Who pays?", null, null, "x", "y", "z", null],
  ];
  const find = (fields: [FlatField, number][], cells = rows) =>
    findParts("by what is left", new Map(fields), headers, () => true, cells);

  it("have the answers of one party each beside questions, if they have a name and cells and are nothing else", () => {
    expect(find([["question", 0]])).toEqual([
      { name: "Crew", pivot: "party", columns: new Map([["answer", 1]]) },
      { name: "Owners", pivot: "party", columns: new Map([["answer", 2]]) },
    ]);
  });

  it("have the answers to one question each beside parties", () => {
    expect(find([["party", 0]]).map(({ name, pivot }) => [name, pivot])).toEqual([
      ["Crew", "question"],
      ["Owners", "question"],
    ]);
  });

  it("are nothing beside both or neither, or where there is one only", () => {
    expect(
      find([
        ["question", 0],
        ["party", 5],
      ]),
    ).toEqual([]);
    expect(find([])).toEqual([]);
    expect(
      find([
        ["question", 0],
        ["speaker", 1],
      ]),
    ).toEqual([]);
  });

  it("are nothing where a question has several rows of one day, which some other column tells apart", () => {
    const twice: Cell[][] = [
      ["Who steers?", "A seaman", "Nobody", "2031-05-12"],
      [" who steers? ", "A captain", "Nobody", "2031-05-13"],
    ];
    expect(find([["question", 0]], twice)).toEqual([]);
    expect(
      find(
        [
          ["question", 0],
          ["date", 3],
        ],
        twice,
      ),
    ).toHaveLength(2);
    expect(
      find(
        [
          ["question", 0],
          ["issue", 3],
        ],
        twice,
      ),
    ).toHaveLength(2);
  });
});

describe("what a column holds", () => {
  it.each([
    ["answer", "answer", undefined, "party"],
    ["date of Crew", "date", "Crew", "party"],
    ["answer to Who steers?", "answer", "Who steers?", "question"],
    ["quote of Crew of the night", "quote", "Crew of the night", "party"],
  ] as const)("can be said as “%s”", (text, field, of, pivot) => {
    expect(readMeaning(text)).toEqual({ field, pivot, ...(of && { of }) });
    if (of) expect(writeMeaning(field, { pivot, name: of })).toBe(text);
  });

  it.each(["anser", "constructor", "answer from Crew", "answer of "])("cannot be “%s”", (text) => {
    expect(readMeaning(text)).toBeUndefined();
  });
});
