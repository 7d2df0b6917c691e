import { Area, CartesianGrid, ComposedChart, ReferenceDot, ResponsiveContainer, XAxis, YAxis } from "recharts";
import type { ValueChart as Chart } from "@/lib/view/history/value-chart";

/** Amounts or dates over time: a stepped line for each party, a band where it holds a range, dashes for reports. */
export function ValueChart({ chart }: { chart: Chart }) {
  const { days, series, values, domain, starts, ends } = chart;
  const last = days.at(-1)?.day ?? 0;
  const rows = days.map(({ day }) => ({
    day,
    ...Object.fromEntries(
      series.map(({ key, points }) => [key, points.findLast((point) => point.day <= day)?.span ?? null]),
    ),
  }));
  return (
    <ResponsiveContainer width="100%" height="100%">
      <ComposedChart data={rows} accessibilityLayer={false} margin={{ top: 20, right: 90, bottom: 0, left: 0 }}>
        <CartesianGrid vertical={false} stroke="var(--rule)" />
        <XAxis
          type="number"
          dataKey="day"
          domain={[0, last]}
          ticks={days.map(({ day }) => day)}
          tickFormatter={(day: number) => days.find((one) => one.day === day)?.label ?? ""}
          interval="preserveStartEnd"
          minTickGap={12}
          tickLine={false}
          stroke="var(--stop)"
        />
        <YAxis
          type="number"
          domain={domain}
          allowDataOverflow
          ticks={values.map(({ at }) => at)}
          tickFormatter={(at: number) => values.find((one) => one.at === at)?.label ?? ""}
          interval={0}
          width={84}
          tickLine={false}
          stroke="var(--stop)"
        />
        {series.map(({ key, reported }) => (
          <Area
            key={key}
            type="stepAfter"
            dataKey={key}
            className={reported ? "value-line value-report" : "value-line"}
            stroke={reported ? "var(--reported)" : "var(--ink)"}
            strokeDasharray={reported ? "5 4" : "none"}
            strokeWidth={2.5}
            fill={reported ? "var(--reported)" : "var(--ink)"}
            fillOpacity={0.1}
            isAnimationActive={false}
          />
        ))}
        {starts.map(({ day, at, letters }) => (
          <ReferenceDot
            key={`${day} ${at}`}
            x={day}
            y={at}
            r={4}
            fill="var(--ink)"
            stroke="var(--paper)"
            label={{ value: letters, position: "top" }}
          />
        ))}
        {ends.map(({ labelAt, letters }) => (
          <ReferenceDot
            key={letters}
            x={last}
            y={labelAt}
            r={0}
            label={{ value: letters, position: "right", className: "value-end" }}
          />
        ))}
      </ComposedChart>
    </ResponsiveContainer>
  );
}
