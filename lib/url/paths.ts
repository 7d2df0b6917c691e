import { findPageOfQuestion, findPageOfStatement, pageKey, type QuestionHolder } from "./pagination";

/** The addresses of the site. The path says what, the query says how; ids are safe in a path as they are. */

export const homePath = "/";
export const methodPath = "/method";

/** A negotiation as an address sees it. With a date, the pages that have one by date are those of that date. */
export interface Addressed {
  id: string;
  at?: string;
  /** Where there are many, an issue has several pages. */
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

/** The address of a question: its issue's page, at the question. */
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

/** The pairs that can be compared; with column keys, these columns side by side. */
export function comparePath(negotiation: Addressed, ...columns: readonly string[]): string {
  return [`/${negotiation.id}/compare`, ...columns].join("/") + (columns.length > 0 ? atDay(negotiation) : "");
}

/** What changed after one day and up to another. */
export function changesPath(negotiation: { id: string }, from: string, to: string): string {
  return `/${negotiation.id}/changes/${from}/${to}`;
}

/** The events, statements and deals in one column of time. */
export function timelinePath(negotiation: { id: string }): string {
  return `/${negotiation.id}/timeline`;
}

/** The address of an entry of the timeline on the page where it is; `query` names the page, unless it is the first. */
export function timelineEntryPath(negotiation: { id: string }, anchor: string, query = ""): string {
  return `${timelinePath(negotiation)}${query}#${anchor}`;
}

/** The feed of what changed in a negotiation or in one issue of it. */
export function feedPath(negotiation: { id: string }, kind: "atom" | "json", issue?: { id: string }): string {
  return `/${negotiation.id}${issue ? `/issues/${issue.id}` : ""}/feed.${kind}`;
}

/** The whole of a negotiation as a file: as a workbook or as a data package. */
export function datasetPath(negotiation: { id: string }, format: "xlsx" | "zip"): string {
  return `/${negotiation.id}.${format}`;
}

/** The descriptor of the tables of a negotiation. */
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
 * The address of a deal that a reader makes; `terms` is what `writeDraft` gives, empty for a deal of nothing, `against`
 * the key of the column beside which it is looked at.
 */
export function draftPath(negotiation: { id: string }, terms = "", against = ""): string {
  const query = [terms && `terms=${terms}`, against && `against=${against}`].filter(Boolean).join("&");
  return `/${negotiation.id}/deals/new${query && `?${query}`}`;
}

/** The room for agreement: what nobody rules out, question by question. */
export function agreementPath(negotiation: { id: string }): string {
  return `/${negotiation.id}/room`;
}

/** The page that finds parties, issues, questions, deals, statements and sources by their words. */
export function searchPath(negotiation: { id: string }): string {
  return `/${negotiation.id}/search`;
}

export function sourcesPath(negotiation: { id: string }): string {
  return `/${negotiation.id}/sources`;
}

/** The address of a source's entry in the list of sources. */
export function sourcePath(negotiation: { id: string }, source: { id: string }): string {
  return `${sourcesPath(negotiation)}#source-${source.id}`;
}

/** The address of a correction's entry below the list of sources. */
export function correctionPath(negotiation: { id: string }, correction: { id: string }): string {
  return `${sourcesPath(negotiation)}#correction-${correction.id}`;
}

/** The address of a statement's entry in the evidence of its issue's page. */
export function statementPath(
  negotiation: Addressed,
  issue: { id: string } & QuestionHolder,
  statement: { id: string },
): string {
  const part = findPageOfStatement(issue, negotiation.parties?.length ?? 0, statement.id);
  return `${issuePath(negotiation, issue)}${formatPageNumber(part)}#statement-${statement.id}`;
}

/** A view told in words, for who does not see the figure; `path` is the address of its page, with its query. */
export function textVersionPath(path: string): string {
  return `/words${path}`;
}

/** The public address of the site, without a slash at the end: `PARLEY_URL`, or this machine's own. */
export function siteUrl(): string {
  const named = process.env.PARLEY_URL ?? "";
  return URL.canParse(named) ? named.replace(/\/+$/, "") : "http://localhost:3000";
}

/** What a printed page says of where it came from: the full address and the date it speaks of. */
export function formatPrintedSource(path: string, asOf: string): string {
  return `${siteUrl()}${path}, as of ${asOf}`;
}
