import type { ReactNode } from "react";
import { AskCountTable } from "@/components/deal/ask-counts";
import { PageFrame } from "@/components/layout/page-frame";
import { PageHead } from "@/components/layout/page-head";
import { Toolbar } from "@/components/layout/toolbar";
import { Mark } from "@/components/marks/mark";
import type { Negotiation } from "@/lib/dataset/negotiation";
import type { ShareView } from "@/lib/export/view/share-menu";
import { dealsPath, draftPath, negotiationPath } from "@/lib/url/paths";
import type { DraftView } from "@/lib/view/draft/draft";
import { DraftAgainst } from "./draft-against";
import { DraftFieldset } from "./draft-fieldset";
import { DraftContradictions, DraftLeftOpen } from "./draft-gaps";

/** The page where a reader drafts a deal: the form, and below it the consequences. */
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
          <ul aria-labelledby="draft-starts">
            {view.starts.map(({ key, label, href, current }) => (
              <li key={key}>
                <a href={href} aria-current={current ? "true" : undefined} dir="auto">
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </div>
      </nav>
      <Section title="The answers">
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
          {view.form.map(({ issue, questions }) => (
            <div key={issue} className="draft-group">
              <h3 dir="auto">{issue}</h3>
              <div>
                {questions.map((question) => (
                  <DraftFieldset key={question.anchor} question={question} />
                ))}
              </div>
            </div>
          ))}
          <div className="draft-bar">
            <p role="status">{view.status}</p>
            <p className="draft-actions">
              <button type="submit" className="button">
                Weigh these answers
              </button>{" "}
              <a href="#asks">What it asks</a> <a href={view.path}>Reset</a>
            </p>
          </div>
        </form>
      </Section>
      <Section title="What it asks of each party" id="asks">
        <p className="sub">
          Each answer against each party’s own stated position as of {view.asOf}. Every party is listed, and nothing is
          added up.
        </p>
        {view.rows.length > 0 ? (
          <AskCountTable counts={view.counts} caption="How often this deal asks what of each party" />
        ) : (
          <p className="sub mt-3">Nothing is answered yet, so nothing is asked of anybody.</p>
        )}
      </Section>
      <Section title="What contradicts itself">
        <DraftContradictions contradictions={view.contradictions} />
      </Section>
      <Section title="What it leaves open">
        <DraftLeftOpen view={view} />
      </Section>
      <Section title="Against the deals on the table and the status quo">
        {view.against ? (
          <DraftAgainst view={view.against} />
        ) : (
          <p className="sub mt-3">Nothing is answered yet, so there is nothing to hold beside anything else.</p>
        )}
      </Section>
      <Section title="The room for agreement">
        <p className="prose">
          As of {view.asOf}, whether every party can be met on every question: <b>{view.room.label}</b>.{" "}
          <a href={view.room.href}>Question by question, who would have to move and who rules out what</a>.
        </p>
      </Section>
      <Section title="The address of this deal">
        <p className="sub">Whoever opens this address sees the same answers. It holds nothing else.</p>
        <div className="draft-share">
          <code className="draft-address">{view.address}</code>{" "}
          <span className="copy-link" data-island="copy-link" data-path={view.own} />
        </div>
      </Section>
    </PageFrame>
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
