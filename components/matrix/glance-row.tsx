import { ResultIcon } from "@/components/marks/glyph";
import { Mark } from "@/components/marks/mark";
import { formatNumber } from "@/lib/text/format";
import type { GlanceView } from "@/lib/view/matrix/glance";
import type { ColumnHead, GlanceRowView } from "@/lib/view/matrix/matrix";
import type { GapView } from "@/lib/view/matrix/row";
import { OpenedRow } from "./opened-row";
import { Strip } from "./strip";

/**
 * One question as a line. Below it stands what it opens into, whose control is laid over the line: a row of a table cannot
 * itself be a disclosure, and so it works by keyboard and without script.
 */
export function GlanceRow({
  row,
  heads,
  first,
  changed,
  named,
  opens,
}: {
  row: GlanceRowView;
  heads: ColumnHead[];
  /** Whether it is the first of its issue, which is then named. */
  first: boolean;
  changed: string;
  /** Whether a gap names the pairs it is between. */
  named: boolean;
  opens: "closed" | "open" | undefined;
}) {
  const [widest] = row.gaps;
  return (
    <>
      {/* Where rows do not open, a page can have several negotiations that ask the same. */}
      <tr id={opens && row.id} className={row.differs ? "glance-row" : "glance-row alike"}>
        <th scope="row">
          <span className="glance-question">
            {first && (
              <span className="glance-issue" dir="auto">
                {row.issue}
              </span>
            )}{" "}
            <a href={row.href} title={row.text} dir="auto">
              <span className="glance-text">{row.text}</span>
              <span className="glance-label">{row.label}</span>
            </a>
          </span>
        </th>
        {heads.map((head, i) => {
          const glance = row.glances[i];
          return (
            glance && (
              <td
                key={head.key}
                className={`glance-${head.kind}${glance.changed ? " changed" : ""}`}
                data-cell={`${row.id} ${head.key}`}
              >
                <GlanceCell glance={glance} changed={changed} />
              </td>
            )
          );
        })}
        <td className="glance-gap">{widest && <WidestGap gap={widest} named={named} />}</td>
      </tr>
      {opens && (
        <tr className={row.differs ? "glance-more" : "glance-more alike"}>
          <td colSpan={heads.length + 2}>
            <details open={opens === "open"}>
              <summary>
                <span className="sr-only">Positions and sources: {row.text}</span>
              </summary>
              {opens === "open" ? (
                <OpenedRow row={row} heads={heads} />
              ) : (
                // Where there is script, this is text until the row is opened: thousands of elements less to style.
                <noscript>
                  <OpenedRow row={row} heads={heads} />
                </noscript>
              )}
            </details>
          </td>
        </tr>
      )}
    </>
  );
}

/** What a cell links to stands in the opened row as well, so cells are links for pointers and no tab stops. */
function GlanceCell({ glance, changed }: { glance: GlanceView; changed: string }) {
  const { shapes, label, age, report, strip, heard, title, href } = glance;
  return (
    <>
      <a className="glance-mark" href={href} title={title || undefined} tabIndex={-1}>
        <span className="sr-only" dir="auto">
          {heard}
          {glance.changed && ` ${changed}.`}
        </span>
        {shapes.map((shape) => (
          <Mark key={shape} shape={shape} />
        ))}
        {label && (
          <b className={report ? "glance-report" : undefined} dir="auto" aria-hidden="true">
            {label}
          </b>
        )}
      </a>
      <Strip strip={strip} />{" "}
      {age && (
        <small className="glance-age" aria-hidden="true" data-briefest={age.briefest}>
          {age.brief}
        </small>
      )}
    </>
  );
}

function WidestGap({ gap, named }: { gap: GapView; named: boolean }) {
  const { result, words, codes, more, restsOnReport } = gap;
  const total = more + codes.length;
  const shown = codes.slice(0, total > 2 ? 1 : 2);
  return (
    <span className="glance-widest">
      <ResultIcon result={result} report={restsOnReport} />
      <span className={named ? "sr-only" : "glance-result"}>{words}</span>{" "}
      {named && (
        <span title={words}>
          {shown.map(([left, right], i) => (
            <span key={`${left} ${right}`}>
              {i > 0 && ", "}
              <bdi>{left}</bdi>–<bdi>{right}</bdi>
            </span>
          ))}
          {total > 2 && ` +${formatNumber(total - 1)}`}
        </span>
      )}
    </span>
  );
}
