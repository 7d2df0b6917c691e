import { Contents } from "@/components/layout/contents";
import { FeedLinks } from "@/components/layout/feed-links";
import { PageFrame } from "@/components/layout/page-frame";
import { PageHead } from "@/components/layout/page-head";
import { Toolbar } from "@/components/layout/toolbar";
import type { Negotiation } from "@/lib/dataset/negotiation";
import type { ShareView } from "@/lib/export/view/share-menu";
import { issuePath, methodPath, negotiationPath } from "@/lib/url/paths";
import type { AlsoAskedView } from "@/lib/view/across/also-asked";
import type { StepperView } from "@/lib/view/history/stepper";
import type { IssueView } from "@/lib/view/issue/issue";
import type { ChoiceGroup } from "@/lib/view/matrix/view-options";
import { IssueQuestions } from "./issue-questions";

/** The page of an issue: the figures of its questions, then each in words, with its history and all its evidence. */
export function IssuePage({
  printed,
  negotiation,
  view,
  choices,
  stepper,
  share,
  figures,
  alsoAsked,
  unknown,
}: {
  /** Where the page came from, for its printed copy. */
  printed: string;
  negotiation: Negotiation;
  view: IssueView;
  choices: readonly ChoiceGroup[];
  stepper: StepperView;
  share: ShareView;
  /** What can be taken away of the figure of each question, by its id. */
  figures: ReadonlyMap<string, ShareView>;
  /** In which other negotiations each question is asked, by its id. */
  alsoAsked: ReadonlyMap<string, AlsoAskedView[]>;
  /** What the address names and the data do not have, in words; otherwise empty. */
  unknown: string;
}) {
  const divided = view.contents.length > 0;
  return (
    <PageFrame negotiation={negotiation} section="issues" printed={printed}>
      <PageHead
        style="issue"
        kicker={
          <>
            <a href={negotiationPath(negotiation)}>{negotiation.short}</a> / {view.topic} / {view.place}
          </>
        }
        title={view.title}
        lead={view.lead}
        stepper={stepper}
      >
        <Toolbar groups={choices} share={share} />
      </PageHead>
      {unknown && <p className="hidden-note">{unknown}</p>}
      {divided && <Contents label="Questions of this issue" parts={view.contents} />}
      <IssueQuestions view={view} figures={figures} alsoAsked={alsoAsked} />
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
      {view.checked && (
        <p className="page-note">
          {view.checked} <a href={`${methodPath}#quotations`}>How quotations are checked</a>
        </p>
      )}
      <nav className="neighbours" aria-label="Other issues">
        {view.previous ? <a href={issuePath(negotiation, view.previous)}>← {view.previous.title}</a> : <span />}{" "}
        {view.next && <a href={issuePath(negotiation, view.next)}>{view.next.title} →</a>}
      </nav>
      <FeedLinks negotiation={negotiation} place={{ kind: "issue", issue: view }} />
    </PageFrame>
  );
}
