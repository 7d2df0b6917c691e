import { Mark } from "@/components/marks/mark";
import { Initials } from "@/components/marks/monogram";
import type { ExchangeRow, ExchangeTerm } from "@/lib/view/deal/deal";
import type { ExchangeWords } from "@/lib/view/deal/stage-words";

/** Who gives and gets what. The party's name is in the middle column; on narrow pages it goes on top. */
export function ExchangeTable({
  rows,
  nothing,
  words,
}: {
  rows: ExchangeRow[];
  nothing: string;
  words: ExchangeWords;
}) {
  return (
    <table className="exchange" role="table">
      <caption className="sr-only">{words.caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">
            {words.gives}
          </th>
          <th scope="col" role="columnheader">
            <span className="sr-only">Party</span>
          </th>
          <th scope="col" role="columnheader">
            {words.gets}
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map(({ party, gives, gets }) => (
          <tr key={party.id} role="row">
            <td role="cell" className="exchange-gives">
              <Terms terms={gives} label={words.gives} nothing={nothing} />
            </td>
            <th scope="row" role="rowheader">
              <span className="ask-party">
                <Initials letters={party.monogram} />
                <span dir="auto">{party.name}</span>
              </span>
            </th>
            <td role="cell" className="exchange-gets">
              <Terms terms={gets} label={words.gets} nothing={nothing} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Terms({ terms, label, nothing }: { terms: ExchangeTerm[]; label: string; nothing: string }) {
  return (
    <>
      <span className="exchange-label" aria-hidden="true">
        {label}
      </span>
      {terms.length === 0 ? (
        <p className="exchange-nothing">
          <Mark shape="silent" />
          {nothing}
        </p>
      ) : (
        <ul>
          {terms.map(({ text, href }) => (
            <li key={href}>
              <a href={href} dir="auto">
                {text}
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
