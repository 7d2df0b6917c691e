import { Mark } from "@/components/marks/mark";
import { Shares } from "@/components/marks/shares";
import type { CellView } from "@/lib/view/matrix/cell";

/** The positions of a cell: each mark with its option. */
export function Positions({ cell }: { cell: CellView }) {
  return (
    <ul className="position-marks">
      {cell.positions.map(({ shape, text, report, shares }) => (
        <li key={`${shape} ${text}`} className={report ? "position-report" : undefined}>
          <Mark shape={shape} />
          <span dir="auto">
            {report && <span className="sr-only">Reported: </span>}
            {text}
            <Shares view={shares} />
          </span>
        </li>
      ))}
    </ul>
  );
}
