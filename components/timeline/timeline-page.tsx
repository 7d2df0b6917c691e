import { FeedLinks } from "@/components/layout/feed-links";
import { PageFrame } from "@/components/layout/page-frame";
import { PageHead } from "@/components/layout/page-head";
import type { Negotiation } from "@/lib/dataset/negotiation";
import { negotiationPath } from "@/lib/url/paths";
import type { TimelineView } from "@/lib/view/timeline";
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
      {view.years.map(({ year, anchor, months }) => (
        <section key={anchor} className="section" aria-labelledby={anchor}>
          <div className="section-head">
            <h2 id={anchor}>{year}</h2>
          </div>
          {months.map((month) => (
            <section key={month.anchor} className="timeline-month" aria-label={month.title}>
              <h3 id={month.anchor}>{month.title}</h3>
              <ol className="timeline">
                {month.items.map((item) =>
                  item.kind === "opening" ? (
                    <TimelineOpening key="opening" opening={item} />
                  ) : (
                    <TimelineEntry key={item.anchor} entry={item} />
                  ),
                )}
              </ol>
            </section>
          ))}
        </section>
      ))}
      <PageLinks view={view} label="Parts of the timeline" />
      <FeedLinks negotiation={negotiation} />
    </PageFrame>
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
