import { PageFrame } from "@/components/layout/page-frame";
import { PageHead } from "@/components/layout/page-head";
import type { Negotiation } from "@/lib/dataset/negotiation";
import { negotiationPath } from "@/lib/url/paths";
import type { SearchGroup, SearchView } from "@/lib/view/search";
import { IssueLinks } from "./issue-links";
import { SearchForm } from "./search-field";

/** Search results in a negotiation, grouped by kind. */
export function SearchPage({ negotiation, view }: { negotiation: Negotiation; view: SearchView }) {
  return (
    <PageFrame negotiation={negotiation} section="search">
      <PageHead
        kicker={
          <>
            <a href={negotiationPath(negotiation)}>{negotiation.short}</a> / Search
          </>
        }
        title="Search"
      />
      <SearchForm action={view.path} words={view.words} live />
      <p className="lead" role="status">
        {view.lead}
      </p>
      <IssueLinks issues={view.issues} />
      {view.groups.map((group) => (
        <Group key={group.kind} group={group} />
      ))}
    </PageFrame>
  );
}

function Group({ group: { kind, title, hits, more } }: { group: SearchGroup }) {
  return (
    <section className="section" aria-labelledby={`found-${kind}`}>
      <div className="section-head">
        <h2 id={`found-${kind}`}>{title}</h2>
        {more && <p className="meta">{more.href ? <a href={more.href}>{more.text}</a> : more.text}</p>}
      </div>
      <ol className="search-hits">
        {hits.map(({ key, href, title: name, text, meta }) => (
          <li key={key}>
            <a href={href} dir="auto">
              {name}
            </a>
            {text && <p dir="auto">{text}</p>}
            {meta && (
              <p className="meta" dir="auto">
                {meta}
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
