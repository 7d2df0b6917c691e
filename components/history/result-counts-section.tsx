import { ResultCountsPlaceholder } from "@/components/charts/chart-placeholders";
import { Island } from "@/components/layout/island";
import type { ResultCountsView } from "@/lib/view/history/result-counts";
import { DateTable } from "./date-table";

/** How the pairs of parties compared, date by date: bars, and all the numbers as a table. */
export function ResultCountsSection({ counts }: { counts: ResultCountsView }) {
  const title = "How the pairs stood, date by date";
  return (
    <section className="section" aria-labelledby="pairs-by-date">
      <div className="section-head">
        <h2 id="pairs-by-date">{title}</h2>
      </div>
      <p className="sub">
        {counts.sub} {counts.note}
      </p>
      {counts.chart && (
        <Island name="result-counts-figure" props={{ chart: counts.chart }}>
          <ResultCountsPlaceholder chart={counts.chart} />
        </Island>
      )}
      {counts.table.rows.length > 0 && (
        <DateTable
          about={title}
          caption={counts.table.caption}
          heads={counts.table.kinds}
          rows={counts.table.rows.map(({ date, day, cells }) => ({
            date,
            day,
            cells: cells.map((words) => ({ words, note: "" })),
          }))}
        />
      )}
    </section>
  );
}
