import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSheets } from "../../testing/read-sheets";
import { getRecordSchema, listColumns } from "./columns";
import { importSheets } from "./import-sheets";
import { sheetKinds } from "./kinds";

/** The columns that hold free text, so that any word can stand there. */
const prose = new Map(
  sheetKinds.map((kind) => [
    kind.name,
    listColumns(kind).filter(({ content, schema, path }) => {
      const isFree = content === "text" && !schema.enum && (schema.maxLength ?? 0) >= 100 && path.length === 1;
      return isFree && !schema.format && getRecordSchema(kind).properties?.[String(path[0])] !== undefined;
    }),
  ]),
);

interface Edit {
  sheet: string;
  row: number;
  column: string;
  word: string;
}

/** Some cells with free text, each to be changed once. */
function anyEdits() {
  const cells = readSheets("lake-orune").sheets.flatMap(({ name, rows }) =>
    (prose.get(name) ?? []).flatMap(({ name: column }) =>
      rows
        .slice(1)
        .flatMap((cells, i) => (cells[rows[0]?.indexOf(column) ?? -1] ? [{ sheet: name, row: i + 2, column }] : [])),
    ),
  );
  const word = fc.stringMatching(/^[A-Za-z0-9“”„é,;|\\] ?[a-zа-я|\\]{1,20}$/);
  const edit = fc.record({ cell: fc.constantFrom(...cells), word });
  return fc
    .uniqueArray(edit, { selector: ({ cell }) => JSON.stringify(cell), minLength: 1, maxLength: 6 })
    .map((all) => all.map(({ cell, word: one }): Edit => ({ ...cell, word: one })));
}

function write({ sheets }: ReturnType<typeof readSheets>, edits: readonly Edit[]): void {
  for (const { sheet, row, column, word } of edits) {
    const rows = sheets.find(({ name }) => name === sheet)?.rows;
    const cells = rows?.[row - 1];
    if (cells) cells[rows?.[0]?.indexOf(column) ?? -1] = word;
  }
}

const nameEdit = ({ sheet, row, column }: Omit<Edit, "word">) => `${sheet} ${row} ${column}`;

describe("any texts written into any cells", () => {
  it("change these and nothing else, one line each, and not the second time", () => {
    fc.assert(
      fc.property(anyEdits(), (edits) => {
        const book = readSheets("lake-orune");
        write(book, edits);
        const { changes, files } = importSheets("lake-orune", book.texts, book.sheets);
        const told = changes.flatMap(({ sheet, row, fields }) =>
          fields.map(({ field, now }) => [nameEdit({ sheet, row, column: field }), now]),
        );
        expect(Object.fromEntries(told)).toEqual(Object.fromEntries(edits.map((one) => [nameEdit(one), one.word])));
        const lines = files.flatMap(({ before, after }) => {
          const old = before?.split("\n") ?? [];
          return (after?.split("\n") ?? []).filter((line, i) => line !== old[i]);
        });
        expect(lines).toHaveLength(edits.length);
        const now = new Map([...book.texts, ...files.map(({ file, after }) => [file, after ?? ""] as const)]);
        expect(importSheets("lake-orune", now, book.sheets).files).toEqual([]);
      }),
      { numRuns: 12, seed: 18 },
    );
  });

  it("come together from two workbooks that were written at the same time, or the second is told of each conflict", () => {
    fc.assert(
      fc.property(anyEdits(), anyEdits(), (ours, theirs) => {
        const [first, second] = [readSheets("lake-orune"), readSheets("lake-orune")];
        write(first, theirs);
        write(second, ours);
        const { files } = importSheets("lake-orune", first.texts, first.sheets);
        const texts = new Map([...first.texts, ...files.map(({ file, after }) => [file, after ?? ""] as const)]);
        const result = importSheets("lake-orune", texts, second.sheets);
        const others = new Map(theirs.map((one) => [nameEdit(one), one.word]));
        const clash = ours.filter((one) => others.has(nameEdit(one)) && others.get(nameEdit(one)) !== one.word);
        const told = result.faults.filter(({ wrong }) => wrong.startsWith("changed here to"));
        expect(told.map(({ sheet, row, column }) => `${sheet} ${row} ${column}`).sort()).toEqual(
          clash.map(nameEdit).sort(),
        );
        const all = [...texts, ...result.files.map(({ file, after }) => [file, after ?? ""] as const)];
        const now = [...new Map(all).values()].join("");
        for (const { word } of theirs) expect(now).toContain(JSON.stringify(word));
      }),
      { numRuns: 8, seed: 18 },
    );
  });
});
