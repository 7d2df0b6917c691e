import { NearestNames } from "@/components/layout/nearest-names";
import { PageFrame } from "@/components/layout/page-frame";
import { PageHead } from "@/components/layout/page-head";
import { NameList } from "@/components/marks/name-list";
import { GapGrid } from "@/components/matrix/gap-grid";
import type { Negotiation } from "@/lib/dataset/negotiation";
import { negotiationPath } from "@/lib/url/paths";
import type { CompareIndexView, PairGroupView } from "@/lib/view/compare/index-page";
import type { NearestName } from "@/lib/view/nearest-names";
import { ColumnPicker } from "./column-picker";

/** Lists the pairs that can be compared, with a form for choosing any others. */
export function CompareIndexPage({
  printed,
  negotiation,
  view,
}: {
  printed: string;
  negotiation: Negotiation;
  view: CompareIndexView;
}) {
  return (
    <PageFrame negotiation={negotiation} section="compare" printed={printed}>
      <PageHead
        kicker={
          <>
            <a href={negotiationPath(negotiation)}>{negotiation.short}</a> / Compare
          </>
        }
        title={view.title}
        lead={view.lead}
        asOf={view.asOf}
      />
      <ColumnPicker view={view.picker} />
      <PairGroups groups={view.groups} />
      <section className="section">
        <div className="section-head">
          <h2>Every pair of parties by question</h2>
        </div>
        {view.gridOfAll && (
          <p className="sub">
            <a href={view.gridOfAll}>The pairs of all parties</a>
          </p>
        )}
        <GapGrid grid={view.grid} title="Gaps between parties, pair by pair" pick="#content" />
      </section>
    </PageFrame>
  );
}

/** Shown for a URL that names no valid column, or the same one twice: explains what a column is and lists the pairs. */
export function ColumnHelpPage({
  negotiation,
  view,
  title,
  lead,
  nearest = [],
}: {
  negotiation: Negotiation;
  view: CompareIndexView;
  title: string;
  lead: string;
  /** What a URL with an unknown column may have meant. */
  nearest?: readonly NearestName[];
}) {
  return (
    <PageFrame negotiation={negotiation} section="compare">
      <PageHead
        kicker={
          <>
            <a href={negotiationPath(negotiation)}>{negotiation.short}</a> / <a href={view.path}>Compare</a>
          </>
        }
        title={title}
        lead={lead}
      />
      <NearestNames names={nearest} />
      <ColumnPicker view={view.picker} />
      <section className="section">
        <div className="section-head">
          <h2>What a column is</h2>
        </div>
        <dl className="rules">
          {view.kinds.map(({ what, example }) => (
            <div key={example}>
              <dt>{what}</dt>
              <dd>
                <code>{example}</code>
              </dd>
            </div>
          ))}
        </dl>
      </section>
      <PairGroups groups={view.groups} />
    </PageFrame>
  );
}

function PairGroups({ groups }: { groups: PairGroupView[] }) {
  return groups.map(({ title, pairs, left }) => (
    <section key={title} className="section">
      <div className="section-head">
        <h2 dir="auto">{title}</h2>
      </div>
      {left && <p className="sub">{left}</p>}
      <ul className="pair-list">
        {pairs.map(({ href, names, counts }) => (
          <li key={href}>
            <a href={href}>
              <NameList names={names} />
            </a>{" "}
            <span>{counts}</span>
          </li>
        ))}
      </ul>
    </section>
  ));
}
