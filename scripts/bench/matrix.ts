import { findDataDir, readDataset } from "../../lib/dataset/read-dataset";
import { defaultLens } from "../../lib/lens";
import { viewMatrix } from "../../lib/view/matrix-view";

/** The matrix as a peer shows it: a row for each question, and for each column what stands in the cell. */
export interface PlainMatrix {
  title: string;
  lead: string;
  columns: string[];
  rows: { issue: string; question: string; cells: string[] }[];
}

/** The words of a negotiation’s matrix, without marks, evidence and links. */
export function readMatrix(id: string): PlainMatrix {
  const negotiation = readDataset(findDataDir()).negotiations.find((one) => one.id === id);
  if (!negotiation) throw new Error(`there is no negotiation ${id}`);
  const view = viewMatrix(negotiation, defaultLens, "");
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
