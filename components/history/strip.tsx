import type { StripView } from "@/lib/view/history/strips";

/**
 * How a position developed, drawn on the server. Hidden from assistive technology: the words beside it and the table say
 * the same.
 */
export function Strip({ strip }: { strip: StripView }) {
  const { width, height } = strip;
  return (
    <svg
      className="trace"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      aria-hidden="true"
      focusable="false"
    >
      <path className="trace-options" d={strip.options} />
      <path className="trace-axis" d={strip.axis} />
      {strip.steps && <path className="trace-steps" d={strip.steps} />}
      {strip.bars.map(({ x, y, width: wide, height: high, range, report }) => (
        <rect
          key={`${x} ${y} ${report}`}
          className={`trace-bar${range ? " trace-range" : ""}${report ? " trace-report" : ""}`}
          x={x}
          y={y}
          width={wide}
          height={high}
        />
      ))}
      {strip.marks.map(({ x, y, shape }) => (
        <use
          key={`${x} ${y} ${shape}`}
          className={`mark-${shape}`}
          href={`#m-${shape}`}
          x={x - 5}
          y={y - 5}
          width="10"
          height="10"
        />
      ))}
      {strip.labels.map(({ x, y, text, anchor, tone }) => (
        <text key={`${x} ${y} ${text}`} className={`trace-${tone}`} x={x} y={y} textAnchor={anchor}>
          {text}
        </text>
      ))}
    </svg>
  );
}
