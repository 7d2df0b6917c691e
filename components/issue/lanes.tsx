import { atClass, barClass, placeClass, spanClass } from "@/components/marks/at";
import { Mark } from "@/components/marks/mark";
import { Initials } from "@/components/marks/monogram";
import type { AxisView } from "@/lib/view/axis";
import type { CardView } from "@/lib/view/issue/issue";
import { layOutStops } from "@/lib/view/issue/lane-stops";
import { type CellView, findAbsence } from "@/lib/view/matrix/cell";
import type { RowView } from "@/lib/view/matrix/row";

/**
 * The large figure of a question: options across, one lane for each column. Screen readers get the options in the order
 * of the scale, then each lane as a sentence.
 */
export function Lanes({ row, cards }: { row: RowView; cards: CardView[] }) {
  return (
    <figure className="lanes-figure" aria-label={`Positions on the scale: ${row.label}`}>
      <ol className="sr-only" aria-label={row.axisName}>
        {row.axis.ticks.map((option) => (
          <li key={option.label} dir="auto">
            {option.label}
            {option.statusQuo && " (status quo)"}
          </li>
        ))}
      </ol>
      <ul className="sr-only" aria-label="Positions">
        {cards.map(({ key, cell }) => (
          <li key={key} dir="auto">
            {cell.accessibleText}
          </li>
        ))}
      </ul>
      {row.axis.values ? <ValueDrawing row={row} cards={cards} /> : <Drawing row={row} cards={cards} />}
    </figure>
  );
}

function Drawing({ row, cards }: { row: RowView; cards: CardView[] }) {
  return (
    <div className={`lanes lines-${row.options.length}`} aria-hidden="true">
      <div className="lane-head">
        <span />
        {row.options.map((option) => (
          <span key={option.label} dir="auto">
            {option.label} {option.statusQuo && <small>status quo</small>}{" "}
          </span>
        ))}
      </div>
      {cards.map((card) => (
        <Lane key={card.key} card={card} question={row.id} options={row.options.length} />
      ))}
    </div>
  );
}

/** The same for amounts and dates, whose marks lie in proportion and not in columns. */
function ValueDrawing({ row, cards }: { row: RowView; cards: CardView[] }) {
  const { axis } = row;
  return (
    <div className={`lanes lines-${axis.lines}`} aria-hidden="true">
      <div className="lane-head">
        <span />
        <div className="lane-track lane-track-head">
          {axis.ticks.map((tick) => (
            <span key={tick.label} className={`lane-at ${placeClass(tick.labelAt)}`} dir="auto">
              {tick.label} {tick.statusQuo && <small>status quo</small>}{" "}
            </span>
          ))}
        </div>
      </div>
      {cards.map((card) => (
        <ValueLane key={card.key} card={card} question={row.id} axis={axis} />
      ))}
    </div>
  );
}

function ValueLane({ card, question, axis }: { card: CardView; question: string; axis: AxisView }) {
  const { cell } = card;
  const silent = cell.kind === "silent";
  return (
    <div className={`lane${card.deal ? " lane-deal" : ""}`} data-cell={`${question} ${card.key}`}>
      <LaneName card={card} />
      <div className={`lane-track${silent ? " lane-track-silent" : ""}`}>
        {axis.ticks.map(({ at }) => (
          <i key={at} className={`lane-at-tick ${placeClass(at)}`} />
        ))}
        {cell.bars.map((bar) => (
          <i key={`${bar.from}-${bar.to}`} className={`scale-bar lane-at-bar ${barClass(axis, bar)}`} />
        ))}
        {cell.reportedBars.map((bar) => (
          <i
            key={`${bar.from}-${bar.to}`}
            className={`scale-bar scale-bar-report lane-at-bar ${barClass(axis, bar)}`}
          />
        ))}
        {cell.moves.map((move) => (
          <i key={`${move.from}-${move.to}`} className={`scale-move lane-at-bar ${spanClass(axis, move)}`} />
        ))}
        {layOutStops(cell, axis).map(({ place, words }) => (
          <div key={place} className={`lane-at ${atClass(axis, place)} lane-at-${words}`}>
            <Stop cell={cell} place={place} />
          </div>
        ))}
      </div>
      <LaneAbsence cell={cell} />
    </div>
  );
}

function LaneName({ card }: { card: CardView }) {
  return (
    <div className="lane-name">
      {card.monogram ? (
        <Initials letters={card.monogram} />
      ) : (
        <Mark shape={card.cell.positions[0]?.shape ?? "reported"} />
      )}
      <span dir="auto">{card.name}</span>
    </div>
  );
}

function LaneAbsence({ cell }: { cell: CellView }) {
  const absence = findAbsence(cell);
  return (
    absence && (
      <div className="lane-words">
        <Mark shape={absence.shape} />
        <span dir="auto">
          <b>{absence.words}.</b> {cell.sentences[0]}
        </span>
      </div>
    )
  );
}

function Lane({ card, question, options }: { card: CardView; question: string; options: number }) {
  const { cell } = card;
  return (
    <div className={`lane${card.deal ? " lane-deal" : ""}`} data-cell={`${question} ${card.key}`}>
      <LaneName card={card} />
      {Array.from({ length: options }, (_, place) => place).map((place) => (
        <div key={place} className="lane-stop">
          <i className={`lane-left lane-${place === 0 ? "none" : joinBetween(cell, place - 1)}`} />
          <i className={`lane-right lane-${place === options - 1 ? "none" : joinBetween(cell, place)}`} />
          <i className="lane-tick" />
          <Stop cell={cell} place={place} />
        </div>
      ))}
      <LaneAbsence cell={cell} />
    </div>
  );
}

function Stop({ cell, place }: { cell: CellView; place: number }) {
  const mark = cell.marks.find((one) => one.place === place);
  const ruledOut = cell.redLines.includes(place);
  if (!mark && !ruledOut) return null;
  const move = cell.moves.find(({ to }) => to === place);
  const arrow = move ? (move.from < move.to ? " lane-arrives-right" : " lane-arrives-left") : "";
  return (
    <div className={`lane-marks${mark?.report ? " lane-marks-report" : ""}${arrow}`}>
      <div>
        {mark && <Mark shape={mark.shape} />}
        {mark?.beside && <Mark shape={mark.beside.shape} />}
        {ruledOut && <Mark shape="red-line" />}
      </div>
      {mark && (
        <span className={mark.report ? "lane-report" : undefined} dir="auto">
          {mark.by}
        </span>
      )}{" "}
      {mark?.beside && (
        <span className="lane-report" dir="auto">
          {mark.beside.by}
        </span>
      )}{" "}
      {ruledOut && <span>Stated red line</span>}
    </div>
  );
}

/**
 * What joins an option to the next one: a stated range, a reported one, the shift between the two, or the plain line.
 */
function joinBetween(cell: CellView, place: number): "bar" | "report-bar" | "move" | "line" | "dashed" {
  const covers = ({ from, to }: { from: number; to: number }) =>
    Math.min(from, to) <= place && place < Math.max(from, to);
  if (cell.bars.some(covers)) return "bar";
  if (cell.reportedBars.some(covers)) return "report-bar";
  if (cell.moves.some(covers)) return "move";
  return findAbsence(cell) ? "dashed" : "line";
}
