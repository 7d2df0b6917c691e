import { CellText } from "@/components/marks/cell-text";
import { ResultIcon } from "@/components/marks/glyph";
import { Mark } from "@/components/marks/mark";
import { Initials } from "@/components/marks/monogram";
import { NameList } from "@/components/marks/name-list";
import { SharesOfCell } from "@/components/marks/shares";
import type { CompareRowView, PairResultView, SideView } from "@/lib/view/compare/row";
import { findAbsence } from "@/lib/view/matrix/cell";
import { MarkedSentence } from "./marked-sentence";
import { ScaleFigure } from "./scale-figure";

/** One question: the result, all positions on one scale, and each column's sentence. The rest opens. */
export function CompareRow({ row }: { row: CompareRowView }) {
  return (
    <section
      className={`compare-row compare-of-${row.sides.length}`}
      id={row.id}
      aria-labelledby={`${row.id}-title`}
      tabIndex={-1}
      data-differs={row.differs ? "" : undefined}
    >
      <div className="compare-asked">
        <div className="compare-question">
          <a className="matrix-issue" href={row.issueHref} dir="auto">
            {row.issue}
            {row.part && ` ${row.part}`}
          </a>
          <h3 id={`${row.id}-title`}>
            <a href={row.href} dir="auto">
              {row.text}
            </a>
          </h3>
          {row.sides.length === 2 && <Results row={row} />}
        </div>
        <div className="compare-scale">
          <ScaleFigure row={row} />
          <p className="sr-only" dir="auto">
            {row.axisWords}
          </p>
        </div>
      </div>
      <div>
        <div className="compare-sides">
          {row.sides.map((side) => (
            <Side key={side.head.key} side={side} />
          ))}
        </div>
        {row.sides.length > 2 && <Results row={row} />}
        <details className="compare-more">
          <summary>
            <bdi>{row.more}</bdi>
          </summary>
          <div className="compare-sides">
            {row.sides.map((side) => (
              <More key={side.head.key} side={side} />
            ))}
          </div>
        </details>
      </div>
    </section>
  );
}

function Side({ side }: { side: SideView }) {
  const { cell, head } = side;
  const absence = findAbsence(cell);
  return (
    <div className="compare-side">
      <p className="compare-name">
        <Initials letters={head.tag} />
        <bdi>{head.name}</bdi>
      </p>
      {side.formulations.map((view) => (
        <MarkedSentence key={view.runs.map(({ text }) => text).join("")} view={view} />
      ))}
      <SharesOfCell positions={cell.positions} />
      {absence && (
        <p className="compare-silent">
          <Mark shape={absence.shape} /> {absence.words}
        </p>
      )}
      {side.said && (
        <p className="compare-said" dir="auto">
          {side.said}
        </p>
      )}
      {side.redLines && (
        <p className="compare-aside">
          <Mark shape="red-line" />
          <span dir="auto">Red line: {side.redLines}</span>
        </p>
      )}
    </div>
  );
}

/** What the sentence of a column comes from: the reports that do not count beside it, the statements, the sources. */
function More({ side }: { side: SideView }) {
  return (
    <div className="compare-side">
      <p className="compare-name">
        <Initials letters={side.head.tag} />
        <bdi>{side.head.name}</bdi>
      </p>
      {side.beside.map(({ shape, text }) => (
        <p key={text} className="compare-aside position-report">
          <Mark shape={shape} />
          <span dir="auto">Reported: {text}</span>
        </p>
      ))}
      <CellText cell={side.cell} />
    </div>
  );
}

/** The result of each pair: next to the question for two columns, below the sentences for three. */
function Results({ row }: { row: CompareRowView }) {
  return (
    <ul className="compare-results">
      {row.results.map((result) => (
        <PairResult key={result.tags.join(" ")} result={result} />
      ))}
    </ul>
  );
}

function PairResult({ result }: { result: PairResultView }) {
  return (
    <li>
      <p className="compare-words">
        {result.pair.length > 0 && (
          <>
            <span className="scale-tag" aria-hidden="true">
              {result.tags.join("–")}
            </span>
            <span className="sr-only">
              <NameList names={result.pair} />:{" "}
            </span>
          </>
        )}
        <ResultIcon result={result.result} report={result.restsOnReport} tight />
        <span>
          <b>{result.heading}</b> {/* Why not is said beside it, by the column that is silent. */}
          {result.result.kind !== "not-comparable" && result.detail}
        </span>
      </p>
      {result.restsOnReport && <p className="compare-report">Based on a report</p>}
      {result.ifReportsCounted && (
        <p className="compare-report">
          <Mark shape={result.ifReportsCounted.shape} /> {result.ifReportsCounted.words}
        </p>
      )}
    </li>
  );
}
