import type { AskKind } from "../../model/deals/asks";
import type { AskRow } from "./asks";

/** One bar: what one term asks of one party. */
export interface AskBar {
  key: string;
  /** `1 Recognition`. */
  term: string;
  kind: AskKind;
  /** The length of the bar; undefined, and not drawn, if steps cannot be counted, as for an amount or a date. */
  steps: number | undefined;
  /** The text at the end of the bar. */
  words: string;
  report: boolean;
}

/** The chart of what each term asks of each party, in steps: one panel per party, all on one scale. */
export interface AskChartView {
  /** The end of the scale. */
  most: number;
  caption: string;
  note: string;
  panels: { key: string; name: string; monogram: string; accessibleText: string; bars: AskBar[] }[];
}

/** Builds the chart of asks. The table next to it contains the same text. */
export function buildAskChartView(rows: readonly AskRow[]): AskChartView {
  const cells = rows.flatMap((row) => row.cells);
  const parties = rows[0]?.cells.map(({ party }) => party) ?? [];
  const inSteps = rows.every((row) => row.inSteps);
  return {
    caption: inSteps
      ? "What each term asks, in steps beyond the party’s own position"
      : "What each term asks, in steps or in the unit of the question, beyond the party’s own position",
    note: `One panel for each party, all on one scale.${inSteps ? "" : " Only steps are drawn as bars; everything else is given in words."}`,
    most: Math.max(1, ...cells.map(({ steps }) => steps ?? 0)),
    panels: parties.map((party) => {
      const bars = rows.flatMap((row) =>
        row.cells
          .filter((cell) => cell.party.id === party.id)
          .map(({ kind, steps, brief, report }) => ({
            key: row.key,
            term: `${row.number} ${row.question.label}`,
            kind,
            steps,
            words: brief,
            report,
          })),
      );
      return {
        key: party.id,
        name: party.name,
        monogram: party.monogram,
        accessibleText: `What each term asks of ${party.name}${inSteps ? ", in steps" : ""}. ${bars.map(({ term, words }) => `${term}: ${words}`).join("; ")}.`,
        bars,
      };
    }),
  };
}
