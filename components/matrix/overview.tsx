import { Mark } from "@/components/marks/mark";
import { Initials } from "@/components/marks/monogram";
import type { ColumnHead, GlanceGroup } from "@/lib/view/matrix/matrix";
import { GlanceRow } from "./glance-row";

/**
 * The whole matrix in one screen: a row for each question, with every column's answer as one line. With `opens`, each row
 * opens in place into its sentences, conditions and sources. A table at every width, so that it is announced as one.
 */
export function Overview({
  heads,
  groups,
  caption,
  changed = "",
  hasAges,
  opens,
}: {
  heads: ColumnHead[];
  groups: GlanceGroup[];
  caption: string;
  /** What is said of cells that changed on the day of the page. */
  changed?: string;
  /** Whether any position is so old that the overview gives its age. */
  hasAges: boolean;
  /** Whether rows open, and whether they are open from the start. */
  opens?: "closed" | "open";
}) {
  const only = findOnlyPair(groups);
  const many = heads.length > 8 ? " glance-many" : heads.length > 5 ? " glance-some" : "";
  return (
    <div className={heads.length > 8 ? "glance-scroll" : undefined}>
      <table className={`glance columns-${heads.length}${many}${hasAges ? " glance-aged" : ""}`}>
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="glance-head">Question</span>
            </th>
            {heads.map((head) => (
              <th key={head.key} scope="col" className={`glance-${head.kind}`}>
                <ColumnName head={head} />
              </th>
            ))}
            <th scope="col" className="glance-gap">
              <span className="glance-head">
                {only ? (
                  <span>
                    Gap, <bdi>{only[0]}</bdi>–<bdi>{only[1]}</bdi>
                  </span>
                ) : (
                  "Widest gap"
                )}
              </span>
            </th>
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.href}>
            {group.rows.map((row, i) => (
              <GlanceRow
                key={row.id}
                row={row}
                heads={heads}
                first={i === 0}
                changed={changed}
                named={!only}
                opens={opens}
              />
            ))}
          </tbody>
        ))}
      </table>
      {/* Narrow pages have room for the codes alone, which nobody need know. */}
      <p className="glance-codes" aria-hidden="true">
        {heads
          .filter(({ name, monogram }) => name !== monogram)
          .map(({ key, monogram, name }, i) => (
            <span key={key}>
              {i > 0 && ", "}
              <b>{monogram}</b> <bdi>{name}</bdi>
            </span>
          ))}
      </p>
    </div>
  );
}

/** The pair that every gap is of, where there is no other to compare: its codes are then said once, in the head. */
function findOnlyPair(groups: readonly GlanceGroup[]): [string, string] | undefined {
  const gaps = groups.flatMap(({ rows }) => rows.flatMap((row) => row.gaps));
  const pairs = new Map(gaps.flatMap(({ codes }) => codes).map((pair) => [pair.join(" "), pair]));
  const [only] = pairs.values();
  return pairs.size === 1 && gaps.every(({ more }) => more === 0) ? only : undefined;
}

function ColumnName({ head }: { head: ColumnHead }) {
  return (
    <span className="glance-head" title={[head.name, head.role, head.who].filter(Boolean).join(". ")}>
      {head.shape && <Mark shape={head.shape} />}
      <Initials letters={head.monogram} />
      {head.href ? (
        <a href={head.href} dir="auto">
          {head.name}
        </a>
      ) : (
        <span dir="auto">{head.name}</span>
      )}
      {head.role && <span className="sr-only"> {head.role}</span>}
    </span>
  );
}
