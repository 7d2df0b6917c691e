import { useId } from "react";
import { Bar, BarChart, type BarShapeProps, useXAxisScale, useYAxisScale, XAxis, YAxis } from "recharts";
import { formatNumber } from "@/lib/text/format";
import { drawing, spreadApart, thinOut } from "@/lib/view/history/chart-lines";
import type { ResultCountsChart as Chart } from "@/lib/view/history/result-counts-words";
import { DateTick } from "./stance-history-ticks.client";
import { readDateAt, useWidth } from "./use-width";

const height = 320;
const top = 8;

/** A bar for each date, from what is the same at the foot to what cannot be compared; what rests on reports is dashed. */
export function ResultCountsChart({
  chart,
  at,
  onAt,
}: {
  chart: Chart;
  at: number | undefined;
  onAt: (at: number) => void;
}) {
  const id = useId();
  const [place, width] = useWidth<HTMLDivElement>();
  const ends = writeEnds(chart);
  const left = Math.max(36, widthOf(formatNumber(chart.most)) + 12);
  const right = Math.max(130, ...ends.flat().map((line) => widthOf(line) + 18));
  const last = chart.dates.length - 1;
  const shown = thinOut(chart.dates.length, (width - left - right) / 48);
  const domain: [number, number] = [-0.5, last + 0.5];
  const read = (event: React.PointerEvent) => onAt(readDateAt(event, { left, right, domain, last }));
  const data = chart.dates.map(({ counts }, x) => ({
    x,
    ...Object.fromEntries(
      counts.flatMap(([all, byReport], i) => [
        [`${i}`, all - byReport],
        [`${i}-report`, byReport],
      ]),
    ),
  }));
  return (
    <div className="movement-drawn" ref={place} onPointerMove={read} onPointerDown={read}>
      {width > 0 && (
        <BarChart
          width={width}
          height={height}
          data={data}
          accessibilityLayer={false}
          barCategoryGap="18%"
          margin={{ top, right, bottom: 0, left: 0 }}
        >
          <Patterns id={id} />
          <XAxis
            dataKey="x"
            type="number"
            domain={domain}
            ticks={shown}
            interval={0}
            height={44}
            tickLine={false}
            stroke="var(--stop)"
            tick={<DateTick dates={chart.dates.map(({ date }) => date)} shown={shown} below={10} />}
          />
          <YAxis
            type="number"
            domain={[0, chart.most]}
            ticks={[0, chart.most]}
            interval={0}
            width={left}
            tickFormatter={formatNumber}
            tickLine={false}
            axisLine={false}
          />
          {chart.kinds.flatMap(({ kind }, i) =>
            [`${i}`, `${i}-report`].map((key) => (
              <Bar
                key={key}
                dataKey={key}
                stackId="pairs"
                isAnimationActive={false}
                shape={<CountShape kind={kind} pattern={id} report={key.endsWith("report")} read={at} />}
              />
            )),
          )}
          <CountLabels chart={chart} ends={ends} />
        </BarChart>
      )}
    </div>
  );
}

/** Hatches, so that the results tell apart without colour. */
function Patterns({ id }: { id: string }) {
  return (
    <defs>
      <pattern
        id={`${id}-overlapping`}
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <path className="counts-overlapping" d="M1.5 0V6" />
      </pattern>
      <pattern id={`${id}-apart`} width="5" height="5" patternUnits="userSpaceOnUse">
        <path className="counts-apart" d="M0 1.5H5" />
      </pattern>
    </defs>
  );
}

function CountShape({
  x = 0,
  y = 0,
  width = 0,
  height: tall = 0,
  index,
  kind,
  pattern,
  report,
  read,
}: Partial<BarShapeProps> & { kind: string; pattern: string; report: boolean; read: number | undefined }) {
  if (Number(tall) <= 0) return null;
  const hatched = kind === "overlapping" || kind === "apart";
  return (
    <rect
      className={`counts-bar counts-${kind}${report ? " counts-report" : ""}${read === index ? " counts-read" : ""}`}
      fill={hatched && !report ? `url(#${pattern}-${kind})` : undefined}
      x={Number(x) + 0.5}
      y={Number(y) + 0.5}
      width={Math.max(1, Number(width) - 1)}
      height={Math.max(0.5, Number(tall) - 1)}
    />
  );
}

/** About how wide words are in the bold letters of a label: room for them is made before they are drawn. */
function widthOf(words: string): number {
  return words.length * 7.2;
}

/** What the last bar has, result by result, in lines. */
function writeEnds({ dates, kinds }: Chart): string[][] {
  return (dates.at(-1)?.counts ?? []).map(([all, byReport], i) => [
    `${kinds[i]?.label} ${formatNumber(all)}`,
    ...(byReport > 0 ? [`${formatNumber(byReport)} by a report`] : []),
  ]);
}

/** The same at the side of the bar. */
function CountLabels({ chart, ends }: { chart: Chart; ends: readonly string[][] }) {
  const x = useXAxisScale();
  const y = useYAxisScale();
  const last = chart.dates.length - 1;
  const edge = x?.(last + 0.5);
  const counts = chart.dates[last]?.counts ?? [];
  if (edge === undefined || !y) return null;
  let below = 0;
  const labels = counts.map(([all], i) => {
    const middle = y(below + all / 2) ?? 0;
    below += all;
    return { middle, lines: ends[i] ?? [] };
  });
  const middles = spreadApart(
    labels.map(({ middle }) => middle),
    labels.map(({ lines }) => lines.length * drawing.line + 3),
    height - 36,
  );
  return labels.map(({ middle, lines }, i) => (
    <g key={chart.kinds[i]?.kind} className="movement-end">
      <path className="movement-leader" d={`M${edge - 2} ${middle}L${edge + 12} ${middles[i]}`} />
      {lines.map((text, n) => (
        <text
          key={text}
          className={n > 0 ? "counts-by-report" : undefined}
          x={edge + 16}
          y={(middles[i] ?? 0) + (n - (lines.length - 1) / 2) * drawing.line}
          dominantBaseline="central"
        >
          {text}
        </text>
      ))}
    </g>
  ));
}
