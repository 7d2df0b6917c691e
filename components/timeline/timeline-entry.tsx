import { Mark } from "@/components/marks/mark";
import type { OpeningView, TimelineEntryView } from "@/lib/view/timeline";

/** One event, statement or deal: what it says in a line, then what kind of word it is, on what, and from where. */
export function TimelineEntry({ entry, day }: { entry: TimelineEntryView; day: string }) {
  const { where, source } = entry;
  return (
    <li className={`timeline-entry${entry.report ? " is-report" : ""}`} id={entry.anchor}>
      <Mark shape={entry.shape} />
      <div>
        <p className="timeline-text" dir="auto">
          <b>{entry.title}</b>
          {/[.?!]$/u.test(entry.title) ? " " : ". "}
          {entry.text}
        </p>
        <p className="meta" dir="auto">
          <span className="timeline-kind">{entry.word}</span>
          {entry.isoDate !== day && (
            <>
              {" · "}
              <time dateTime={entry.isoDate}>{entry.date}</time>
            </>
          )}
          {where && (
            <>
              {" · "}
              {where.href ? <a href={where.href}>{where.text}</a> : where.text}
              {where.position && `: ${where.position}`}
            </>
          )}
          {" · "}
          <a href={source.href}>{source.name}</a>
          {" · "}
          <a href={source.listed}>
            other claims from this source<span className="sr-only">: {source.name}</span>
          </a>
          {" · "}
          <a href={entry.permalink}>
            link<span className="sr-only"> to this entry: {entry.title}</span>
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
    <p className="timeline-opening">
      <time dateTime={opening.isoDate}>{opening.date}</time> {opening.text}
    </p>
  );
}
