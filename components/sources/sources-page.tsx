import { PageFrame } from "@/components/frame/page-frame";
import { negotiationPath } from "@/lib/address";
import type { Negotiation } from "@/lib/dataset/negotiation";
import { writeCount } from "@/lib/format";
import type { SourcesView, SourceView } from "@/lib/view/sources-view";

/** Every source with what it supports. */
export function SourcesPage({ negotiation, view }: { negotiation: Negotiation; view: SourcesView }) {
  return (
    <PageFrame negotiation={negotiation} section="sources">
      <div className="head">
        <div>
          <p className="kicker">
            <a href={negotiationPath(negotiation)}>{negotiation.short}</a> / Sources
          </p>
          <h1>Sources</h1>
          <p className="lead">{view.lead}</p>
        </div>
      </div>
      <h2 className="sr-only">All sources</h2>
      <ol className="source-list">
        {view.sources.map((source) => (
          <SourceEntry key={source.id} source={source} />
        ))}
      </ol>
    </PageFrame>
  );
}

function SourceEntry({ source }: { source: SourceView }) {
  return (
    <li id={source.anchor}>
      <div>
        <h3 dir="auto">
          <a href={source.href}>{source.title || `${source.name}, ${source.date}`}</a>
        </h3>
        <p dir="auto">
          {source.name}, <time dateTime={source.isoDate}>{source.date}</time>
          {source.author && `, ${source.author}`}
        </p>
        {source.dateNote && (
          <p className="meta" dir="auto">
            Date: {source.dateNote}
          </p>
        )}
        {source.note && (
          <p className="meta" dir="auto">
            {source.note}
          </p>
        )}
      </div>
      {source.supports.length > 0 ? (
        <ul
          className="supports"
          aria-label={`What rests on it: ${writeCount(source.supports.length, "entry", "entries")}`}
        >
          {source.supports.map((support) => (
            <li key={`${support.what} ${support.text}`} dir="auto">
              <b>{support.what}.</b> {support.href ? <a href={support.href}>{support.text}</a> : support.text}
            </li>
          ))}
        </ul>
      ) : (
        <p className="meta">Consulted; nothing shown rests on it.</p>
      )}
    </li>
  );
}
