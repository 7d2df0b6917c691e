import { WaysOn } from "@/components/across/ways-on";
import { LateStyle } from "@/components/layout/late-style";
import { PageFrame } from "@/components/layout/page-frame";
import { PageHead } from "@/components/layout/page-head";
import { Toolbar } from "@/components/layout/toolbar";
import type { Negotiation } from "@/lib/dataset/negotiation";
import type { ShareView } from "@/lib/export/view/share-menu";
import { agreementPath, comparePath } from "@/lib/url/paths";
import type { RelatedTalks } from "@/lib/view/across/related";
import type { StepperView } from "@/lib/view/history/stepper";
import type { GapGridView } from "@/lib/view/matrix/gap-grid";
import type { MatrixPageView } from "@/lib/view/matrix/matrix";
import { GapGrid } from "./gap-grid";
import { MarkKey } from "./mark-key";
import { Overview } from "./overview";
import { OverviewSections } from "./overview-sections";

/** The page of a negotiation: every party's position on every question. */
export function MatrixPage({
  printed,
  negotiation,
  view,
  gaps,
  stepper,
  share,
  related,
  unknown,
}: {
  /** Where the page came from, for its printed copy. */
  printed: string;
  negotiation: Negotiation;
  view: MatrixPageView;
  gaps: GapGridView;
  stepper: StepperView;
  share: ShareView;
  /** The talks before and after these. */
  related: RelatedTalks;
  /** What the address names that is not known; empty if all is. */
  unknown: string;
}) {
  return (
    <PageFrame negotiation={negotiation} section="positions" printed={printed}>
      <PageHead
        kicker={
          <>
            <bdi>{negotiation.title}</bdi>
            {related.later && (
              <>
                {" / "}
                {related.later.what}{" "}
                <a href={related.later.href} dir="auto">
                  {related.later.text}
                </a>
              </>
            )}
          </>
        }
        title={view.title}
        lead={view.lead}
        stepper={stepper}
        style="overview"
      >
        <Toolbar groups={view.choices} columns={view} share={share} />
      </PageHead>
      {unknown && <p className="hidden-note">{unknown}</p>}
      {view.hidden && (
        <p className="hidden-note" role="status">
          {view.hidden} <a href={view.showAllHref}>Show all</a>
        </p>
      )}
      <h2 className="sr-only">Positions</h2>
      {view.kind === "overview" && <OverviewSections view={view.overview} heads={view.heads} caption={view.caption} />}
      {view.kind === "words" && view.groups.length > 0 && (
        <Overview
          heads={view.heads}
          groups={view.groups}
          caption={view.caption}
          changed={view.changed}
          hasAges={view.age !== undefined}
          opens={view.viewOptions.show === "full" ? "open" : "closed"}
        />
      )}
      <LateStyle of="overview" />
      <MarkKey entries={view.key} {...(view.kind === "words" && { changed: view.changed, age: view.age })} />
      {view.kind === "words" && view.viewOptions.show === "overview" && (
        <p className="sub print-full">
          <a href={view.fullHref}>Print with sources</a>
        </p>
      )}
      <section className="section">
        <h2 className="sr-only">Gaps between parties</h2>
        <GapGrid grid={gaps} title="Gaps between parties, pair by pair" pick={comparePath(negotiation)} />
      </section>
      <p className="page-note">
        Shown is what was public by the end of the day. Parties stand in alphabetical order. A dashed mark is a report;
        it never replaces what is on the record.{" "}
        {view.heads.some(({ kind }) => kind === "deal") &&
          "Brackets in the column of a deal mean that nothing on the question was found in what is known of it. "}
        Whether there is <a href={agreementPath(negotiation)}>room for agreement</a> is a page of its own, question by
        question. <WaysOn ways={[related.later, related.earlier]} />
      </p>
    </PageFrame>
  );
}
