import { lazy, Suspense, useState } from "react";
import { type ResultCountsChart as Chart, formatResultCount } from "@/lib/view/history/result-counts-words";
import { DateReader } from "./date-reader.client";
import { useNear } from "./use-near";

const ResultCountsChart = lazy(async () => ({
  default: (await import("./result-counts-chart.client")).ResultCountsChart,
}));

/** The bars of results and what they say at each date, fetched when the reader comes near; their room is kept. */
export function ResultCountsFigure({ chart }: { chart: Chart }) {
  const [figure, near] = useNear<HTMLDivElement>();
  const [at, setAt] = useState<number>();
  const read = at === undefined ? undefined : chart.dates[at];
  return (
    <figure className="movement-figure" aria-label={chart.gist}>
      <DateReader
        about="how the pairs stood"
        dates={chart.dates.map(({ date }) => date)}
        at={at}
        onAt={setAt}
        lines={chart.kinds.map(({ kind, label }, i) => {
          const [all = 0, byReport = 0] = read?.counts[i] ?? [];
          return { key: kind, name: label, words: formatResultCount(all, byReport) };
        })}
      >
        <div className="movement-room counts-room" ref={figure} aria-hidden="true">
          {near && (
            <Suspense fallback={null}>
              <ResultCountsChart chart={chart} at={at} onAt={setAt} />
            </Suspense>
          )}
        </div>
      </DateReader>
    </figure>
  );
}
