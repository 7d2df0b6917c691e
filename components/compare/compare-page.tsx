import { PageFrame } from "@/components/layout/page-frame";
import { PageHead } from "@/components/layout/page-head";
import { Toolbar } from "@/components/layout/toolbar";
import { Mark } from "@/components/marks/mark";
import { Initials } from "@/components/marks/monogram";
import { NameList } from "@/components/marks/name-list";
import type { Negotiation } from "@/lib/dataset/negotiation";
import type { ShareView } from "@/lib/export/view/share-menu";
import { comparePath, negotiationPath } from "@/lib/url/paths";
import type { CompareView } from "@/lib/view/compare/compare";
import type { StepperView } from "@/lib/view/history/stepper";
import { ColumnPicker } from "./column-picker";
import { CompareRow } from "./compare-row";
import { SummaryStrip } from "./summary-strip";

/** Compares two or three columns, question by question. */
export function ComparePage({
  printed,
  negotiation,
  view,
  stepper,
  share,
}: {
  /** Where the page came from, for its printed copy. */
  printed: string;
  negotiation: Negotiation;
  view: CompareView;
  stepper: StepperView;
  share: ShareView;
}) {
  return (
    <PageFrame negotiation={negotiation} section="compare" printed={printed}>
      <PageHead
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
        <Toolbar groups={[{ name: "Evidence", options: view.evidence }]} share={share}>
          <p className="lens-choice">
            <a href={view.only.href}>{view.only.on ? "Show all questions" : "Only differences"}</a>{" "}
            <span>{view.only.note}</span>
          </p>
          {view.differences > 1 && <p className="difference-keys" data-island="difference-keys" />}
        </Toolbar>
      </PageHead>
      <ColumnPicker view={view.picker} />
      <section aria-labelledby="compare-summary">
        <h2 id="compare-summary" className="sr-only">
          What the comparison comes to
        </h2>
        {view.summaries.map((summary) => (
          <SummaryStrip key={summary.pair.join()} summary={summary} />
        ))}
        <p className="meta mt-2">
          Rarer outcomes first. Distance is measured between the nearest points of what is on record; a report counts
          only where nothing is on record, and the result is then drawn dashed.
        </p>
      </section>
      <CompareHeads view={view} />
      <h2 className="sr-only">Question by question</h2>
      {view.rows.map((row) => (
        <CompareRow key={row.id} row={row} />
      ))}
      {view.rows.length === 0 && (
        <p className="prose mt-6">
          On no question do they stand apart. <a href={view.only.href}>Show all questions</a>
        </p>
      )}
      <p className="page-note">
        Marked words are those by which the sentences differ; a screen reader hears “differs” before them. The sentences
        are Parley’s wording of the options, alike for every column; below each is what it rests on. Where two sentences
        share too few words, none are marked.
      </p>
    </PageFrame>
  );
}

/** Column names for wide pages; on narrow ones, each row repeats them. */
function CompareHeads({ view }: { view: CompareView }) {
  return (
    <div className={`compare-heads compare-of-${view.heads.length}`}>
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
  );
}
