import { Stepper } from "@/components/history/stepper";
import { Contents } from "@/components/layout/contents";
import { EvidenceChoice } from "@/components/layout/evidence-choice";
import { FeedLinks } from "@/components/layout/feed-links";
import { PageFrame } from "@/components/layout/page-frame";
import { ShareMenu } from "@/components/share/share-menu";
import { TextVersionLink } from "@/components/text-version/text-version-link";
import type { Negotiation } from "@/lib/dataset/negotiation";
import type { ShareView } from "@/lib/export/view/share-menu";
import { issuePath, negotiationPath } from "@/lib/url/paths";
import type { StepperView } from "@/lib/view/history/stepper";
import type { IssueView } from "@/lib/view/issue/issue";
import type { ViewOptionChoice } from "@/lib/view/matrix/view-options";
import { IssueQuestions } from "./issue-questions";

/** The page of an issue: the figures of its questions, then each in words, with its history and all its evidence. */
export function IssuePage({
  printed,
  negotiation,
  view,
  choices,
  pairs,
  stepper,
  share,
}: {
  /** Where the page came from, for its printed copy. */
  printed: string;
  negotiation: Negotiation;
  view: IssueView;
  choices: ViewOptionChoice[];
  pairs: ViewOptionChoice[];
  stepper: StepperView;
  share: ShareView;
}) {
  const divided = view.contents.length > 0;
  const leads = view.leads.map((lead) => (
    <p key={lead} className="sub mt-2">
      {lead}
    </p>
  ));
  return (
    <PageFrame negotiation={negotiation} section="positions" printed={printed}>
      <div className="head">
        <div>
          <p className="kicker">
            <a href={negotiationPath(negotiation)}>{negotiation.short}</a> / {view.place}
          </p>
          <h1>{view.title}</h1>
          <p className="lead">{view.summary}</p>
          {!divided && leads}
          <FeedLinks negotiation={negotiation} issue={view} />
        </div>
      </div>
      <Stepper view={stepper} />
      <EvidenceChoice choices={choices} pairs={pairs} />
      {divided && <Contents label="Questions of this issue" parts={view.contents} />}
      {divided && leads}
      <TextVersionLink path={`${share.path}${share.query}`} />
      <IssueQuestions view={view} />
      <ShareMenu view={share} />
      {view.names.length > 0 && (
        <section className="section">
          <div className="section-head">
            <h2>Names that the parties give differently</h2>
          </div>
          <dl className="rules">
            {view.names.map(({ here, others, note }) => (
              <div key={here}>
                <dt dir="auto">{here}</dt>
                <dd dir="auto">
                  {others.map(({ party, name }) => `${party}: “${name}”`).join("; ")}. {note}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      <nav className="neighbours" aria-label="Other issues">
        {view.previous ? <a href={issuePath(negotiation, view.previous)}>← {view.previous.title}</a> : <span />}{" "}
        {view.next && <a href={issuePath(negotiation, view.next)}>{view.next.title} →</a>}
      </nav>
    </PageFrame>
  );
}
