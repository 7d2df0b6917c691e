import { findDeal, type Negotiation } from "../../dataset/negotiation";
import { type ClauseChange, type ClauseChangeKind, compareClauses, getWording } from "../../model/deals/clauses";
import { formatDealShortTitle } from "../../model/deals/names";
import { isKnownInPart, listKnownTerms } from "../../model/deals/terms";
import type { Deal, Term } from "../../schema/deal";
import { capitalise, formatList } from "../../text/format";
import { compareWords, type WordRun } from "../../text/word-diff";
import { writeNumbers } from "../../text/words";
import { dealPath } from "../../url/paths";

/** One clause of a draft: its wording, with the words marked that the other draft does not have. */
export interface ClauseView {
  /** `Clause 2(b)`; empty where it has no number. */
  clause: string;
  runs: WordRun[];
  /** Whether the words are those of the text, and not our own. */
  verbatim: boolean;
}

/** What became of one clause, ready to render. */
export interface ClauseChangeView {
  key: string;
  kind: ClauseChangeKind;
  /** `Kept`, `Kept, moved`, `Changed`, `Dropped`, `New`. */
  words: string;
  /** Said in the place of the clause that one of the two does not have. */
  missing: string;
  earlier: ClauseView | undefined;
  later: ClauseView | undefined;
}

/** A deal compared clause by clause with the draft that it revises. */
export interface ClausesView {
  earlier: { name: string; href: string };
  later: { name: string };
  /** `Two clauses kept, one changed, none dropped and one new. Three were seen in one draft only.` */
  lead: string;
  rows: ClauseChangeView[];
}

/** The words for what became of a clause. */
export const clauseWords: Record<ClauseChangeKind, string> = {
  kept: "Kept",
  changed: "Changed",
  "not-compared": "In both",
  dropped: "Dropped",
  new: "New",
  "not-seen": "Seen in one only",
};

/** Builds the comparison of a deal with the draft that it revises; undefined if it revises none that is known by then. */
export function buildClausesView(negotiation: Negotiation, deal: Deal): ClausesView | undefined {
  const { asOf } = negotiation;
  const earlier = deal.revises && findDeal(negotiation, deal.revises);
  if (!earlier || earlier.date > asOf) return undefined;
  // Of what nobody has seen a clause of there is nothing to compare.
  if ([earlier, deal].some((one) => listKnownTerms(one, asOf).length === 0)) return undefined;
  const changes = compareClauses(earlier, deal, asOf);
  return {
    earlier: { name: formatDealShortTitle(earlier), href: dealPath(negotiation, earlier) },
    later: { name: formatDealShortTitle(deal) },
    lead: writeLead(changes, isKnownInPart(earlier, asOf), isKnownInPart(deal, asOf)),
    rows: changes.map(buildRowView),
  };
}

/** What a draft that is known in part may have dropped or added is not counted as none. */
function writeLead(changes: readonly ClauseChange[], isEarlierPart: boolean, isLaterPart: boolean): string {
  const count = (kind: ClauseChangeKind) => changes.filter((one) => one.kind === kind).length;
  const numbers = writeNumbers(...changes.map(({ kind }) => count(kind)), 0);
  const say = (kind: ClauseChangeKind, words: string) => `${numbers.some(count(kind))} ${words}`;
  const kept = `${numbers.count(count("kept"), "clause", "clauses")} kept`;
  const [dropped, added] = [count("dropped"), count("new")];
  const [unseen, unlike] = [count("not-seen"), count("not-compared")];
  return [
    `${capitalise(
      formatList([
        kept,
        say("changed", "changed"),
        ...(dropped > 0 || !isLaterPart ? [say("dropped", "dropped")] : []),
        ...(added > 0 || !isEarlierPart ? [say("new", "new")] : []),
      ]),
    )}.`,
    ...(unlike > 0
      ? [`${capitalise(numbers.number(unlike))} cannot be compared word for word: the wording of one is not known.`]
      : []),
    ...(unseen > 0
      ? [`${capitalise(numbers.number(unseen))} ${unseen === 1 ? "was" : "were"} seen in one draft only.`]
      : []),
  ].join(" ");
}

function buildRowView(change: ClauseChange): ClauseChangeView {
  const earlier = "earlier" in change ? change.earlier : undefined;
  const later = "later" in change ? change.later : undefined;
  const marked =
    change.kind === "changed" && (change.earlier.wording === undefined) === (change.later.wording === undefined)
      ? compareWords([getWording(change.earlier), getWording(change.later)])
      : [];
  const moved = "moved" in change && change.moved;
  return {
    key: `${earlier?.id ?? ""} ${later?.id ?? ""}`,
    kind: change.kind,
    missing: change.kind === "not-seen" ? "Not seen in this draft" : "Not in this draft",
    words: `${clauseWords[change.kind]}${moved ? ", moved" : ""}`,
    earlier: earlier && buildClauseView(earlier, marked[0], change.kind === "dropped"),
    later: later && buildClauseView(later, marked[1], change.kind === "new"),
  };
}

function buildClauseView(term: Term, marked: WordRun[] | undefined, whole: boolean): ClauseView {
  return {
    clause: term.clause ? `Clause ${term.clause}` : "",
    runs: marked ?? [{ text: getWording(term), changed: whole }],
    verbatim: term.wording !== undefined,
  };
}
