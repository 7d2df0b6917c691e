import { countInDigits } from "../../text/words";
import { readDay } from "../apply";
import { noStatementYet, shorten, startNegotiation } from "../new-negotiation";
import { getText, isObject, type Json, type JsonObject, listOf, parseContents } from "../records";
import { splitValues } from "./cells";
import { getRecordSchema, putKey } from "./columns";
import type { FlatField } from "./flat-columns";
import { Records, tell } from "./flat-records";
import { findSource, pick, writeQuote } from "./flat-sources";
import { listNotes, note, place, type Work } from "./flat-work";
import type { ImportOptions } from "./import-sheets";
import { sheetKinds } from "./kinds";
import type { RawSheet } from "./read-book";
import { type FlatMapping, type FlatRow, readFlat } from "./read-flat";
import { finishImport, type Import, type RowChange, refuseBroken } from "./result";

/**
 * What a flat table adds to a negotiation, or of what negotiation it is the beginning: one row for each answer. Parties,
 * questions, answers and sources that are not there yet are made. Pure.
 */
export function importFlat(
  name: string,
  texts: ReadonlyMap<string, string>,
  sheet: RawSheet,
  options: ImportOptions & FlatMapping = {},
): Import {
  const table = readFlat(sheet, options);
  const { rows, faults, isReadable, mapping, nameColumn } = table;
  const found: Omit<Import, "files"> = { changes: [], unchanged: 0, faults, mapping };
  if (!isReadable) return { ...found, files: [] };
  const days = rows.map(({ texts: one }) => readDay({ date: one.get("date") ?? "" }));
  const newest = days.toSorted().at(-1) ?? "";
  const title = shorten(sheet.name.replaceAll(/[-_]+/g, " "), 70);
  const contents = texts.size > 0 ? parseContents(texts) : startNegotiation(name, { title, asOf: newest });
  const broken = refuseBroken(texts, contents);
  if (broken) return broken;
  const records = new Records(name, contents);
  const work: Work = {
    sheet: sheet.name,
    records,
    faults,
    changes: found.changes,
    places: new Map(),
    notes: new Map(),
    orders: new Map(),
    nameColumn,
    newest,
    unchanged: 0,
  };
  rows.forEach((row, i) => {
    if (i % 500 === 0) options.onProgress?.(sheet.name, i, rows.length);
    if (options.accepts?.(sheet.name, row.row) !== false) addRow(work, row);
  });
  putInOrder(work);
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
  const asOf = getText(contents.get(`${name}/negotiation.json`), "asOf") ?? "";
  if (newest > asOf)
    note(
      work,
      `The pages open as of ${asOf}, before the newest statement (${newest}): change asOf on the sheet Negotiation.`,
    );
  const { files, faults: rest } = finishImport(name, texts, contents, work.places);
  const own = faults.filter(({ row }) => row === undefined || options.accepts?.(sheet.name, row) !== false);
  return { ...found, unchanged: work.unchanged, faults: [...own, ...listNotes(work), ...rest], files };
}

/** What people write where there is no answer. */
const noAnswer = /^([-–—?.]+|n\/?a|none|unknown|silent|no (position|statement|answer)( found)?|not addressed)$/i;

/** Adds a row. Whatever is made for it is told of first, and found again by its faults. */
function addRow(work: Work, row: FlatRow): void {
  const { records, changes, sheet } = work;
  const [at, before] = [changes.length, records.made.length];
  addAnswer(work, row);
  const made = records.made.slice(before).map(({ record, noun }): RowChange => {
    place(work, row.row, record, noun);
    const says = ["name", "label", "title", "publisher"].map((key) => getText(record, key)).find(Boolean) ?? "";
    const fields = [{ field: noun, old: "", now: says }];
    return { kind: "new", sheet, row: row.row, record: `${noun} ${getText(record, "id")}`, fields };
  });
  changes.splice(at, 0, ...made);
}

function addAnswer(work: Work, { row, texts }: FlatRow): void {
  const { records, sheet, nameColumn } = work;
  const text = (field: FlatField) => {
    const one = texts.get(field) ?? "";
    return field === "answer" && noAnswer.test(one) ? "" : one;
  };
  const fault = (field: FlatField, wrong: string, remedy: string) =>
    work.faults.push({ sheet, row, column: nameColumn(field), wrong, remedy, severity: "error" });
  if (text("question") === "") {
    fault("question", "the row names no question", "Write what is to be settled, or remove the row.");
    return;
  }
  const question = records.findQuestion(text("question")) ?? makeQuestion(work, texts);
  const order = text("order") === "" ? undefined : Number(text("order"));
  // The place is that of the answer; others that the row names have theirs in rows of their own.
  const readAnswer = (one: string, place?: number) => findAnswer(work, question, one, place);
  // A row without a party names a possible answer that nobody has given.
  if (text("party") === "") {
    if (text("answer") === "")
      fault("party", "the row names neither a party nor an answer", "Fill it in, or remove the row.");
    else readAnswer(text("answer"), order);
    return;
  }
  const party = records.findParty(text("party"));
  if (text("answer") === "" && text("rulesOut") === "" && text("rejects") === "") {
    addSilence(work, row, question, party, text("summary"));
    return;
  }
  const several = (field: FlatField) => splitValues(text(field)).map((one) => readAnswer(one));
  const holds: Json | undefined =
    text("answer") === ""
      ? undefined
      : { from: readAnswer(text("answer"), order), ...(text("to") && { to: readAnswer(text("to")) }) };
  if (text("date") === "") {
    // A date that could not be read has its fault already.
    if (!work.faults.some((one) => one.row === row && one.column === nameColumn("date"))) {
      fault("date", "a statement without a date", "Write the day on which it became public.");
    }
    return;
  }
  const source = findSource(work, texts, fault);
  if (!source) return;
  const evidence = text("evidence") || "summary";
  if (text("evidence") === "") {
    note(
      work,
      "How it is known is not said, so it counts as a news summary, which is a report. Map a column to evidence, or add --set evidence=on-record.",
    );
  }
  const given: JsonObject = {
    ...pick(texts, ["said", "speaker"]),
    ...(holds && { holds }),
    ...(text("rejects") && { rejects: several("rejects") }),
    ...(text("rulesOut") && { rulesOut: several("rulesOut") }),
    ...pick(texts, ["scope", "condition", "summary"]),
    ...(text("quote") && { quote: writeQuote(texts, evidence) }),
    source: getText(source, "id") ?? "",
    ...(text("keeps") && { keeps: splitValues(text("keeps")) }),
    ...(text("replaces") && { replaces: splitValues(text("replaces")) }),
    ...pick(texts, ["placement", "certainty"]),
    ...(text("evidence") && { evidence }),
  };
  const statements = listOf(question, "statements").filter(isObject);
  const wanted = { ...given, party: party.id ?? "", date: text("date") };
  // An id goes before everything else: a party may say the same twice in one source.
  const named = text("id");
  const same = statements.find((one) => (named === "" ? isSame(one, wanted) : one.id === named));
  if (same) {
    mergeStatement(work, row, same, given);
    return;
  }
  if (!given.summary) {
    note(work, "There is no sentence, so the summary is the name of the party and its answer.");
    const says = text("answer") || `not ${text("rulesOut") || text("rejects")}`;
    given.summary = shorten(`${getText(party, "name")}: ${says}`, 150);
  }
  const id =
    named || records.proposeStatement([getText(party, "monogram") ?? "", text("date"), getText(question, "id") ?? ""]);
  const all: JsonObject = { ...given, id, party: party.id ?? "", date: text("date"), evidence };
  const known = Object.keys(statementSchema.properties ?? {});
  const statement = Object.fromEntries(
    known.flatMap((key) => (all[key] === undefined ? [] : [[key, all[key]] as const])),
  );
  insert(listOf(question, "statements"), statement);
  place(work, row, statement, "statement");
  const fields = Object.entries(statement).map(([field, value]) => ({ field, old: "", now: tell(value) }));
  work.changes.push({ kind: "new", sheet, row, record: `statement ${id}`, fields });
}

const statementSchema = getRecordSchema(sheetKinds.find(({ noun }) => noun === "statement") ?? sheetKindsMissing());

function sheetKindsMissing(): never {
  throw new Error("there is no sheet of statements");
}

function makeQuestion({ records, newest }: Work, texts: FlatRow["texts"]): JsonObject {
  const [only, ...others] = records.issues;
  const named = texts.get("issue");
  const issue = named === undefined && only && others.length === 0 ? only : records.findIssue(named ?? "Questions");
  return records.addQuestion(texts.get("question") ?? "", issue, newest);
}

function findAnswer(work: Work, question: JsonObject, text: string, order: number | undefined): string | number {
  if (question.kind === "amount" && /^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  if (question.kind === "amount" || question.kind === "date") return text;
  const count = listOf(question, "options").length;
  const option = work.records.findOption(question, text);
  if (listOf(question, "options").length > count && text.length > 28) {
    note(work, "The answer is long, so its name on the scale is cut. Write better ones on the sheet Options.");
  }
  const isNewQuestion = work.records.isMade(question);
  if (isNewQuestion) {
    const orders = work.orders.get(question) ?? new Map<JsonObject, number | undefined>();
    orders.set(option, order ?? orders.get(option));
    work.orders.set(question, orders);
  } else if (listOf(question, "options").length > count && question.kind !== "unordered") {
    note(
      work,
      `“${text}” is a new answer to “${getText(question, "label")}”, put at the end of its scale: move it on the sheet Options.`,
    );
  }
  return getText(option, "id") ?? "";
}

/** A question whose answers were all given a place is one along a scale; otherwise its answers have no order. */
function putInOrder(work: Work): void {
  for (const [question, orders] of work.orders) {
    if ([...orders.values()].includes(undefined)) {
      note(
        work,
        `The answers to “${getText(question, "label")}” have no order. If they lie along a scale, add a column order.`,
      );
      continue;
    }
    delete question.kind;
    listOf(question, "options").sort((a, b) => (orders.get(a as JsonObject) ?? 0) - (orders.get(b as JsonObject) ?? 0));
  }
}

function addSilence(work: Work, row: number, question: JsonObject, party: JsonObject, says: string): void {
  const id = getText(party, "id") ?? "";
  const silent = listOf(question, "silent");
  const own = silent.find((one) => getText(one, "party") === id);
  const spoke = listOf(question, "statements").some((one) => getText(one, "party") === id);
  if (says === "" || spoke || own) {
    work.unchanged++;
    return;
  }
  question.silent = [...silent, { party: id, note: says }];
  const fields = [{ field: "note", old: "", now: says }];
  work.changes.push({
    kind: "new",
    sheet: work.sheet,
    row,
    record: `silence of ${id} on ${getText(question, "id")}`,
    fields,
  });
}

function isSame(one: JsonObject, other: JsonObject): boolean {
  if (one.party !== other.party || one.date !== other.date || one.source !== other.source) return false;
  const keys = ["holds", "rulesOut", "rejects", "scope"];
  return keys.every((key) => JSON.stringify(one[key]) === JSON.stringify(other[key]));
}

/** Carries over what a row says of a statement that is there already. */
function mergeStatement(work: Work, row: number, statement: JsonObject, given: JsonObject): void {
  const { sheet, places } = work;
  const id = getText(statement, "id");
  const first = places.get(statement);
  if (first) {
    const wrong = `says the same as row ${first.row}, so it is left out`;
    work.faults.push({
      sheet,
      row,
      column: undefined,
      wrong,
      remedy: "Remove one of the two rows.",
      severity: "warning",
    });
    return;
  }
  place(work, row, statement, "statement");
  const changed = Object.entries(given).filter(([key, value]) => {
    const old = statement[key];
    // What the data know of a quotation beyond the table, they keep.
    if (key === "quote" && isObject(old) && isObject(value)) return old.exact !== value.exact;
    return JSON.stringify(old) !== JSON.stringify(value);
  });
  const known = Object.keys(statementSchema.properties ?? {});
  const fields = changed.map(([field, value]) => ({ field, old: tell(statement[field]), now: tell(value) }));
  for (const [key, value] of changed) putKey(statement, key, value, known);
  if (fields.length === 0) work.unchanged++;
  else work.changes.push({ kind: "changed", sheet, row, record: `statement ${id}`, fields });
}

/** Newest first; of one day, the row above comes first. */
function insert(statements: Json[], one: JsonObject): void {
  const day = readDay(one);
  const index = statements.findIndex((other) => readDay(other) < day);
  statements.splice(index < 0 ? statements.length : index, 0, one);
}
