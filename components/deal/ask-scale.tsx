import { Mark } from "@/components/marks/mark";
import type { AskScale } from "@/lib/view/deal/asks";

/**
 * A question's scale laid out horizontally: the party's own position, the term above it, and the line between their
 * nearest points. Hidden from assistive technology, because the cell says the same in words. Points are placed with
 * classes because the content security policy forbids inline styles.
 */
export function AskScaleFigure({ scale }: { scale: AskScale }) {
  const places = Array.from({ length: scale.options }, (_, place) => place);
  const { term, distance } = scale;
  const ends = term.from === term.to ? [term.from] : [term.from, term.to];
  return (
    <div className={`ask-scale lines-${scale.options}`} aria-hidden="true">
      {places.map((place) => (
        <i key={place} className={`ask-scale-tick at-${place}`} />
      ))}
      {distance && (
        <i
          className={`ask-scale-distance ask-scale-tone-${scale.tone}${scale.dashed ? " ask-scale-dashed" : ""} at-${distance.from} to-${distance.to}`}
        />
      )}
      {scale.bars.map(({ from, to }) => (
        <i key={`${from}-${to}`} className={`ask-scale-bar at-${from} to-${to}`} />
      ))}
      {scale.reportedBars.map(({ from, to }) => (
        <i key={`${from}-${to}`} className={`ask-scale-bar ask-scale-bar-report at-${from} to-${to}`} />
      ))}
      {ends.length > 1 && <i className={`ask-scale-range at-${term.from} to-${term.to}`} />}
      {/* Before the marks, so that its line ends behind them. */}
      {ends.map((place) => (
        <span key={place} className={`ask-scale-term at-${place}`}>
          <Mark shape="term" />
        </span>
      ))}
      {places.map((place) => {
        const marks = scale.marks.filter((mark) => mark.place === place);
        const isRuledOut = scale.redLines.includes(place);
        return (
          (marks.length > 0 || isRuledOut) && (
            <span key={place} className={`ask-scale-mark at-${place}`}>
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
