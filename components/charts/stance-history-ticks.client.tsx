import { formatShortDate } from "@/lib/text/format";
import type { AxisView } from "@/lib/view/axis";
import { drawing, wrap } from "@/lib/view/history/chart-lines";

interface TickProps {
  x?: number | string;
  y?: number | string;
  payload?: { value: number };
}

/** A date under the axis, with the year where it is another one than that of the date before it. */
export function DateTick({
  x,
  y,
  payload,
  dates,
  shown,
  below,
}: TickProps & { dates: readonly string[]; shown: readonly number[] /** Pixels below the axis. */; below: number }) {
  const at = payload?.value ?? 0;
  const date = dates[at] ?? "";
  const earlier = dates[shown[shown.indexOf(at) - 1] ?? -1];
  return (
    <text x={x} y={Number(y) + below} textAnchor="middle">
      {formatShortDate(date, date)}
      {earlier?.slice(0, 4) !== date.slice(0, 4) && (
        <tspan x={x} dy="1.25em">
          {date.slice(0, 4)}
        </tspan>
      )}
    </text>
  );
}

/** The name of an option at its line, in as many lines of text as it takes. */
export function OptionTick({ y, payload, ticks, narrow }: TickProps & { ticks: AxisView["ticks"]; narrow: boolean }) {
  const option = ticks.find(({ labelAt }) => labelAt === payload?.value);
  const lines = narrow ? wrap(option?.short ?? "", drawing.mostNarrow) : wrap(option?.label ?? "", drawing.mostWide);
  return lines.map((text, n) => (
    <text key={text} x={0} y={Number(y) + (n - (lines.length - 1) / 2) * (drawing.line - 1)} dominantBaseline="central">
      {text}
    </text>
  ));
}
