import { Mark } from "@/components/marks/mark";
import type { OpeningView, TimelineEntryView } from "@/lib/view/timeline";

/** One event, statement or deal, on the day it became public. Reports look like reports. */
export function TimelineEntry({ entry }: { entry: TimelineEntryView }) {
  const { where, source } = entry;
  return (
    <li className={`timeline-entry${entry.report ? " is-report" : ""}`} id={entry.anchor}>
      <p className="timeline-day">
        <a href={entry.permalink}>
          <time dateTime={entry.isoDate}>{entry.date}</time>
          <span className="sr-only">, this entry: {entry.title}</span>
        </a>
      </p>
      <div className="timeline-what">
        <p className="timeline-kind">
          <Mark shape={entry.shape} />
          {entry.word}
        </p>
        <p className="timeline-title" dir="auto">
          {entry.title}
        </p>
        <p className="timeline-text" dir="auto">
          {entry.text}
        </p>
        {where && (
          <p className="meta" dir="auto">
            {where.href ? <a href={where.href}>{where.text}</a> : where.text}
            {where.position && `: ${where.position}`}
          </p>
        )}
        <p className="meta" dir="auto">
          Source: <a href={source.href}>{source.name}</a>;{" "}
          <a href={source.listed}>
            what else rests on it<span className="sr-only">: {source.name}</span>
          </a>
        </p>
        {entry.after.length > 0 && (
          <ul className="timeline-after" aria-label="What came of it">
            {entry.after.map(({ key, date, isoDate, text }) => (
              <li key={key} dir="auto">
                <time dateTime={isoDate}>{date}</time>: {text}
              </li>
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}

/** A line at the date on which the pages open by default. */
export function TimelineOpening({ opening }: { opening: OpeningView }) {
  return (
    <li className="timeline-opening">
      <p>
        <time dateTime={opening.isoDate}>{opening.date}</time> {opening.text}
      </p>
    </li>
  );
}
