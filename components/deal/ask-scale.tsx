import { atClass, barClass, placeClass, spanClass } from "@/components/marks/at";
import { Mark } from "@/components/marks/mark";
import type { AskScale } from "@/lib/view/deal/asks";

/**
 * A question's scale laid out horizontally: the party's own position, the term above it, and the line between their
 * nearest points. Hidden from assistive technology, because the cell says the same in words. Points are placed with
 * classes because the content security policy forbids inline styles.
 */
export function AskScaleFigure({ scale }: { scale: AskScale }) {
  const { axis, term, distance, ends } = scale;
  return (
    <div className={`ask-scale lines-${axis.lines}${axis.ordered ? "" : " ask-scale-unordered"}`} aria-hidden="true">
      {axis.ticks.map(({ at }) => (
        <i key={at} className={`ask-scale-tick ${placeClass(at)}`} />
      ))}
      {distance && (
        <i
          className={`ask-scale-distance ask-scale-tone-${scale.tone}${scale.dashed ? " ask-scale-dashed" : ""} ${spanClass(axis, distance)}`}
        />
      )}
      {scale.bars.map((bar) => (
        <i key={`${bar.from}-${bar.to}`} className={`ask-scale-bar ${barClass(axis, bar)}`} />
      ))}
      {scale.reportedBars.map((bar) => (
        <i key={`${bar.from}-${bar.to}`} className={`ask-scale-bar ask-scale-bar-report ${barClass(axis, bar)}`} />
      ))}
      {scale.marks.map(({ place, shape }) => (
        <span key={place} className={`ask-scale-mark ${atClass(axis, place)}`}>
          <Mark shape={shape} />
        </span>
      ))}
      {scale.redLines.map((place) => (
        <span key={place} className={`ask-scale-mark ask-scale-red ${atClass(axis, place)}`}>
          <Mark shape="red-line" />
        </span>
      ))}
      {term.from !== term.to && <i className={`ask-scale-range ${spanClass(axis, term)}`} />}
      {ends.map((place) => (
        <span key={place} className={`ask-scale-term ${atClass(axis, place)}`}>
          <Mark shape="term" />
        </span>
      ))}
    </div>
  );
}
