import type { AxisView } from "@/lib/view/axis";
import { type CellView, findAbsence } from "@/lib/view/matrix/cell";
import { atClass, barClass, placeClass, spanClass } from "./at";
import { Mark } from "./mark";

/**
 * Marks on the lines of a question's options. Hidden from assistive technology, because the cell's sentence says the
 * same. Points are placed with classes because the content security policy forbids inline styles.
 */
export function ScaleColumn({ cell, axis }: { cell: CellView; axis: AxisView }) {
  const absence = findAbsence(cell);
  return (
    <div className={`stave lines-${axis.lines}${absence ? " stave-silent" : ""}`} aria-hidden="true">
      {axis.ticks.map(({ at }) => (
        <i key={at} className={`stave-line ${placeClass(at)}`} />
      ))}
      {cell.bars.map((bar) => (
        <i key={`bar-${bar.from}-${bar.to}`} className={`stave-bar ${barClass(axis, bar)}`} />
      ))}
      {cell.reportedBars.map((bar) => (
        <i key={`report-${bar.from}-${bar.to}`} className={`stave-bar stave-bar-report ${barClass(axis, bar)}`} />
      ))}
      {cell.moves.map((move) => (
        <i key={`move-${move.from}-${move.to}`} className={`stave-move ${spanClass(axis, move)}`} />
      ))}
      {cell.marks.map((mark) => (
        <span
          key={mark.place}
          className={`stave-mark ${atClass(axis, mark.place)}${mark.report ? " stave-mark-report" : ""}${nudge(cell, axis, mark.place)}`}
        >
          <Mark shape={mark.shape} />
          {mark.beside && <Mark shape={mark.beside.shape} />}
          <b dir="auto">{mark.label}</b>
        </span>
      ))}
      {absence && (
        <span className="stave-none">
          <Mark shape={absence.shape} />
          <b>{absence.words}</b>
        </span>
      )}
    </div>
  );
}

/** Where the name of a value goes if another lies less than a line away. */
function nudge({ marks }: CellView, axis: AxisView, place: number): string {
  const isNear = (other: number) => Math.abs((axis.at[other] ?? 0) - (axis.at[place] ?? 0)) < 1;
  const near = marks.filter((mark) => mark.place !== place && isNear(mark.place));
  if (near.length === 0) return "";
  return near.some((mark) => mark.place < place) ? " stave-mark-down" : " stave-mark-up";
}
