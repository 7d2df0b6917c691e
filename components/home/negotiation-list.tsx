import { Overview } from "@/components/matrix/overview";
import { formatNumber } from "@/lib/text/format";
import type { NegotiationEntry } from "@/lib/view/home";

/** Negotiations, each with what it is about and how much is in it. */
export function NegotiationList({ entries }: { entries: NegotiationEntry[] }) {
  return (
    <ul className="negotiation-list">
      {entries.map((entry) => (
        <li key={entry.id}>
          <div>
            <h3 dir="auto">
              <a href={entry.href}>{entry.title}</a>
            </h3>
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
          {entry.overview && (
            <details className="home-overview">
              <summary>
                Overview<span className="sr-only">: {entry.title}</span>
              </summary>
              {/* Where there is script, this is text until it is opened. */}
              <noscript>
                <Overview
                  heads={entry.overview.heads}
                  groups={entry.overview.groups}
                  caption={entry.overview.caption}
                  hasAges={entry.overview.age !== undefined}
                />
              </noscript>
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}
