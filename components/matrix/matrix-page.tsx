import { ResultCountsSection } from "@/components/history/result-counts-section";
import { PageFrame } from "@/components/layout/page-frame";
import { PageHead } from "@/components/layout/page-head";
import { Toolbar } from "@/components/layout/toolbar";
import type { Negotiation } from "@/lib/dataset/negotiation";
import type { ShareView } from "@/lib/export/view/share-menu";
import { agreementPath, comparePath, negotiationPath } from "@/lib/url/paths";
import type { ResultCountsView } from "@/lib/view/history/result-counts";
import type { StepperView } from "@/lib/view/history/stepper";
import type { GapGridView } from "@/lib/view/matrix/gap-grid";
import type { MatrixPageView } from "@/lib/view/matrix/matrix";
import { GapGrid } from "./gap-grid";
import { MarkKey } from "./mark-key";
import { MatrixTable } from "./matrix-table";
import { Overview } from "./overview";

/** The page of a negotiation: every party's position on every question. */
export function MatrixPage({
  printed,
  negotiation,
  view,
  gaps,
  stepper,
  counts,
  share,
  unknown,
}: {
  /** Where the page came from, for its printed copy. */
  printed: string;
  negotiation: Negotiation;
  view: MatrixPageView;
  gaps: GapGridView;
  stepper: StepperView;
  counts: ResultCountsView;
  share: ShareView;
  /** What the address names that is not known; empty if all is. */
  unknown: string;
}) {
  const grid = <GapGrid grid={gaps} title="Gaps between parties, pair by pair" pick={comparePath(negotiation)} />;
  return (
    <PageFrame negotiation={negotiation} section="positions" printed={printed}>
      <PageHead
        kicker={<a href={negotiationPath(negotiation)}>{negotiation.title}</a>}
        title={view.title}
        lead={view.lead}
        stepper={stepper}
      >
        <Toolbar groups={view.choices} columns={view} share={share} />
      </PageHead>
      <MarkKey entries={view.key} />
      {unknown && <p className="hidden-note">{unknown}</p>}
      {view.hidden && (
        <p className="hidden-note" role="status">
          {view.hidden} <a href={view.showAllHref}>Show all</a>
        </p>
      )}
      <h2 className="sr-only">Positions</h2>
      {view.kind === "overview" && <Overview view={view.overview} heads={view.heads} caption={view.caption} />}
      {view.kind === "words" && view.groups.length > 0 && (
        <div className={view.heads.length > 7 ? "matrix-scroll" : undefined}>
          <MatrixTable
            heads={view.heads}
            groups={view.groups}
            caption={view.caption}
            text={view.viewOptions.show === "full"}
          />
        </div>
      )}
      <section className="section">
        <h2 className="sr-only">Gaps between parties</h2>
        {grid}
      </section>
      <ResultCountsSection counts={counts} />
      <p className="page-note">
        Shown is what was public by the end of the day. Parties stand in alphabetical order. A dashed mark is a report;
        it never replaces what is on record. Whether there is{" "}
        <a href={agreementPath(negotiation)}>room for agreement</a> is told question by question.
      </p>
    </PageFrame>
  );
}
