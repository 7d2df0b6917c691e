import type { ReactNode } from "react";
import { atClass, barClass, placeClass, spanClass } from "@/components/marks/at";
import { Mark } from "@/components/marks/mark";
import { Initials } from "@/components/marks/monogram";
import { Shares } from "@/components/marks/shares";
import type { AxisView } from "@/lib/view/axis";
import { layOutStops } from "@/lib/view/issue/lane-stops";
import type { PositionRowView } from "@/lib/view/issue/position-row";
import { type CellView, findAbsence } from "@/lib/view/matrix/cell";
import type { RowView } from "@/lib/view/matrix/row";

/**
 * The figure of a question: options across and a lane for each column, or the other way round on a phone. Screen readers
 * get the options in the order of the scale, then each lane as a sentence.
 */
export function Lanes({ row, positions }: { row: RowView; positions: PositionRowView[] }) {
  const { axis } = row;
  return (
    <figure className="lanes-figure" aria-label={`Positions on the scale: ${row.label}`}>
      <ol className="sr-only" aria-label={row.axisName}>
        {axis.ticks.map((option) => (
          <li key={option.label} dir="auto">
            {option.label}
            {option.statusQuo && " (status quo)"}
            {option.shares && `: ${option.shares.words}`}
          </li>
        ))}
      </ol>
      <ul className="sr-only" aria-label="Positions">
        {positions.map(({ key, cell }) => (
          <li key={key} dir="auto">
            {cell.accessibleText}
          </li>
        ))}
      </ul>
      <div
        className={`lanes lines-${axis.lines} columns-${positions.length}${axis.values ? " lanes-of-values" : ""}`}
        aria-hidden="true"
      >
        <div className="lane-head">
          <span className="lane-name" />
          <div className="lane-track">
            {axis.ticks.map((tick) => (
              <span key={tick.label} className={placeClass(tick.labelAt)} dir="auto">
                <span>
                  {tick.label} {tick.statusQuo && <small>status quo</small>}
                  <Shares view={tick.shares} inWords />
                </span>{" "}
              </span>
            ))}
          </div>
        </div>
        {positions.map((one) => (
          <Lane key={one.key} position={one} question={row.id} axis={axis} />
        ))}
      </div>
    </figure>
  );
}

function Lane({ position, question, axis }: { position: PositionRowView; question: string; axis: AxisView }) {
  const { cell, name, deal, key } = position;
  return (
    <div
      className={`lane${deal ? " lane-deal" : ""}${isOnTwoLines(cell) ? " lane-two" : ""}`}
      data-cell={`${question} ${key}`}
    >
      <div className="lane-name">
        <Sign position={position} />
        <span dir="auto">{name}</span>
      </div>
      <Track cell={cell} axis={axis}>
        {layOutStops(cell, axis).map(({ place, words }) => (
          <Stop key={place} cell={cell} place={place} axis={axis} words={words} />
        ))}
      </Track>
    </div>
  );
}

/** The line of a lane: its options, ranges and moves, and what is at them. */
function Track({ cell, axis, children }: { cell: CellView; axis: AxisView; children: ReactNode }) {
  const absence = findAbsence(cell);
  return (
    <div className={`lane-track${absence ? " lane-silent" : ""}`}>
      {axis.ordered && <i className="lane-line" />}
      {axis.ordered && isOnTwoLines(cell) && <i className="lane-line lane-second" />}
      {axis.ticks.map(({ at }) => (
        <i key={at} className={`lane-tick ${placeClass(at)}`} />
      ))}
      {cell.bars.map((bar) => (
        <i key={`${bar.from}-${bar.to}`} className={`lane-bar ${barClass(axis, bar)}`} />
      ))}
      {cell.reportedBars.map((bar) => (
        <i key={`${bar.from}-${bar.to}`} className={`lane-bar lane-bar-report ${barClass(axis, bar)}`} />
      ))}
      {cell.moves.map((move) => (
        <i key={`${move.from}-${move.to}`} className={`lane-move ${spanClass(axis, move)}`} />
      ))}
      {children}
      {absence && (
        <p className="lane-none">
          <Mark shape={absence.shape} /> <span>{absence.words}</span>
        </p>
      )}
    </div>
  );
}

/** One position on its scale, small and without words. Hidden from assistive technology: the words beside it say it. */
export function SmallScale({ cell, axis }: { cell: CellView; axis: AxisView }) {
  const places = [...new Set([...cell.marks.map(({ place }) => place), ...cell.redLines])];
  return (
    <div className={`lanes small-scale lines-${axis.lines}${axis.values ? " lanes-of-values" : ""}`} aria-hidden="true">
      <div className={isOnTwoLines(cell) ? "lane-two" : undefined}>
        <Track cell={cell} axis={axis}>
          {places.map((place) => (
            <Stop key={place} cell={cell} place={place} axis={axis} />
          ))}
        </Track>
      </div>
    </div>
  );
}

/** What stands for a column where there is no room for its name. */
export function Sign({ position }: { position: Pick<PositionRowView, "letters" | "shape"> }) {
  if (!position.shape) return <Initials letters={position.letters} />;
  return (
    <>
      <Mark shape={position.shape} />
      <span className="lane-letters" aria-hidden="true">
        {position.letters}
      </span>
    </>
  );
}

/** Whether reports go on a line of their own, below that of what is on the record. */
function isOnTwoLines({ marks, redLines }: CellView): boolean {
  const reports = marks.filter(({ report, beside }) => report || beside);
  return (
    reports.length > 0 && (reports.some(({ beside }) => beside) || reports.length < marks.length || redLines.length > 0)
  );
}

/** What is at one place of a lane: the mark of what is on the record, that of a report, a red line, and whose they are. */
function Stop({
  cell,
  place,
  axis,
  words,
}: {
  cell: CellView;
  place: number;
  axis: AxisView;
  /** How far below it its words go; without, it has none. */
  words?: string;
}) {
  const mark = cell.marks.find((one) => one.place === place);
  const ruledOut = cell.redLines.includes(place);
  const stated = mark && !mark.report ? mark : undefined;
  const report = mark?.report ? mark : mark?.beside;
  return (
    <div className={`lane-stop ${atClass(axis, place)}${words ? ` lane-words-${words}` : ""}`}>
      {(stated || ruledOut) && (
        <b>
          {stated && <Mark shape={stated.shape} />}
          {ruledOut && <Mark shape="red-line" />}
        </b>
      )}
      {report && (
        <b className="lane-below">
          <Mark shape={report.shape} />
        </b>
      )}
      {words && (
        <p>
          {stated && <span dir="auto">{stated.by} </span>}
          {report && (
            <span className="lane-report" dir="auto">
              {report.by}{" "}
            </span>
          )}
          {ruledOut && <span>Red line </span>}
        </p>
      )}
    </div>
  );
}
