import { NearestNames } from "@/components/layout/nearest-names";
import { PageFrame } from "@/components/layout/page-frame";
import { PageHead } from "@/components/layout/page-head";
import { NameList } from "@/components/marks/name-list";
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
        style="compare"
        kicker={
          <>
            <a href={negotiationPath(negotiation)}>{negotiation.short}</a> / Compare
          </>
        }
        title={view.title}
        lead={view.lead}
        asOf={view.asOf}
      />
      <ColumnPicker view={view.picker} open />
      <PairGroups groups={view.groups} others={view.others} />
      <p className="sub mt-8">
        <a href={view.grid}>How far apart each pair of parties is on each question</a>
      </p>
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
        style="compare"
        kicker={
          <>
            <a href={negotiationPath(negotiation)}>{negotiation.short}</a> / <a href={view.path}>Compare</a>
          </>
        }
        title={title}
        lead={lead}
      />
      <NearestNames names={nearest} />
      <ColumnPicker view={view.picker} open />
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
      <PairGroups groups={view.groups} others={view.others} />
    </PageFrame>
  );
}

/** Pairs of parties as a table; what else parties can be compared with opens. */
function PairGroups({ groups, others }: { groups: PairGroupView[]; others: string }) {
  const [first, rest] = [true, false].map((shown) => groups.filter((group) => group.first === shown));
  return (
    <>
      {first?.map((group) => (
        <PairTable key={group.title} group={group} />
      ))}
      {rest && rest.length > 0 && (
        <details className="pair-group">
          <summary>{others}</summary>
          {rest.map((group) => (
            <PairTable key={group.title} group={group} />
          ))}
        </details>
      )}
    </>
  );
}

function PairTable({ group: { title, results, pairs, left } }: { group: PairGroupView }) {
  return (
    <>
      <table className="pair-table">
        <caption>
          <bdi>{title}</bdi>. Number of questions with each result
        </caption>
        <thead>
          <tr>
            <th scope="col">Pair</th>
            {results.map((label) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {pairs.map(({ href, names, counts }) => (
            <tr key={href}>
              <th scope="row">
                <a href={href}>
                  <NameList names={names} />
                </a>
              </th>
              {counts.map(({ label, count }) => (
                <td key={label} className={count === "0" ? "pair-zero" : undefined}>
                  {count}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {left && <p className="sub">{left}</p>}
    </>
  );
}
