import { formatDate } from "../text/format";
import { findPageOfQuestion, findPageOfStatement, pageKey, type QuestionHolder } from "./pagination";

/** The URLs of the site. The path says what is shown, the query says how; ids are safe in a path without escaping. */

export const homePath = "/";
export const methodPath = "/method";

/** A negotiation as needed to build URLs. With a date, pages that exist by date are those of that date. */
export interface Addressed {
  id: string;
  at?: string;
  /** With many parties, an issue has several pages. */
  parties?: readonly unknown[];
}

function formatPageNumber(part: number): string {
  return part === 1 ? "" : `?${pageKey}=${part}`;
}

function atDay({ at }: Addressed): string {
  return at === undefined ? "" : `/at/${at}`;
}

export function negotiationPath(negotiation: Addressed): string {
  return `/${negotiation.id}${atDay(negotiation)}`;
}

export function issuePath(negotiation: Addressed, issue: { id: string }): string {
  return `/${negotiation.id}/issues/${issue.id}${atDay(negotiation)}`;
}

/** The URL of a question on the page of its issue. */
export function questionPath(
  negotiation: Addressed,
  issue: { id: string } & QuestionHolder,
  question: { id: string },
): string {
  const part = findPageOfQuestion(issue, negotiation.parties?.length ?? 0, question.id);
  return `${issuePath(negotiation, issue)}${formatPageNumber(part)}#${question.id}`;
}

export function partyPath(negotiation: Addressed, party: { id: string }): string {
  return `/${negotiation.id}/parties/${party.id}${atDay(negotiation)}`;
}

/** The page of a party across all negotiations that have a party of this id. */
export function partyAcrossPath(party: { id: string }): string {
  return `/parties/${party.id}`;
}

/** The page of pairs that can be compared; given column keys, the comparison of these columns. */
export function comparePath(negotiation: Addressed, ...columns: readonly string[]): string {
  return [`/${negotiation.id}/compare`, ...columns].join("/") + (columns.length > 0 ? atDay(negotiation) : "");
}

/** What changed after one date and up to another. */
export function changesPath(negotiation: { id: string }, from: string, to: string): string {
  return `/${negotiation.id}/changes/${from}/${to}`;
}

/** The timeline of events, statements and deals. */
export function timelinePath(negotiation: { id: string }): string {
  return `/${negotiation.id}/timeline`;
}

/** The URL of a timeline entry; `query` names the page it is on, unless that is the first. */
export function timelineEntryPath(negotiation: { id: string }, anchor: string, query = ""): string {
  return `${timelinePath(negotiation)}${query}#${anchor}`;
}

/** The dataset export of a negotiation: a workbook or a data package. */
export function datasetPath(negotiation: { id: string }, format: "xlsx" | "zip"): string {
  return `/${negotiation.id}.${format}`;
}

/** The descriptor of a negotiation's tables. */
export function dataPackagePath(negotiation: { id: string }): string {
  return `/${negotiation.id}/datapackage.json`;
}

export function dealsPath(negotiation: { id: string }): string {
  return `/${negotiation.id}/deals`;
}

export function dealPath(negotiation: { id: string }, deal: { id: string }): string {
  return `/${negotiation.id}/deals/${deal.id}`;
}

/**
 * The URL of a draft; `terms` is the result of `serializeDraft`, empty for an empty draft, and `against` the key of the
 * column to compare it with.
 */
export function draftPath(negotiation: { id: string }, terms = "", against = ""): string {
  const query = [terms && `terms=${terms}`, against && `against=${against}`].filter(Boolean).join("&");
  return `/${negotiation.id}/deals/new${query && `?${query}`}`;
}

/** The agreement page: what nobody rules out, question by question. */
export function agreementPath(negotiation: { id: string }): string {
  return `/${negotiation.id}/room`;
}

/** The search page for parties, issues, questions, deals, statements and sources. */
export function searchPath(negotiation: { id: string }): string {
  return `/${negotiation.id}/search`;
}

export function sourcesPath(negotiation: { id: string }): string {
  return `/${negotiation.id}/sources`;
}

/** The URL of a source's entry on the sources page. */
export function sourcePath(negotiation: { id: string }, source: { id: string }): string {
  return `${sourcesPath(negotiation)}#source-${source.id}`;
}

/** The URL of a correction's entry on the sources page. */
export function correctionPath(negotiation: { id: string }, correction: { id: string }): string {
  return `${sourcesPath(negotiation)}#correction-${correction.id}`;
}

/** The URL of a statement's entry on the page of its issue. */
export function statementPath(
  negotiation: Addressed,
  issue: { id: string } & QuestionHolder,
  statement: { id: string },
): string {
  const part = findPageOfStatement(issue, negotiation.parties?.length ?? 0, statement.id);
  return `${issuePath(negotiation, issue)}${formatPageNumber(part)}#statement-${statement.id}`;
}

/** The text version of a view; `path` is the view's path with its query. */
export function textVersionPath(path: string): string {
  return `/words${path}`;
}

/**
 * The public URL of the site, without a trailing slash: `PARLEY_URL`. Undefined where none is set; what readers take
 * away then has no address. A request is never asked for it, because anyone can send any `Host`.
 */
export function publicUrl(): string | undefined {
  const named = process.env.PARLEY_URL ?? "";
  return URL.canParse(named) ? named.replace(/\/+$/, "") : undefined;
}

/** A path as an absolute URL, or as it is where the site does not know its address: browsers resolve it against the page. */
export function locate(path: string): string {
  return `${publicUrl() ?? ""}${path}`;
}

/** The public URL of the site for programs that need an absolute one, such as feeds, sitemaps and schemas: localhost where none is set. */
export function siteUrl(): string {
  return publicUrl() ?? "http://localhost:3000";
}

/** The origin of a printed page: its absolute URL, if the site knows it, and its date. */
export function formatPrintedSource(path: string, asOf: string): string {
  const site = publicUrl();
  return `${site === undefined ? "Parley" : `${site}${path}`}, as of ${formatDate(asOf)}`;
}
