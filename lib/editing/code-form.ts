import { deriveChain } from "../dataset/complete";
import { evidenceKind } from "../schema/evidence";
import { findQuotation, flattenText } from "../text/find-quotation";
import { formatCount } from "../text/format";
import { proposeId } from "./labels";
import type { Posted } from "./posted";
import { getAll } from "./posted";
import { proposeWords } from "./quote";
import {
  type Contents,
  findRecord,
  getText,
  isObject,
  type Json,
  type JsonObject,
  listOf,
  listRecords,
} from "./records";
import { makeIsTaken } from "./retired";
import { nameStatementIn } from "./statement-id";

/** What the code screen asks of a statement; the rest of it stays as it is. */
export const codeKeys = [
  "party",
  "date",
  "speaker",
  "evidence",
  "speech",
  "holds",
  "rejects",
  "rulesOut",
  "scope",
  "condition",
  "summary",
  "quote",
  "source",
  "keeps",
  "contested",
  "placement",
  "certainty",
] as const;

/** The answers to a question as rows of a scale, with what counts as each. */
export interface ScaleOption {
  id: string;
  label: string;
  sentence: string;
  means: string;
  evidence: string;
  statusQuo: boolean;
}

/** What the code screen shows besides its fields. */
export interface CodeView {
  question: { id: string; text: string; kind: string; amounts: boolean } | undefined;
  options: ScaleOption[];
  hardCases: { case: string; decision: string }[];
  /** Older statements of the party on the question. */
  older: { id: string; label: string; held: boolean }[];
  /** What was found where nothing was: the party is listed as silent, and will be no longer. */
  silent: string | undefined;
}

export function buildCodeView(contents: Contents, name: string, posted: Posted, own: string): CodeView {
  const [questionId = "", party = "", date = ""] = ["question", "party", "date"].map(
    (key) => getAll(posted, key)[0] ?? "",
  );
  const found = findRecord(contents, name, { kind: "question", id: questionId });
  if (!found) return { question: undefined, options: [], hardCases: [], older: [], silent: undefined };
  const { value } = found;
  const kind = getText(value, "kind") ?? "ordered";
  const kept = getAll(posted, "keeps");
  return {
    question: {
      id: questionId,
      text: getText(value, "text") ?? questionId,
      kind,
      amounts: kind === "amount" || kind === "date",
    },
    options: findOptions(value),
    hardCases: listOf(value, "hardCases").map((one) => ({
      case: getText(one, "case") ?? "",
      decision: getText(one, "decision") ?? "",
    })),
    older: listRecords(contents, name, "statement")
      .filter(({ within, id }) => within === questionId && id !== own)
      .filter((one) => getText(one.value, "party") === party && (!date || (getText(one.value, "date") ?? "") <= date))
      .map(({ id, value: one }) => ({
        id,
        label: `${getText(one, "date")}, ${getText(one, "speaker") ?? getText(one, "evidence")}: ${getText(one, "summary")}`,
        held: kept.includes(id),
      })),
    silent: findSilent(value, party),
  };
}

/** The options of a question in words; for an amount or a date what it says of all its values. */
export function findOptions(question: JsonObject): ScaleOption[] {
  const about = question.amount ?? question.dates;
  const options = isObject(about ?? null) ? [about ?? null] : listOf(question, "options");
  return options.filter(isObject).map((one) => ({
    id: getText(one, "id") ?? "",
    label: getText(one, "label") ?? "",
    sentence: getText(one, "sentence") ?? "",
    means: getText(one, "means") ?? "",
    evidence: getText(one, "evidence") ?? "",
    statusQuo: one.statusQuo === true,
  }));
}

function findSilent(question: JsonObject, party: string): string | undefined {
  const entry = listOf(question, "silent").find((one) => getText(one, "party") === party);
  return entry ? getText(entry, "note") : undefined;
}

/** The question without a party among the silent ones; undefined if it is not there. */
export function endSilence(question: JsonObject, party: string): JsonObject | undefined {
  const silent = listOf(question, "silent");
  const left = silent.filter((one) => getText(one, "party") !== party);
  if (left.length === silent.length) return undefined;
  const { silent: _, ...rest } = question;
  return left.length > 0 ? { ...rest, silent: left } : rest;
}

/**
 * The statement with the claim chain that follows from its speaker, its source and the carrier, where the full standard
 * wants one written down. A chain that somebody wrote otherwise stays.
 */
export function withChain(
  statement: JsonObject,
  {
    standard,
    base,
    source,
  }: { standard: string; base: JsonObject | undefined; source: (one: JsonObject) => JsonObject | undefined },
): JsonObject {
  const derive = (one: JsonObject): Json | undefined => {
    const kind = evidenceKind.safeParse(one.evidence);
    const from = source(one);
    const publisher = getText(from, "publisher");
    if (!kind.success || publisher === undefined) return undefined;
    const carriedBy = getText(from, "carriedBy");
    const links = deriveChain(kind.data, getText(one, "speaker"), {
      publisher,
      ...(carriedBy !== undefined && { carriedBy }),
    });
    return links.map(({ role, name }) => ({ role, name }));
  };
  const isOwn =
    statement.chain !== undefined && JSON.stringify(statement.chain) !== JSON.stringify(base && derive(base));
  const chain = derive(statement);
  if (isOwn || chain === undefined || (standard === "quick" && statement.chain === undefined)) return statement;
  return { ...statement, chain };
}

/** The statement with whose words it quotes, where the form leaves that out. */
export function withWords(statement: JsonObject): JsonObject {
  const { quote } = statement;
  if (!isObject(quote ?? null) || !getText(quote, "exact") || getText(quote, "words")) return statement;
  const { exact = "", ...rest } = quote as JsonObject;
  const words = proposeWords(getText(statement, "evidence") ?? "", rest.original !== undefined);
  return { ...statement, quote: { exact, words, ...rest } };
}

/** An id for a new statement: its party, day, speaker and question. */
export function proposeStatementId(contents: Contents, name: string, question: string, value: JsonObject): string {
  const words = [nameStatementIn(contents, name, question, value)];
  return proposeId(words, makeIsTaken(contents, name, { kind: "statement" }));
}

/**
 * A source that somebody types in beside a statement, with what follows from the rest: its publisher is that of other
 * sources at the same host, or else the host, and it was published when the statement became public.
 */
export function completeSource(contents: Contents, name: string, source: JsonObject, day: string): JsonObject {
  const hostOf = (one: JsonObject) => {
    const url = getText(one, "url") ?? "";
    return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") : "";
  };
  const host = hostOf(source);
  const same = host && listRecords(contents, name, "source").find(({ value }) => hostOf(value) === host);
  const publisher = getText(source, "publisher") || (same ? getText(same.value, "publisher") : host);
  const date = getText(source, "date") || day;
  return { ...source, ...(publisher && { publisher }), ...(date && { date }) };
}

/** An id for a new source: its publisher and date. */
export function proposeSourceId(contents: Contents, name: string, value: JsonObject): string {
  const words = [getText(value, "publisher") ?? "", getText(value, "date") ?? ""];
  return proposeId(words, makeIsTaken(contents, name, { kind: "source" }));
}

/** The record that a form carries as it was when the form was made. */
export function readCarried(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Whether the quotation in a form is in the text that was pasted beside it, in words; empty where one of them is. */
export function describeFound(text: string, exact: string): string {
  if (text.trim() === "" || exact.trim() === "") return "";
  const found = findQuotation(flattenText(text), exact);
  if (!found) return "The quotation is not in this text.";
  if (found.letters === 0) return "The quotation is in this text, word for word.";
  return `The quotation differs from this text by ${formatCount(found.letters, "letter", "letters")}.`;
}

/** The source with the hash of its text, if that is not the one it has. */
export function withText(source: JsonObject, sha256: string, day: string): JsonObject | undefined {
  if (getText(source.text, "sha256") === sha256) return undefined;
  return { ...source, text: { sha256, kept: day } };
}
