import { findIssue, findParty, listPlacedQuestions, type Negotiation } from "../dataset/negotiation";
import type { Column } from "../model/column";
import { listPairs, type Pair } from "../model/pairs";
import type { Issue, Question } from "../schema/issue";
import type { Party } from "../schema/negotiation";

/** What a feed of changes is about. */
export type FeedPlace =
  | { kind: "negotiation" }
  | { kind: "issue"; issue: Issue }
  | { kind: "question"; issue: Issue; question: Question }
  | { kind: "party"; party: Party }
  | { kind: "pair"; pair: Pair };

/** The same by ids alone, which is all that a URL needs. */
export type FeedRef =
  | { kind: "negotiation" }
  | { kind: "issue"; issue: Named }
  | { kind: "question"; question: Named }
  | { kind: "party"; party: Named }
  | { kind: "pair"; pair: readonly [Named, Named] };

interface Named {
  id: string;
}

export type FeedKind = "atom" | "json";

/** The URL of a feed. A question has one of its own, which stays where it is if the question moves to another issue. */
export function feedPath(negotiation: Named, kind: FeedKind, place: FeedRef): string {
  return `/${[negotiation.id, ...listSegments(place)].join("/")}/feed.${kind}`;
}

function listSegments(place: FeedRef): string[] {
  switch (place.kind) {
    case "negotiation":
      return [];
    case "issue":
      return ["issues", place.issue.id];
    case "question":
      return ["questions", place.question.id];
    case "party":
      return ["parties", place.party.id];
    case "pair":
      return ["compare", ...place.pair.map(({ id }) => id)];
  }
}

/**
 * What the feed at a path is about, given what stands between the negotiation and the name of the file. Two parties are a
 * pair in either order; undefined if anything is unknown.
 */
export function findFeedPlace(negotiation: Negotiation, segments: readonly string[]): FeedPlace | undefined {
  const [section, id = "", other = "", ...more] = segments;
  if (section === undefined) return { kind: "negotiation" };
  if (section === "compare") {
    const pair = listPairs(negotiation.parties.filter((party) => party.id === id || party.id === other));
    return pair[0] && more.length === 0 ? { kind: "pair", pair: pair[0] } : undefined;
  }
  if (segments.length !== 2) return undefined;
  if (section === "issues") {
    const issue = findIssue(negotiation, id);
    return issue && { kind: "issue", issue };
  }
  if (section === "parties") {
    const party = findParty(negotiation, id);
    return party && { kind: "party", party };
  }
  if (section !== "questions") return undefined;
  const placed = listPlacedQuestions(negotiation).find(({ question }) => question.id === id);
  return placed && { kind: "question", issue: placed.issue, question: placed.question };
}

/** The feeds that pages of their own lead to: all but those of pairs. */
export function listFeedPlaces(negotiation: Negotiation): FeedPlace[] {
  return [
    { kind: "negotiation" },
    ...negotiation.issues.map((issue): FeedPlace => ({ kind: "issue", issue })),
    ...listPlacedQuestions(negotiation).map(
      ({ issue, question }): FeedPlace => ({ kind: "question", issue, question }),
    ),
    ...negotiation.parties.map((party): FeedPlace => ({ kind: "party", party })),
  ];
}

/** The feed of a comparison, if it is of two parties as they are now. */
export function findFeedOf(negotiation: Negotiation, columns: readonly Column[]): FeedPlace | undefined {
  const keys = columns.map(({ key }) => key);
  return keys.length === 2 ? findFeedPlace(negotiation, ["compare", ...keys]) : undefined;
}
