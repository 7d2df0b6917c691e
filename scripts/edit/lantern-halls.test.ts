import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it, vi } from "vitest";
import { isError } from "@/lib/dataset/problem";
import { readTexts } from "@/lib/dataset/read-folder";
import { listPath, newRecordPath, recordPath, wholeStatementPath } from "@/lib/editing/paths";
import { flatten } from "@/lib/editing/posted";
import { findRecord, listRecords, parseContents, type RecordKind } from "@/lib/editing/records";
import { readTextsOf } from "@/lib/editing/store";
import { atDate } from "@/lib/model/history/as-of";
import { readInventedTexts } from "@/lib/testing/copy-invented";
import { cells } from "@/lib/testing/stagehands";
import { makeDataDir } from "@/lib/testing/write-folder";
import { defaultViewOptions } from "@/lib/url/view-options";
import { buildMatrixView } from "@/lib/view/matrix/matrix";
import { ask, type Fields, open, send, startEditor } from "./ask-editor";

vi.hoisted(() => {
  process.env.PARLEY_ASSETS = '{"script":"/a.js","rest":"/a.css","fonts":[]}';
});

const name = "stagehands-2028";
const wanted = parseContents(readInventedTexts(name));
const table = readFileSync(path.join(import.meta.dirname, "fixtures/lantern-halls.csv"));
const file = () => new File([table], "lantern-halls.csv");
let dataDir = "";

/** The rows of the questions whose answers are numbers or days. A table cannot say that they are; a form can. */
const amountRows = new Set([...range(28, 41), ...range(52, 56), ...range(64, 70)]);
const amountQuestions = ["rate-rise", "chest-share", "room-size", "contract-end"];

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

startEditor();

/** Sends the table, looks at what it would change, and imports the rows that are wanted. Gives what was said first. */
async function importTable(address: string, rows: (row: number) => boolean): Promise<string> {
  const key = (await open(address)).filter(([field]) => field === "form-key");
  const named: Fields = [...key, ["id", name]];
  const seen = await (await send(address, named, file())).text();
  const [, draft = ""] = /name="draft" value="([a-f0-9]{16})"/.exec(seen) ?? [];
  const told: Fields = [...named, ["draft", draft], ["map:Printed", "published"]];
  const html = await (await ask(address, [...told, ["do", "look"]])).text();
  const offered = [...html.matchAll(/name="row" checked="" value="([^"]*!(\d+))"/g)];
  const chosen = offered.flatMap(([, id = "", row]) => (rows(Number(row)) ? [["row", id] as const] : []));
  const answer = await ask(address, [...told, ["choosing", "1"], ...chosen, ["do", "apply"]]);
  expect([answer.status, answer.status === 303 ? "" : await answer.text()]).toEqual([303, ""]);
  return /<b>([^<]*(?:<!-- -->[^<]*)*)<\/b>/.exec(html)?.[1]?.replaceAll("<!-- -->", "") ?? "";
}

/** Opens the form of a record and sends it with what somebody typed in, and nothing else. */
async function type(address: string, fields: Fields): Promise<void> {
  const typed = new Set(fields.map(([field]) => field.split(/[.[]/)[0]));
  // The questions of an issue and the terms of a deal are in its form, and stay as they are.
  const hidden = (await open(address)).filter(
    ([field]) =>
      ["form-key", "draft", "base"].includes(field) ||
      (/^(questions|terms)\[/.test(field) && !typed.has(field.split("[")[0])),
  );
  const answer = await ask(address, [...hidden, ...fields, ["do", "unfinished"]]);
  expect([address, answer.status, answer.status === 303 ? "" : await answer.text()]).toEqual([address, 303, ""]);
}

async function typeAll(kind: RecordKind): Promise<void> {
  for (const { id, value, within } of listRecords(wanted, name, kind)) {
    const isThere = findRecord(parseContents(readTextsOf(dataDir, name)), name, { kind, id, within });
    const own = kind === "statement" ? wholeStatementPath(name, id) : recordPath(name, { kind, id, within });
    await type(isThere ? own : newRecordPath(name, kind, within), flatten(value, ""));
  }
}

function read() {
  return readTexts(name, readTextsOf(dataDir, name));
}

// A desk has a table of what the parties to the invented bargaining said, with short names of its own.
describe("a negotiation that is built from one flat table and finished in the editor", () => {
  it("is sound after the import and at the end, and has the cells of the invented one", {
    timeout: 240_000,
  }, async () => {
    dataDir = makeDataDir();
    process.env.PARLEY_DATA = dataDir;
    // A sound negotiation as soon as the table is imported, but for the questions whose answers are amounts.
    await importTable("/edit/new/import", (row) => !amountRows.has(row));
    expect(read().problems.filter(isError)).toEqual([]);
    const labels = read().negotiation?.issues.flatMap(({ questions }) => questions.map(({ label }) => label));
    expect(labels).toEqual(["Script access", "Tribunal", "Rain money", "Night work", "Down tools"]);
    // These are made in a form, and then the same table is taken again.
    for (const { id, value, within } of listRecords(wanted, name, "question")) {
      if (amountQuestions.includes(id)) await type(newRecordPath(name, "question", within), flatten(value, ""));
    }
    const told = await importTable(`/edit/${name}/import`, () => true);
    expect(told).toMatch(/^lantern-halls\.csv: \d+ new, 0 changed, 0 removed, /);
    const statements = listRecords(parseContents(readTextsOf(dataDir, name)), name, "statement");
    expect(statements).toHaveLength(listRecords(wanted, name, "statement").length);
    // The rest is typed in: long names, roles, coding notes, silences, reactions, deals with their terms, events.
    // First that the negotiation keeps the full standard, so that the forms ask for what it wants.
    const [head] = listRecords(wanted, name, "negotiation");
    await type(listPath(name, "negotiation"), flatten(head?.value ?? {}, ""));
    for (const kind of kinds) await typeAll(kind);
    expect(read().problems).toEqual([]);
    const found = cells.map((one) => ({ ...one, heard: hear(one.on, one.of, one.question) }));
    expect(found).toEqual(cells);
  });
});

const kinds = ["party", "source", "issue", "question", "statement", "deal", "term", "event", "correction"] as const;
const matrices = new Map<string, readonly string[]>();

/** What is heard of a cell after the name of its question. */
function hear(day: string, of: string, question: string): string | undefined {
  const known = matrices.get(day) ?? listCells(day);
  matrices.set(day, known);
  const start = `${of}, ${question}: `;
  return known.find((one) => one.startsWith(start))?.slice(start.length);
}

function listCells(day: string): string[] {
  const { negotiation } = read();
  if (!negotiation) throw new Error("the negotiation is not sound");
  const { groups } = buildMatrixView(atDate(negotiation, day), defaultViewOptions, `/${name}`);
  const all = groups.flatMap(({ rows }) => rows).flatMap((row) => row.cells);
  return all.map(({ accessibleText }) => accessibleText.replaceAll("\u00a0", " "));
}
