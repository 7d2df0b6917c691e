import type { ReactNode } from "react";
import { Initials } from "@/components/marks/monogram";
import type { AskChartView } from "@/lib/view/deal/ask-chart";
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

/** A panel for each party; `drawBars` adds the chart of a panel where there is script. */
export function AskPanels({
  chart,
  drawBars,
}: {
  chart: AskChartView;
  drawBars?: (bars: AskChartView["panels"][number]["bars"]) => ReactNode;
}) {
  return chart.panels.map((panel) => (
    <figure key={panel.key} className="chart-panel">
      <figcaption>
        <Initials letters={panel.monogram} />
        <span dir="auto">{panel.name}</span>
      </figcaption>
      <div className="chart-room" role="img" aria-label={panel.accessibleText}>
        {panel.bars.map((bar) => (
          <i key={bar.key} />
        ))}
        {drawBars?.(panel.bars)}
      </div>
    </figure>
  ));
}
