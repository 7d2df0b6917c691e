import { Initials } from "@/components/marks/monogram";
import { Shares } from "@/components/marks/shares";
import type { AskCell } from "@/lib/view/deal/asks";
import type { ResultsView } from "@/lib/view/deal/results";
import { AskIcon } from "./ask-glyph";
import { AskNotes } from "./ask-notes";

/**
 * What each term asks of each party, in one view: an icon and a few words a cell, and counts at the foot. On a narrow
 * page the parties of a term are laid out below it. The ARIA roles are explicit because changing `display` strips a
 * table of its implicit ones.
 */
export function ResultsTable({ view, caption, head }: { view: ResultsView; caption: string; head: string }) {
  const parties = view.rows[0]?.cells.map(({ party }) => party) ?? [];
  return (
    <table className={`results columns-${parties.length}${view.isOne ? " results-one" : ""}`} role="table">
      <caption className="sr-only">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">
            {head}
          </th>
          {parties.map((party) => (
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
        {view.rows.map((row) => (
          <tr key={row.key} role="row">
            <th scope="row" role="rowheader">
              <span className="results-number">{row.number}</span>{" "}
              <a href={row.href} dir="auto">
                <b>{row.question.label}:</b> <bdi>{row.position}</bdi>
              </a>
              <Shares view={row.shares} />
            </th>
            {row.cells.map((cell) => (
              <td key={cell.party.id} role="cell">
                <Cell cell={cell} />
                {view.isOne && (
                  <div className="results-own">
                    <AskNotes notes={[...cell.own, ...cell.notes]} />
                  </div>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot role="rowgroup">
        <tr role="row">
          <th scope="row" role="rowheader">
            In numbers
          </th>
          {view.tallies.map(({ party, lines }, i) => (
            <td key={party} role="cell">
              <Monogram letters={parties[i]?.monogram ?? ""} />
              <ul>
                {lines.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </td>
          ))}
        </tr>
      </tfoot>
    </table>
  );
}

function Cell({ cell }: { cell: AskCell }) {
  return (
    <>
      <Monogram letters={cell.party.monogram} />
      <span className="sr-only" dir="auto">
        {cell.accessibleText}
      </span>
      <span className={`results-words ask-${cell.tally}`} aria-hidden="true">
        {cell.tally !== "not-concerned" && <AskIcon icon={cell.icon} report={cell.report} />}
        <span>
          {cell.words}
          {cell.report && <small> (reported)</small>}
        </span>
      </span>
    </>
  );
}

/** The party of a cell, where its column has no head. */
function Monogram({ letters }: { letters: string }) {
  return (
    <span className="ask-narrow" aria-hidden="true">
      <Initials letters={letters} />
    </span>
  );
}
