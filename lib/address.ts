/** The addresses of the site. The path says what, the query says how; ids are safe in a path as they are. */

export const homePath = "/";
export const methodPath = "/method";

export function negotiationPath(negotiation: { id: string }): string {
  return `/${negotiation.id}`;
}

export function issuePath(negotiation: { id: string }, issue: { id: string }): string {
  return `/${negotiation.id}/issues/${issue.id}`;
}

/** The address of a question: its issue's page, at the question. */
export function questionPath(negotiation: { id: string }, issue: { id: string }, question: { id: string }): string {
  return `${issuePath(negotiation, issue)}#${question.id}`;
}

export function partyPath(negotiation: { id: string }, party: { id: string }): string {
  return `/${negotiation.id}/parties/${party.id}`;
}

/** The pairs that can be compared; with column keys, these columns side by side. */
export function comparePath(negotiation: { id: string }, ...columns: readonly string[]): string {
  return [`/${negotiation.id}/compare`, ...columns].join("/");
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
export function roomPath(negotiation: { id: string }): string {
  return `/${negotiation.id}/room`;
}

export function sourcesPath(negotiation: { id: string }): string {
  return `/${negotiation.id}/sources`;
}

/** The address of a source's entry in the list of sources. */
export function sourcePath(negotiation: { id: string }, source: { id: string }): string {
  return `${sourcesPath(negotiation)}#source-${source.id}`;
}

/** The address of a statement's entry in the evidence of its issue's page. */
export function statementPath(negotiation: { id: string }, issue: { id: string }, statement: { id: string }): string {
  return `${issuePath(negotiation, issue)}#statement-${statement.id}`;
}

/** The public address of the site, without a slash at the end: `PARLEY_URL`, or this machine's own. */
export function siteUrl(): string {
  const named = process.env.PARLEY_URL ?? "";
  return URL.canParse(named) ? named.replace(/\/+$/, "") : "http://localhost:3000";
}

/** What a printed page says of where it came from: the full address and the date it speaks of. */
export function writePrinted(path: string, asOf: string): string {
  return `${siteUrl()}${path}, as of ${asOf}`;
}
