import { listPlacedQuestions, type Negotiation } from "../../dataset/negotiation";
import type { Column } from "../../model/column";
import { nameColumnsInLine } from "../../model/column-name";
import { getCanonical } from "../../model/history/as-of";
import { capitalise, formatCount, formatDate, formatList } from "../../text/format";
import { writePair } from "../../text/words";
import { comparePath } from "../../url/paths";
import { sortKeys } from "../../url/prerendered-comparisons";
import { formatViewOptions, type ViewOptions } from "../../url/view-options";
import { findComparison } from "../findings/compare";
import { buildAgeChoicesView, buildEvidenceChoicesView, type ChoiceGroup } from "../matrix/view-options";
import { buildCompareHeadsView, type CompareHead } from "./head";
import { rankRow } from "./order";
import { buildPickerView, type PickerView } from "./picker";
import { buildCompareRowView, type CompareRowView } from "./row";
import { type PairSummaryView, sumUpPairs } from "./summary";

/** A comparison, ready to render. */
export interface CompareView {
  /** The URL without view options. */
  path: string;
  /** The URL of the same comparison in the site's column order. */
  canonical: string;
  names: string[];
  title: string;
  lead: string;
  sentence: string;
  asOf: string;
  heads: CompareHead[];
  picker: PickerView;
  choices: ChoiceGroup[];
  only: { on: boolean; href: string; note: string };
  summaries: PairSummaryView[];
  /** From nearest to furthest, as the bar of results above them. */
  rows: CompareRowView[];
  /** How many of the rows shown are differences. */
  differences: number;
}

/** Builds the comparison of two or three distinct columns. */
export function buildCompareView(
  negotiation: Negotiation,
  columns: readonly Column[],
  viewOptions: ViewOptions,
): CompareView {
  const keys = columns.map(({ key }) => key);
  const path = comparePath(negotiation, ...keys);
  const heads = buildCompareHeadsView(negotiation, columns);
  const names = nameColumnsInLine(columns);
  const finding = findComparison(negotiation, columns, viewOptions);
  const all = listPlacedQuestions(negotiation)
    .map((placed) => buildCompareRowView(negotiation, placed, heads, viewOptions))
    .toSorted((a, b) => getRank(a) - getRank(b));
  const on = viewOptions.only === "differences";
  const rows = on ? all.filter(({ differs }) => differs) : all;
  const everything = `${path}${formatViewOptions({ ...viewOptions, only: "all" })}`;
  const summaries = sumUpPairs(all, (row) => `${rows.includes(row) ? "" : everything}#${row.id}`);
  return {
    path,
    canonical: comparePath(getCanonical(negotiation, { kind: "compare", columns }), ...sortKeys(negotiation, keys)),
    names,
    title: finding.headline,
    lead: finding.lead,
    sentence: summaries
      .map(({ pair, sentence }) => (pair.length > 0 ? `${writePair(pair)}: ${sentence}` : sentence))
      .join(" "),
    asOf: formatDate(negotiation.asOf),
    heads,
    picker: buildPickerView(negotiation, columns, viewOptions),
    choices: [
      { name: "Evidence", options: buildEvidenceChoicesView(viewOptions, path) },
      buildAgeChoicesView(viewOptions.within, (within) => `${path}${formatViewOptions({ ...viewOptions, within })}`),
    ],
    only: {
      on,
      href: on ? everything : `${path}${formatViewOptions({ ...viewOptions, only: "differences" })}`,
      note: writeHidden(all, on),
    },
    summaries,
    rows,
    differences: rows.filter(({ differs }) => differs).length,
  };
}

function getRank({ results }: CompareRowView): number {
  return rankRow(results.map(({ rank }) => rank));
}

/** What “only differences” hides, or would hide. */
function writeHidden(rows: readonly CompareRowView[], on: boolean): string {
  const hidden = rows.filter(({ differs }) => !differs);
  const labels = hidden.length > 0 ? `: ${formatList(hidden.map(({ label }) => label))}` : "";
  return on
    ? hidden.length === 0
      ? "No question is hidden."
      : `${capitalise(formatCount(hidden.length, "question is", "questions are"))} hidden${labels}.`
    : `Off; would hide ${formatCount(hidden.length, "question", "questions")}.`;
}
