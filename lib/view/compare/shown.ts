import { listPlacedQuestions, type PlacedQuestion } from "../../dataset/negotiation";
import {
  answerQuestion,
  buildColumn,
  type Column,
  compareAnswers,
  listColumns,
  listDefaultColumns,
} from "../../model/column";
import {
  type Ask,
  getProposalKey,
  getWeighingDate,
  listAsked,
  type Proposed,
  weighTerms,
} from "../../model/deals/asks";
import { listPutAnswers } from "../../model/deals/terms";
import type { Difference } from "../../model/difference";
import { type Stance, type StanceFilter, unfiltered } from "../../model/stance";
import { getStanceTable } from "../../model/stance-table";
import type { Term } from "../../schema/deal";
import type { Party } from "../../schema/negotiation";
import type { PageSubject } from "../../url/subject";
import { isDifference, pairUp } from "./row";

/** A subject that shows the answers of its columns. */
export type PositionSubject = PageSubject & { kind: "matrix" | "issue" | "party" | "compare" };

/** A subject that shows what a deal asks of each party. */
export type AskSubject = PageSubject & { kind: "deal" | "draft" };

export function isPositions(subject: PageSubject): subject is PositionSubject {
  return subject.kind !== "deal" && subject.kind !== "draft";
}

/** Which statements count in a view. What a deal asks is always measured with all kinds of evidence. */
export function getStanceFilter(subject: PageSubject): StanceFilter {
  if (isPositions(subject)) return subject.viewOptions;
  return subject.kind === "deal" ? { ...unfiltered, within: subject.within } : unfiltered;
}

/** The columns that a view shows, in their order. */
export function listShownColumns(subject: PositionSubject): readonly Column[] {
  const { negotiation } = subject;
  if (subject.kind === "compare") return subject.columns;
  if (subject.kind === "party") return [buildColumn({ kind: "party", party: subject.party })];
  const chosen = subject.viewOptions.columns;
  if (!chosen) return listDefaultColumns(negotiation, negotiation.asOf);
  return listColumns(negotiation, negotiation.asOf).filter(({ key }) => chosen.includes(key));
}

/** The questions a view shows; “only where they differ” hides the same ones as on its page. */
export function listShownQuestions(subject: PositionSubject): PlacedQuestion[] {
  const { negotiation, viewOptions } = subject;
  const all = listPlacedQuestions(negotiation);
  if (subject.kind === "issue") {
    const { question } = subject;
    return all.filter((one) => (question ? one.question.id === question.id : one.issue.id === subject.issue.id));
  }
  if (subject.kind === "party" || viewOptions.only === "all") return all;
  const columns = listShownColumns(subject);
  return all.filter((placed) =>
    listComparisons(subject, placed, columns).some(({ difference }) => isDifference(difference.result)),
  );
}

/** Two columns on one question. */
export interface Comparison {
  columns: [Column, Column];
  difference: Difference;
}

/** All pairs of columns on one question. */
export function listComparisons(
  { negotiation, viewOptions }: PositionSubject,
  { question }: PlacedQuestion,
  columns: readonly Column[],
): Comparison[] {
  const stances = getStanceTable(negotiation, negotiation.asOf, viewOptions);
  const answered = columns.map((column) => ({
    column,
    given: answerQuestion(column, question, stances),
  }));
  return pairUp(answered).map(([left, right]) => ({
    columns: [left.column, right.column],
    difference: compareAnswers(left.given, right.given, question),
  }));
}

/** An answer a deal proposes, with its terms and what it asks of each party. */
export interface PutToParties extends Proposed {
  placed: PlacedQuestion;
  /** The key of its row on the page and in the picture. */
  key: string;
  /** Empty for a draft. */
  terms: Term[];
  asks: { party: Party; ask: Ask /** The stance it is measured from. */; stance: Stance }[];
}

/** What heads the questions without an answer: `Left out` or, of a deal that is known in part, `Not known to be answered`. */
export function writeOmitted(subject: AskSubject): string {
  return subject.kind === "deal" && subject.deal.knownInPart !== undefined ? "Not known to be answered" : "Left out";
}

/** The date as of which a deal is measured; for a draft, that of the page. */
export function getMeasuringDate(subject: AskSubject): string {
  return subject.kind === "deal" ? getWeighingDate(subject.deal) : subject.negotiation.asOf;
}

/** The answers a deal proposes, in order. */
export function listPutToParties(subject: AskSubject): PutToParties[] {
  const { negotiation } = subject;
  const placed = new Map(listPlacedQuestions(negotiation).map((one) => [one.question.id as string, one]));
  const put: (Proposed & { terms: Term[] })[] =
    subject.kind === "deal"
      ? listPutAnswers(negotiation, subject.deal, negotiation.asOf)
      : subject.draft.map((one) => ({ ...one, terms: [] }));
  const stances = getStanceTable(negotiation, getMeasuringDate(subject), getStanceFilter(subject));
  const asked = listAsked(negotiation.parties, subject.kind === "deal" ? subject.deal : undefined);
  return weighTerms(put, asked, stances).flatMap(({ question, span, asks }, i) => {
    const place = placed.get(question.id);
    return place
      ? [
          {
            question,
            span,
            placed: place,
            key: getProposalKey({ question, span }),
            terms: put[i]?.terms ?? [],
            asks: asks.map((one) => ({ ...one, stance: stances.get(question, one.party.id) })),
          },
        ]
      : [];
  });
}
