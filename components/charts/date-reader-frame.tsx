import type { ComponentProps, ReactNode } from "react";
import { formatDate } from "@/lib/text/format";

/** The values of a chart at one date, in words. */
export interface DateReading {
  key: string;
  name: string;
  words: string;
}

/**
 * A chart with a slider over its dates and a live text. The server renders it with nothing selected; in the browser
 * `DateReader` adds the behaviour.
 */
export function DateReaderFrame({
  about,
  dates,
  at,
  lines,
  slider,
  children,
  ...rest
}: {
  /** What the slider reads, for its name. */
  about: string;
  dates: readonly string[];
  /** The index of the selected date, if any. */
  at: number | undefined;
  lines: readonly DateReading[];
  slider: ComponentProps<"input">;
  children: ReactNode;
} & ComponentProps<"div">) {
  const last = dates.length - 1;
  const shown = Math.min(at ?? last, last);
  return (
    <div className="reader" {...rest}>
      {children}
      <label className="reader-slider">
        Read at a date
        <input
          type="range"
          aria-label={`Read at a date: ${about}`}
          min={0}
          max={last}
          aria-valuetext={formatDate(dates[shown] ?? "")}
          {...slider}
        />
      </label>
      <div
        className={at === undefined ? "reader-text" : "reader-text reader-open"}
        aria-live="polite"
        aria-atomic="true"
      >
        {at !== undefined && (
          <>
            <b>{formatDate(dates[shown] ?? "")}</b>
            <dl>
              {lines.map(({ key, name, words }) => (
                <div key={key}>
                  <dt>
                    <bdi>{name}</bdi>
                  </dt>
                  <dd dir="auto">{words}</dd>
                </div>
              ))}
            </dl>
          </>
        )}
      </div>
    </div>
  );
}

/** The frame before a script has run: the slider is at the last date, and nothing is selected. */
export function StaticDateReader({
  about,
  dates,
  children,
}: {
  about: string;
  dates: readonly string[];
  children: ReactNode;
}) {
  return (
    <DateReaderFrame about={about} dates={dates} at={undefined} lines={[]} slider={{ defaultValue: dates.length - 1 }}>
      {children}
    </DateReaderFrame>
  );
}
