import { lazy, Suspense } from "react";
import type { AskChartView } from "@/lib/view/deal/ask-chart";
import { AskPanels } from "./chart-placeholders";
import { useNear } from "./use-near";

const AskChart = lazy(async () => ({ default: (await import("./ask-chart.client")).AskChart }));

/**
 * A panel for each party. The charts are fetched when the reader comes near; until then, and without script, the style
 * sheet reserves their space or leaves it out, so that nothing shifts.
 */
export function AskFigure({ chart }: { chart: AskChartView }) {
  const [figure, near] = useNear<HTMLDivElement>();
  return (
    <div className="chart" ref={figure}>
      <AskPanels
        chart={chart}
        drawBars={(bars) =>
          near && (
            <div className="chart-drawn">
              <Suspense fallback={null}>
                <AskChart bars={bars} most={chart.most} />
              </Suspense>
            </div>
          )
        }
      />
    </div>
  );
}
