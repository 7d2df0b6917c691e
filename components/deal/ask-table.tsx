import { Mark } from "@/components/marks/mark";
import { Initials } from "@/components/marks/monogram";
import type { AskCell, AskNote, AskRow, TermWords } from "@/lib/view/deal/asks";
import { AskIcon } from "./ask-glyph";
import { AskScaleFigure } from "./ask-scale";

/** How many party columns fit next to the text of a term on a medium-width page. */
const partiesBeside = 5;

/**
 * Each term against each party's own position. One table at every width: below 720 px, each term becomes a block that
 * lists the parties one below the other. The ARIA roles are explicit because changing `display` strips a table of its
 * implicit ones.
 */
export function AskTable({ rows, caption }: { rows: AskRow[]; caption: string }) {
  const cells = rows[0]?.cells ?? [];
  return (
    <table className={`asks columns-${cells.length}${cells.length > partiesBeside ? " asks-many" : ""}`} role="table">
      <caption className="sr-only">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">
            Term
          </th>
          {cells.map(({ party }) => (
            <th key={party.id} scope="col" role="columnheader">
              <PartyName party={party} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={row.key} role="row">
            <th scope="row" role="rowheader">
              <span className="ask-head">
                <span className="ask-number">{row.number}</span>{" "}
                <span>
                  <a className="ask-question" href={row.question.href} dir="auto">
                    {row.question.label}
                  </a>
                  <span className="sr-only" dir="auto">
                    , placed at: {row.position}.
                  </span>{" "}
                  {row.terms.map((term) => (
                    <Term key={`${term.text} ${term.href}`} term={term} />
                  ))}
                </span>
              </span>
            </th>
            {row.cells.map((cell) => (
              <td key={cell.party.id} role="cell">
                <Cell cell={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function PartyName({ party }: { party: AskCell["party"] }) {
  return (
    <span className="ask-party">
      <Initials letters={party.monogram} />
      <span dir="auto">{party.name}</span>
    </span>
  );
}

function Term({ term }: { term: TermWords }) {
  return (
    <span className="ask-words">
      <span className="ask-text" dir="auto">
        {term.text}
      </span>{" "}
      {term.condition && (
        <span className="ask-meta" dir="auto">
          <b>Condition:</b> {term.condition}
        </span>
      )}{" "}
      {term.exchange && (
        <span className="ask-meta" dir="auto">
          {term.exchange.map(({ label, parties }) => (
            <span key={label}>
              {label && <b>{label}:</b>} <bdi>{parties}</bdi>.{" "}
            </span>
          ))}
        </span>
      )}{" "}
      {term.evidence && (
        <span className={`ask-meta ask-evidence evidence-${term.evidence.shape}`}>
          <Mark shape={term.evidence.shape} />
          <span>
            <b>{term.evidence.word}</b>{" "}
            <a href={term.evidence.href} dir="auto">
              {term.evidence.text}
            </a>
            {term.href && (
              <>
                {" · "}
                <a href={term.href}>
                  In full<span className="sr-only">: {term.text}</span>
                </a>
              </>
            )}
          </span>
        </span>
      )}
    </span>
  );
}

function Cell({ cell }: { cell: AskCell }) {
  return (
    <>
      <span className="ask-narrow" aria-hidden="true">
        <PartyName party={cell.party} />
      </span>{" "}
      <AskScaleFigure scale={cell.scale} />
      <p className="sr-only" dir="auto">
        {cell.accessibleText}
      </p>
      <p className={`ask-heading ask-${cell.kind}`} aria-hidden="true">
        <AskIcon icon={cell.icon} report={cell.report} />
        <b>{cell.heading}</b>
      </p>
      <Notes notes={cell.own} />
      <Notes notes={cell.notes} />
      {cell.later && (
        <div className="ask-later">
          <p>{cell.later.heading}</p>
          <Notes notes={cell.later.notes} />
        </div>
      )}
    </>
  );
}

function Notes({ notes }: { notes: AskNote[] }) {
  return notes.map(({ text, link }) => (
    <p key={`${text} ${link?.href}`} className="ask-note" dir="auto">
      {text}{" "}
      {link && (
        <a href={link.href} dir="auto">
          {link.text}
        </a>
      )}
    </p>
  ));
}
