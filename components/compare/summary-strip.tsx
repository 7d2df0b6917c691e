import { ResultIcon } from "@/components/marks/glyph";
import { NameList } from "@/components/marks/name-list";
import { formatNumber } from "@/lib/text/format";
import type { OutcomeView, PairSummaryView } from "@/lib/view/compare/summary";

/** How often two columns reach each result: rarest first, results that do not occur last. */
export function SummaryStrip({ summary }: { summary: PairSummaryView }) {
  return (
    <div className="strip">
      {summary.pair.length > 0 && (
        <h3>
          <NameList names={summary.pair} />
        </h3>
      )}
      <ul>
        {summary.outcomes.map((outcome) => (
          <Outcome key={outcome.heading} outcome={outcome} />
        ))}
      </ul>
    </div>
  );
}

function Outcome({ outcome }: { outcome: OutcomeView }) {
  const [first] = outcome.questions;
  const count = (
    <>
      <span className="strip-count">{formatNumber(outcome.count)}</span>{" "}
      <span className="strip-words">
        <b>{outcome.heading}</b> <ResultIcon result={outcome.result} />
      </span>
    </>
  );
  return (
    <li className={first ? undefined : "strip-zero"}>
      {first ? <a href={first.href}>{count}</a> : <p>{count}</p>}
      {outcome.questions.length > 0 && (
        <ul className="strip-questions" aria-label={outcome.heading}>
          {outcome.questions.map(({ label, href }) => (
            <li key={href}>
              <a href={href} dir="auto">
                {label}
              </a>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
