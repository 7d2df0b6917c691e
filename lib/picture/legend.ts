import { evidenceKinds } from "../schema/evidence-kinds";
import type { PageSubject } from "../url/subject";
import { getShape, type MarkShape } from "../view/matrix/cell";
import type { PictureRow } from "./content";

/** An entry of a picture's key: a mark of the design language, or a line between marks. */
export interface PictureLegend {
  shape: MarkShape | "range" | "reported-range" | "move" | "dashed-result" | "held" | "reported-of";
  label: string;
}

/** The key of the marks that occur in a picture. */
export function buildPictureLegend(kind: PageSubject["kind"], rows: readonly PictureRow[]): PictureLegend[] {
  const cells = rows.flatMap((row) => row.beside ?? row.cells);
  const marks = cells.flatMap((cell) =>
    cell.marks.flatMap((mark) => [mark.shape, ...(mark.beside ? [mark.beside.shape] : [])]),
  );
  const isAbsent = (shape: MarkShape) =>
    cells.some(({ silent, positions }) => silent && positions.some((position) => position.shape === shape));
  const asks = rows.flatMap((row) => row.asks);
  const tallies = rows.flatMap(({ tally }) => tally ?? []);
  const counts = tallies.flatMap(({ options }) => options);
  const entries: [boolean, PictureLegend][] = [
    [counts.length > 0, { shape: "held", label: "Parties that hold it, on record" }],
    [counts.some(({ reported }) => reported > 0), { shape: "reported-of", label: "Parties of which it is reported" }],
    ...evidenceKinds.map(({ kind: evidence, label }): [boolean, PictureLegend] => [
      marks.includes(getShape(evidence)),
      { shape: getShape(evidence), label: evidence === "anonymous" ? "Reported, unnamed sources" : label },
    ]),
    [marks.includes("agreed"), { shape: "agreed", label: "Agreed in a deal" }],
    [marks.includes("disputed"), { shape: "disputed", label: "Reported, and disputed by the party" }],
    [marks.includes("term"), { shape: "term", label: "Status quo" }],
    [cells.some(({ bars }) => bars.length > 0), { shape: "range", label: "Range" }],
    [cells.some(({ reportedBars }) => reportedBars.length > 0), { shape: "reported-range", label: "Reported range" }],
    [cells.some(({ moves }) => moves.length > 0), { shape: "move", label: "From stated to reported" }],
    [
      cells.some(({ redLines }) => redLines.length > 0) ||
        counts.some(({ ruledOut }) => ruledOut > 0) ||
        asks.some(({ icon }) => icon.kind === "crosses"),
      {
        shape: "red-line",
        label: kind === "deal" || kind === "draft" ? "Crosses a stated red line" : "Stated red line",
      },
    ],
    [
      isAbsent("silent") ||
        tallies.some(({ silent }) => silent > 0) ||
        asks.some(({ icon }) => icon.kind === "no-position"),
      { shape: "silent", label: "No stated position" },
    ],
    [
      isAbsent("not-concerned") || tallies.some(({ notConcerned }) => notConcerned > 0),
      { shape: "not-concerned", label: "Not concerned by the question" },
    ],
    [
      rows.some(({ results }) => results.some(({ restsOnReport }) => restsOnReport)) ||
        rows.some((row) => !row.askTally && row.asks.some(({ report }) => report)),
      { shape: "dashed-result", label: "Dashed: rests on a report" },
    ],
  ];
  return entries.flatMap(([occurs, entry]) => (occurs ? [entry] : []));
}
