import type { StanceHistoryChart } from "@/lib/view/history/chart";
import { measureChart } from "@/lib/view/history/chart-lines";
import type { ResultCountsChart } from "@/lib/view/history/result-counts-words";
import { StaticDateReader } from "./date-reader-frame";

// The charts as the server renders them: their names and the space they will take, so that nothing shifts when the
// script draws them. Their numbers are in the table beside each.

export function StanceHistoryPlaceholder({ chart }: { chart: StanceHistoryChart }) {
  return (
    <figure className="movement-figure" aria-label={chart.gist}>
      <StaticDateReader about={chart.about} dates={chart.dates}>
        <div className="movement-room" aria-hidden="true">
          <svg width="1" height={measureChart(chart).height} focusable="false" aria-hidden="true" />
        </div>
      </StaticDateReader>
    </figure>
  );
}

export function ResultCountsPlaceholder({ chart }: { chart: ResultCountsChart }) {
  return (
    <figure className="movement-figure" aria-label={chart.gist}>
      <StaticDateReader about="how the pairs stood" dates={chart.dates.map(({ date }) => date)}>
        <div className="movement-room counts-room" aria-hidden="true" />
      </StaticDateReader>
    </figure>
  );
}
