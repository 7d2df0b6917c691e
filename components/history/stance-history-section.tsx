import { StanceHistoryPlaceholder } from "@/components/charts/chart-placeholders";
import { Island } from "@/components/layout/island";
import { Mark } from "@/components/marks/mark";
import { formatNumberInWords } from "@/lib/text/format";
import type { StanceHistoryView } from "@/lib/view/history/chart";
import { DateTable } from "./date-table";

/** How the positions on a question developed: the chart, the most recent days in words, the full history as a table. */
export function StanceHistorySection({ stanceHistory, about }: { stanceHistory: StanceHistoryView; about: string }) {
  const { charts, days, table } = stanceHistory;
  return (
    <>
      <div className="section-head mt-8">
        <h3 className="text-question font-serif font-semibold">{stanceHistory.title}</h3>
        {charts.length > 0 && <p className="meta">{stanceHistory.sub}</p>}
      </div>
      {stanceHistory.note && (
        <p className="sub" dir="auto">
          {stanceHistory.note}
        </p>
      )}
      {days.length > 0 && (
        <div className={charts.length > 0 ? "movement" : undefined}>
          {charts.length > 0 && (
            <div className="movement-charts">
              {charts.map((chart) => (
                <Island key={chart.key} name="stance-history-figure" props={{ chart }}>
                  <StanceHistoryPlaceholder chart={chart} />
                </Island>
              ))}
              <MovementKey />
            </div>
          )}
          <ol className="movement-days" reversed>
            {days.map(({ date, day, lines }) => (
              <li key={date}>
                <time dateTime={date}>{day}</time>
                {lines.map(({ key, name, words }) => (
                  <p key={key}>
                    <bdi>{name}</bdi>: <span dir="auto">{words}</span>
                  </p>
                ))}
              </li>
            ))}
            {days.length < table.rows.length && (
              <li className="meta">The newest {formatNumberInWords(days.length)} days; the table has all.</li>
            )}
          </ol>
        </div>
      )}
      {table.rows.length > 0 && (
        <DateTable
          about={about}
          caption={table.caption}
          heads={[...table.parties, ...(table.deals ? ["Deals"] : [])]}
          rows={table.rows.map(({ date, day, cells, deals }) => ({
            date,
            day,
            cells: [...cells, ...(table.deals ? [{ words: deals.join("; "), note: "" }] : [])],
          }))}
        />
      )}
    </>
  );
}

/** Explains the marks of the chart. */
function MovementKey() {
  return (
    <ul className="movement-key" aria-hidden="true">
      <li>
        <i className="movement-sample" />
        Stated
      </li>
      <li>
        <i className="movement-sample movement-sample-report" />
        Reported
      </li>
      <li>
        <i className="movement-sample movement-sample-band" />
        Range
      </li>
      <li>
        <Mark shape="term" />
        Deal
      </li>
    </ul>
  );
}
