import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, it } from "vitest";
import { buildNegotiation } from "../../testing/build-negotiation";
import { defaultViewOptions } from "../../url/view-options";
import { joinValues } from "../dataset/table-schema";
import { describeTable, neutralise, writeCsv, writePlainCsv, writeRows, writeTable } from "./csv";
import { csvFields } from "./csv-fields";
import { type CsvRow, listCsvRows } from "./csv-rows";

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
const subject = { kind: "matrix", negotiation, viewOptions: defaultViewOptions } as const;
const read = (text: string) => parse(text, { columns: true }) as Record<string, string>[];

it("a report next to a stated position has its own row, and so does silence", () => {
  expect(listCsvRows(subject).map(({ column_id, kind, position }) => [column_id, kind, position])).toEqual([
    ["amber", "stated", "from “north-east” to “east”"],
    ["amber", "reported-beside", "south"],
    ["basalt", "silent", ""],
  ]);
});

it("leaves reports out when the reader does", () => {
  const rows = listCsvRows({ ...subject, viewOptions: { ...defaultViewOptions, evidence: "record" } });
  expect(rows.map(({ kind }) => kind)).toEqual(["stated", "silent"]);
});

it("can be read back by another library unchanged", () => {
  const rows = listCsvRows(subject);
  expect(read(writePlainCsv(subject))).toEqual(
    rows.map((row) => Object.fromEntries(csvFields.map(({ name }) => [name, String(row[name])]))),
  );
});

it("for a spreadsheet begins with a byte order mark, and is otherwise the same", () => {
  expect(writeCsv(subject)).toBe(`\ufeff${writePlainCsv(subject)}`);
});

it("is quoted wherever it is a text, in lines as RFC 4180 has them, with numbers and yes or no as they are", () => {
  const fields = ["text", "number", "yes", "none"].map((name) => ({ name, type: "string" as const, description: "" }));
  expect(
    writeTable(fields, [
      { text: 'a "b"; c', number: 2, yes: true, none: "" },
      { text: "-d", number: 0, yes: false },
    ]),
  ).toBe('"text","number","yes","none"\r\n"a ""b""; c",2,true,""\r\n"\'-d",0,false,""\r\n');
});

it("is described by a schema that says where it is, what a row is, and what does not belong to a text", () => {
  const schema = describeTable() as { fields: { name: string }[] };
  expect(schema).toMatchObject({
    $schema: "https://datapackage.org/profiles/2.0/tableschema.json",
    $id: "http://localhost:3000/schemas/table-1.json",
    title: "The table of a view of Parley, version 1",
    description: expect.stringMatching(
      /^A row for each question and column, silence included; .* preceded by an apostrophe that does not belong to it\.$/,
    ),
    missingValues: [""],
  });
  expect(schema.fields.map(({ name }) => name)).toEqual(csvFields.map(({ name }) => name));
  expect(schema.fields.slice(5, 8)).toEqual([
    {
      name: "question_id",
      type: "string",
      description: "Id of the question.",
      constraints: { required: true },
    },
    { name: "question", type: "string", description: "The question.", constraints: { required: true } },
    {
      name: "column_id",
      type: "string",
      description:
        "Key of the party, the deal or the status quo; for a pair, both. Several are separated by “ | ”; a bar in a value is written “\\|”, a backslash “\\\\”.",
      constraints: { required: true },
    },
  ]);
  expect(schema.fields.find(({ name }) => name === "place_from")).toEqual({
    name: "place_from",
    type: "integer",
    description: "Place of the first option on the question’s scale, from 1.",
  });
  expect(schema.fields.find(({ name }) => name === "dates")).toMatchObject({ type: "string" });
});

it("has no cell that is a formula and no text that breaks the table", () => {
  const [row] = listCsvRows(subject);
  if (!row) throw new Error("no row");
  const text = fc.oneof(fc.string({ unit: "grapheme" }), fc.constantFrom("@a", "-2", 'a"b', "a\r\nb", "a;=1", "'=1"));
  fc.assert(
    fc.property(text, (position) => {
      const [back] = read(writeRows([{ ...row, position } satisfies CsvRow]));
      expect(back?.position).toBe(neutralise(position));
      expect([position, `'${position}`]).toContain(back?.position);
    }),
    { numRuns: 40 },
  );
});

it.each([
  "=1",
  "+1",
  "-1",
  "@a",
  "\t1",
  "\r1",
  "\n1",
  " =1",
  "\u00a0=1",
  "\u200b=1",
  "\ufeff@a",
  '"=1',
  "'=1",
  "＝1",
  " ' =1",
])("a text that a spreadsheet could run as a formula is neutralised: %j", (text) => {
  expect(neutralise(text)).toBe(`'${text}`);
});

it.each(["a=1", "1-2", "“Anything” but east", "— east", ""])("other texts are left unchanged: %j", (text) => {
  expect(neutralise(text)).toBe(text);
});

it("several values in one cell can be split again, whatever they contain", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: fc.constantFrom("a", "|", "\\", " ") }), { minLength: 1 }), (values) => {
      const cell = joinValues(values);
      const back = cell
        .replaceAll(/\\([\\|])/g, (_, sign) => (sign === "|" ? "\u0001" : "\u0002"))
        .split(" | ")
        .map((value) => value.replaceAll("\u0001", "|").replaceAll("\u0002", "\\"));
      expect(back).toEqual(values);
    }),
  );
});
