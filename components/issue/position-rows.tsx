import { ValueRoom } from "@/components/charts/value-room";
import { DateTable } from "@/components/history/date-table";
import { Strip } from "@/components/history/strip";
import { Island } from "@/components/layout/island";
import { Conditions, Voices } from "@/components/marks/cell-text";
import { ReportLink } from "@/components/marks/report-link";
import { Positions } from "@/components/matrix/positions";
import { capitalise, formatCount } from "@/lib/text/format";
import { dealsKey } from "@/lib/view/history/stance-history";
import type { EvidenceView, TermView } from "@/lib/view/issue/evidence";
import type { IssueQuestionView } from "@/lib/view/issue/issue";
import type { PositionRowView } from "@/lib/view/issue/position-row";
import { findAbsence } from "@/lib/view/matrix/cell";
import { ClaimLine } from "./claim-line";
import { CodingNote } from "./coding-note";
import { Sign } from "./lanes";
import { Quote } from "./quote";

/** What each column says on a question, a row each: its words, how it came there, and folded below it the evidence. */
export function PositionRows({ question }: { question: IssueQuestionView }) {
  const { row, positions, stanceHistory, otherTerms } = question;
  const { table, note, strips } = stanceHistory;
  const deals = strips.get(dealsKey);
  return (
    <section className="section" aria-labelledby={`${row.id}-told`}>
      <div className="section-head">
        <h2 id={`${row.id}-told`}>{question.heading}</h2>
        <p className="meta">
          {[note, question.left].filter(Boolean).join(" ")}{" "}
          <a href={`#${row.id}`}>
            Figure<span className="sr-only">: {row.text}</span>
          </a>
          {question.coding.twice && (
            <>
              {" · "}
              <a href={question.coding.twice.href}>{question.coding.twice.text}</a>
            </>
          )}
        </p>
      </div>
      <ul className="told">
        {positions.map((one) => (
          <PositionRow key={one.key} position={one} label={row.label} />
        ))}
      </ul>
      {stanceHistory.chart && (
        <Island name="value-figure" props={{ chart: stanceHistory.chart }}>
          <ValueRoom gist={stanceHistory.chart.gist} />
        </Island>
      )}
      <div className="told-more">
        {otherTerms.length > 0 ? (
          <details>
            <summary>
              {question.otherDeals}
              <span className="sr-only"> on {row.text}</span>
            </summary>
            {deals && (
              <>
                <p className="meta">
                  All deals that answer the question, each on the day when its answer became known:
                </p>
                <Strip strip={deals} />
              </>
            )}
            <Terms terms={otherTerms} />
          </details>
        ) : (
          positions.every(({ terms }) => terms.length === 0) && (
            <p className="meta">No deal known by this date answers this question.</p>
          )
        )}
        {table.rows.length > 0 && (
          <DateTable
            about={row.label}
            caption={table.caption}
            heads={[...table.parties, ...(table.deals ? ["Deals"] : [])]}
            rows={table.rows.map(({ date, day, cells, deals }) => ({
              date,
              day,
              cells: [...cells, ...(table.deals ? [{ words: deals.join("; "), note: "" }] : [])],
            }))}
          />
        )}
        <CodingNote coding={question.coding} />
      </div>
    </section>
  );
}

function PositionRow({ position, label }: { position: PositionRowView; label: string }) {
  const { cell, quote, strip, since } = position;
  const absence = findAbsence(cell);
  // With nothing to fold, the way to report an error stands in the only line there is.
  const isAbsentAlone = Boolean(absence) && !position.folded;
  return (
    <li className={`told-row${position.deal ? " told-deal" : ""}`}>
      <div className="told-who">
        <h3>
          <Sign position={position} />
          <span dir="auto">{position.name}</span>
        </h3>
        <Positions cell={cell} />
      </div>
      <div className={`told-words${quote ? "" : " told-words-only"}`}>
        {(absence ? cell.sentences.slice(0, 1) : cell.brief).map((sentence) => (
          <p key={sentence} className={absence ? "meta" : "stance"} dir="auto">
            {sentence} {isAbsentAlone && <ReportCell position={position} label={label} />}
          </p>
        ))}
        {cell.contested && <p className="condition">Contested: these statements cannot both hold.</p>}
        {cell.notes?.map((one) => (
          <p key={one} className="condition" dir="auto">
            {one}
          </p>
        ))}
        {!position.folded && !isAbsentAlone && <ReportCell position={position} label={label} />}
      </div>
      {quote && (
        <div className="told-quote">
          <Quote quote={quote} />
        </div>
      )}
      {(since || strip) && (
        <div className="told-strip">
          {since && (
            <p className="meta" dir="auto">
              {since}
            </p>
          )}
          {strip && <Strip strip={strip} />}
        </div>
      )}
      {position.folded && (
        <details className="told-proof">
          <summary>
            {position.folded}
            <span className="sr-only">
              : {position.name}, {label}
            </span>
          </summary>
          <Conditions cell={cell} />
          <Voices cell={cell} />
          <Claims claims={position.current} />
          <Terms terms={position.terms} />
          {position.replaced.length > 0 && (
            <details className="older">
              <summary>
                {capitalise(formatCount(position.replaced.length, "earlier statement", "earlier statements"))}, since
                replaced
                <span className="sr-only">
                  : {position.name}, {label}
                </span>
              </summary>
              <Claims claims={position.replaced} />
            </details>
          )}
          <ReportCell position={position} label={label} />
        </details>
      )}
    </li>
  );
}

function ReportCell({ position, label }: { position: PositionRowView; label: string }) {
  return <ReportLink href={position.cell.reportHref} about={`${position.name}, ${label}`} />;
}

function Claims({ claims }: { claims: EvidenceView[] }) {
  if (claims.length === 0) return null;
  return (
    <ul className="claims">
      {claims.map((item) => (
        <ClaimLine key={item.id} item={item} />
      ))}
    </ul>
  );
}

function Terms({ terms }: { terms: TermView[] }) {
  if (terms.length === 0) return null;
  return (
    <ul className="claims">
      {terms.map((item) => (
        <ClaimLine
          key={item.anchor}
          item={item}
          facts={[
            ["Deal", `${item.dealTitle} (${item.status})`],
            ["Proposed by", item.proposedBy],
            [item.exchange.gives, item.gives],
            [item.exchange.gets, item.gets],
            ["The term is", `${item.concrete}; ${item.reversal}`],
          ]}
        />
      ))}
    </ul>
  );
}
