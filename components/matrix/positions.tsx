import { Mark } from "@/components/marks/mark";
import { type CellView, writeSaid } from "@/lib/view/matrix/cell";

/** The positions of a cell: each mark with its option and, for a party, who said so and how long ago. */
export function Positions({ cell }: { cell: CellView }) {
  return (
    <ul className="position-marks">
      {cell.positions.map((position) => (
        <li key={`${position.shape} ${position.text}`} className={position.report ? "position-report" : undefined}>
          <Mark shape={position.shape} />
          <span dir="auto">
            {position.report && <span className="sr-only">Reported: </span>}
            {position.text} {position.by && cell.kind !== "deal" && <small>{writeSaid(position)}</small>}
          </span>
        </li>
      ))}
    </ul>
  );
}
