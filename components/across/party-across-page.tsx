import { SmallScale } from "@/components/issue/lanes";
import { PageFrame } from "@/components/layout/page-frame";
import { PageHead } from "@/components/layout/page-head";
import { EvidenceLines } from "@/components/marks/cell-text";
import { Positions } from "@/components/matrix/positions";
import type { Negotiation } from "@/lib/dataset/negotiation";
import { partyTextPath } from "@/lib/export/view/party-across";
import type { AcrossQuestionView, PartyAcrossView } from "@/lib/view/across/party";
import type { PointView } from "@/lib/view/across/points";

/** The page of a party across negotiations: where it stood then and now, and the way to it in each of them. */
export function PartyAcrossPage({
  printed,
  newest,
  view,
}: {
  /** Where the page came from, for its printed copy. */
  printed: string;
  newest: Negotiation;
  view: PartyAcrossView;
}) {
  return (
    <PageFrame newest={newest} printed={printed}>
      <PageHead
        style="party"
        kicker={
          <>
            Across negotiations / Party: <bdi>{view.name}</bdi>
          </>
        }
        title={view.title}
        lead={view.lead}
      />
      {view.questions.length > 0 && <h2 className="sr-only">Question by question, then and now</h2>}
      {view.questions.map((question) => (
        <Question key={question.key} question={question} />
      ))}
      <section className="section">
        <div className="section-head">
          <h2>In each negotiation</h2>
        </div>
        <ul className="across-negotiations">
          {view.negotiations.map(({ id, title, href, name, role, positions }) => (
            <li key={id}>
              <h3 dir="auto">
                <a href={href}>{title}</a>
              </h3>
              <p className="meta" dir="auto">
                {name}, {role.toLowerCase()}. {positions}.
              </p>
            </li>
          ))}
        </ul>
      </section>
      <p className="page-note">
        Each position is that of the day on which the pages of a negotiation open. A question is the same if it has the
        same answers. Only what is on the record can be a move. This page <a href={partyTextPath(view)}>as text</a>, as
        a table for a spreadsheet (<a href={`${view.path}.csv`}>CSV</a>) and as <a href={`${view.path}.json`}>JSON</a>.
      </p>
    </PageFrame>
  );
}

function Question({ question: { text, issue, points } }: { question: AcrossQuestionView }) {
  return (
    <section className="across-row">
      <div className="party-asked">
        <p className="matrix-issue" dir="auto">
          {issue}
        </p>
        <h3 dir="auto">{text}</h3>
      </div>
      <ol className="across-points">
        {points.map((point) => (
          <Point key={point.negotiation} point={point} question={text} />
        ))}
      </ol>
    </section>
  );
}

function Point({ point, question }: { point: PointView; question: string }) {
  const { name, href, asOf, isoAsOf, axis, cell, move } = point;
  return (
    <li>
      <p>
        <time dateTime={isoAsOf}>{asOf}</time>{" "}
        <a href={href} dir="auto">
          {name}
          <span className="sr-only">: {question}</span>
        </a>
      </p>
      <SmallScale cell={cell} axis={axis} />
      <Positions cell={cell} />
      <div>
        {move && <p className="across-move">{move}</p>}
        <EvidenceLines lines={cell.evidence} />
      </div>
    </li>
  );
}
