import { Mark } from "@/components/mark/mark";
import { Monogram } from "@/components/mark/monogram";
import type { CardView } from "@/lib/view/issue-view";
import type { RowView } from "@/lib/view/row-view";

/** The large figure of a question: options across, one lane for each column. The cards below say the same in words. */
export function Lanes({ row, cards }: { row: RowView; cards: CardView[] }) {
  return (
    <div className={`lanes lines-${row.options.length}`} aria-hidden="true">
      <div className="lane-head">
        <span />
        {row.options.map((option) => (
          <span key={option.label} dir="auto">
            {option.label}
            {option.statusQuo && <small>status quo</small>}
          </span>
        ))}
      </div>
      {cards.map((card) => (
        <Lane key={card.key} card={card} options={row.options.length} />
      ))}
    </div>
  );
}

function Lane({ card, options }: { card: CardView; options: number }) {
  const { cell } = card;
  const silent = cell.kind === "silent";
  return (
    <div className={`lane${card.deal ? " lane-deal" : ""}${silent ? " lane-silent" : ""}`}>
      <div className="lane-name">
        {card.monogram && <Monogram letters={card.monogram} />}
        <span dir="auto">{card.name}</span>
      </div>
      {Array.from({ length: options }, (_, place) => place).map((place) => (
        <div key={place} className={`lane-stop ${stopClasses(card, place, options)}`}>
          <Stop card={card} place={place} />
        </div>
      ))}
      {silent && (
        <div className="lane-words">
          <Mark shape="silent" />
          <span dir="auto">
            <b>{cell.positions[0]?.text}.</b> {cell.sentences[0]}
          </span>
        </div>
      )}
    </div>
  );
}

function Stop({ card, place }: { card: CardView; place: number }) {
  const mark = card.cell.marks.find((one) => one.place === place);
  const ruledOut = card.cell.redLines.includes(place);
  if (!mark && !ruledOut) return null;
  return (
    <div className="lane-marks">
      {mark && <Mark shape={mark.shape} />}
      {ruledOut && <Mark shape="red-line" />}
      {mark && (
        <span className={mark.report ? "lane-report" : undefined} dir="auto">
          {mark.by}
        </span>
      )}
      {ruledOut && <span>Stated red line</span>}
    </div>
  );
}

function stopClasses({ cell }: CardView, place: number, options: number): string {
  const bar = cell.bars.find(({ from, to }) => from <= place && place <= to);
  return [
    place === 0 ? "lane-first" : "",
    place === options - 1 ? "lane-last" : "",
    bar ? "lane-join" : "",
    bar?.from === place ? "lane-join-from" : "",
    bar?.to === place ? "lane-join-to" : "",
  ]
    .filter(Boolean)
    .join(" ");
}
