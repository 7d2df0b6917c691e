import type { StripView } from "@/lib/view/matrix/strip";

/** Where a position lies on its question, in the classes of the embed’s own style. The cell says the same in words. */
export function EmbedStrip({ strip }: { strip: StripView }) {
  if (strip.kind === "values") return <ValueStrip strip={strip} />;
  return (
    <span className={strip.absence ? "st no" : "st"} aria-hidden="true">
      {strip.segments.map((segment, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: options have no names here, and never change their order
        <i key={place} className={nameSegment(segment)} />
      ))}
    </span>
  );
}

function nameSegment({ stated, reported, redLine, statusQuo }: SegmentFlags): string | undefined {
  return [stated && "h", reported && "r", redLine && "x", statusQuo && "q"].filter(Boolean).join(" ") || undefined;
}

type SegmentFlags = Extract<StripView, { kind: "options" }>["segments"][number];

/** Amounts and dates lie in proportion; one value is as wide as can be seen. */
function ValueStrip({ strip }: { strip: Extract<StripView, { kind: "values" }> }) {
  // The sign of silence has the line to itself.
  if (strip.absence && strip.redLines.length === 0) return <span className="st no" aria-hidden="true" />;
  const share = (at: number) => Math.round(at * 940) / 10;
  return (
    <svg className={strip.absence ? "st no" : "st"} viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
      <path d="M0 6h100" />
      {strip.spans.map(({ from, to, report }) => (
        <rect
          key={`${from} ${to} ${report}`}
          className={report ? "r" : "h"}
          x={share(from)}
          y="1"
          width={Math.max(6, share(to) - share(from) + 6)}
          height="10"
        />
      ))}
      {strip.redLines.map((at) => (
        <rect key={at} className="x" x={share(at) + 2} y="0" width="2" height="12" />
      ))}
    </svg>
  );
}
