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
      {ends.length > 1 && <i className={`ask-scale-range ${spanClass(axis, term)}`} />}
      {/* Before the marks, so that its line ends behind them. */}
      {ends.map((place) => (
        <span key={place} className={`ask-scale-term ${atClass(axis, place)}`}>
          <Mark shape="term" />
        </span>
      ))}
      {axis.at
        .map((_, place) => place)
        .map((place) => {
          const marks = scale.marks.filter((mark) => mark.place === place);
          const isRuledOut = scale.redLines.includes(place);
          return (
            (marks.length > 0 || isRuledOut) && (
              <span key={place} className={`ask-scale-mark ${atClass(axis, place)}`}>
                {marks.map(({ shape }) => (
                  <Mark key={shape} shape={shape} />
                ))}
                {isRuledOut && <Mark shape="red-line" />}
              </span>
            )
          );
        })}
    </div>
  );
}
