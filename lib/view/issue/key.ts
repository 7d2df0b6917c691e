import type { AgeLimit } from "../../model/stance";
import { evidenceKinds } from "../../schema/evidence-kinds";
import { capitalise } from "../../text/format";
import { nameSilence } from "../age-words";
import { type CellView, getShape, type MarkShape } from "../matrix/cell";

/** An entry of the key: a mark, or what is drawn between marks. */
export interface KeyEntry {
  sign: MarkShape | "range" | "reported-range" | "move";
  label: string;
}

/** What the figures of a page draw, in words, and only that. */
export function listKeyEntries(cells: readonly CellView[], within: AgeLimit | undefined): KeyEntry[] {
  const shapes = new Set(
    cells.flatMap(({ kind, marks, positions }) => [
      ...marks.flatMap(({ shape, beside }) => (beside ? [shape, beside.shape] : [shape])),
      ...(kind === "silent" || kind === "not-concerned" ? [positions[0]?.shape ?? kind] : []),
    ]),
  );
  const marks: KeyEntry[] = [
    ...evidenceKinds.map(({ kind, label }) => ({ sign: getShape(kind), label })),
    { sign: "disputed", label: "Disputed by the party" },
    { sign: "agreed", label: "Agreed in a deal" },
    { sign: "silent", label: capitalise(nameSilence(within)) },
    { sign: "not-concerned", label: "Not concerned" },
  ];
  const drawn = (of: (cell: CellView) => readonly unknown[]) => cells.some((cell) => of(cell).length > 0);
  return [
    ...marks.filter(({ sign }) => shapes.has(sign as MarkShape)),
    ...(drawn(({ bars }) => bars) ? [{ sign: "range" as const, label: "Range" }] : []),
    ...(drawn(({ reportedBars }) => reportedBars)
      ? [{ sign: "reported-range" as const, label: "Reported range" }]
      : []),
    ...(drawn(({ moves }) => moves) ? [{ sign: "move" as const, label: "From the position to the report" }] : []),
    ...(drawn(({ redLines }) => redLines) ? [{ sign: "red-line" as const, label: "Red line" }] : []),
  ];
}
