import { CellText } from "@/components/marks/cell-text";
import { ResultIcon } from "@/components/marks/glyph";
import { Mark } from "@/components/marks/mark";
import { Initials } from "@/components/marks/monogram";
import { NameList } from "@/components/marks/name-list";
import type { LinkedRowView } from "@/lib/view/compare/compare";
import type { PairResultView, SideView } from "@/lib/view/compare/row";
import { findAbsence } from "@/lib/view/matrix/cell";
import { MarkedSentence } from "./marked-sentence";
import { ScaleFigure } from "./scale-figure";

/** One question: each column's sentence, all positions on one scale, and the results of the comparison. */
export function CompareRow({ row }: { row: LinkedRowView }) {
  return (
    <section
      className={`compare-row compare-of-${row.sides.length}`}
      id={row.id}
      aria-labelledby={`${row.id}-title`}
      tabIndex={-1}
      data-differs={row.differs ? "" : undefined}
    >
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
      </div>
      <div className="compare-sides">
        {row.sides.map((side) => (
          <Side key={side.head.key} side={side} />
        ))}
        <div className="compare-result">
          <ScaleFigure row={row} />
          <p className="sr-only" dir="auto">
            {row.axisWords}
          </p>
          <ul className="compare-results">
            {row.results.map((result) => (
              <PairResult key={result.tags.join(" ")} result={result} />
            ))}
          </ul>
        </div>
      </div>
      {(row.previous || row.next) && (
        <p className="compare-steps">
          {row.previous && (
            <a href={row.previous.href}>
              <span aria-hidden="true">↑</span> Previous difference: <bdi>{row.previous.label}</bdi>
            </a>
          )}
          {row.next && (
            <a href={row.next.href}>
              <span aria-hidden="true">↓</span> Next difference: <bdi>{row.next.label}</bdi>
            </a>
          )}
        </p>
      )}
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
      {absence && (
        <p className="compare-silent">
          <Mark shape={absence.shape} /> {absence.words}
        </p>
      )}
      {side.redLines && (
        <p className="compare-aside">
          <Mark shape="red-line" />
          <span dir="auto">Stated red line: {side.redLines}</span>
        </p>
      )}
      {side.beside.map(({ shape, text }) => (
        <p key={text} className="compare-aside position-report">
          <Mark shape={shape} />
          <span dir="auto">Reported beside it: {text}</span>
        </p>
      ))}
      <CellText cell={cell} />
    </div>
  );
}

function PairResult({ result }: { result: PairResultView }) {
  return (
    <li>
      {result.pair.length > 0 && (
        <p className="meta">
          <NameList names={result.pair} />
        </p>
      )}
      <p className="compare-words">
        <ResultIcon result={result.result} report={result.restsOnReport} />
        <span>
          <b>{result.heading}</b> {result.detail}
        </span>
      </p>
      {result.restsOnReport && <p className="compare-report">Rests on a report</p>}
      {result.ifReportsCounted && (
        <p className="compare-report">
          <Mark shape={result.ifReportsCounted.shape} /> {result.ifReportsCounted.words}
        </p>
      )}
    </li>
  );
}
