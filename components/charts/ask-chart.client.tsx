import { Bar, BarChart, type BarShapeProps, CartesianGrid, ResponsiveContainer, XAxis, YAxis } from "recharts";
import type { AskBar } from "@/lib/view/deal/ask-chart";

/** Bars of what each term asks of one party, in steps. No bar where nothing is known: brackets and the words instead. */
export function AskChart({ bars, most }: { bars: AskBar[]; most: number }) {
  const data = bars.map((bar) => ({ ...bar, length: bar.steps ?? 0 }));
  const ticks = Array.from({ length: most + 1 }, (_, step) => step);
  return (
    <ResponsiveContainer width="100%" height="100%">
      <BarChart
        data={data}
        layout="vertical"
        accessibilityLayer={false}
        barCategoryGap={6}
        margin={{ top: 4, right: 120, bottom: 0, left: 0 }}
      >
        <CartesianGrid horizontal={false} stroke="var(--rule)" />
        <XAxis
          type="number"
          domain={[0, most]}
          ticks={ticks}
          interval={0}
          height={24}
          tickLine={false}
          stroke="var(--stop)"
        />
        <YAxis type="category" dataKey="term" width={132} interval={0} tickLine={false} stroke="var(--stop)" />
        <Bar dataKey="length" isAnimationActive={false} shape={AskShape} />
      </BarChart>
    </ResponsiveContainer>
  );
}

function AskShape({ x = 0, y = 0, width = 0, height = 0, payload }: BarShapeProps) {
  const { kind, steps, words, report }: AskBar = payload;
  const left = Number(x);
  const middle = Number(y) + Number(height) / 2;
  const thick = Math.min(Number(height), 12);
  const end = left + Number(width);
  const tone = `chart-tone-${Math.min(steps ?? 0, 3)}${report ? " chart-report" : ""}`;
  return (
    <g className={`chart-${kind}`}>
      {Number(width) > 0 && (
        <rect className={`chart-bar ${tone}`} x={left} y={middle - thick / 2} width={Number(width)} height={thick} />
      )}
      {kind === "within" && <circle className={`chart-dot ${tone}`} cx={left} cy={middle} r={4} />}
      {/* A red line is an I-beam at the end of the bar, as on every scale of the site. */}
      {kind === "crosses" && (
        <path
          className="chart-line"
          d={`M${end} ${middle - 8}v16M${end - 4} ${middle - 8}h8M${end - 4} ${middle + 8}h8`}
        />
      )}
      {kind === "no-position" && (
        <path className="chart-silent" d={`M${left + 9} ${middle - 6}h-3v12h3M${left + 13} ${middle - 6}h3v12h-3`} />
      )}
      <text className="chart-words" x={end + (kind === "no-position" ? 22 : 9)} y={middle} dominantBaseline="central">
        {words}
      </text>
    </g>
  );
}
