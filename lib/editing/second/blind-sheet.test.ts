import { describe, expect, it } from "vitest";
import { writeSheets } from "../../export/dataset/sheets";
import { writeTable } from "../../export/view/csv";
import { listBlindStatements } from "../../model/blind-item";
import { buildNegotiation } from "../../testing/build-negotiation";
import { fleet } from "../../testing/value-questions";
import type { Cell } from "../sheets/cells";
import { readBook } from "../sheets/read-book";
import { readFilledSheet, readRows, writeBlindSheet } from "./blind-sheet";

const negotiation = buildNegotiation({
  questions: [
    {
      id: "course",
      options: ["north", "east", "south"],
      statements: [
        { id: "amber-wants-south", holds: "south", quote: "Where the gulls sleep.", summary: "Wants the south." },
        { id: "unquoted", date: "2031-02-01", holds: "north" },
      ],
    },
    fleet({ statements: [{ id: "boats", holds: { from: 400 }, quote: "Enough boats." }] }),
  ],
});
const day = "2031-06-10";
const items = new Map(
  listBlindStatements(negotiation).map(({ statement, seen, saw }) => [
    statement.id as string,
    { item: seen.item, saw },
  ]),
);
const [south, boats] = ["amber-wants-south", "boats"].map((id) => items.get(id));

/** The sheet after cells were filled in by item, as a spreadsheet gives it back. */
async function fill(set: Record<string, Record<string, string>>, format: "xlsx" | "csv") {
  const sheet = writeBlindSheet(negotiation);
  const rows = sheet.rows.map((row) => ({ ...row, ...set[String(row.item)] }));
  const bytes =
    format === "xlsx"
      ? await writeSheets([{ ...sheet, rows }])
      : new TextEncoder().encode(
          writeTable(
            sheet.fields.map((one) => ({ ...one, description: "" })),
            rows,
          ),
        );
  const [read] = await readBook(bytes, `sheet.${format}`);
  return readFilledSheet(negotiation, readRows(read?.rows ?? ([] as Cell[][])), day);
}

describe("the sheet of a second coder", () => {
  it("says in which unit an amount is asked for", () => {
    const row = writeBlindSheet(negotiation).rows.find(({ item }) => item === boats?.item);
    expect(row?.answers).toMatch(/^A number alone; “# boats” is understood\. /);
  });

  it("has the words and the answers, and nothing of the first coding", () => {
    const sheet = writeBlindSheet(negotiation);
    const text = JSON.stringify(sheet);
    expect(sheet.rows).toHaveLength(2);
    expect(sheet.rows.find(({ item }) => item === south?.item)).toMatchObject({
      quotation: "Where the gulls sleep.",
      party: "Amber",
      date: "2031-03-01",
      holds: "",
    });
    for (const told of ["amber-wants-south", "Wants the south.", "placement"]) expect(text).not.toContain(told);
  });

  it.each(["xlsx", "csv"] as const)("is read again from %s, with what is still empty counted", async (format) => {
    const set = {
      [south?.item ?? ""]: {
        holds: "north",
        to: "east",
        "rules out": "south",
        certainty: "Probable",
        reason: "Gulls.",
      },
    };
    expect(await fill(set, format)).toEqual({
      answers: [
        {
          statement: "amber-wants-south",
          date: day,
          saw: south?.saw,
          holds: { from: "north", to: "east" },
          rulesOut: ["south"],
          certainty: "probable",
          reason: "Gulls.",
        },
      ],
      empty: 1,
      faults: [],
    });
  });

  it("takes amounts, limits, and words that are unclear", async () => {
    const amount = await fill({ [boats?.item ?? ""]: { holds: "at least 300", rejects: "below 100 | 50" } }, "csv");
    expect(amount.answers[0]).toMatchObject({ holds: { atLeast: 300 }, rejects: [{ below: 100 }, 50] });
    const unclear = await fill({ [boats?.item ?? ""]: { unclear: "yes" } }, "csv");
    expect(unclear.answers).toEqual([{ statement: "boats", date: day, saw: boats?.saw, unclear: true }]);
  });

  it("takes a list in JSON by the id of the statement", () => {
    const rows = [{ statement: "boats", holds: 250, rejects: [100], rulesOut: [], unclear: false }];
    expect(readFilledSheet(negotiation, rows, day).answers).toEqual([
      { statement: "boats", date: day, saw: boats?.saw, holds: { from: 250 }, rejects: [100] },
    ]);
  });

  it("says in which row something cannot be read, and what to do", () => {
    const rows = [
      { item: "0000000000", holds: "north" },
      { item: south?.item, holds: "North Pole" },
      { item: south?.item, holds: "north", unclear: "perhaps" },
    ];
    expect(readFilledSheet(negotiation, rows, day)).toMatchObject({
      answers: [],
      faults: [
        { row: 2, wrong: "there is no item “0000000000”" },
        { row: 3, wrong: expect.stringContaining("holds") },
        { row: 4, wrong: "“perhaps” is neither yes nor empty" },
      ],
    });
  });
});
