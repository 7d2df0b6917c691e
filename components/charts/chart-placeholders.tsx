import type { ReactNode } from "react";
import { Initials } from "@/components/marks/monogram";
import type { AskChartView } from "@/lib/view/deal/ask-chart";

// The charts as the server renders them: their names and the space they will take, so that nothing shifts when the
// script draws them. Their numbers are in the table beside each.

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
