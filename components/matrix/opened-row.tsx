import { AxisLabels } from "@/components/marks/axis-labels";
import { classifyLabels } from "@/components/marks/label-lengths";
import { Initials } from "@/components/marks/monogram";
import { ScaleColumn } from "@/components/marks/scale-column";
import type { ColumnHead } from "@/lib/view/matrix/matrix";
import type { RowView } from "@/lib/view/matrix/row";
import { Gaps } from "./gaps";
import { OpenedCell } from "./opened-cell";

/**
 * A question opened: its options as a scale, and each column's sentences, conditions and sources below its own place on it.
 * On narrow pages the columns are one figure, and their words stand one below the other.
 */
export function OpenedRow({ row, heads }: { row: RowView; heads: ColumnHead[] }) {
  return (
    <div className={`opened columns-${heads.length} ${classifyLabels(row.options, row.cells)}`}>
      <h3>
        <a href={row.href} dir="auto">
          {row.text}
        </a>
      </h3>
      <div className="opened-options">
        <AxisLabels axis={row.axis} name="Options" />
        <Gaps gaps={row.gaps} notComparable={row.notComparable} />
      </div>
      <ul className="opened-columns">
        {heads.map((head, i) => {
          const cell = row.cells[i];
          return (
            cell && (
              <li key={head.key} className={head.kind === "deal" ? "opened-deal" : undefined}>
                <div className="opened-scale">
                  <span className="matrix-letters" aria-hidden="true">
                    {head.monogram}
                  </span>
                  <ScaleColumn cell={cell} axis={row.axis} />
                </div>
                <div className="opened-words">
                  <div className="opened-name">
                    <Initials letters={head.monogram} />
                    <h4 dir="auto">{head.name}</h4>
                  </div>
                  <OpenedCell cell={cell} about={`${head.name}, ${row.label}`} deal={head.kind === "deal"} />
                </div>
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
}
