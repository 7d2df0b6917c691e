import { CartesianGrid, Line, LineChart, XAxis, YAxis } from "recharts";
import type { StanceHistoryChart as Chart } from "@/lib/view/history/chart";
import { drawing, layoutLines, measureChart, placeLine, thinOut } from "@/lib/view/history/chart-lines";
import { placeOn } from "@/lib/view/place-on-axis";
import { Cursor, DealMarks, EndLabels, LineBands, LineMarks, StepShape } from "./stance-history-marks.client";
import { listEdges, listRows, roomAfter, roomBefore } from "./stance-history-rows";
import { DateTick, OptionTick } from "./stance-history-ticks.client";
import { readDateAt, useWidth } from "./use-width";

/** Stances as steps over the dates: solid for stated, dashed for reported, ranges as bands, names at the ends of the lines. */
export function StanceHistoryChart({
  chart,
  at,
  onAt,
}: {
  chart: Chart;
  at: number | undefined;
  onAt: (at: number) => void;
}) {
  const [place, width] = useWidth<HTMLDivElement>();
  const narrow = width < 560;
  const left = narrow ? 94 : 172;
  const right = narrow ? 80 : 160;
  const { height, top, bottom } = measureChart(chart);
  const { axis } = chart;
  const lines = layoutLines(chart).map((line) => placeLine(line, axis));
  // A chart has no room beyond its ends, and enough between them.
  const ticks = axis.ticks.map((tick) => ({
    ...tick,
    labelAt: Math.min(axis.lines - 1, Math.max(0, tick.labelAt)),
  }));
  const deals = chart.deals.map((deal) => ({
    ...deal,
    from: placeOn(axis, deal.from),
    to: placeOn(axis, deal.to),
  }));
  const last = chart.dates.length - 1;
  const domain: [number, number] = [-roomBefore, last + roomAfter];
  const dates = thinOut(chart.dates.length, (width - left - right) / 48);
  const read = (event: React.PointerEvent) => onAt(readDateAt(event, { left, right, domain, last }));
  return (
    <div className="movement-drawn" ref={place} onPointerMove={read} onPointerDown={read}>
      {width > 0 && (
        <LineChart
          width={width}
          height={height}
          data={listRows(lines, last)}
          accessibilityLayer={false}
          margin={{ top, right, bottom: 0, left: 0 }}
        >
          <CartesianGrid vertical={false} stroke="var(--rule)" />
          <XAxis
            dataKey="x"
            type="number"
            domain={domain}
            ticks={dates}
            interval={0}
            height={bottom + drawing.dates}
            tickLine={false}
            axisLine={false}
            tick={<DateTick dates={chart.dates} shown={dates} below={bottom} />}
          />
          <YAxis
            type="number"
            reversed
            domain={[0, axis.lines - 1]}
            ticks={ticks.map(({ labelAt }) => labelAt)}
            interval={0}
            width={left}
            tickLine={false}
            axisLine={false}
            tick={<OptionTick ticks={ticks} narrow={narrow} />}
          />
          {at !== undefined && <Cursor at={at} last={axis.lines - 1} />}
          {lines.map((line) => (
            <LineBands key={line.key} line={line} last={last} />
          ))}
          {lines.flatMap((line) =>
            listEdges(line).map((edge) => (
              <Line
                key={edge}
                type="stepAfter"
                dataKey={edge}
                dot={false}
                activeDot={false}
                isAnimationActive={false}
                className={line.reported ? "movement-line movement-report" : "movement-line"}
                shape={<StepShape beside={line.slot} />}
              />
            )),
          )}
          {lines.map((line) => (
            <LineMarks key={line.key} line={line} />
          ))}
          <DealMarks deals={deals} />
          <EndLabels lines={lines} narrow={narrow} last={last} end={height - drawing.dates} />
        </LineChart>
      )}
    </div>
  );
}
