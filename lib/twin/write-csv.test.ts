import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, it } from "vitest";
import { defaultLens } from "../lens";
import { buildNegotiation } from "../testing/build-negotiation";
import { listTwinRows, type TwinRow, twinFields } from "./twin-rows";
import { writeCsv, writeRows } from "./write-csv";

const negotiation = buildNegotiation({
  parties: ["amber", "basalt"],
  questions: [
    {
      statements: [
        { date: "2031-04-20", evidence: "anonymous", holds: "south" },
        { date: "2031-04-02", holds: ["north-east", "east"] },
      ],
    },
  ],
});
const subject = { kind: "matrix", negotiation, lens: defaultLens } as const;
const read = (text: string) => parse(text, { bom: true, columns: true }) as Record<string, string>[];

it("a report stands in a row beside what is stated, and silence has a row that says so", () => {
  expect(listTwinRows(subject).map(({ column_id, kind, position }) => [column_id, kind, position])).toEqual([
    ["amber", "stated", "from “north-east” to “east”"],
    ["amber", "reported-beside", "south"],
    ["basalt", "silent", ""],
  ]);
});

it("leaves reports out where the reader does", () => {
  const rows = listTwinRows({ ...subject, lens: { ...defaultLens, evidence: "record" } });
  expect(rows.map(({ kind }) => kind)).toEqual(["stated", "silent"]);
});

it("is read back by another library as it was written", () => {
  const rows = listTwinRows(subject);
  expect(read(writeCsv(subject))).toEqual(
    rows.map((row) => Object.fromEntries(twinFields.map(({ name }) => [name, String(row[name])]))),
  );
});

it("no cell is a formula, and no text breaks the table", () => {
  const [row] = listTwinRows(subject);
  if (!row) throw new Error("no row");
  const text = fc.oneof(fc.string({ unit: "grapheme" }), fc.constantFrom("=1+1", "@a", "-2", "\tx", 'a"b', "a\r\nb"));
  fc.assert(
    fc.property(text, (position) => {
      const [back] = read(writeRows([{ ...row, position } satisfies TwinRow]));
      expect(back?.position).toBe(/^[=+\-@\t\r]/.test(position) ? `'${position}` : position);
    }),
  );
});

it("a deal known through reports alone is a reported term, dated and on whose word it is known", () => {
  const talks = buildNegotiation({
    headlineDeal: "rumour",
    asOf: "2031-05-20",
    deals: [
      {
        id: "rumour",
        status: "reported",
        evidence: "anonymous",
        by: "The Pier Post",
        date: "2031-04-10",
        terms: [{ question: "course", position: "east", evidence: "document" }],
      },
    ],
  });
  const row = listTwinRows({ kind: "matrix", negotiation: talks, lens: defaultLens }).find(
    ({ column_kind }) => column_kind === "deal",
  );
  expect(row).toMatchObject({ kind: "reported-term", dates: "2031-04-10", speakers: "The Pier Post" });
  expect(row?.column).toContain("(reported)");
});
