import { Fragment } from "react";
import { atClass, barClass, placeClass, spanClass } from "@/components/marks/at";
import { Mark } from "@/components/marks/mark";
import type { AxisView } from "@/lib/view/axis";
import type { CompareRowView, PairResultView, SideView } from "@/lib/view/compare/row";
import { findAbsence, type MarkShape } from "@/lib/view/matrix/cell";

/**
 * The columns' positions on one scale, with the distance between the nearest points of each pair. Hidden from assistive
 * technology, because the sentences, positions and results next to it say the same. Points are placed with classes
 * because the content security policy forbids inline styles.
 */
export function ScaleFigure({ row }: { row: CompareRowView }) {
  const { axis, sides, results } = row;
  const between = sides.length === 2;
  return (
    <div className={`scale lines-${axis.lines}${axis.ordered ? "" : " scale-unordered"}`} aria-hidden="true">
      {sides.map((side, i) => (
        <div key={side.head.key} className="scale-pair">
          <Lane side={side} axis={axis} />
          {between && i === 0 && results[0] && <Distance result={results[0]} axis={axis} tagged={false} />}
        </div>
      ))}
      {!between &&
        results
          .filter(({ gap, shared }) => gap || shared.length > 0)
          .map((result) => <Distance key={result.pair.join()} result={result} axis={axis} tagged />)}
      {axis.ordered && (
        <div className="scale-ends">
          <span dir="auto">{axis.ticks[0]?.label}</span> <span dir="auto">{axis.ticks.at(-1)?.label}</span>
        </div>
      )}
    </div>
  );
}

function Lane({ side, axis }: { side: SideView; axis: AxisView }) {
  const { cell, head } = side;
  const absence = findAbsence(cell);
  // Beside a stance or a red line on the record a report has a line of its own, so that neither covers the other.
  const second = cell.kind === "stated" || cell.redLines.length > 0 ? " scale-second" : "";
  return (
    <div className="scale-row">
      <span className="scale-tag">{head.tag}</span>
      <div className={`scale-track${absence ? " scale-silent" : ""}`}>
        {axis.ticks.map(({ at }) => (
          <i key={at} className={`scale-tick ${placeClass(at)}`} />
        ))}
        {cell.bars.map((bar) => (
          <i key={`${bar.from}-${bar.to}`} className={`scale-bar ${barClass(axis, bar)}`} />
        ))}
        {cell.reportedBars.map((bar) => (
          <i key={`${bar.from}-${bar.to}`} className={`scale-bar scale-bar-report${second} ${barClass(axis, bar)}`} />
        ))}
        {cell.moves.map((move) => (
          <i key={`${move.from}-${move.to}`} className={`scale-move${second} ${spanClass(axis, move)}`} />
        ))}
        {axis.at.map((_, place) => {
          const mark = cell.marks.find((one) => one.place === place);
          const report = mark?.report && second ? mark : mark?.beside;
          const at = atClass(axis, place);
          return (
            <Fragment key={at}>
              {mark && mark !== report && <LaneMark at={at} shape={mark.shape} />}
              {cell.redLines.includes(place) && <LaneMark at={at} shape="red-line" />}
              {report && <LaneMark at={`${at}${second}`} shape={report.shape} />}
            </Fragment>
          );
        })}
        {absence && (
          <span className="scale-none">
            <Mark shape={absence.shape} />
          </span>
        )}
      </div>
    </div>
  );
}

function LaneMark({ at, shape }: { at: string; shape: MarkShape }) {
  return (
    <span className={`scale-mark ${at}`}>
      <Mark shape={shape} />
    </span>
  );
}

/** A bar between the nearest points, a box around what both share, nothing if either is silent. */
function Distance({ result, axis, tagged }: { result: PairResultView; axis: AxisView; tagged: boolean }) {
  const { gap, shared } = result;
  const tone = result.result.kind === "apart" ? `apart-${Math.min(result.result.steps, 3)}` : result.result.kind;
  return (
    <div className="scale-row scale-between">
      <span className="scale-tag">{tagged && result.tags.join("–")}</span>
      <div className="scale-track">
        {gap && (
          <i
            className={`scale-gap scale-${tone}${result.restsOnReport ? " scale-gap-report" : ""} ${spanClass(axis, gap)}`}
          />
        )}
        {shared.map((span) => (
          <i key={span.from} className={`scale-shared ${spanClass(axis, span)}`} />
        ))}
      </div>
    </div>
  );
}
