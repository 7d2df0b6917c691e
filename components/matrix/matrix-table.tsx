import { AxisLabels } from "@/components/marks/axis-labels";
import { CellText } from "@/components/marks/cell-text";
import { ResultIcon } from "@/components/marks/glyph";
import { classifyLabels } from "@/components/marks/label-lengths";
import { Mark } from "@/components/marks/mark";
import { Initials } from "@/components/marks/monogram";
import { ScaleColumn } from "@/components/marks/scale-column";
import { formatNumberInWords } from "@/lib/text/format";
import { countInDigits } from "@/lib/text/words";
import { findAbsence } from "@/lib/view/matrix/cell";
import type { ColumnHead, MatrixGroup } from "@/lib/view/matrix/matrix";
import type { GapView, RowView } from "@/lib/view/matrix/row";
import { PositionList } from "./position-list";

/**
 * Questions by columns. One table at every width: below 720 px its rows are laid out as figures, with the text in a
 * disclosure. The ARIA roles are explicit because changing `display` strips a table of its implicit ones.
 */
export function MatrixTable({
  heads,
  groups,
  caption,
  text,
  anchors = true,
}: {
  heads: ColumnHead[];
  groups: MatrixGroup[];
  caption: string;
  /** Whether rows get the question's id as an anchor; off where the id is already used elsewhere on the page. */
  anchors?: boolean;
  /** Whether cells contain sentences or only marks. */
  text: boolean;
}) {
  return (
    <table
      className={`matrix columns-${heads.length}${text ? "" : " matrix-scales"}${heads.at(-1)?.kind === "deal" ? " matrix-ends-with-deal" : ""}`}
      role="table"
    >
      <caption className="sr-only">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">
            <span className="matrix-who">Question, its options and the gaps between parties</span>
          </th>
          {heads.map((head) => (
            <th key={head.key} scope="col" role="columnheader" className={`matrix-${head.kind}`}>
              <ColumnName head={head} />{" "}
              <span className="matrix-who" dir="auto">
                {head.who}
              </span>
              {head.role && <span className="matrix-role"> {head.role}</span>}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.href} role="rowgroup">
          {group.rows.map((row) => (
            <QuestionRows key={row.id} row={row} heads={heads} text={text} anchors={anchors} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function ColumnName({ head }: { head: ColumnHead }) {
  return (
    <span className="matrix-name">
      {head.shape ? <Mark shape={head.shape} /> : <Initials letters={head.monogram} />}
      {head.href ? (
        <a href={head.href} dir="auto">
          {head.name}
        </a>
      ) : (
        <span dir="auto">{head.name}</span>
      )}
    </span>
  );
}

function QuestionRows({
  row,
  heads,
  text,
  anchors,
}: {
  row: RowView;
  heads: ColumnHead[];
  text: boolean;
  anchors: boolean;
}) {
  const width = heads.length + 1;
  return (
    <>
      <tr role="row" className="matrix-band" id={anchors ? row.id : undefined}>
        {/* A data cell, because HTML allows no heading inside a header cell. */}
        <td colSpan={width} role="cell">
          <div className="matrix-question">
            <a href={row.issueHref} className="matrix-issue">
              {row.issue}
              {row.part && ` ${row.part}`}
            </a>
            <h3>
              <a href={row.href}>{row.text}</a>
            </h3>
          </div>
        </td>
      </tr>
      <tr role="row" className={`matrix-row ${classifyLabels(row.options, row.cells)}`}>
        {/* Labelled with the question, so that each cell is announced with the question and not with the list of
            options. */}
        <th scope="row" role="rowheader" className="matrix-options" aria-label={row.text}>
          <span className="sr-only">Options: </span>
          <AxisLabels axis={row.axis} />
          <Gaps gaps={row.gaps} notComparable={row.notComparable} />
        </th>
        {heads.map((head, i) => {
          const cell = row.cells[i];
          return (
            cell && (
              <td
                key={head.key}
                role="cell"
                className={`matrix-cell matrix-${head.kind}`}
                data-cell={`${row.id} ${head.key}`}
              >
                <span className="matrix-letters" aria-hidden="true">
                  {head.monogram}
                </span>
                <ScaleColumn cell={cell} axis={row.axis} />
                <p className="sr-only" dir="auto">
                  {cell.accessibleText}
                </p>
                {text && (
                  // The sentence above already says why nothing is known, at every width.
                  <div className="matrix-text" aria-hidden={findAbsence(cell) !== undefined || undefined}>
                    <CellText cell={cell} brief />
                  </div>
                )}
              </td>
            )
          );
        })}
      </tr>
      <tr role="row" className="matrix-more">
        <td colSpan={width} role="cell">
          <details>
            <summary>
              Read the {formatNumberInWords(heads.length)} positions and sources
              <span className="sr-only"> on {row.text}</span>
            </summary>
            <PositionList heads={heads} cells={row.cells} />
          </details>
        </td>
      </tr>
    </>
  );
}

/** Which parties are furthest apart and which are closest on a question, and how many pairs cannot be compared. */
export function Gaps({ gaps, notComparable }: { gaps: GapView[]; notComparable: number }) {
  return (
    <ul className="gaps">
      {gaps.map((gap) => (
        <li key={gap.which}>
          <ResultIcon result={gap.result} report={gap.restsOnReport} />
          <span>
            <b>
              {gap.which}: {gap.words}
            </b>{" "}
            {gap.pairs}
            {gap.restsOnReport && " (known only by report)"}
          </span>
        </li>
      ))}
      {notComparable > 0 && (
        <li>
          <ResultIcon result={{ kind: "not-comparable" }} />
          <span>{countInDigits(notComparable, "pair", "pairs")} cannot be compared</span>
        </li>
      )}
    </ul>
  );
}
