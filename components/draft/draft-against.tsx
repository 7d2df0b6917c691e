import { Glyph } from "@/components/mark/glyph";
import { Mark } from "@/components/mark/mark";
import { writeFigure } from "@/lib/format";
import type { AgainstCount, AgainstRow, AgainstView } from "@/lib/view/draft-against-view";

/** How a draft differs from the deals on the table, the status quo and the parties; from one of them, in full. */
export function DraftAgainst({ view }: { view: AgainstView }) {
  return (
    <>
      <Counts counts={view.counts} />
      <h3 className="draft-sub">
        Beside <bdi>{view.name}</bdi>, question by question
      </h3>
      <table className="draft-beside">
        <caption className="sr-only">This deal beside {view.name}</caption>
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

function Counts({ counts }: { counts: AgainstCount[] }) {
  return (
    <div className="draft-scroll">
      <table className="ask-counts">
        <caption className="sr-only">On how many questions this deal and each of the others come to what</caption>
        <thead>
          <tr>
            <th scope="col">Beside</th>
            {counts[0]?.counts.map(({ kind, label }) => (
              <th key={kind} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {counts.map(({ key, name, href, current, counts: own }) => (
            <tr key={key}>
              <th scope="row">
                <a href={href} aria-current={current ? "true" : undefined} dir="auto">
                  {name}
                </a>
              </th>
              {own.map(({ kind, count }) => (
                <td key={kind}>{writeFigure(count)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
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
        <span className="draft-result">
          <Glyph result={row.result} report={row.restsOnReport} />
          <span>
            <b>{row.words}</b>
            {row.restsOnReport && <small> Rests on a report.</small>}
          </span>
        </span>
      </td>
    </tr>
  );
}
