import { orderLike, readSchema } from "./key-order";
import { makeNewNegotiation, noStatementYet } from "./new-negotiation";
import { type Contents, getText, isObject, type Json, type JsonObject, listOf, nameFile } from "./records";

/** The negotiation that a new one takes its questions from. */
export interface Model {
  name: string;
  contents: Contents;
  /** Its parties come along; else two are there that are still to be named. */
  withParties: boolean;
}

/**
 * A new negotiation with the issues, questions, options and coding notes of another one, and with nothing of what was said
 * and found there: no statements, silences, hard cases, deals, sources or events. Each party is to be asked anew.
 */
export function copyQuestions(id: string, today: string, { name, contents, withParties }: Model): Contents {
  const made = makeNewNegotiation(id, today);
  const start = (kind: "negotiation" | "parties" | "sources" | "events") => {
    const own = made.get(nameFile(id, kind, "")) ?? {};
    const $schema = getText(contents.get(nameFile(name, kind, "")), "$schema") ?? getText(own, "$schema") ?? "";
    return { ...own, $schema };
  };
  const old = contents.get(nameFile(name, "negotiation", "")) ?? {};
  const partiesThere = listOf(contents.get(nameFile(name, "parties", "")) ?? {}, "parties");
  const parties = withParties ? partiesThere : listOf(made.get(nameFile(id, "parties", "")) ?? {}, "parties");
  const ids = parties.flatMap((one) => getText(one, "id") ?? []);
  const issues = listOf(old, "issues").flatMap((one) => {
    const issue = contents.get(nameFile(name, "issue", String(one)));
    return issue ? [copyIssue(issue, { today, ids, withParties })] : [];
  });
  const contradictions = listOf(old, "contradictions").filter((one) => isAmong(one, issues));
  const head = {
    ...start("negotiation"),
    issues: issues.flatMap((one) => getText(one, "id") ?? []),
    ...(contradictions.length > 0 && { contradictions }),
  };
  return new Map<string, JsonObject>([
    [nameFile(id, "negotiation", ""), head],
    [nameFile(id, "parties", ""), { ...start("parties"), parties }],
    [nameFile(id, "sources", ""), start("sources")],
    [nameFile(id, "events", ""), start("events")],
    ...issues.map((one): [string, JsonObject] => [nameFile(id, "issue", getText(one, "id") ?? ""), one]),
  ]);
}

interface How {
  today: string;
  ids: readonly string[];
  withParties: boolean;
}

function copyIssue({ names, ...issue }: JsonObject, how: How): JsonObject {
  const questions = listOf(issue, "questions").map((one) => (isObject(one) ? copyQuestion(one, how) : one));
  // Which names a party rejects is nothing without the party.
  const kept = how.withParties && names !== undefined ? { names } : {};
  return orderLike({ ...issue, ...kept, questions }, issue, readSchema("issue")) as JsonObject;
}

function copyQuestion(question: JsonObject, { today, ids, withParties }: How): JsonObject {
  const { statements: _, silent: __, hardCases: ___, searched: ____, concerns, ...kept } = question;
  const concerned = withParties && Array.isArray(concerns) ? concerns.map(String) : undefined;
  const silent = (concerned ?? ids).map((party) => ({ party, note: noStatementYet }));
  const copy = { ...kept, ...(concerned && { concerns: concerned }), checked: today, silent, statements: [] };
  return orderLike(copy, question, readSchema("question")) as JsonObject;
}

/** Whether both answers of a contradiction are options that came along. A value is there only where a statement names it. */
function isAmong(contradiction: Json, issues: readonly JsonObject[]): boolean {
  const questions = issues.flatMap((one) => listOf(one, "questions"));
  return listOf(isObject(contradiction) ? contradiction : {}, "between").every((side) => {
    const question = questions.find((one) => getText(one, "id") === getText(side, "question"));
    const options = listOf(isObject(question) ? question : {}, "options").map((one) => getText(one, "id"));
    return listOf(isObject(side) ? side : {}, "options").every((one) => options.includes(String(one)));
  });
}
