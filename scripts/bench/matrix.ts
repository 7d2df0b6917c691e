import path from "node:path";
import type { Negotiation } from "../../lib/dataset/negotiation";
import { readDataset } from "../../lib/dataset/read-dataset";
import { defaultViewOptions } from "../../lib/url/view-options";
import { buildMatrixView } from "../../lib/view/matrix/matrix";
import { root } from "../lib/run";

/** The matrix as a peer shows it: a row for each question, and for each column what stands in the cell. */
export interface PlainMatrix {
  title: string;
  lead: string;
  columns: string[];
  rows: { issue: string; question: string; cells: string[] }[];
}

/** The negotiation that is measured: the first of the project’s own data. */
export function readMeasured(): Negotiation {
  const [first] = readDataset(path.join(root, "data")).negotiations;
  if (!first) throw new Error("data/ holds no negotiation");
  return first;
}

/** The words of a negotiation’s matrix, without marks, evidence and links. */
export function viewPlainMatrix(negotiation: Negotiation): PlainMatrix {
  const view = buildMatrixView(negotiation, defaultViewOptions, "");
  return {
    title: negotiation.title,
    lead: view.lead,
    columns: view.heads.map(({ name }) => name),
    rows: view.groups.flatMap(({ issue, rows }) =>
      rows.map(({ text, cells }) => ({
        issue,
        question: text,
        cells: cells.map(({ positions, brief }) =>
          [...positions.map((one) => `${one.text}${one.report ? " (reported)" : ""}.`), ...brief].join(" "),
        ),
      })),
    ),
  };
}
