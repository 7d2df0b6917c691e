import { lazy, Suspense } from "react";
import type { ValueChart as Chart } from "@/lib/view/history/value-chart";
import { ValueRoom } from "./value-room";

const ValueChart = lazy(async () => ({ default: (await import("./value-chart.client")).ValueChart }));

/** The chart in the room that the server has kept for it, so that nothing shifts. */
export function ValueFigure({ chart }: { chart: Chart }) {
  return (
    <ValueRoom gist={chart.gist}>
      <Suspense fallback={null}>
        <ValueChart chart={chart} />
      </Suspense>
    </ValueRoom>
  );
}
