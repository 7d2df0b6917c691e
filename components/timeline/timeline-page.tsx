import { Fragment } from "react";
import { FeedLinks } from "@/components/layout/feed-links";
import { PageFrame } from "@/components/layout/page-frame";
import { PageHead } from "@/components/layout/page-head";
import type { Negotiation } from "@/lib/dataset/negotiation";
import { negotiationPath } from "@/lib/url/paths";
import type { TimelineDayView, TimelineView } from "@/lib/view/timeline";
import { TimelineEntry, TimelineOpening } from "./timeline-entry";
import { TimelineFilter } from "./timeline-filter";

/** Events, statements and deals on one timeline, newest first. */
export function TimelinePage({
  printed,
  negotiation,
  unknown,
  view,
}: {
  printed: string;
  negotiation: Negotiation;
  /** What the address names that is not known; empty if all is. */
  unknown: string;
  view: TimelineView;
}) {
  return (
    <PageFrame negotiation={negotiation} section="timeline" printed={printed}>
      <PageHead
        kicker={
          <>
            <a href={negotiationPath(negotiation)}>{negotiation.short}</a> / Timeline
          </>
        }
        title={view.title}
        lead={view.lead}
      />
      <TimelineFilter view={view} />
      {unknown && <p className="hidden-note">{unknown}</p>}
      {view.filtered && (
        <p className="hidden-note" role="status">
          {view.filtered} <a href={view.path}>Show all</a>
        </p>
      )}
      {view.part && <p className="sub">{view.part}</p>}
      <PageLinks view={view} label="Parts of the timeline, above" />
      {view.months.map((month) => (
        <details key={month.anchor} className="row-fold timeline-month" id={month.anchor} open={month.open}>
          <summary>
            <h2>{month.title}</h2> <span className="meta">{month.count}</span>
          </summary>
          {month.days.map((day) => (
            <Fragment key={day.key}>
              {day.opening && <TimelineOpening opening={day.opening} />}
              <Day day={day} />
            </Fragment>
          ))}
        </details>
      ))}
      <PageLinks view={view} label="Parts of the timeline" />
      <FeedLinks negotiation={negotiation} />
    </PageFrame>
  );
}

function Day({ day }: { day: TimelineDayView }) {
  return (
    <details className="row-fold timeline-day" open={day.open}>
      <summary>
        <h3>
          <time dateTime={day.isoDate}>{day.date}</time>
        </h3>{" "}
        <span className="timeline-gist" dir="auto">
          {day.gist}
        </span>{" "}
        <span className="meta">{day.count}</span>
      </summary>
      <ol>
        {day.entries.map((entry) => (
          <TimelineEntry key={entry.anchor} entry={entry} day={day.key} />
        ))}
      </ol>
    </details>
  );
}

function PageLinks({ view, label }: { view: TimelineView; label: string }) {
  const { earlier, later } = view;
  if (!earlier && !later) return null;
  return (
    <nav className="timeline-parts" aria-label={label}>
      {later ? <a href={later.href}>← {later.text}</a> : <span />}{" "}
      {earlier && <a href={earlier.href}>{earlier.text} →</a>}
    </nav>
  );
}
