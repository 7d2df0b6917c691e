import { type CellView, findAbsence } from "@/lib/view/matrix/cell";
import { Mark } from "./mark";

/**
 * Marks on the lines of a question's options. Hidden from assistive technology, because the cell's sentence says the
 * same. Points are placed with classes because the content security policy forbids inline styles.
 */
export function ScaleColumn({ cell, options }: { cell: CellView; options: number }) {
  const lines = Array.from({ length: options }, (_, place) => place);
  const absence = findAbsence(cell);
  return (
    <div className={`stave lines-${options}${absence ? " stave-silent" : ""}`} aria-hidden="true">
      {lines.map((place) => (
        <i key={place} className={`stave-line at-${place}`} />
      ))}
      {cell.bars.map(({ from, to }) => (
        <i key={`bar-${from}-${to}`} className={`stave-bar at-${from} to-${to}`} />
      ))}
      {cell.reportedBars.map(({ from, to }) => (
        <i key={`report-${from}-${to}`} className={`stave-bar stave-bar-report at-${from} to-${to}`} />
      ))}
      {cell.moves.map(({ from, to }) => (
        <i key={`move-${from}-${to}`} className={`stave-move at-${Math.min(from, to)} to-${Math.max(from, to)}`} />
      ))}
      {cell.marks.map((mark) => (
        <span key={mark.place} className={`stave-mark at-${mark.place}${mark.report ? " stave-mark-report" : ""}`}>
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
