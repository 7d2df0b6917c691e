import { Initials } from "@/components/marks/monogram";
import type { ExchangeRow } from "@/lib/view/deal/deal";
import type { ExchangeWords } from "@/lib/view/deal/stage-words";

/** Who gives and who gets by each term. On narrow pages only those who do are named, below the term. */
export function ExchangeTable({ rows, words }: { rows: ExchangeRow[]; words: ExchangeWords }) {
  return (
    <table className="exchange" role="table">
      <caption className="sr-only">{words.caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">
            Term
          </th>
          {rows[0]?.cells.map(({ party }) => (
            <th key={party.id} scope="col" role="columnheader">
              <span className="ask-party">
                <Initials letters={party.monogram} />
                <span dir="auto">{party.name}</span>
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map(({ text, href, cells }) => (
          <tr key={href} role="row">
            <th scope="row" role="rowheader">
              <a href={href} dir="auto">
                {text}
              </a>
            </th>
            {cells.map(({ party, gives, gets }) => (
              <td key={party.id} role="cell" className={gives || gets ? undefined : "is-absent"}>
                <span className="ask-narrow" aria-hidden="true">
                  <Initials letters={party.monogram} />
                </span>
                <Words gives={gives} gets={gets} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Words({ gives, gets }: { gives: boolean; gets: boolean }) {
  if (gives && gets) return <span className="exchange-gives">gives and gets</span>;
  if (gives) return <span className="exchange-gives">gives</span>;
  return gets ? <span>gets</span> : <span className="sr-only">neither</span>;
}
