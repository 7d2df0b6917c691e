import { CellNotes, CellText } from "@/components/marks/cell-text";
import { Mark } from "@/components/marks/mark";
import { Initials } from "@/components/marks/monogram";
import { type CellView, findAbsence } from "@/lib/view/matrix/cell";
import type { ColumnHead } from "@/lib/view/matrix/matrix";

/** The columns of one question, one below the other: for narrow pages, and for readers who show scales only. */
export function PositionList({ heads, cells }: { heads: ColumnHead[]; cells: CellView[] }) {
  return (
    <ul className="positions">
      {heads.map((head, i) => {
        const cell = cells[i];
        return (
          cell && (
            <li key={head.key} className={head.kind === "deal" ? "positions-deal" : undefined}>
              <Initials letters={head.monogram} />
              <div>
                <h4 dir="auto">{head.name}</h4>
                <Positions cell={cell} />
                {findAbsence(cell) ? (
                  <>
                    <p className="meta">{cell.sentences[0]}</p>
                    <CellNotes cell={cell} />
                  </>
                ) : (
                  <CellText cell={cell} />
                )}
              </div>
            </li>
          )
        );
      })}
    </ul>
  );
}

/** The positions of a cell: each mark with its option. */
export function Positions({ cell }: { cell: CellView }) {
  return (
    <ul className="position-marks">
      {cell.positions.map(({ shape, text, report }) => (
        <li key={`${shape} ${text}`} className={report ? "position-report" : undefined}>
          <Mark shape={shape} />
          <span dir="auto">
            {report && <span className="sr-only">Reported: </span>}
            {text}
          </span>
        </li>
      ))}
    </ul>
  );
}
