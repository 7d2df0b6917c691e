import { lazy, Suspense, useState } from "react";
import type { StanceHistoryChart as Chart } from "@/lib/view/history/chart";
import { measureChart } from "@/lib/view/history/chart-lines";
import { formatWhereabouts } from "@/lib/view/history/chart-words";
import { formatSpan } from "@/lib/view/matrix/position-words";
import { DateReader } from "./date-reader.client";
import { useNear } from "./use-near";

const StanceHistoryChart = lazy(async () => ({
  default: (await import("./stance-history-chart.client")).StanceHistoryChart,
}));

/** A step chart and what it says at each date. Its room is kept from the start; it is fetched when the reader comes near. */
export function StanceHistoryFigure({ chart }: { chart: Chart }) {
  const [figure, near] = useNear<HTMLDivElement>();
  const [at, setAt] = useState<number>();
  return (
    <figure className="movement-figure" aria-label={chart.gist}>
      <DateReader about={chart.about} dates={chart.dates} at={at} onAt={setAt} lines={readAt(chart, at)}>
        <div className="movement-room" ref={figure} aria-hidden="true">
          <svg width="1" height={measureChart(chart).height} focusable="false" aria-hidden="true" />
          {near && (
            <Suspense fallback={null}>
              <StanceHistoryChart chart={chart} at={at} onAt={setAt} />
            </Suspense>
          )}
        </div>
      </DateReader>
    </figure>
  );
}

/** Where each party stands at a date of the chart, and what the deals of that day answer. */
function readAt({ parties, deals, words }: Chart, at: number | undefined) {
  if (at === undefined) return [];
  return [
    ...parties.map(({ key, name, states }) => ({
      key,
      name,
      words: formatWhereabouts(words, states.findLast((state) => state.at <= at) ?? { stated: [], reported: [] }),
    })),
    ...deals
      .filter((deal) => deal.at === at)
      .map((deal) => ({
        key: `${deal.name}-${deal.from}-${deal.to}`,
        name: deal.name,
        words: formatSpan(words, deal),
      })),
  ];
}
