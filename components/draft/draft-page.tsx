import type { ReactNode } from "react";
import { AskParties } from "@/components/deal/ask-parties";
import { RedLineSentence } from "@/components/deal/red-line-sentence";
import { PageFrame } from "@/components/layout/page-frame";
import { PageHead } from "@/components/layout/page-head";
import { Toolbar } from "@/components/layout/toolbar";
import { Mark } from "@/components/marks/mark";
import { Initials } from "@/components/marks/monogram";
import type { Negotiation } from "@/lib/dataset/negotiation";
import type { ShareView } from "@/lib/export/view/share-menu";
import { dealsPath, draftPath, negotiationPath } from "@/lib/url/paths";
import type { DraftView } from "@/lib/view/draft/draft";
import { DraftAgainst } from "./draft-against";
import { DraftQuestionRow } from "./draft-question";

/** The page where a reader drafts a deal: each question with its options and, beside them, what the answer asks. */
export function DraftPage({
  printed,
  negotiation,
  view,
  share,
}: {
  /** Where the page came from, for its printed copy. */
  printed: string;
  negotiation: Negotiation;
  view: DraftView;
  share: ShareView;
}) {
  return (
    <PageFrame negotiation={negotiation} section="what-if" printed={printed}>
      <PageHead
        style="deal"
        kicker={
          <>
            <a href={negotiationPath(negotiation)}>{negotiation.short}</a> / <a href={dealsPath(negotiation)}>Deals</a>{" "}
            / What if
          </>
        }
        title={view.title}
        lead={view.lead}
        asOf={view.asOf}
      >
        <Toolbar share={share} />
      </PageHead>
      <Label view={view} />
      {view.unknown && <p className="draft-unknown">{view.unknown}</p>}
      <nav className="lens draft-starts" aria-label="Start from">
        <div className="lens-choice">
          <span id="draft-starts">Start from</span>
          <Starts starts={view.starts} />
        </div>
        {view.otherStarts.length > 0 && (
          <details className="draft-other-starts">
            <summary>Start from an older deal</summary>
            <div className="lens-choice">
              <Starts starts={view.otherStarts} />
            </div>
          </details>
        )}
      </nav>
      <form
        method="get"
        action={draftPath(negotiation)}
        // The URL holds the answers; a browser that restores form fields would contradict it.
        autoComplete="off"
        className="draft-form"
        data-draft={negotiation.id}
        data-terms={view.terms}
        data-against={view.carried}
      >
        {view.carried && <input type="hidden" name="against" value={view.carried} />}
        <h2 className="sr-only">The answers</h2>
        <p className="draft-heads" aria-hidden="true">
          <span>Question</span>
          <span>Answer</span>
          <span>What it asks of each party</span>
        </p>
        {view.form.map(({ issue, questions }) => (
          <div key={issue} className="draft-group">
            <h3 dir="auto">{issue}</h3>
            {questions.map((question) => (
              <DraftQuestionRow key={question.anchor} question={question} />
            ))}
          </div>
        ))}
        <div className="draft-bar">
          <p role="status">{view.status}</p>
          <p className="draft-actions">
            <button type="submit" className="button draft-submit">
              See what it asks
            </button>{" "}
            <a href={view.path}>Reset</a> <span className="copy-link" data-island="copy-link" data-path={view.own} />
          </p>
        </div>
      </form>
      {view.rows.length > 0 && (
        <Section title="What it asks in all" id="asks">
          {view.redLines && <RedLineSentence view={view.redLines} />}
          <dl className="draft-tallies">
            {view.tallies.map(({ party, lines }) => (
              <div key={party.id}>
                <dt>
                  <Initials letters={party.monogram} />
                  <span dir="auto">{party.name}</span>
                </dt>
                {lines.map((line) => (
                  <dd key={line}>{line}</dd>
                ))}
              </div>
            ))}
          </dl>
          {view.unmeasured && <p className="sub">{view.unmeasured}</p>}
          <details className="deal-fold">
            <summary>What each party has said, answer by answer</summary>
            {view.rows.map((row) => (
              <section key={row.key} aria-labelledby={`said-${row.key}`}>
                <h3 className="deal-subhead" id={`said-${row.key}`} dir="auto">
                  {row.question.label}: {row.position}
                </h3>
                <AskParties cells={row.cells} label={row.question.text} />
              </section>
            ))}
          </details>
        </Section>
      )}
      {view.against && (
        <Section title="Compared with the deals, with today and with each party">
          <details className="deal-fold" open={view.carried !== ""}>
            <summary>Question by question</summary>
            <DraftAgainst view={view.against} />
          </details>
        </Section>
      )}
      <p className="page-note">
        Can every party be met on every question? As of {view.asOf}: <b>{view.room.label}</b>.{" "}
        <a href={view.room.href}>Where agreement is possible, question by question</a>.
      </p>
    </PageFrame>
  );
}

function Starts({ starts }: { starts: DraftView["starts"] }) {
  return (
    <ul aria-labelledby="draft-starts">
      {starts.map(({ key, label, href, current }) => (
        <li key={key}>
          <a href={href} aria-current={current ? "true" : undefined} dir="auto">
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}

function Label({ view }: { view: DraftView }) {
  const { text, deals, note } = view.label;
  return (
    <div className="draft-label">
      <Mark shape="term" />
      <p>
        <b>{text}</b>{" "}
        {deals.map(({ title, href }, i) => (
          <span key={href}>
            {i > 0 && "; "}
            <a href={href} dir="auto">
              {title}
            </a>
          </span>
        ))}
        {deals.length > 0 && "."} {note}
      </p>
    </div>
  );
}

function Section({ title, id, children }: { title: string; id?: string; children: ReactNode }) {
  return (
    <section className="section" id={id}>
      <div className="section-head">
        <h2>{title}</h2>
      </div>
      {children}
    </section>
  );
}
