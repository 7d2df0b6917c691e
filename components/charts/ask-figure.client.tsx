"use client";

import { lazy, Suspense } from "react";
import { Initials } from "@/components/marks/monogram";
import type { AskChartView } from "@/lib/view/deal/ask-chart";
import { useNear } from "./use-near";

const AskChart = lazy(async () => ({ default: (await import("./ask-chart.client")).AskChart }));

/**
 * A panel for each party. The charts are fetched when the reader comes near; until then, and without script, their room
 * is kept or left out by the style sheet, so that nothing shifts.
 */
export function AskFigure({ chart }: { chart: AskChartView }) {
  const [figure, near] = useNear<HTMLDivElement>();
  return (
    <div className="chart" ref={figure}>
      {chart.panels.map((panel) => (
        <figure key={panel.key} className="chart-panel">
          <figcaption>
            <Initials letters={panel.monogram} />
            <span dir="auto">{panel.name}</span>
          </figcaption>
          <div className="chart-room" role="img" aria-label={panel.accessibleText}>
            {panel.bars.map((bar) => (
              <i key={bar.key} />
            ))}
            {near && (
              <div className="chart-drawn">
                <Suspense fallback={null}>
                  <AskChart bars={panel.bars} most={chart.most} />
                </Suspense>
              </div>
            )}
          </div>
        </figure>
      ))}
    </div>
  );
}
