import { Mark } from "@/components/marks/mark";
import type { CompareRowView, PairResultView, SideView } from "@/lib/view/compare/row";
import { findAbsence } from "@/lib/view/matrix/cell";

/**
 * The columns' positions on one scale, with the distance between the nearest points of each pair. Hidden from assistive
 * technology, because the sentences, positions and results next to it say the same. Points are placed with classes
 * because the content security policy forbids inline styles.
 */
export function ScaleFigure({ row }: { row: CompareRowView }) {
  const { options, sides, results } = row;
  const between = sides.length === 2;
  return (
    <div className={`scale lines-${options.length}`} aria-hidden="true">
      {sides.map((side, i) => (
        <div key={side.head.key} className="scale-pair">
          <Lane side={side} options={options.length} />
          {between && i === 0 && results[0] && <Distance result={results[0]} tagged={false} />}
        </div>
      ))}
      {!between && results.map((result) => <Distance key={result.pair.join()} result={result} tagged />)}
      <div className="scale-ends">
        <span dir="auto">{options[0]?.label}</span> <span dir="auto">{options.at(-1)?.label}</span>
      </div>
    </div>
  );
}

function Lane({ side, options }: { side: SideView; options: number }) {
  const { cell, head } = side;
  const absence = findAbsence(cell);
  return (
    <div className="scale-row">
      <span className="scale-tag">{head.tag}</span>
      <div className={`scale-track${absence ? " scale-silent" : ""}`}>
        {Array.from({ length: options }, (_, place) => place).map((place) => (
          <i key={place} className={`scale-tick at-${place}`} />
        ))}
        {cell.bars.map(({ from, to }) => (
          <i key={`${from}-${to}`} className={`scale-bar at-${from} to-${to}`} />
        ))}
        {cell.reportedBars.map(({ from, to }) => (
          <i key={`${from}-${to}`} className={`scale-bar scale-bar-report at-${from} to-${to}`} />
        ))}
        {cell.moves.map(({ from, to }) => (
          <i key={`${from}-${to}`} className={`scale-move at-${Math.min(from, to)} to-${Math.max(from, to)}`} />
        ))}
        {Array.from({ length: options }, (_, place) => place).map((place) => {
          const mark = cell.marks.find((one) => one.place === place);
          const isRuledOut = cell.redLines.includes(place);
          return (
            (mark || isRuledOut) && (
              <span key={place} className={`scale-mark at-${place}`}>
                {mark && <Mark shape={mark.shape} />}
                {mark?.beside && <Mark shape={mark.beside.shape} />}
                {isRuledOut && <Mark shape="red-line" />}
              </span>
            )
          );
        })}
        {absence && (
          <span className="scale-none">
            <Mark shape={absence.shape} />
            {absence.words}
          </span>
        )}
      </div>
    </div>
  );
}

/** A bar between the nearest points, a box around what both share, nothing if either is silent. */
function Distance({ result, tagged }: { result: PairResultView; tagged: boolean }) {
  const { gap, shared } = result;
  const tone = result.result.kind === "apart" ? `apart-${Math.min(result.result.steps, 3)}` : result.result.kind;
  return (
    <div className="scale-row scale-between">
      <span className="scale-tag">{tagged && result.tags.join("·")}</span>
      <div className="scale-track">
        {gap && (
          <i
            className={`scale-gap scale-${tone}${result.restsOnReport ? " scale-gap-report" : ""} at-${gap.from} to-${gap.to}`}
          />
        )}
        {shared.map(({ from, to }) => (
          <i key={from} className={`scale-shared at-${from} to-${to}`} />
        ))}
      </div>
    </div>
  );
}
