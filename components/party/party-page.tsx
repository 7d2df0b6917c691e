import { WaysOn } from "@/components/across/ways-on";
import { SmallScale } from "@/components/issue/lanes";
import { FeedLinks } from "@/components/layout/feed-links";
import { PageFrame } from "@/components/layout/page-frame";
import { PageHead } from "@/components/layout/page-head";
import { Toolbar } from "@/components/layout/toolbar";
import { CellNotes, Conditions, Voices } from "@/components/marks/cell-text";
import { Positions } from "@/components/matrix/positions";
import type { Negotiation } from "@/lib/dataset/negotiation";
import type { ShareView } from "@/lib/export/view/share-menu";
import { methodPath, negotiationPath } from "@/lib/url/paths";
import type { WayOn } from "@/lib/view/across/related";
import type { StepperView } from "@/lib/view/history/stepper";
import { findAbsence } from "@/lib/view/matrix/cell";
import type { ChoiceGroup } from "@/lib/view/matrix/view-options";
import type { PartyQuestionView, PartyView } from "@/lib/view/party/party";

/** The page of a party: its column, read from top to bottom, and how its positions developed. */
export function PartyPage({
  printed,
  negotiation,
  view,
  choices,
  stepper,
  across,
  share,
}: {
  /** Where the page came from, for its printed copy. */
  printed: string;
  negotiation: Negotiation;
  view: PartyView;
  choices: readonly ChoiceGroup[];
  stepper: StepperView;
  /** The way to the party across negotiations, if it is in more than one. */
  across: WayOn | undefined;
  share: ShareView;
}) {
  return (
    <PageFrame negotiation={negotiation} printed={printed}>
      <PageHead
        style="party"
        kicker={
          <>
            <a href={negotiationPath(negotiation)}>{negotiation.short}</a> / Party: <bdi>{view.name}</bdi>
            {across && (
              <>
                {" / "}
                <a href={across.href}>Then and now</a>
              </>
            )}
          </>
        }
        title={view.title}
        lead={view.lead}
        stepper={stepper}
      >
        <Toolbar groups={choices} share={share} />
      </PageHead>
      <h2 className="sr-only">Question by question</h2>
      {view.questions.map((question) => (
        <Question key={question.id} question={question} />
      ))}
      <p className="page-note" dir="auto">
        Who speaks: {view.speaks}. {view.note}
        {view.members && ` Members quoted by name: ${view.members}.`}
      </p>
      {across && (
        <p className="page-note">
          <WaysOn ways={[across]} />
        </p>
      )}
      {view.role && (
        <p className="page-note">
          <a href={`${methodPath}#parties`}>{view.role.label}</a>: {view.role.means}
        </p>
      )}
      <FeedLinks negotiation={negotiation} place={{ kind: "party", party: view }} />
    </PageFrame>
  );
}

/** One question on a line: what is asked, where the party stands, and its newest words. The rest is folded below. */
function Question({ question }: { question: PartyQuestionView }) {
  const { cell, axis, axisName, history } = question;
  const absence = findAbsence(cell);
  return (
    <section className="party-row" id={question.id}>
      <div className="party-asked">
        <p className="matrix-issue" dir="auto">
          {question.issue}
        </p>
        <h3>
          <a href={question.href}>{question.text}</a>
        </h3>
      </div>
      <div data-cell={`${question.id} ${cell.column}`}>
        <ol className="sr-only" aria-label={axisName}>
          {axis.ticks.map((option) => (
            <li key={option.label} dir="auto">
              {option.label}
              {option.statusQuo && " (status quo)"}
              {option.shares && `: ${option.shares.words}`}
            </li>
          ))}
        </ol>
        <SmallScale cell={cell} axis={axis} />
      </div>
      <Positions cell={cell} dated />
      <div>
        {(absence ? cell.sentences.slice(0, 1) : cell.brief).map((sentence) => (
          <p key={sentence} className={absence ? "meta" : "stance"} dir="auto">
            {sentence}
          </p>
        ))}
        {cell.contested && <p className="condition">Contested: these statements cannot both hold.</p>}
        <CellNotes cell={cell} />
        {history.length > 0 && (
          <details>
            <summary>
              {question.folded}
              <span className="sr-only">: {question.text}</span>
            </summary>
            <Conditions cell={cell} />
            <Voices cell={cell} />
            <ol className="history" aria-label="How it came there, oldest first">
              {history.map((item) => (
                <li key={item.id}>
                  <b>
                    <time dateTime={item.isoDate}>{item.date}</time>
                  </b>{" "}
                  <span>{item.word}.</span>{" "}
                  <a href={item.href} dir="auto">
                    {item.summary}
                  </a>{" "}
                  <span>{item.standing}.</span>
                </li>
              ))}
            </ol>
          </details>
        )}
      </div>
    </section>
  );
}
