import { PageFrame } from "@/components/layout/page-frame";
import { PageHead } from "@/components/layout/page-head";
import type { Negotiation } from "@/lib/dataset/negotiation";
import { formatNumber } from "@/lib/text/format";
import type { NegotiationEntry } from "@/lib/view/home";

/** The front page: the negotiations, newest first, and what each is about. */
export function HomePage({
  entries,
  missing,
  newest,
}: {
  entries: NegotiationEntry[];
  missing: string | undefined;
  newest: Negotiation | undefined;
}) {
  return (
    <PageFrame newest={newest}>
      <PageHead
        title="What each side says it wants, and on whose word"
        lead="Parley puts the parties to a negotiation side by side, question by question, with a source under every cell. Silence is shown as silence, a report as a report."
      />
      {entries.length === 0 && (
        <p className="prose">No negotiation can be shown. The log says what is wrong with the data.</p>
      )}
      {missing && <p className="prose">{missing}</p>}
      <ul className="negotiation-list">
        {entries.map((entry) => (
          <li key={entry.id}>
            <div>
              <h2 dir="auto">
                <a href={entry.href}>{entry.title}</a>
              </h2>
              <p className="prose mt-2" dir="auto">
                {entry.summary}
              </p>
              <p className="sub mt-3" dir="auto">
                {entry.headline}
              </p>
              <p className="sub mt-3" dir="auto">
                {entry.issues.map((issue, i) => (
                  <span key={issue.href}>
                    {i > 0 && " · "}
                    <a href={issue.href}>{issue.title}</a>
                  </span>
                ))}
              </p>
            </div>
            <dl className="facts">
              {[
                ["As of", entry.asOf],
                ["Parties", entry.parties],
                ["Questions", formatNumber(entry.questions)],
                ["Statements", formatNumber(entry.statements)],
                ["Sources", formatNumber(entry.sources)],
              ].map(([name, value]) => (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd dir="auto">{value}</dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
    </PageFrame>
  );
}
