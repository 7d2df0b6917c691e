import { Mark } from "@/components/marks/mark";
import { Initials } from "@/components/marks/monogram";
import type { ConcessionRow, ConcessionsView } from "@/lib/view/deal/concessions";
import { AskIcon } from "./ask-glyph";

/** What one party has been asked to concede and what it has conceded, question by question. */
export function ConcessionLedger({
  ledger: { party, caption, lead, rows },
}: {
  ledger: ConcessionsView["parties"][number];
}) {
  return (
    <details className="moves deal-fold" id={`moves-${party.id}`}>
      <summary>
        <span className="ask-party">
          <Initials letters={party.monogram} />
          <span dir="auto">{party.name}</span>
        </span>{" "}
        <span>{lead}</span>
      </summary>
      <table className="asks moves-table" role="table">
        <caption className="sr-only">{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {["Question", "First stated", "Now", "Moved", "What each deal asks"].map((name) => (
              <th key={name} scope="col" role="columnheader">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <Row key={row.key} row={row} />
          ))}
        </tbody>
      </table>
    </details>
  );
}

function Row({ row }: { row: ConcessionRow }) {
  return (
    <tr role="row">
      <th scope="row" role="rowheader">
        <a className="ask-question" href={row.href} dir="auto">
          {row.label}
        </a>
      </th>
      {row.first ? (
        <>
          <td role="cell">
            <Label>First stated</Label>
            <span dir="auto">{row.first.text}</span>{" "}
            {row.first.link && <a href={row.first.link.href}>{row.first.link.text}</a>}
          </td>
          <td role="cell" dir="auto">
            <Label>Now</Label>
            {row.now}
          </td>
          <td role="cell">
            <Label>Moved</Label>
            {row.moved}
          </td>
        </>
      ) : (
        <td role="cell" colSpan={3}>
          <span className="exchange-nothing">
            <Mark shape="silent" />
            No position found on the record
          </span>
        </td>
      )}
      <td role="cell">
        <Label>What each deal asks</Label>
        {row.asked.length === 0 && <span className="text-ink-3">No deal answers it</span>}
        <ul className="moves-asked">
          {row.asked.map((asked) => (
            <li key={asked.key}>
              <AskIcon icon={asked.icon} report={asked.report} />
              <span dir="auto">
                <a href={asked.href}>{asked.deal}</a>: <b>{asked.asked}</b>
                {asked.report && " (by a report)"}; {asked.fromStatusQuo}
              </span>
            </li>
          ))}
        </ul>
        {row.older && <p className="meta">{row.older}</p>}
      </td>
    </tr>
  );
}

/** Repeats the column heading where rows are laid out as blocks. */
function Label({ children }: { children: string }) {
  return (
    <>
      <span className="exchange-label" aria-hidden="true">
        {children}
      </span>{" "}
    </>
  );
}
