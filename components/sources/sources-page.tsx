import { FeedLinks } from "@/components/layout/feed-links";
import { PageFrame } from "@/components/layout/page-frame";
import { PageHead } from "@/components/layout/page-head";
import type { Negotiation } from "@/lib/dataset/negotiation";
import { formatCount } from "@/lib/text/format";
import { negotiationPath } from "@/lib/url/paths";
import type { CorrectionView, OutletView, SourcesView, SourceView } from "@/lib/view/sources";

/** Every source with the claims it supports. */
export function SourcesPage({ negotiation, view }: { negotiation: Negotiation; view: SourcesView }) {
  return (
    <PageFrame negotiation={negotiation} section="sources">
      <PageHead
        kicker={
          <>
            <a href={negotiationPath(negotiation)}>{negotiation.short}</a> / Sources
          </>
        }
        title={view.title}
        lead={view.lead}
      />
      <h2 className="sr-only">All sources, by publisher</h2>
      <div className="outlets">
        {view.outlets.map((outlet) => (
          <Outlet key={outlet.name} outlet={outlet} />
        ))}
      </div>
      <Corrections corrections={view.corrections} />
      <FeedLinks negotiation={negotiation} />
    </PageFrame>
  );
}

/** A publisher in a line; opened, each of its sources with its claims. */
function Outlet({ outlet: { name, count, days, sources } }: { outlet: OutletView }) {
  return (
    <details className="row-fold outlet">
      <summary>
        <h3 dir="auto">{name}</h3> <span>{count}</span> <span className="outlet-days">{days}</span>
      </summary>
      <ol className="source-list">
        {sources.map((source) => (
          <SourceEntry key={source.id} source={source} />
        ))}
      </ol>
    </details>
  );
}

function Corrections({ corrections }: { corrections: CorrectionView[] }) {
  return (
    <section className="section" id="corrections" aria-labelledby="corrections-title">
      <div className="section-head">
        <h2 id="corrections-title">Corrections</h2>
        <p className="meta">What was changed in the data after readers could have seen it, newest first.</p>
      </div>
      {corrections.length === 0 ? (
        <p className="sub">No correction so far.</p>
      ) : (
        <ol className="corrections">
          {corrections.map((correction) => (
            <CorrectionEntry key={correction.id} correction={correction} />
          ))}
        </ol>
      )}
    </section>
  );
}

function CorrectionEntry({ correction }: { correction: CorrectionView }) {
  const { source, concerns } = correction;
  return (
    <li id={correction.anchor}>
      <time dateTime={correction.isoDate}>{correction.date}</time>
      <div>
        <p dir="auto">{correction.what}</p>
        <p className="meta" dir="auto">
          Why: {correction.why}
        </p>
        {(source || concerns) && (
          <p className="meta" dir="auto">
            {concerns && (
              <>
                Concerns: <a href={concerns.href}>{concerns.name}</a>
              </>
            )}
            {source && concerns && ". "}
            {source && (
              <>
                Shown by: <a href={source.href}>{source.name}</a>
              </>
            )}
          </p>
        )}
      </div>
    </li>
  );
}

function SourceEntry({ source }: { source: SourceView }) {
  return (
    <li id={source.anchor}>
      <div>
        <h4 dir="auto">
          <a href={source.href}>{source.title || `${source.name}, ${source.date}`}</a>
        </h4>
        <p dir="auto">
          {source.name}, <time dateTime={source.isoDate}>{source.date}</time>
          {source.author && `, ${source.author}`}
          {source.archived && (
            <>
              , <a href={source.archived.href}>{source.archived.text}</a>
            </>
          )}
        </p>
        {source.dead && <p className="meta">{source.dead}</p>}
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
          aria-label={`Claims from this source: ${formatCount(source.supports.length, "entry", "entries")}${source.left && `, ${source.left}`}`}
        >
          {source.supports.map((support) => (
            <li key={`${support.what} ${support.text}`} dir="auto">
              <b>{support.what}.</b> {support.href ? <a href={support.href}>{support.text}</a> : support.text}
            </li>
          ))}
          {source.left && <li className="meta">{source.left}</li>}
        </ul>
      ) : (
        <p className="meta">Consulted; no claim comes from it.</p>
      )}
    </li>
  );
}
