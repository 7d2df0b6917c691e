import type { StripView } from "@/lib/view/matrix/strip";

/**
 * The place of a position on its question, as a line from one end to the other. Hidden from assistive technology, because the
 * cell's sentence says the same. Classes and attributes only: the content security policy forbids inline styles.
 */
export function Strip({ strip }: { strip: StripView }) {
  if (strip.absence === "not-concerned") return null;
  const silent = strip.absence ? " position-strip-silent" : "";
  if (strip.kind === "values") return <ValueStrip strip={strip} silent={silent} />;
  return (
    <span className={`position-strip${strip.ordered ? "" : " position-strip-unordered"}${silent}`} aria-hidden="true">
      {strip.segments.map((segment, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: options have no names here, and never change their order
        <i key={i} className={classify(segment)}>
          {segment.redLine && (
            <svg aria-hidden="true" focusable="false">
              <use href="#m-red-line" />
            </svg>
          )}
        </i>
      ))}
    </span>
  );
}

function classify({ stated, reported, statusQuo }: { stated: boolean; reported: boolean; statusQuo: boolean }) {
  return [stated && "held", reported && "told", statusQuo && "now"].filter(Boolean).join(" ") || undefined;
}

/** Amounts and dates lie in proportion. A single value is a block of its own width, centred on its place. */
function ValueStrip({ strip, silent }: { strip: Extract<StripView, { kind: "values" }>; silent: string }) {
  return (
    <svg className={`position-strip position-strip-values${silent}`} aria-hidden="true" focusable="false">
      <line x1="0" x2="100%" y1="4" y2="4" />
      {!strip.absence && strip.statusQuo !== undefined && (
        <rect className="now" x={percent(strip.statusQuo)} y="9" width="2" height="3" />
      )}
      {strip.spans.map(({ from, to, report }) => (
        <rect
          key={`${from} ${to} ${report}`}
          className={report ? "told" : "held"}
          x={percent(from)}
          width={from === to ? 6 : percent(to - from)}
          height="8"
          transform={from === to ? "translate(-3)" : undefined}
        />
      ))}
      {strip.redLines.map((place) => (
        <svg key={place} x={percent(place)} overflow="visible" aria-hidden="true">
          <use href="#m-red-line" x="-6" y="-2" width="12" height="12" />
        </svg>
      ))}
    </svg>
  );
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10}%`;
}
