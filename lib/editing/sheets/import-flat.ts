import { countInDigits } from "../../text/words";
import { readDay } from "../apply";
import { noStatementYet, shorten, startNegotiation } from "../new-negotiation";
import { getText, parseContents } from "../records";
import { addChains } from "./add-chains";
import { addAnswer } from "./flat-answer";
import { findValueAnswers } from "./flat-kinds";
import { completeOptions, putInOrder } from "./flat-options";
import { Records } from "./flat-records";
import { listNotes, note, place, type Work } from "./flat-work";
import type { RawSheet } from "./read-book";
import { type FlatMapping, type FlatRow, readFlat } from "./read-flat";
import { finishImport, type Import, type ImportOptions, type RowChange, refuseBroken } from "./result";

/**
 * What a flat table adds to a negotiation, or of what negotiation it is the beginning: one row for each answer, or a column
 * for each party. Parties, questions, answers and sources that are not there yet are made. Pure.
 */
export function importFlat(
  name: string,
  texts: ReadonlyMap<string, string>,
  sheet: RawSheet,
  options: ImportOptions & FlatMapping = {},
): Import {
  const { rows, faults, isReadable, mapping } = readFlat(sheet, options);
  const found: Omit<Import, "files"> = { changes: [], unchanged: 0, faults, mapping };
  if (!isReadable) return { ...found, files: [] };
  const days = rows.map(({ texts: one }) => readDay({ date: one.get("date") ?? "" }));
  const newest = days.toSorted().at(-1) ?? "";
  const title = shorten(sheet.name.replaceAll(/[-_]+/g, " "), 70);
  const contents = texts.size > 0 ? parseContents(texts) : startNegotiation(name, { title, asOf: newest });
  const broken = refuseBroken(texts, contents);
  if (broken) return broken;
  const work: Work = {
    sheet: sheet.name,
    records: new Records(name, contents),
    faults,
    changes: found.changes,
    added: [],
    places: new Map(),
    notes: new Map(),
    orders: new Map(),
    values: findValueAnswers(rows, options.dates),
    dates: options.dates,
    newest,
    unchanged: 0,
  };
  rows.forEach((row, i) => {
    if (i % 500 === 0) options.onProgress?.(sheet.name, i, rows.length);
    if (options.accepts?.(sheet.name, row.row) !== false) addRow(work, row);
  });
  completeOptions(work);
  putInOrder(work);
  addChains(contents, name, work.added);
  noteWhatIsOpen(work, getText(contents.get(`${name}/negotiation.json`), "asOf") ?? "");
  options.onProgress?.(sheet.name, rows.length, rows.length);
  const { files, faults: rest } = finishImport(name, texts, contents, work.places);
  const own = faults.filter(({ row }) => row === undefined || options.accepts?.(sheet.name, row) !== false);
  return { ...found, unchanged: work.unchanged, faults: [...own, ...listNotes(work), ...rest], files };
}

/** Adds a row. Whatever is made for it is told of first, and found again by its faults. */
function addRow(work: Work, row: FlatRow): void {
  const { records, changes, sheet } = work;
  const [at, before] = [changes.length, records.made.length];
  addAnswer(work, row);
  const made = records.made.slice(before).map(({ record, noun }): RowChange => {
    place(work, row, record, noun);
    const says = ["name", "label", "title", "publisher"].map((key) => getText(record, key)).find(Boolean) ?? "";
    const fields = [{ field: noun, old: "", now: says }];
    return { kind: "new", sheet, row: row.row, record: `${noun} ${getText(record, "id")}`, fields };
  });
  changes.splice(at, 0, ...made);
}

/** Says what a person still has to look at. */
function noteWhatIsOpen(work: Work, asOf: string): void {
  const { records, newest } = work;
  const silences = records.completeSilences();
  if (silences > 0) {
    const pairs = countInDigits(silences, "pair", "pairs");
    note(
      work,
      `For ${pairs} of a party and a question no row has an answer, so the party is listed as silent there: “${noStatementYet}”`,
    );
  }
  for (const [noun, what] of Object.entries({
    party: "who speaks for it and who is counted",
    issue: "what it is about",
  })) {
    for (const { record } of records.made.filter((one) => one.noun === noun)) {
      note(work, `“${getText(record, "name") ?? getText(record, "title")}” is still to be described: ${what}.`);
    }
  }
  if (newest > asOf) {
    note(
      work,
      `The pages open as of ${asOf}, before the newest statement (${newest}): change asOf on the sheet Negotiation.`,
    );
  }
}
