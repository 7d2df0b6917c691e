import { draftPath, questionPath } from "../address";
import { answer, type Column, listColumns, placeAnswer, readColumn } from "../column";
import { listPlacedQuestions, type Negotiation } from "../dataset/negotiation";
import { compare, type Difference, type Result, resultWords } from "../difference";
import { type Draft, writeDraft } from "../draft-deal";
import { writeResultHeading } from "../result-words";
import { type MarkShape, nameColumn, viewCell } from "./cell-view";
import { nameDeal, writeChoice } from "./draft-form-view";

/** How often a draft and a column come to what. Zeros are printed, and nothing is added up. */
export interface AgainstCount {
  key: string;
  name: string;
  href: string;
  current: boolean;
  counts: { kind: Result["kind"]; label: string; count: number }[];
}

/** One answer of the draft beside that of the column. */
export interface AgainstRow {
  id: string;
  label: string;
  href: string;
  own: string;
  other: { shape: MarkShape; text: string; report: boolean }[];
  result: Result;
  words: string;
  restsOnReport: boolean;
}

/** A draft beside the deals on the table, the status quo and the parties. */
export interface AgainstView {
  name: string;
  counts: AgainstCount[];
  rows: AgainstRow[];
  /** Questions that the column answers and the draft leaves open. */
  leftOpen: { id: string; label: string; href: string }[];
}

/** The column beside which a draft is looked at: the one named, or the first of those there are. */
export function findAgainst(negotiation: Negotiation, key: string | undefined): Column | undefined {
  const columns = orderColumns(negotiation);
  const named = key === undefined ? undefined : readColumn(negotiation, key, negotiation.asOf);
  return typeof named === "object" ? named : columns[0];
}

/** Draws up the comparison of a draft with what else there is. */
export function viewAgainst(negotiation: Negotiation, draft: Draft, against: Column): AgainstView {
  const { asOf } = negotiation;
  const columns = orderColumns(negotiation);
  const listed = columns.some(({ key }) => key === against.key) ? columns : [...columns, against];
  const terms = writeDraft(draft);
  const placed = listPlacedQuestions(negotiation);
  const answered = placed.flatMap((one) => {
    const term = draft.find(({ question }) => question.id === one.question.id);
    return term ? [{ ...one, span: term.span }] : [];
  });
  const open = placed.filter(({ question }) => !answered.some((one) => one.question.id === question.id));
  const differ = (column: Column, { question, span }: (typeof answered)[number]): Difference =>
    compare(
      { stated: [span], reported: [] },
      placeAnswer(answer(column, question, asOf, "all")),
      question.options.length,
    );
  return {
    name: nameAgainst(against),
    counts: listed.map((column) => ({
      key: column.key,
      name: nameAgainst(column),
      href: `${draftPath(negotiation, terms, column.key === columns[0]?.key ? "" : column.key)}#against`,
      current: column.key === against.key,
      counts: resultWords.map(({ kind, label }) => ({
        kind,
        label,
        count: answered.filter((one) => differ(column, one).result.kind === kind).length,
      })),
    })),
    rows: answered.map((one) => {
      const { issue, question, span } = one;
      const difference = differ(against, one);
      const cell = viewCell({ negotiation, question, asOf }, against, answer(against, question, asOf, "all"));
      return {
        id: question.id,
        label: question.label,
        href: questionPath(negotiation, issue, question),
        own: writeChoice(question, span),
        other: cell.positions,
        result: difference.result,
        words: writeResultHeading(difference.result),
        restsOnReport: difference.restsOnReport,
      };
    }),
    leftOpen: open
      .filter(({ question }) => hasPlace(placeAnswer(answer(against, question, asOf, "all"))))
      .map(({ question }) => ({ id: question.id, label: question.label, href: `#answer-${question.id}` })),
  };
}

/** What the draft can stand beside: the status quo where there is one, the deals, the parties. */
function orderColumns(negotiation: Negotiation): Column[] {
  const columns = listColumns(negotiation, negotiation.asOf);
  const holds = listPlacedQuestions(negotiation).some(({ question }) =>
    question.options.some(({ statusQuo }) => statusQuo),
  );
  const of = (kind: Column["kind"]) => columns.filter((column) => column.kind === kind);
  return [...(holds ? of("status-quo") : []), ...of("deal"), ...of("party")];
}

function nameAgainst(column: Column): string {
  return column.kind === "deal" ? nameDeal(column.deal) : nameColumn(column);
}

function hasPlace({ stated, reported }: ReturnType<typeof placeAnswer>): boolean {
  return stated.length + reported.length > 0;
}
