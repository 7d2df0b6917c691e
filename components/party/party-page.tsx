import { PageFrame } from "@/components/layout/page-frame";
import { PageHead } from "@/components/layout/page-head";
import { Toolbar } from "@/components/layout/toolbar";
import { AxisLabels } from "@/components/marks/axis-labels";
import { CellNotes, CellText } from "@/components/marks/cell-text";
import { classifyLabels } from "@/components/marks/label-lengths";
import { ScaleColumn } from "@/components/marks/scale-column";
import { Positions } from "@/components/matrix/position-list";
import type { Negotiation } from "@/lib/dataset/negotiation";
import type { ShareView } from "@/lib/export/view/share-menu";
import { methodPath, negotiationPath } from "@/lib/url/paths";
import type { StepperView } from "@/lib/view/history/stepper";
import { findAbsence } from "@/lib/view/matrix/cell";
import type { ViewOptionChoice } from "@/lib/view/matrix/view-options";
import type { PartyQuestionView, PartyView } from "@/lib/view/party/party";

/** The page of a party: its column, read from top to bottom, and how its positions developed. */
export function PartyPage({
  printed,
  negotiation,
  view,
  choices,
  stepper,
  share,
}: {
  /** Where the page came from, for its printed copy. */
  printed: string;
  negotiation: Negotiation;
  view: PartyView;
  choices: ViewOptionChoice[];
  stepper: StepperView;
  share: ShareView;
}) {
  return (
    <PageFrame negotiation={negotiation} printed={printed}>
      <PageHead
        kicker={
          <>
            <a href={negotiationPath(negotiation)}>{negotiation.short}</a> / Party: <bdi>{view.name}</bdi>
          </>
        }
        title={view.title}
        lead={view.lead}
        stepper={stepper}
      >
        <Toolbar groups={[{ name: "Evidence", options: choices }]} share={share} />
      </PageHead>
      <h2 className="sr-only">Question by question</h2>
      {view.questions.map((question) => (
        <Question key={question.id} question={question} />
      ))}
      <p className="page-note" dir="auto">
        Who speaks: {view.speaks}. {view.note}
        {view.members && ` Members quoted by name: ${view.members}.`}
      </p>
      {view.role && (
        <p className="page-note">
          <a href={`${methodPath}#parties`}>{view.role.label}</a>: {view.role.means}
        </p>
      )}
    </PageFrame>
  );
}

function Question({ question }: { question: PartyQuestionView }) {
  const { cell, axis, axisName, history } = question;
  return (
    <section className="party-row" id={question.id}>
      <div>
        <p className="matrix-issue">
          <a href={question.issueHref}>{question.issue}</a>
        </p>
        <h3>
          <a href={question.href}>{question.text}</a>
        </h3>
        <div className="mt-2">
          <Positions cell={cell} />
        </div>
        {findAbsence(cell) ? (
          <>
            <p className="meta mt-2">{cell.sentences[0]}</p>
            <CellNotes cell={cell} />
          </>
        ) : (
          <CellText cell={cell} />
        )}
      </div>
      <div className={`party-scale ${classifyLabels(axis.ticks, [])}`} data-cell={`${question.id} ${cell.column}`}>
        <AxisLabels axis={axis} name={axisName} />
        <ScaleColumn cell={cell} axis={axis} />
      </div>
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
        {history.length === 0 && <li>No statement by this date.</li>}
      </ol>
    </section>
  );
}
