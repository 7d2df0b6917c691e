import { Mark } from "@/components/marks/mark";
import { Shares } from "@/components/marks/shares";
import { type CellView, writeSaid } from "@/lib/view/matrix/cell";

/**
 * The positions of a cell: each mark with its option and, if the position is old, who said so and how long ago; with `dated`,
 * also who said what is new.
 */
export function Positions({ cell, dated = false }: { cell: CellView; dated?: boolean }) {
  return (
    <ul className="position-marks">
      {cell.positions.map((position) => (
        <li key={`${position.shape} ${position.text}`} className={position.report ? "position-report" : undefined}>
          <Mark shape={position.shape} />
          <span dir="auto">
            {position.report && <span className="sr-only">Reported: </span>}
            {position.text} <Shares view={position.shares} />
            {(dated || position.age) && position.by && <small dir="auto">{writeSaid(position)}</small>}
          </span>
        </li>
      ))}
    </ul>
  );
}
