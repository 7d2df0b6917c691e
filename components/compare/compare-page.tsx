import { FeedLinks } from "@/components/layout/feed-links";
import { PageFrame } from "@/components/layout/page-frame";
import { PageHead } from "@/components/layout/page-head";
import { Toolbar } from "@/components/layout/toolbar";
import { Mark } from "@/components/marks/mark";
import { Initials } from "@/components/marks/monogram";
import { NameList } from "@/components/marks/name-list";
import type { Negotiation } from "@/lib/dataset/negotiation";
import type { ShareView } from "@/lib/export/view/share-menu";
import type { FeedPlace } from "@/lib/url/feed-place";
import { comparePath, negotiationPath } from "@/lib/url/paths";
import type { CompareView } from "@/lib/view/compare/compare";
import type { StepperView } from "@/lib/view/history/stepper";
import { ColumnPicker } from "./column-picker";
import { CompareRow } from "./compare-row";
import { ResultBar } from "./result-bar";

/** Compares two or three columns, question by question. */
export function ComparePage({
  printed,
  negotiation,
  view,
  stepper,
  share,
  feed,
}: {
  /** Where the page came from, for its printed copy. */
  printed: string;
  negotiation: Negotiation;
  view: CompareView;
  stepper: StepperView;
  share: ShareView;
  /** The changes of two parties, where it is two parties that are compared. */
  feed?: FeedPlace | undefined;
}) {
  return (
    <PageFrame negotiation={negotiation} section="compare" printed={printed}>
      <PageHead
        style="compare"
        kicker={
          <>
            <a href={negotiationPath(negotiation)}>{negotiation.short}</a> /{" "}
            <a href={comparePath(negotiation)}>Compare</a> / <NameList names={view.names} />
          </>
        }
        title={view.title}
        lead={view.lead}
        stepper={stepper}
      >
        <Toolbar groups={view.choices} share={share}>
          <ColumnPicker view={view.picker} open={false} />
          <p className="lens-choice">
            <a href={view.only.href}>{view.only.on ? "Show all questions" : "Only differences"}</a>{" "}
            <span>{view.only.note}</span>
          </p>
          {view.differences > 1 && <p className="difference-keys" data-island="difference-keys" />}
        </Toolbar>
      </PageHead>
      <section aria-labelledby="compare-summary">
        <h2 id="compare-summary" className="sr-only">
          The results
        </h2>
        {view.summaries.map((summary) => (
          <ResultBar key={summary.pair.join()} summary={summary} />
        ))}
      </section>
      <CompareHeads view={view} />
      <h2 className="sr-only">Question by question</h2>
      {view.rows.map((row) => (
        <CompareRow key={row.id} row={row} />
      ))}
      {view.rows.length === 0 && (
        <p className="prose mt-6">
          They differ on no question. <a href={view.only.href}>Show all questions</a>
        </p>
      )}
      <p className="page-note">
        Nearest first; where three columns are compared, the two that are furthest apart count. Distance is measured
        between the nearest points of what is on the record. A report counts only where nothing is on the record, and
        the result is then drawn dashed. The sentences are Parley’s wording of the options, the same for every column;
        the words that differ are marked, unless the sentences share too few, and a screen reader hears “differs” before
        them.
      </p>
      {feed && <FeedLinks negotiation={negotiation} place={feed} />}
    </PageFrame>
  );
}

/** Column names for wide pages; on narrow ones, each row repeats them. */
function CompareHeads({ view }: { view: CompareView }) {
  return (
    <div className={`compare-heads compare-of-${view.heads.length}`}>
      <p className="compare-head-question">Nearest first</p>
      <div className="compare-sides">
        {view.heads.map((head) => (
          <p key={head.key} className="compare-head">
            {head.shape && <Mark shape={head.shape} />}
            <Initials letters={head.tag} />
            <span>
              {head.href ? (
                <a href={head.href} dir="auto">
                  {head.name}
                </a>
              ) : (
                <bdi>{head.name}</bdi>
              )}{" "}
              {head.kind !== "party" && <small dir="auto">{head.who}</small>}
            </span>
          </p>
        ))}
      </div>
    </div>
  );
}
