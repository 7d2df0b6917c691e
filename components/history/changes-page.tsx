import { PageFrame } from "@/components/layout/page-frame";
import { PageHead } from "@/components/layout/page-head";
import { Initials } from "@/components/marks/monogram";
import type { Negotiation } from "@/lib/dataset/negotiation";
import { negotiationPath } from "@/lib/url/paths";
import type { ChangedParty, ChangedQuestion, ChangesView } from "@/lib/view/history/changes";

/** What changed between two dates, by question and party. */
export function ChangesPage({
  printed,
  negotiation,
  view,
}: {
  printed: string;
  negotiation: Negotiation;
  view: ChangesView;
}) {
  return (
    <PageFrame negotiation={negotiation} section="positions" printed={printed}>
      <PageHead
        kicker={
          <>
            <a href={negotiationPath(negotiation)}>{negotiation.short}</a> / Changes
          </>
        }
        title={view.title}
        lead={view.lead}
        notes={
          <p className="sub mt-2">
            What became known after the first day, up to the end of the second.{" "}
            <a href={view.before.href}>{view.before.label}</a>; <a href={view.after.href}>{view.after.label}</a>.
          </p>
        }
      />
      {view.deals.length > 0 && (
        <section className="section" id="deals">
          <div className="section-head">
            <h2>Deals</h2>
          </div>
          <ul className="change-list">
            {view.deals.map((deal) => (
              <li key={deal.key}>
                <a href={deal.href} dir="auto">
                  {deal.title}
                </a>
                , <time dateTime={deal.isoDate}>{deal.date}</time>: <span dir="auto">{deal.changes.join("; ")}</span>.
              </li>
            ))}
          </ul>
        </section>
      )}
      {view.issues.map((issue) => (
        <section key={issue.id} className="section" id={issue.id}>
          <div className="section-head">
            <h2>
              <a href={issue.href}>{issue.title}</a>
            </h2>
          </div>
          {issue.questions.map((question) => (
            <Question key={question.id} question={question} />
          ))}
        </section>
      ))}
      <form className="change-dates" action={`${negotiationPath({ id: negotiation.id })}/changes`} method="get">
        <label>
          <span>From the end of</span> <input type="date" name="from" required />{" "}
        </label>
        <label>
          <span>to the end of</span> <input type="date" name="to" required />{" "}
        </label>
        <button type="submit">Show what changed</button>
      </form>
      <nav className="neighbours" aria-label="Other changes">
        {view.previous ? <a href={view.previous.href}>← {view.previous.label}</a> : <span />}{" "}
        {view.next && <a href={view.next.href}>{view.next.label} →</a>}
      </nav>
      <p className="page-note">
        A step is one option of the question’s scale; an amount is given in its unit, a time in days, months or years.
        Each is measured between the nearest points, and nothing is added up across questions. A report that is newly
        known is shown with what is on the record and moves nothing.
      </p>
    </PageFrame>
  );
}

function Question({ question }: { question: ChangedQuestion }) {
  return (
    <div className="change-question" id={`question-${question.id}`}>
      <h3>
        <a href={question.href} dir="auto">
          {question.text}
        </a>
      </h3>
      <ul>
        {question.parties.map((party) => (
          <Party key={party.key} party={party} />
        ))}
      </ul>
    </div>
  );
}

/** One party: each change in a line, with the day and the statement it comes from. */
function Party({ party }: { party: ChangedParty }) {
  return (
    <>
      {party.entries.map((entry) => (
        <li key={entry.key} className="change-line">
          <time dateTime={entry.isoDate}>{entry.date}</time>
          <div>
            <h4>
              <Initials letters={party.monogram} />
              <a href={party.href} dir="auto">
                {party.name}
              </a>
            </h4>{" "}
            <span className="change" dir="auto">
              {entry.changes.join("; ")}
            </span>
            {entry.statements.map((statement) => (
              <a key={statement.href} className="change-source" href={statement.href} dir="auto">
                {statement.text}
              </a>
            ))}
          </div>
        </li>
      ))}
      {party.net && (
        <li className="change-line">
          <span>In the end</span>
          <div>
            <Initials letters={party.monogram} />
            <b dir="auto">{party.name}</b>{" "}
            <span className="change" dir="auto">
              {party.net}
            </span>
          </div>
        </li>
      )}
    </>
  );
}
