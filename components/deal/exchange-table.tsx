import { Mark } from "@/components/marks/mark";
import { Initials } from "@/components/marks/monogram";
import type { ExchangeRow, ExchangeTerm } from "@/lib/view/deal/deal";

/** What each party would give and get. The party's name is in the middle column; on narrow pages it goes on top. */
export function ExchangeTable({ rows, nothing, caption }: { rows: ExchangeRow[]; nothing: string; caption: string }) {
  return (
    <table className="exchange" role="table">
      <caption className="sr-only">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">
            Would give
          </th>
          <th scope="col" role="columnheader">
            <span className="sr-only">Party</span>
          </th>
          <th scope="col" role="columnheader">
            Would get
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map(({ party, gives, gets }) => (
          <tr key={party.id} role="row">
            <td role="cell" className="exchange-gives">
              <Terms terms={gives} label="Would give" nothing={nothing} />
            </td>
            <th scope="row" role="rowheader">
              <span className="ask-party">
                <Initials letters={party.monogram} />
                <span dir="auto">{party.name}</span>
              </span>
            </th>
            <td role="cell" className="exchange-gets">
              <Terms terms={gets} label="Would get" nothing={nothing} />
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
