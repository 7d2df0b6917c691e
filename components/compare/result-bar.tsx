import { placeClass } from "@/components/marks/at";
import { ResultIcon, toneOf } from "@/components/marks/glyph";
import { NameList } from "@/components/marks/name-list";
import { formatNumber } from "@/lib/text/format";
import type { OutcomeView, PairSummaryView } from "@/lib/view/compare/summary";

/** What a comparison comes to: one bar from nearest to furthest, its parts as wide as they are frequent, with labels. */
export function ResultBar({ summary }: { summary: PairSummaryView }) {
  return (
    <div className="result-bar">
      {summary.pair.length > 0 && (
        <h3>
          <NameList names={summary.pair} />
        </h3>
      )}
      <div className="result-parts" aria-hidden="true">
        {summary.outcomes.map(({ heading, result, share }) => (
          <span key={heading} className={`result-part result-${toneOf(result)} ${placeClass(share)}`} />
        ))}
      </div>
      <ol className="result-labels">
        {summary.outcomes.map((outcome) => (
          <Outcome key={outcome.heading} outcome={outcome} />
        ))}
      </ol>
    </div>
  );
}

function Outcome({ outcome: { heading, result, count, share, questions } }: { outcome: OutcomeView }) {
  return (
    <li className={placeClass(share)}>
      <a className="result-label" href={questions[0]?.href}>
        <b className="result-count">{formatNumber(count)}</b> <ResultIcon result={result} tight />{" "}
        <span>{heading}</span>
      </a>
      <ul className="result-questions" aria-label={heading}>
        {questions.map(({ label, href }) => (
          <li key={href}>
            <a href={href} dir="auto">
              {label}
            </a>
          </li>
        ))}
      </ul>
    </li>
  );
}
