import type { AskKind } from "../../model/deals/asks";
import { formatCount } from "../../text/format";
import type { AskRow } from "./asks";

/** One bar: what one term asks of one party. */
export interface AskBar {
  key: string;
  /** `1 Recognition`. */
  term: string;
  kind: AskKind;
  /** The length of the bar; undefined, and not drawn, if steps cannot be counted. */
  steps: number | undefined;
  /** The text at the end of the bar. */
  words: string;
  report: boolean;
}

/** The chart of what each term asks of each party, in steps: one panel per party, all on one scale. */
export interface AskChartView {
  /** The end of the scale. */
  most: number;
  panels: { key: string; name: string; monogram: string; accessibleText: string; bars: AskBar[] }[];
}

/** Builds the chart of asks. The table next to it contains the same text. */
export function buildAskChartView(rows: readonly AskRow[]): AskChartView {
  const cells = rows.flatMap((row) => row.cells);
  const parties = rows[0]?.cells.map(({ party }) => party) ?? [];
  return {
    most: Math.max(1, ...cells.map(({ steps }) => steps ?? 0)),
    panels: parties.map((party) => {
      const bars = rows.flatMap((row) =>
        row.cells
          .filter((cell) => cell.party.id === party.id)
          .map(({ kind, steps, report }) => ({
            key: row.key,
            term: `${row.number} ${row.question.label}`,
            kind,
            steps,
            words: formatAskBriefly(kind, steps),
            report,
          })),
      );
      return {
        key: party.id,
        name: party.name,
        monogram: party.monogram,
        accessibleText: `What each term asks of ${party.name}, in steps. ${bars.map(({ term, words }) => `${term}: ${words}`).join("; ")}.`,
        bars,
      };
    }),
  };
}

/** An ask as the end of a bar and a cell of the small table have room for it. */
export function formatAskBriefly(kind: AskKind, steps: number | undefined): string {
  switch (kind) {
    case "own-offer":
      return "own offer";
    case "within":
      return "within";
    case "more-than-asked":
      return "more than asked";
    case "beyond":
      return formatCount(steps ?? 0, "step", "steps");
    case "crosses":
      return steps === undefined ? "red line" : `red line, ${formatCount(steps, "step", "steps")}`;
    case "no-position":
      return "no position";
  }
}
