import { GapGrid } from "@/components/compare/gap-grid";
import { PageFrame } from "@/components/frame/page-frame";
import { ResultCountsSection } from "@/components/movement/result-counts-section";
import { ShareMenu } from "@/components/share/share-menu";
import { Stepper } from "@/components/time/stepper";
import { InWords } from "@/components/words/in-words";
import { comparePath, negotiationPath, roomPath, writePrinted } from "@/lib/address";
import type { Negotiation } from "@/lib/dataset/negotiation";
import type { GapGridView } from "@/lib/view/gap-grid-view";
import type { MatrixPageView } from "@/lib/view/matrix-view";
import type { ResultCountsView } from "@/lib/view/result-counts-view";
import type { ShareView } from "@/lib/view/share-view";
import type { StepperView } from "@/lib/view/stepper-view";
import { LensBar } from "./lens-bar";
import { MarkKey } from "./mark-key";
import { MatrixTable } from "./matrix-table";
import { Overview } from "./overview";

/** The page of a negotiation: who stands where on every question. */
export function MatrixPage({
  negotiation,
  view,
  gaps,
  stepper,
  counts,
  share,
  address,
}: {
  negotiation: Negotiation;
  view: MatrixPageView;
  gaps: GapGridView;
  stepper: StepperView;
  counts: ResultCountsView;
  share: ShareView;
  /** Where this page is, its part of the matrix with it. */
  address: string;
}) {
  const grid = <GapGrid grid={gaps} title="Gaps between parties, pair by pair" pick={comparePath(negotiation)} />;
  return (
    <PageFrame negotiation={negotiation} section="positions" printed={writePrinted(address, view.asOf)}>
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
      <LensBar view={view} />
      <InWords path={`${share.path}${share.query}`} />
      {view.hidden && (
        <p className="hidden-note" role="status">
          {view.hidden} <a href={view.choices.at(-1)?.options[0]?.href}>Show all</a>
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
            text={view.lens.show === "full"}
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
      <ResultCountsSection counts={counts} />
      <p className="page-note">
        Shown is what was public by the end of the day. Parties stand in alphabetical order. A dashed mark is a report;
        it never replaces what is on record. Whether there is <a href={roomPath(negotiation)}>room for agreement</a> is
        told question by question.
      </p>
    </PageFrame>
  );
}
