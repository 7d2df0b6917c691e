import { CellNotes, CellText } from "@/components/marks/cell-text";
import { Mark } from "@/components/marks/mark";
import { Initials } from "@/components/marks/monogram";
import { Positions } from "@/components/matrix/position-list";
import type { CardView } from "@/lib/view/issue/issue";
import { findAbsence } from "@/lib/view/matrix/cell";
import { Quote } from "./quote";

/**
 * The columns of a question in words: our summary, then the words it is based on, then the reason it was coded that
 * way.
 */
export function CardList({ cards }: { cards: CardView[] }) {
  return (
    <div className="cards">
      {cards.map((card) => (
        <article key={card.key} className={`card${card.deal ? " card-deal" : ""}`}>
          <h4>
            {card.monogram ? (
              <Initials letters={card.monogram} />
            ) : (
              <Mark shape={card.cell.positions[0]?.shape ?? "reported"} />
            )}
            <span dir="auto">{card.name}</span>
          </h4>
          <Positions cell={card.cell} />
          {findAbsence(card.cell) ? (
            <>
              <p className="placement">{card.cell.sentences[0]}</p>
              <CellNotes cell={card.cell} />
            </>
          ) : (
            <CellText cell={card.cell} />
          )}
          {card.quotes.map((quote) => (
            <Quote key={`${quote.text} ${quote.href}`} quote={quote} />
          ))}
          {card.placements.length > 0 && (
            <p className="placement" dir="auto">
              <b>Placement.</b> {card.placements.join(" ")}
            </p>
          )}
        </article>
      ))}
    </div>
  );
}
