import type { DrawnResult } from "@/lib/view/compare/drawn-result";

/** The icon of a comparison's result, 46 by 14. Always accompanied by text. */
export function ResultIcon({
  result,
  report = false,
  tight = false,
}: {
  result: DrawnResult;
  report?: boolean;
  /** Crops the icon to its own width, for places where icons are not stacked in a column. */
  tight?: boolean;
}) {
  const width = tight ? widthOf(result) : 46;
  return (
    <svg
      className={`glyph glyph-${toneOf(result)}${report ? " glyph-report" : ""}`}
      viewBox={`${(46 - width) / 2} 0 ${width} 14`}
      width={width}
      height="14"
      aria-hidden="true"
      focusable="false"
    >
      <Shape result={result} />
    </svg>
  );
}

/** The tone of a result, in the name of a class. */
export function toneOf(result: DrawnResult): string {
  switch (result.kind) {
    case "same":
    case "overlapping":
      return "agree";
    case "apart":
      return `apart-${Math.min(result.steps, 3)}`;
    case "opposite":
      return "opposite";
    case "different":
      return "apart-1";
    case "not-concerned":
    case "not-comparable":
      return "none";
  }
}

/** How much of the icon is drawn on; what is drawn is in its middle. */
function widthOf(result: DrawnResult): number {
  switch (result.kind) {
    case "same":
    case "not-concerned":
      return 20;
    case "different":
      return 28;
    case "apart":
      return segmentsOf(result.steps) * segment + 8.8;
    case "overlapping":
    case "not-comparable":
      return 36;
    case "opposite":
      return 46;
  }
}

function Shape({ result }: { result: DrawnResult }) {
  switch (result.kind) {
    case "same":
      return <path className="glyph-bar" d="M15 4h16M15 10h16" />;
    case "overlapping":
      return (
        <>
          <path className="glyph-bar" d="M6 4.2h23M17 9.8h23" />
          <path className="glyph-bar" strokeDasharray="1.4 1.4" d="M17 7h12" />
        </>
      );
    case "apart":
      return <Steps steps={result.steps} smooth={"smooth" in result} />;
    case "opposite":
      return (
        <>
          <path className="glyph-bar" d="M3 1.4v11.2M43 1.4v11.2M8 7h30" />
          <circle className="glyph-dot" cx="8.2" cy="7" r="3.6" />
          <circle className="glyph-dot" cx="37.8" cy="7" r="3.6" />
        </>
      );
    case "different":
      return (
        <>
          <circle className="glyph-dot" cx="13" cy="7" r="3.4" />
          <circle className="glyph-dot" cx="33" cy="7" r="3.4" />
        </>
      );
    case "not-concerned":
      return <path className="glyph-line" d="M15 7h16" />;
    case "not-comparable":
      return (
        <>
          <circle className="glyph-dot" cx="12" cy="7" r="3.4" />
          <path className="glyph-line" strokeDasharray="2.5 2.5" d="M18 7h10" />
          <path className="glyph-line" d="M33.5 2.5H31v9h2.5M37.5 2.5H40v9h-2.5" />
        </>
      );
  }
}

const segment = 8.6;

function segmentsOf(steps: number): number {
  return Math.min(steps, 4);
}

/** Two dots and one segment per step; beyond four steps, the text carries the number. An amount or a time has no steps. */
function Steps({ steps, smooth }: { steps: number; smooth: boolean }) {
  const segments = segmentsOf(steps);
  const width = segments * segment;
  const left = 23 - width / 2;
  const ticks = Array.from(
    { length: smooth ? 0 : segments - 1 },
    (_, i) => `M${(left + (i + 1) * segment).toFixed(1)} 3.2v7.6`,
  );
  return (
    <>
      <path className="glyph-line" d={`M${left.toFixed(1)} 7h${width.toFixed(1)}${ticks.join("")}`} />
      <circle className="glyph-dot" cx={left.toFixed(1)} cy="7" r="3.4" />
      <circle className="glyph-dot" cx={(left + width).toFixed(1)} cy="7" r="3.4" />
    </>
  );
}
