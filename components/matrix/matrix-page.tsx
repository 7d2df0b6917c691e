import { Stepper } from "@/components/history/stepper";
import { PageFrame } from "@/components/layout/page-frame";
import { ShareMenu } from "@/components/share/share-menu";
import { TextVersionLink } from "@/components/text-version/text-version-link";
import type { Negotiation } from "@/lib/dataset/negotiation";
import type { ShareView } from "@/lib/export/view/share-menu";
import { agreementPath, comparePath, negotiationPath } from "@/lib/url/paths";
import type { StepperView } from "@/lib/view/history/stepper";
import type { GapGridView } from "@/lib/view/matrix/gap-grid";
import type { MatrixPageView } from "@/lib/view/matrix/matrix";
import { GapGrid } from "./gap-grid";
import { MarkKey } from "./mark-key";
import { MatrixTable } from "./matrix-table";
import { Overview } from "./overview";
import { ViewOptionsBar } from "./view-options-bar";

/** The page of a negotiation: every party's position on every question. */
export function MatrixPage({
  printed,
  negotiation,
  view,
  gaps,
  stepper,
  share,
  unknown,
}: {
  /** Where the page came from, for its printed copy. */
  printed: string;
  negotiation: Negotiation;
  view: MatrixPageView;
  gaps: GapGridView;
  stepper: StepperView;
  share: ShareView;
  /** What the address names that is not known; empty if all is. */
  unknown: string;
}) {
  const grid = <GapGrid grid={gaps} title="Gaps between parties, pair by pair" pick={comparePath(negotiation)} />;
  return (
    <PageFrame negotiation={negotiation} section="positions" printed={printed}>
      <div className={gaps.place === "beside" ? "head head-gaps" : "head"}>
        <div>
          <p className="kicker">
            <a href={negotiationPath(negotiation)}>{negotiation.title}</a>
          </p>
          <h1>{view.title}</h1>
          <p className="lead">{view.lead}</p>
          {gaps.place === "below" && (
            <p className="sub mt-2">
              <a href="#gap-grid">Gaps, pair by pair</a>
            </p>
          )}
        </div>
        {gaps.place === "beside" && grid}
      </div>
      <Stepper view={stepper} />
      <MarkKey entries={view.key} />
      <ViewOptionsBar view={view} />
      <TextVersionLink path={`${share.path}${share.query}`} />
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
      <ShareMenu view={share} />
      {gaps.place === "below" && (
        <section className="section">
          <h2 className="sr-only">Gaps between parties</h2>
          {grid}
        </section>
      )}
      <p className="page-note">
        Shown is what was public by the end of the day. Parties stand in alphabetical order. A dashed mark is a report;
        it never replaces what is on record. Whether there is{" "}
        <a href={agreementPath(negotiation)}>room for agreement</a> is told question by question.
      </p>
    </PageFrame>
  );
}
