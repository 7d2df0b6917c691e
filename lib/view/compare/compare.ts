import { listPlacedQuestions, type Negotiation } from "../../dataset/negotiation";
import type { Column } from "../../model/column";
import { getCanonical } from "../../model/history/as-of";
import { capitalise, writeCount, writeDate, writeList } from "../../text/format";
import { comparePath } from "../../url/paths";
import { sortKeys } from "../../url/prerendered-comparisons";
import { type Lens, writeLens } from "../../url/view-options";
import { type LensChoice, viewEvidenceChoices } from "../matrix/view-options";
import { type CompareHead, viewCompareHeads } from "./head";
import { type PickerView, viewPicker } from "./picker";
import { type CompareRowView, viewCompareRow } from "./row";
import { type PairSummaryView, sumUpPairs } from "./summary";

/** A row with the way to the differences before and after it. */
export interface LinkedRowView extends CompareRowView {
  previous: { href: string; label: string } | undefined;
  next: { href: string; label: string } | undefined;
}

/** A comparison, ready to be drawn. */
export interface CompareView {
  /** The address without the lens. */
  path: string;
  /** The address of the same comparison in the order of the site's columns. */
  canonical: string;
  names: string[];
  title: string;
  sentence: string;
  asOf: string;
  heads: CompareHead[];
  picker: PickerView;
  evidence: LensChoice[];
  only: { on: boolean; href: string; note: string };
  summaries: PairSummaryView[];
  rows: LinkedRowView[];
  /** How many of the rows shown are differences. */
  differences: number;
}

/** Draws up the comparison of two or three columns that are not the same. */
export function viewCompare(negotiation: Negotiation, columns: readonly Column[], lens: Lens): CompareView {
  const keys = columns.map(({ key }) => key);
  const path = comparePath(negotiation, ...keys);
  const heads = viewCompareHeads(negotiation, columns);
  const names = heads.map(({ name }) => name);
  const all = listPlacedQuestions(negotiation).map((placed) =>
    viewCompareRow(negotiation, placed, heads, lens.evidence),
  );
  const on = lens.only === "differences";
  const rows = on ? all.filter(({ differs }) => differs) : all;
  const everything = `${path}${writeLens({ ...lens, only: "all" })}`;
  const summaries = sumUpPairs(all, (row) => `${rows.includes(row) ? "" : everything}#${row.id}`);
  return {
    path,
    canonical: comparePath(getCanonical(negotiation, { kind: "columns", columns }), ...sortKeys(negotiation, keys)),
    names,
    title: `${writeList(names)}, question by question`,
    sentence: summaries
      .map(({ pair, sentence }) => (pair.length > 0 ? `${writeList(pair)}: ${sentence}` : sentence))
      .join(" "),
    asOf: writeDate(negotiation.asOf),
    heads,
    picker: viewPicker(negotiation, columns, lens),
    evidence: viewEvidenceChoices(lens, path),
    only: {
      on,
      href: on ? everything : `${path}${writeLens({ ...lens, only: "differences" })}`,
      note: writeHidden(all, on),
    },
    summaries,
    rows: linkRows(rows),
    differences: rows.filter(({ differs }) => differs).length,
  };
}

function linkRows(rows: readonly CompareRowView[]): LinkedRowView[] {
  return rows.map((row, i) => ({
    ...row,
    previous: linkTo(rows.slice(0, i).findLast(({ differs }) => differs)),
    next: linkTo(rows.slice(i + 1).find(({ differs }) => differs)),
  }));
}

function linkTo(row: CompareRowView | undefined) {
  return row && { href: `#${row.id}`, label: row.label };
}

/** What “only differences” hides, or would hide. */
function writeHidden(rows: readonly CompareRowView[], on: boolean): string {
  const hidden = rows.filter(({ differs }) => !differs);
  const labels = hidden.length > 0 ? `: ${writeList(hidden.map(({ label }) => label))}` : "";
  return on
    ? `${capitalise(writeCount(hidden.length, "question", "questions"))} hidden${labels}.`
    : `Off; would hide ${writeCount(hidden.length, "question", "questions")}.`;
}
