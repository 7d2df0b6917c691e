import { describe, expect, it } from "vitest";
import type { Cell } from "./cells";
import { readTable } from "./read-book";
import { type FlatMapping, readFlat } from "./read-flat";

/** What is read of a table, with links behind some of its cells. */
function read(rows: Cell[][] | string, options: FlatMapping = {}, links: Record<string, string> = {}) {
  const cells = typeof rows === "string" ? readTable(rows) : rows;
  const table = readFlat({ name: "Wishes", rows: cells, links: new Map(Object.entries(links)) }, options);
  return {
    ...table,
    rows: table.rows.map(({ row, texts }) => [row, Object.fromEntries(texts)]),
    told: table.faults.map(({ row, column, wrong, severity }) => [severity, row, column, wrong]),
  };
}

const head = "Party,Question,Answer,Date";

describe("a flat table", () => {
  it("is read row by row, with the days and kinds that its cells mean", () => {
    const text = `Wishes of 2031\n\n${head},Evidence\nAmber,Which way?, North ,12 May 2031,On the record\n\nBasalt,Which way?,South,2031-05,\n`;
    const { rows, told, isReadable, mapping } = read(text);
    expect(rows).toEqual([
      [4, { party: "Amber", question: "Which way?", answer: "North", date: "2031-05-12", evidence: "on-record" }],
      [6, { party: "Basalt", question: "Which way?", answer: "South", date: "2031-05" }],
    ]);
    expect([told, isReadable]).toEqual([[], true]);
    expect(mapping).toEqual([
      { header: "Party", field: "party" },
      { header: "Question", field: "question" },
      { header: "Answer", field: "answer" },
      { header: "Date", field: "date" },
      { header: "Evidence", field: "evidence" },
    ]);
  });

  it("takes what somebody says for rows that do not say it themselves", () => {
    const set = new Map([
      ["date", "12 May 2031"],
      ["evidence", "document"],
    ]);
    const { rows } = read("Party,Question,Answer,Evidence\nA,Q?,Yes,\nB,Q?,Yes,summary\n", { set });
    expect(rows).toMatchObject([
      [2, { date: "2031-05-12", evidence: "document" }],
      [3, { date: "2031-05-12", evidence: "summary" }],
    ]);
    const wrong = read(`${head}\nA,Q?,Yes,2031\n`, { set: new Map([["evidence", "hearsay"]]) });
    expect(wrong.told).toEqual([["error", undefined, "evidence", "“hearsay” is not a kind of evidence"]]);
  });

  it("knows the header by a name that only somebody has given", () => {
    const map = new Map([
      ["wer", "party"],
      ["was", "answer"],
      ["worum", "question"],
    ]);
    const { rows } = read("Party of the year\nWer,Worum,Was,Date\nA,Q?,Yes,2031\n", { map });
    expect(rows).toEqual([[3, { party: "A", question: "Q?", answer: "Yes", date: "2031" }]]);
  });

  it("has the addresses behind its cells", () => {
    const { rows } = read(`${head},Source\nA,Q?,Yes,2031,The Post\n`, {}, { "1,4": "https://example.org/a" });
    expect(rows).toMatchObject([[2, { source: "The Post", url: "https://example.org/a" }]]);
  });

  it("knows which of its cells are dates", () => {
    const cells: Cell[][] = [head.split(","), ["A", "Q?", new Date("2031-06-01T00:00:00Z"), "2031-05-12"]];
    const { rows } = readFlat({ name: "Wishes", rows: cells }, {});
    expect([...(rows[0]?.dated ?? [])]).toEqual(["answer"]);
    expect(rows[0]?.nameColumn("answer")).toBe("Answer");
    expect(rows[0]?.nameColumn("quote")).toBeUndefined();
  });

  it("reports each cell that cannot be read, with its place", () => {
    const { told, isReadable } = read(
      `${head},Evidence,Link\nA,Q?,Yes,soon,hearsay,https://a.example https://b.example\n`,
    );
    expect(told).toEqual([
      ["error", 2, "Date", "“soon” cannot be read as a date"],
      ["error", 2, "Evidence", "“hearsay” is not a kind of evidence"],
      ["error", 2, "Link", "the cell has several addresses"],
    ]);
    expect(isReadable).toBe(true);
  });
});

describe("what does not count as an answer in a flat table", () => {
  it("is a row with only one cell, which is reported", () => {
    const { rows, faults } = read(`${head}\nThe ferry,,,\nA,Q?,Yes,2031\n,, ,A note\n`);
    expect(rows).toHaveLength(1);
    expect(faults).toEqual(
      [2, 4].map((row) => ({
        sheet: "Wishes",
        row,
        column: undefined,
        wrong: "only one cell is filled, so the row is taken for a heading or a note and left out",
        remedy: "Fill it in if it is an answer.",
        severity: "warning",
      })),
    );
  });

  it("is not such a row where the table has two columns, or one party or question for all", () => {
    const set = new Map([["party", "A"]]);
    expect(read(`${head}\n,,Yes,\n`, { set }).rows).toEqual([[2, { answer: "Yes", party: "A" }]]);
    expect(read("Party,Answer\nA,\n").rows).toHaveLength(1);
  });

  it("is a column without a name, which is reported by its letter", () => {
    const { faults } = read(`${head},,\nA,Q?,Yes,2031,,x\n`);
    expect(faults).toEqual([
      {
        sheet: "Wishes",
        row: 1,
        column: "F",
        wrong: "the column has cells and no name, so it is left out",
        remedy: "Name it if it is needed.",
        severity: "warning",
      },
    ]);
  });

  it("is a table without the columns that every row needs", () => {
    const { faults, isReadable } = read("Party,Answer,Colour\nA,Yes,red\n");
    expect(faults).toEqual([
      {
        sheet: "Wishes",
        row: 1,
        column: undefined,
        wrong: "no column seems to hold the question",
        remedy:
          'Say which one: --map "Its header=question", or in the editor under “How the columns are read”. The table has: Party, Answer, Colour.',
        severity: "error",
      },
      {
        sheet: "Wishes",
        row: 1,
        column: undefined,
        wrong: "no column seems to hold the date",
        remedy:
          'Say which one: --map "Its header=date", or in the editor under “How the columns are read”. If it is the same in every row, say it once: --set date=2031-05-12. The table has: Party, Answer, Colour.',
        severity: "error",
      },
    ]);
    expect(isReadable).toBe(false);
    expect(read([]).faults[0]?.remedy).toMatch(/The table has: no headers\.$/);
  });

  it("is a table without rows", () => {
    expect(read(`${head}\n`)).toMatchObject({ isReadable: false, faults: [], rows: [] });
  });
});

describe("a flat table with a column for each party", () => {
  const text = "Question,Date,Evidence,Position of Crew,Position of Owners,Owners source\n";

  it("has a row for each of them, with what is said of both and of each", () => {
    const { rows, mapping } = read(`${text}Who steers?,2031,document,A seaman,Nobody,The Post\n`);
    const both = { question: "Who steers?", date: "2031", evidence: "document" };
    expect(rows).toEqual([
      [2, { ...both, party: "Crew", answer: "A seaman" }],
      [2, { ...both, party: "Owners", answer: "Nobody", source: "The Post" }],
    ]);
    expect(mapping.slice(3)).toEqual([
      { header: "Position of Crew", field: "answer of Crew" },
      { header: "Position of Owners", field: "answer of Owners" },
      { header: "Owners source", field: "source of Owners" },
    ]);
  });

  it("is reported once for a cell of both, and for a row without its question", () => {
    const { told, rows } = read(`${text}Who steers?,2031,hearsay,A,B,C\n,2031,document,A,B,C\n`);
    expect(told.filter(([severity]) => severity === "error")).toEqual([
      ["error", 2, "Evidence", "“hearsay” is not a kind of evidence"],
    ]);
    expect(rows.map(([row]) => row)).toEqual([2, 2, 3]);
  });
});
