import { StanceHistorySection } from "@/components/history/stance-history-section";
import { Contents } from "@/components/layout/contents";
import { FeedLinks } from "@/components/layout/feed-links";
import { PageFrame } from "@/components/layout/page-frame";
import { PageHead } from "@/components/layout/page-head";
import { Toolbar } from "@/components/layout/toolbar";
import { Gaps, MatrixTable } from "@/components/matrix/matrix-table";
import type { Negotiation } from "@/lib/dataset/negotiation";
import type { ShareView } from "@/lib/export/view/share-menu";
import { capitalise, formatCount } from "@/lib/text/format";
import { issuePath, negotiationPath } from "@/lib/url/paths";
import type { StepperView } from "@/lib/view/history/stepper";
import type { IssueQuestionView, IssueView } from "@/lib/view/issue/issue";
import type { ColumnHead } from "@/lib/view/matrix/matrix";
import type { ViewOptionChoice } from "@/lib/view/matrix/view-options";
import { CardList } from "./card-list";
import { CodingNote } from "./coding-note";
import { EvidenceItem } from "./evidence-item";
import { Lanes } from "./lanes";
import { NamedValues } from "./named-values";

/** The page of an issue: each of its questions as a figure, in words, and with all its evidence. */
export function IssuePage({
  printed,
  negotiation,
  view,
  heads,
  choices,
  pairs,
  stepper,
  share,
  unknown,
}: {
  /** Where the page came from, for its printed copy. */
  printed: string;
  negotiation: Negotiation;
  view: IssueView;
  heads: ColumnHead[];
  choices: ViewOptionChoice[];
  pairs: ViewOptionChoice[];
  stepper: StepperView;
  share: ShareView;
  /** What the address names and the data do not have, in words; otherwise empty. */
  unknown: string;
}) {
  const divided = view.contents.length > 0;
  return (
    <PageFrame negotiation={negotiation} section="issues" printed={printed}>
      <PageHead
        kicker={
          <>
            <a href={negotiationPath(negotiation)}>{negotiation.short}</a> / {view.topic} / {view.place}
          </>
        }
        title={view.title}
        lead={view.lead}
        stepper={stepper}
      >
        <Toolbar
          groups={[
            { name: "Evidence", options: choices },
            { name: "Pairs", options: pairs },
          ]}
          share={share}
        />
      </PageHead>
      {unknown && <p className="hidden-note">{unknown}</p>}
      {divided && <Contents label="Questions of this issue" parts={view.contents} />}
      <div className={divided ? "in-parts" : undefined}>
        {view.questions.map((question) => (
          <QuestionSection key={question.row.id} question={question} heads={heads} />
        ))}
      </div>
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
      <FeedLinks negotiation={negotiation} issue={view} />
    </PageFrame>
  );
}

function QuestionSection({ question, heads }: { question: IssueQuestionView; heads: ColumnHead[] }) {
  const { row } = question;
  return (
    <section className="section" id={row.id} aria-labelledby={`${row.id}-title`}>
      <div className="section-head">
        <h2 id={`${row.id}-title`}>{row.text}</h2>
        {row.part && <p className="meta">Question {row.part}</p>}
      </div>
      <p className="sub">{question.sub}</p>
      <Lanes row={row} cards={question.cards} />
      {question.named.length > 0 && <NamedValues named={question.named} />}
      <div className="narrow-only">
        <MatrixTable
          heads={heads}
          groups={[{ issue: row.issue, href: row.issueHref, rows: [row] }]}
          caption={row.text}
          text={false}
          anchors={false}
        />
      </div>
      <div className="wide-gaps">
        <Gaps gaps={row.gaps} notComparable={row.notComparable} />
      </div>

      <div className="section-head mt-8">
        <h3 className="text-question font-serif font-semibold">In words</h3>
        <p className="meta">Parley’s summary first, then the words it rests on.</p>
      </div>
      <CardList cards={question.cards} />

      <StanceHistorySection stanceHistory={question.stanceHistory} about={row.label} />

      <div className="section-head mt-8">
        <h3 className="text-question font-serif font-semibold">Evidence and how it reached this page</h3>
        <p className="meta">
          What counts at this date, newest first. A dashed link means the source is not named.
          {question.left && ` ${question.left}`}
        </p>
      </div>
      {question.evidence.length > 0 ? (
        <ul className="evidence">
          {question.evidence.map((item) => (
            <EvidenceItem key={item.id} item={item} />
          ))}
        </ul>
      ) : (
        <p className="sub">No statement by any party was found.</p>
      )}
      {question.older.length > 0 && (
        <details className="older">
          <summary>
            {capitalise(formatCount(question.older.length, "older statement", "older statements"))} that no longer{" "}
            {question.older.length === 1 ? "counts" : "count"}
            <span className="sr-only"> on {row.text}</span>
          </summary>
          <ul className="evidence">
            {question.older.map((item) => (
              <EvidenceItem key={item.id} item={item} />
            ))}
          </ul>
        </details>
      )}

      <div className="section-head mt-8">
        <h3 className="text-question font-serif font-semibold">What the deals say</h3>
        <p className="meta">Every deal known by this date, newest first.</p>
      </div>
      {question.terms.length > 0 ? (
        <ul className="evidence">
          {question.terms.map((item) => (
            <EvidenceItem
              key={item.anchor}
              item={item}
              facts={[
                ["Deal", `${item.dealTitle} (${item.status})`],
                ["Proposed by", item.proposedBy],
                [item.exchange.gives, item.gives],
                [item.exchange.gets, item.gets],
                ["The term is", `${item.concrete}; ${item.reversal}`],
              ]}
            />
          ))}
        </ul>
      ) : (
        <p className="sub">No deal known by this date answers this question.</p>
      )}
      <CodingNote coding={question.coding} />
    </section>
  );
}
