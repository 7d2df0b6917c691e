import { VersusTable } from "@/components/deal/versus-table";
import { ResultIcon } from "@/components/marks/glyph";
import { Mark } from "@/components/marks/mark";
import type { AgainstRow, AgainstView } from "@/lib/view/draft/against";

/** How a draft differs from the deals on the table, the status quo and the parties, with one of them in full. */
export function DraftAgainst({ view }: { view: AgainstView }) {
  return (
    <>
      {view.versus.left.map((words) => (
        <p key={words} className="sub">
          {words}
        </p>
      ))}
      {view.versus.heads.length > 0 && (
        <VersusTable view={view.versus} caption="This deal against the deals on the table and the status quo" />
      )}
      <h3 className="draft-sub" id="against">
        Beside <bdi>{view.within}</bdi>, question by question
      </h3>
      <Choices choices={view.choices} />
      <table className="draft-beside">
        <caption className="sr-only">This deal beside {view.within}</caption>
        <thead>
          <tr>
            <th scope="col">Question</th>
            <th scope="col">This deal</th>
            <th scope="col" dir="auto">
              {view.name}
            </th>
            <th scope="col">Difference</th>
          </tr>
        </thead>
        <tbody>
          {view.rows.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </tbody>
      </table>
      {view.leftOpen.length > 0 && (
        <p className="sub mt-3">
          Answered there and left open here:{" "}
          {view.leftOpen.map(({ id, label, href }, i) => (
            <span key={id}>
              {i > 0 && ", "}
              <a href={href} dir="auto">
                {label}
              </a>
            </span>
          ))}
          .
        </p>
      )}
    </>
  );
}

function Choices({ choices }: { choices: AgainstView["choices"] }) {
  return (
    <nav className="lens" aria-label="Beside what">
      <div className="lens-choice">
        <span id="draft-beside">Beside</span>
        <ul aria-labelledby="draft-beside">
          {choices.map(({ key, name, href, current }) => (
            <li key={key}>
              <a href={href} aria-current={current ? "true" : undefined} dir="auto">
                {name}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </nav>
  );
}

function Row({ row }: { row: AgainstRow }) {
  return (
    <tr>
      <th scope="row">
        <a href={row.href} dir="auto">
          {row.label}
        </a>
      </th>
      <td dir="auto">{row.own}</td>
      <td>
        {row.other.map(({ shape, text, report }) => (
          <span key={`${shape} ${text}`} className={`draft-mark draft-mark-${shape}`}>
            <Mark shape={shape} />
            <span dir="auto">
              {report && "Reported: "}
              {text}
            </span>
          </span>
        ))}
      </td>
      <td>
        <span className="draft-difference">
          <ResultIcon result={row.result} report={row.restsOnReport} />
          <span>
            <b>{row.words}</b>
            {row.restsOnReport && <small> Known only from a report.</small>}
          </span>
        </span>
      </td>
    </tr>
  );
}
