import { shorten } from "../new-negotiation";
import { getText, isObject, type Json, type JsonObject, listOf } from "../records";
import { splitValues } from "./cells";
import { type HowRead, isAmount, readHeldAmount, readRefusedAmount } from "./flat-amounts";
import { type FlatField, simplifyHeader } from "./flat-fields";
import { isNoAnswer, type ValueAnswers } from "./flat-kinds";
import { findAnswer } from "./flat-options";
import { tell } from "./flat-records";
import { findSource, pick, writeQuote } from "./flat-sources";
import { insertStatement, isSameStatement, makeStatement, mergeStatement } from "./flat-statement";
import { answerFields, refuseDate } from "./flat-text";
import { note, place, type Work } from "./flat-work";
import type { FlatRow } from "./read-flat";

/** Adds what a row says: a statement, a silence, or a possible answer that nobody has given. */
export function addAnswer(work: Work, flat: FlatRow): void {
  const { row, texts, nameColumn } = flat;
  const { records, sheet } = work;
  const text = (field: FlatField) => {
    const one = texts.get(field) ?? "";
    return field === "answer" && isNoAnswer(one) ? "" : one;
  };
  const fault = (field: FlatField, wrong: string, remedy: string) =>
    work.faults.push({ sheet, row, column: nameColumn(field), wrong, remedy, severity: "error" });
  if (text("question") === "") {
    const remedy = "Write what is to be settled, also where it is the same as in the row above, or remove the row.";
    fault("question", "the row names no question", remedy);
    return;
  }
  const question = records.findQuestion(text("question")) ?? makeQuestion(work, texts);
  for (const field of answerFields) {
    if (question.kind === "date" || !flat.dated.has(field)) continue;
    const { wrong, remedy } = refuseDate(text(field));
    fault(field, wrong, remedy);
  }
  const order = text("order") === "" ? undefined : Number(text("order"));
  const findOption = (one: string, at?: number) => findAnswer(work, question, one, at);
  // A row without a party names a possible answer that nobody has given.
  if (text("party") === "") {
    if (text("answer") === "")
      fault("party", "the row names neither a party nor an answer", "Fill it in, or remove the row.");
    else if (!isAmount(question)) findOption(text("answer"), order);
    return;
  }
  const party = records.findParty(text("party"));
  if (text("answer") === "" && text("rulesOut") === "" && text("rejects") === "") {
    addSilence(work, row, question, party, text("summary"));
    return;
  }
  const readAs = (field: FlatField): HowRead => ({
    question,
    dates: work.dates,
    fault: (wrong, remedy) => fault(field, wrong, remedy),
  });
  const several = (field: FlatField) =>
    splitValues(text(field)).map((one) =>
      isAmount(question) ? readRefusedAmount(readAs(field), one) : findOption(one),
    );
  // The place is that of the answer; others that the row names have theirs in rows of their own.
  const readHeld = (): JsonObject =>
    isAmount(question)
      ? readHeldAmount(readAs("answer"), text("answer"), text("to"))
      : { from: findOption(text("answer"), order), ...(text("to") && { to: findOption(text("to")) }) };
  const holds: Json | undefined = text("answer") === "" ? undefined : readHeld();
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
      "Nothing says how the statement is known, so it counts as a news summary, which is a report. Map a column to evidence, or add --set evidence=on-record.",
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
  const same = statements.find((one) => (named === "" ? isSameStatement(one, wanted) : one.id === named));
  if (same) {
    mergeStatement(work, flat, same, given);
    return;
  }
  if (!given.summary) {
    note(work, "There is no sentence, so the summary is the name of the party and its answer.");
    const says = text("answer") || `not ${text("rulesOut") || text("rejects")}`;
    given.summary = shorten(`${getText(party, "name")}: ${says}`, 150);
  }
  const id = named || records.proposeStatement(party, question, wanted);
  const statement = makeStatement({ ...given, id, party: party.id ?? "", date: text("date"), evidence });
  insertStatement(listOf(question, "statements"), statement);
  place(work, flat, statement, "statement");
  const fields = Object.entries(statement).map(([field, value]) => ({ field, old: "", now: tell(value) }));
  const change = { kind: "new" as const, sheet, row, record: `statement ${id}`, fields };
  work.changes.push(change);
  work.added.push({ record: statement, change });
}

function makeQuestion(work: Work, texts: FlatRow["texts"]): JsonObject {
  const { records, newest } = work;
  const [only, ...others] = records.issues;
  const named = texts.get("issue");
  const issue = named === undefined && only && others.length === 0 ? only : records.findIssue(named ?? "Questions");
  const text = texts.get("question") ?? "";
  const found = work.values.get(simplifyHeader(text));
  if (found && !found.said) askForKind(work, text, found);
  if (found?.said === "value") {
    note(
      work,
      `The answers to “${text}” are ${found.kind === "date" ? "days" : "amounts"}. What they mean, their unit and the plausible range, which is that of the values here, are still to be looked at, on the sheet Questions.`,
    );
  }
  return records.addQuestion(text, issue, newest, found?.said === "value" ? found.values : undefined);
}

/** Numbers and days can be values with distances, or names of options. Nobody but the person who made the table knows. */
function askForKind({ sheet, faults }: Work, question: string, { kind, first }: ValueAnswers): void {
  const what = kind === "date" ? "days" : "numbers";
  faults.push({
    sheet,
    row: first.row,
    column: first.nameColumn("answer"),
    wrong: `the answers to the new question “${question}” are all ${what}, which can be values or names of options`,
    remedy:
      "Say which: --set answerKind=value, or --set answerKind=option, or in the editor under “How the columns are read”; for some questions only, in a column answerKind.",
    severity: "error",
  });
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
  const record = `silence of ${id} on ${getText(question, "id")}`;
  work.changes.push({ kind: "new", sheet: work.sheet, row, record, fields });
}
