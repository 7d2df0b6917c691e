import type { Deal, Term } from "../../schema/deal";
import { measureShared } from "../../text/word-diff";
import { isKnownInPart, listKnownTerms } from "./terms";

/**
 * What became of one clause from a draft to the next.
 *
 * - `kept`: the wording is the same. `moved`: under another number.
 * - `changed`: the clause is the same one, in other words.
 * - `not-compared`: both have it, but the wording of only one is known, and it answers no question in another way.
 * - `dropped`, `new`: only one of the two drafts has it.
 * - `not-seen`: it was seen in only one of the two, and not all of the other is known.
 */
export type ClauseChange =
  | { kind: "kept" | "changed" | "not-compared"; earlier: Term; later: Term; moved: boolean }
  | { kind: "dropped" | "not-seen"; earlier: Term }
  | { kind: "new" | "not-seen"; later: Term };

export type ClauseChangeKind = ClauseChange["kind"];

/** Least share of words that two clauses of one number have in common; below it the number was given to another clause. */
const leastShared = 0.34;

/** The wording of a clause or, where the data do not have it, the term in our own words. */
export function getWording({ wording, text }: Term): string {
  return wording ?? text;
}

/**
 * Compares two drafts of one text as known by a date, clause by clause, in the order of the later one; a clause that was
 * dropped stands after the one that it followed. Clauses with the same wording belong together first, so that a clause
 * which only has a new number is kept. Of the others those of one number belong together, unless hardly a word is the same
 * and they answer different questions; then those with the same id; then those that alone answer the same question. A clause
 * that the later draft strikes out by its number belongs to none.
 */
export function compareClauses(earlier: Deal, later: Deal, asOf: string): ClauseChange[] {
  const before = listKnownTerms(earlier, asOf);
  const after = listKnownTerms(later, asOf);
  const struck = (term: Term) => term.clause !== undefined && later.drops?.includes(term.clause);
  const partners = pairUp(
    before.filter((term) => !struck(term)),
    after,
  );
  const [isEarlierPart, isLaterPart] = [isKnownInPart(earlier, asOf), isKnownInPart(later, asOf)];
  const changes = after.map((term): ClauseChange => {
    const partner = partners.get(term);
    return partner ? compareTwo(partner, term) : { kind: isEarlierPart ? "not-seen" : "new", later: term };
  });
  const kept = new Set(partners.values());
  before.forEach((term, i) => {
    if (kept.has(term)) return;
    const previous = before[i - 1];
    const at = previous ? changes.findIndex((change) => "earlier" in change && change.earlier === previous) : -1;
    changes.splice(at + 1, 0, { kind: isLaterPart && !struck(term) ? "not-seen" : "dropped", earlier: term });
  });
  return changes;
}

function compareTwo(earlier: Term, later: Term): ClauseChange {
  return { kind: compareWordings(earlier, later), earlier, later, moved: earlier.clause !== later.clause };
}

/** The words of a text and our own words for another say nothing of each other; the answers that they give do. */
function compareWordings(earlier: Term, later: Term): "kept" | "changed" | "not-compared" {
  if (getWording(earlier) === getWording(later)) return "kept";
  const isAnotherAnswer =
    isSameQuestion(earlier, later) && JSON.stringify(earlier.position) !== JSON.stringify(later.position);
  return (earlier.wording === undefined) === (later.wording === undefined) || isAnotherAnswer
    ? "changed"
    : "not-compared";
}

type Match = (earlier: Term, later: Term) => boolean;

/** The earlier clause of each later one that has one. */
function pairUp(before: readonly Term[], after: readonly Term[]): ReadonlyMap<Term, Term> {
  const pairs = new Map<Term, Term>();
  const taken = new Set<Term>();
  const matches: Match[] = [
    (a, b) => isSameClause(a, b) && isSameWording(a, b),
    isSameWording,
    (a, b) => isSameClause(a, b) && (isSameQuestion(a, b) || isAlike(a, b)),
    (a, b) => a.id === b.id,
    (a, b) => isSameQuestion(a, b) && isAlone(a, before) && isAlone(b, after),
  ];
  for (const match of matches) {
    for (const term of after) {
      if (pairs.has(term)) continue;
      const partner = before.find((one) => !taken.has(one) && match(one, term));
      if (!partner) continue;
      pairs.set(term, partner);
      taken.add(partner);
    }
  }
  return pairs;
}

function isSameClause(a: Term, b: Term): boolean {
  return a.clause !== undefined && a.clause === b.clause;
}

function isSameWording(a: Term, b: Term): boolean {
  return getWording(a) === getWording(b);
}

function isSameQuestion(a: Term, b: Term): boolean {
  return a.question !== undefined && a.question === b.question;
}

function isAlike(a: Term, b: Term): boolean {
  return measureShared(getWording(a), getWording(b)) >= leastShared;
}

/** Whether no other term of the draft answers the question of this one. */
function isAlone(term: Term, among: readonly Term[]): boolean {
  return among.every((other) => other === term || other.question !== term.question);
}
