import { type Answer, answer, type Column, listColumns, listDefaultColumns } from "../column";
import { getSource, listPlacedQuestions, type Negotiation, type PlacedQuestion } from "../dataset/negotiation";
import { isReported } from "../deal-name";
import type { Span } from "../scale";
import type { Statement } from "../schema/issue";
import type { EvidenceFilter } from "../stance";
import { writePosition } from "../view/cell-view";
import { nameCompared } from "../view/compare-head-view";
import type { TwinSubject } from "./twin-subject";

/** The columns of the table of a view, in their order, each with what it means. The order and the names are kept. */
export const twinFields = [
  { name: "negotiation", type: "string", description: "Id of the negotiation." },
  { name: "dataset_version", type: "string", description: "Short hash of the negotiation’s content." },
  { name: "as_of", type: "date", description: "What was public by the end of this day." },
  { name: "issue_id", type: "string", description: "Id of the issue." },
  { name: "issue", type: "string", description: "Title of the issue." },
  { name: "question_id", type: "string", description: "Id of the question." },
  { name: "question", type: "string", description: "The question." },
  { name: "column_id", type: "string", description: "Key of the party, the deal or the status quo." },
  { name: "column", type: "string", description: "Its name; a deal known through reports alone says so." },
  { name: "column_kind", type: "string", description: "party, deal or status-quo." },
  {
    name: "kind",
    type: "string",
    description:
      "stated, reported (nothing on record), reported-beside (beside what is stated), term, reported-term, status-quo, silent, not-addressed or no-status-quo.",
  },
  { name: "option_from_id", type: "string", description: "Id of the option, or of the first of a range." },
  {
    name: "option_to_id",
    type: "string",
    description: "Id of the last option of a range; the same where there is one.",
  },
  { name: "place_from", type: "integer", description: "Place of the first option on the question’s scale, from 1." },
  { name: "place_to", type: "integer", description: "Place of the last option on the question’s scale, from 1." },
  { name: "options", type: "integer", description: "How many options the scale has." },
  { name: "position", type: "string", description: "The position in words." },
  { name: "contested", type: "boolean", description: "What the party holds cannot all hold." },
  { name: "disputed", type: "boolean", description: "A report that the party denies or doubts." },
  { name: "conditions", type: "string", description: "What the position depends on, separated by a vertical bar." },
  { name: "red_lines", type: "string", description: "Ids of options that the party itself rules out." },
  { name: "evidence", type: "string", description: "Kinds of evidence, separated by a vertical bar." },
  { name: "claims", type: "string", description: "Ids of the statements or terms, separated by a vertical bar." },
  {
    name: "speakers",
    type: "string",
    description: "Who speaks, in the order of the claims; for a term, on whose word the deal is known.",
  },
  { name: "dates", type: "string", description: "The days on which the claims became public." },
  { name: "sources", type: "string", description: "Addresses of the sources of the claims." },
  { name: "sentences", type: "string", description: "The claims in neutral words; empty where there is none." },
] as const;

export type TwinField = (typeof twinFields)[number]["name"];
export type TwinRow = Record<TwinField, string | number | boolean>;

/** A subject whose table has a row for each answer of each column. */
export type PositionSubject = TwinSubject & { kind: "matrix" | "issue" | "party" | "compare" };

/**
 * A view as a flat table: a row for each question and column, and several where a stance has several ranges or a report
 * stands beside. Silence is a row that says so.
 */
export function listTwinRows(subject: PositionSubject): TwinRow[] {
  const { negotiation, lens } = subject;
  return listPlacedQuestions(negotiation)
    .filter(({ issue }) => subject.kind !== "issue" || issue.id === subject.issue.id)
    .flatMap((placed) => listShown(subject).flatMap((column) => listRows(negotiation, placed, column, lens.evidence)));
}

function listShown(subject: PositionSubject): Column[] {
  const { negotiation } = subject;
  if (subject.kind === "compare") return subject.columns;
  if (subject.kind === "party") return [{ kind: "party", key: subject.party.id, party: subject.party }];
  const chosen = subject.lens.columns;
  if (!chosen) return listDefaultColumns(negotiation, negotiation.asOf);
  return listColumns(negotiation, negotiation.asOf).filter(({ key }) => chosen.includes(key));
}

interface Claim {
  id: string;
  speaker: string;
  date: string;
  evidence: string;
  source: string;
  sentence: string;
  condition: string | undefined;
}

interface Found {
  kind: string;
  span?: Span;
  claims?: Claim[];
  contested?: boolean;
  disputed?: boolean;
}

function listRows(negotiation: Negotiation, placed: PlacedQuestion, column: Column, evidence: EvidenceFilter) {
  const { issue, question } = placed;
  const asOf = column.kind === "party" ? (column.at ?? negotiation.asOf) : negotiation.asOf;
  const given = answer(column, question, asOf, evidence);
  const lines = given.kind === "stance" ? given.stance.redLines : [];
  return listFound(given, column).map(({ kind, span, claims = [], contested = false, disputed = false }): TwinRow => {
    const option = (place: number | undefined) => (place === undefined ? "" : (question.options[place]?.id ?? ""));
    const join = (values: readonly string[]) => values.join(" | ");
    return {
      negotiation: negotiation.id,
      dataset_version: negotiation.version,
      as_of: asOf,
      issue_id: issue.id,
      issue: issue.title,
      question_id: question.id,
      question: question.text,
      column_id: column.key,
      column: nameCompared(column),
      column_kind: column.kind,
      kind,
      option_from_id: option(span?.from),
      option_to_id: option(span?.to),
      place_from: span ? span.from + 1 : "",
      place_to: span ? span.to + 1 : "",
      options: question.options.length,
      position: span ? writePosition(question, span) : "",
      contested,
      disputed,
      conditions: join([...new Set(claims.flatMap(({ condition }) => condition ?? []))]),
      red_lines: join(lines.map(({ place }) => option(place))),
      evidence: join([...new Set(claims.map((claim) => claim.evidence))]),
      claims: join(claims.map(({ id }) => id)),
      speakers: join(claims.map(({ speaker }) => speaker)),
      dates: join(claims.map(({ date }) => date)),
      sources: join(claims.map(({ source }) => getSource(negotiation, source).url)),
      sentences: join(claims.map(({ sentence }) => sentence)),
    };
  });
}

function listFound(given: Answer, column: Column): Found[] {
  switch (given.kind) {
    case "stance": {
      const { stance } = given;
      if (stance.kind === "silent") return [{ kind: "silent" }];
      const stated =
        stance.kind === "stated"
          ? stance.spans.map((span, i) => ({
              kind: "stated",
              span,
              contested: stance.contested,
              // A contested stance has one range for each statement; any other has one range for all of them.
              claims: (stance.contested ? stance.held.slice(i, i + 1) : stance.held).map((one) => claim(one.statement)),
            }))
          : [];
      const reports = stance.reports.map(({ span, statement, disputed }) => ({
        kind: stance.kind === "stated" ? "reported-beside" : "reported",
        span,
        disputed,
        claims: [claim(statement)],
      }));
      return [...stated, ...reports];
    }
    case "terms": {
      const deal = column.kind === "deal" ? column.deal : undefined;
      const reported = !given.onRecord || (deal !== undefined && isReported(deal));
      return given.terms.map(({ term, span }) => ({
        kind: reported ? "reported-term" : "term",
        span,
        claims: [
          {
            id: term.id,
            speaker: deal?.by ?? "",
            date: term.date ?? deal?.date ?? "",
            evidence: term.evidence,
            source: term.source,
            sentence: term.text,
            condition: term.condition,
          },
        ],
      }));
    }
    case "holds-already":
      return [{ kind: "status-quo", span: { from: given.place, to: given.place } }];
    case "not-addressed":
    case "no-status-quo":
      return [{ kind: given.kind }];
  }
}

function claim({ id, speaker, date, evidence, source, summary, condition }: Statement): Claim {
  return { id, speaker, date, evidence, source, sentence: summary, condition };
}
