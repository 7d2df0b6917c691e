import type { ReactNode } from "react";
import { Curve, type LineDrawShapeProps, useXAxisScale, useYAxisScale } from "recharts";
import type { StanceHistoryChart } from "@/lib/view/history/chart";
import { drawing, listEndLabels, type StanceHistoryLine, spreadApart } from "@/lib/view/history/chart-lines";
import { roomAfter } from "./stance-history-rows";

/** Where a date and a place of the scale lie, in pixels. */
function usePlaces() {
  const x = useXAxisScale();
  const y = useYAxisScale();
  return { x: (at: number) => x?.(at) ?? 0, y: (place: number) => y?.(place) ?? 0 };
}

/** Draws beside its option what would hide another line there. */
function Beside({ slot, children }: { slot: number; children: ReactNode }) {
  const shift = slot * drawing.beside;
  return <g transform={shift ? `translate(${shift} ${shift})` : undefined}>{children}</g>;
}

/** One edge of a line. */
export function StepShape({ beside, className, points }: Partial<LineDrawShapeProps> & { beside: number }) {
  return (
    <Beside slot={beside}>
      <Curve className={className ?? ""} type="stepAfter" points={points ?? []} connectNulls={false} fill="none" />
    </Beside>
  );
}

/** The date that is read. */
export function Cursor({ at, last }: { at: number; last: number }) {
  const { x, y } = usePlaces();
  return <path className="movement-cursor" d={`M${x(at)} ${y(0) - 12}V${y(last) + 12}`} />;
}

/** What lies between the two edges of a range. */
export function LineBands({ line, last }: { line: StanceHistoryLine; last: number }) {
  const { x, y } = usePlaces();
  return (
    <Beside slot={line.slot}>
      {listStretches(line)
        .filter(({ from, to }) => from !== to)
        .map(({ at, from, to }) => (
          <rect
            key={`${at}-${from}-${to}`}
            className={line.reported ? "movement-band movement-report" : "movement-band"}
            x={x(at)}
            y={y(from)}
            width={Math.max(0, x(at === last ? last + roomAfter : at + 1) - x(at))}
            height={y(to) - y(from)}
          />
        ))}
    </Beside>
  );
}

/** The mark of its evidence wherever a line begins or changes. The two ends of a range are joined. */
export function LineMarks({ line }: { line: StanceHistoryLine }) {
  const { x, y } = usePlaces();
  return (
    <Beside slot={line.slot}>
      {line.joins.map(({ at, from, to }) => (
        <path key={`${at}-${from}-${to}`} className="movement-join" d={`M${x(at)} ${y(from)}V${y(to)}`} />
      ))}
      {listStretches(line)
        .filter(({ at }) => line.changed[at])
        .map(({ at, from, to, shape }) => (
          <g key={`${at}-${from}-${to}`} className={`movement-mark mark-${shape}`}>
            {from !== to && (
              <path
                className={line.reported ? "movement-bar movement-report" : "movement-bar"}
                d={`M${x(at)} ${y(from)}V${y(to)}`}
              />
            )}
            {listEnds(from, to).map((place) => (
              <use key={place} href={`#m-${shape}`} x={x(at) - 7} y={y(place) - 7} width={14} height={14} />
            ))}
          </g>
        ))}
    </Beside>
  );
}

/** The deals as hollow triangles at their date and option, those of one day side by side. */
export function DealMarks({ deals }: { deals: StanceHistoryChart["deals"] }) {
  const { x, y } = usePlaces();
  return deals.map((deal, i) => {
    const before = deals.slice(0, i).filter(({ at }) => at === deal.at).length;
    const left = x(deal.at) + 9 + before * 14;
    return (
      <g
        key={`${deal.at}-${deal.name}-${deal.from}-${deal.to}`}
        className={deal.reported ? "movement-deal movement-report" : "movement-deal"}
      >
        {deal.from !== deal.to && <path d={`M${left + 6} ${y(deal.from)}V${y(deal.to) - 12}`} />}
        {listEnds(deal.from, deal.to).map((place) => (
          <path key={place} className="movement-term" d={`M${left} ${y(place) - 12}h12l-6 11z`} />
        ))}
      </g>
    );
  });
}

/** The names at the ends of the lines, moved apart, with a thin line back to where each ends. */
export function EndLabels({
  lines,
  narrow,
  last,
  end,
}: {
  lines: readonly StanceHistoryLine[];
  narrow: boolean;
  last: number;
  /** The lowest pixel for a name. */
  end: number;
}) {
  const { x, y } = usePlaces();
  const edge = x(last + roomAfter);
  const labels = listEndLabels(lines, narrow);
  const wanted = labels.map(({ from, to, slot }) => (y(from) + y(to)) / 2 + slot * drawing.beside);
  const heights = labels.map((label) => label.lines.length * drawing.line + 3);
  const middles = spreadApart(wanted, heights, end);
  return labels.map((label, i) => {
    const middle = middles[i] ?? 0;
    return (
      <g key={label.key} className={label.reported ? "movement-end movement-report" : "movement-end"}>
        <path
          className="movement-leader"
          d={`M${edge + label.slot * drawing.beside + 2} ${wanted[i]}L${edge + 20} ${middle}`}
        />
        {label.lines.map((text, n) => (
          <text
            key={text}
            x={edge + 24}
            y={middle + (n - (label.lines.length - 1) / 2) * drawing.line}
            dominantBaseline="central"
          >
            {text}
          </text>
        ))}
      </g>
    );
  });
}

/** The stretches of a line, each with its date. */
function listStretches({ spans }: StanceHistoryLine) {
  return spans.flatMap((here, at) => here.map((span) => ({ at, ...span })));
}

function listEnds(from: number, to: number): number[] {
  return from === to ? [from] : [from, to];
}
