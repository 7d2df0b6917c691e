import { memoizeFor } from "../../dataset/memoize";
import type { Negotiation, PlacedQuestion } from "../../dataset/negotiation";
import { type Answer, answerQuestion, type Column } from "../../model/column";
import { listAllChanges } from "../../model/history/changes";
import type { Span } from "../../model/scale";
import { listHeld } from "../../model/stance";
import { getStanceTable } from "../../model/stance-table";
import type { Question } from "../../schema/issue";
import { capitalise, formatDate, formatList } from "../../text/format";
import { dealPath, questionPath, statementPath } from "../../url/paths";
import type { AgeView } from "../age-words";
import { type CellView, findAbsence, type MarkShape } from "./cell";
import { formatSpan } from "./position-words";
import type { CellsRow, RowOptions } from "./row";
import { buildStripView, listSpans, type StripView } from "./strip";

/** A cell as one line: its mark, its answer in a word or two, and its place on the question. */
export interface GlanceView {
  key: string;
  /** The mark of what is stated or, where nothing is, of the report; the second is that of a report beside it. */
  shapes: MarkShape[];
  /** The answer in short; empty where there is none. */
  label: string;
  /** How old it is, if it is old. */
  age?: AgeView;
  /** Whether the answer is known only by report. */
  report: boolean;
  strip: StripView;
  /** The cell as one sentence, for screen readers. */
  heard: string;
  /** Who said what, and when. */
  title: string;
  /** The words on which the cell rests, on the page of the issue or the deal. */
  href: string;
  /** Whether the answer became this one on the day of the page. */
  changed: boolean;
}

/** Builds the cells of a question, each as one line. `row` is the question in words. */
export function buildGlances(
  negotiation: Negotiation,
  placed: PlacedQuestion,
  row: CellsRow,
  look: RowOptions,
): GlanceView[] {
  const { columns, asOf } = look;
  const stances = getStanceTable(negotiation, asOf, look);
  const changed = listChangedCells(negotiation);
  return columns.flatMap((column, i) => {
    const cell = row.cells[i];
    if (!cell) return [];
    const answer = answerQuestion(column, placed.question, stances);
    return [
      {
        key: cell.column,
        ...drawCell(placed.question, row, cell),
        ...(cell.age && { age: cell.age }),
        strip: buildStripView(row, cell),
        heard: cell.accessibleText,
        title: writeTitle(cell),
        href: linkCell(negotiation, placed, column, answer),
        changed: changed.has(`${placed.question.id} ${cell.column}`),
      },
    ];
  });
}

function drawCell(question: Question, row: CellsRow, cell: CellView): Pick<GlanceView, "shapes" | "label" | "report"> {
  const absence = findAbsence(cell);
  if (absence) return { shapes: [absence.shape], label: "", report: false };
  const [stated, reported] = [listSpans(cell, false), listSpans(cell, true)];
  const report = stated.length === 0;
  const shown = report ? reported : stated;
  const { positions } = cell;
  const first = positions.find((one) => one.report === report)?.shape;
  const second = report ? undefined : positions.find((one) => one.report)?.shape;
  return {
    shapes: [first, second].filter((shape) => shape !== undefined),
    label: capitalise(formatList(shown.map((span) => formatShort(question, row, span)))),
    report,
  };
}

/** An answer in its short words: `Left for later – Stays with Russia`, `at least 400`. */
function formatShort({ kind = "ordered" }: Question, { options }: CellsRow, span: Span): string {
  const labels = options.map(({ short }) => short);
  if (span.from !== span.to && !span.limit) return `${labels[span.from] ?? ""} – ${labels[span.to] ?? ""}`;
  return formatSpan({ kind, labels }, span);
}

/** What was said, and by whom and when: `Returns to Ukraine. On the record: Zelensky, 22 Apr.` */
function writeTitle(cell: CellView): string {
  const said = cell.evidence.map(({ word, text }) => `${word}: ${text}.`);
  return [...new Set([...cell.brief, ...said])].join(" ");
}

/** Every link leads to the words that count most: the newest statement or, where there is none, the newest report. */
function linkCell(negotiation: Negotiation, { issue, question }: PlacedQuestion, column: Column, answer: Answer) {
  if (column.kind === "deal") return dealPath(negotiation, column.deal);
  if (answer.kind === "stance") {
    const { stance } = answer;
    const reports = stance.kind === "stated" || stance.kind === "reported" ? stance.reports : [];
    const [first] = [...listHeld(stance), ...reports];
    if (first?.statement.agreed) return dealPath(negotiation, { id: first.statement.agreed.deal });
    if (first) return statementPath(negotiation, issue, first.statement);
  }
  return questionPath(negotiation, issue, question);
}

/** The cells that changed on the day of the page, where the reader has stepped to one. */
function listChangedCells(negotiation: Negotiation): ReadonlySet<string> {
  const { at } = negotiation;
  if (at === undefined) return new Set();
  return memoizeFor(negotiation, "cells changed", () => {
    const onDay = listAllChanges(negotiation).filter(({ date }) => date === at);
    return new Set(
      onDay.flatMap((change) => {
        if (change.kind === "stance") return [`${change.question.id} ${change.party.id}`];
        const { deal, terms } = change;
        return deal.terms.flatMap(({ id, question }) =>
          question && terms.includes(id) ? [`${question} deal.${deal.id}`] : [],
        );
      }),
    );
  });
}

/** `Changed on 22 April 2025`, where the reader has stepped to a day. */
export function describeChanged({ at }: Pick<Negotiation, "at">): string {
  return at === undefined ? "" : `Changed on ${formatDate(at)}`;
}
