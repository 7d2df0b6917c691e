import type { Coding, Review } from "../schema/coding";
import type { Deal } from "../schema/deal";
import type { Issue, Question } from "../schema/issue";
import type { Correction, Event, NegotiationFile, Party, Source } from "../schema/negotiation";
import type { IsoDate } from "../schema/primitives";
import { memoizeFor } from "./memoize";

/**
 * A negotiation that has passed its schemas and rules. From here on it is taken to be valid; nothing checks it again.
 *
 * As it is read, `asOf` is the default date of its pages, and `at` and `opens` are undefined. `atDate` gives it as of
 * another day: `asOf` and `at` are then both that day, and `opens` is the default date. Addresses contain `at`, so those
 * of the default pages contain no date and do not change when the data are updated.
 */
export interface Negotiation extends Omit<NegotiationFile, "issues" | "retired" | "$schema" | "format"> {
  /** A short hash of the content; see `computeVersion`. */
  version: string;
  /** The day in the addresses of the pages, if they are those of a day. */
  at?: IsoDate;
  /** The default date of the pages, if these are those of a day. */
  opens?: IsoDate;
  /** Alphabetical by name. */
  parties: Party[];
  /** In the order of `negotiation.json`. */
  issues: Issue[];
  /** Newest first. */
  deals: Deal[];
  events: Event[];
  sources: Source[];
  /** What has been corrected in the data, newest first. */
  corrections: Correction[];
  /** The same statements, placed by further coders. Left out where nobody else has coded. */
  codings?: Coding[];
  /** Which records somebody has checked. Left out where nobody has signed anything. */
  reviews?: Review[];
}

/** A question with its issue and its number there. */
export interface PlacedQuestion {
  issue: Issue;
  question: Question;
  /** Its number among the questions of the issue, from 1. */
  number: number;
  /** The number of questions in the issue. */
  of: number;
}

/** Every question of a negotiation, in the order of the matrix. */
export function listPlacedQuestions(negotiation: Pick<Negotiation, "issues">): PlacedQuestion[] {
  return negotiation.issues.flatMap((issue) =>
    issue.questions.map((question, i) => ({ issue, question, number: i + 1, of: issue.questions.length })),
  );
}

/** The issue of a question. Looked up once for each cell of a page, so the list of all is made once. */
export function findIssueOf(
  negotiation: Pick<Negotiation, "issues">,
  question: Pick<Question, "id">,
): Issue | undefined {
  const issues = memoizeFor(
    negotiation.issues,
    "by question",
    () =>
      new Map<string, Issue>(
        negotiation.issues.flatMap((issue) => issue.questions.map(({ id }) => [id as string, issue] as const)),
      ),
  );
  return issues.get(question.id);
}

/** Items by their ids. Built once for each list, because every claim looks up its source. */
function indexById<T extends { id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return memoizeFor(items, "by id", () => new Map(items.map((item) => [item.id, item])));
}

export function findParty(negotiation: Negotiation, id: string): Party | undefined {
  return indexById(negotiation.parties).get(id);
}

export function findIssue(negotiation: Negotiation, id: string): Issue | undefined {
  return negotiation.issues.find((issue) => issue.id === id);
}

export function findDeal(negotiation: Negotiation, id: string): Deal | undefined {
  return negotiation.deals.find((deal) => deal.id === id);
}

/** The source with this id. The rules have checked that every id in the data exists, so only a bug makes this throw. */
export function getSource(negotiation: Pick<Negotiation, "sources" | "id">, id: string): Source {
  const source = indexById(negotiation.sources).get(id);
  if (!source) throw new Error(`${negotiation.id} has no source ${id}`);
  return source;
}
