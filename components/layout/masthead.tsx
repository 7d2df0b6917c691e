import { SearchField } from "@/components/search/search-field";
import type { Negotiation } from "@/lib/dataset/negotiation";
import { maxIssuesListed } from "@/lib/limits";
import { formatNumber } from "@/lib/text/format";
import {
  agreementPath,
  comparePath,
  dealsPath,
  draftPath,
  homePath,
  issuePath,
  methodPath,
  negotiationPath,
  searchPath,
  sourcesPath,
  timelinePath,
} from "@/lib/url/paths";
import { Logo } from "./logo";

/** Where on the site a page is. */
export type Section =
  | "positions"
  | "issues"
  | "compare"
  | "deals"
  | "what-if"
  | "room"
  | "timeline"
  | "sources"
  | "method"
  | "search";

interface SectionLink {
  href: string;
  label: string;
  section: Section;
}

/**
 * The head of every page, in one row: the way home, the sections of the negotiation, the search, the theme. On a phone
 * the sections are a popover, which needs no script; a browser that knows none shows them all the time.
 */
export function Masthead({
  negotiation,
  section,
}: {
  negotiation: Negotiation | undefined;
  section: Section | undefined;
}) {
  return (
    <header className="masthead">
      <div className="wrap">
        <a className="logo" href={homePath}>
          <Logo />
        </a>{" "}
        {negotiation && (
          <a className="masthead-topic" href={negotiationPath(negotiation)} dir="auto">
            {negotiation.short}
          </a>
        )}
        <button type="button" className="masthead-button" popoverTarget="sections" aria-label="Menu">
          <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
            <path d="M1 3.5h14M1 8h14M1 12.5h14" />
          </svg>
        </button>
        <nav id="sections" popover="auto" aria-label="Sections">
          <Sections negotiation={negotiation} section={section} />
          <span className="theme-place" data-island="theme-switch" />
        </nav>
        {negotiation && <SearchWay action={searchPath(negotiation)} here={section === "search"} />}
        <span className="theme-place" data-island="theme-switch" />
      </div>
    </header>
  );
}

function Sections({ negotiation, section }: { negotiation: Negotiation | undefined; section: Section | undefined }) {
  const link = ({ href, label, section: own }: SectionLink) => (
    <a href={href} aria-current={own === section ? "page" : undefined}>
      {label}
    </a>
  );
  const method: SectionLink = { href: methodPath, label: "Method", section: "method" };
  if (!negotiation) return <ul>{<li>{link(method)}</li>}</ul>;
  const main: SectionLink[] = [
    { href: comparePath(negotiation), label: "Compare", section: "compare" },
    { href: dealsPath(negotiation), label: "Deals", section: "deals" },
    { href: draftPath(negotiation), label: "What if", section: "what-if" },
    { href: agreementPath(negotiation), label: "Room", section: "room" },
  ];
  const further: SectionLink[] = [
    { href: timelinePath(negotiation), label: "Timeline", section: "timeline" },
    { href: sourcesPath(negotiation), label: "Sources", section: "sources" },
    method,
  ];
  return (
    <ul>
      <li>{link({ href: negotiationPath(negotiation), label: "Overview", section: "positions" })}</li>
      <li>
        <details className="menu masthead-menu" data-current={section === "issues" ? "" : undefined}>
          <summary>Issues</summary>
          <ul>
            {negotiation.issues.slice(0, maxIssuesListed).map((issue) => (
              <li key={issue.id}>
                <a href={issuePath(negotiation, issue)} dir="auto">
                  {issue.title}
                </a>
              </li>
            ))}
            {negotiation.issues.length > maxIssuesListed && (
              <li>
                <a href={negotiationPath(negotiation)}>All {formatNumber(negotiation.issues.length)} issues</a>
              </li>
            )}
          </ul>
        </details>
      </li>
      {main.map((one) => (
        <li key={one.href}>{link(one)}</li>
      ))}
      {/* Where there is room for them they stand in the row; else they are behind “More”. */}
      {further.map((one) => (
        <li key={one.href} className="masthead-further">
          {link(one)}
        </li>
      ))}
      <li className="masthead-more">
        <details
          className="menu masthead-menu"
          data-current={further.some((one) => one.section === section) ? "" : undefined}
        >
          <summary>More</summary>
          <ul>
            {further.map((one) => (
              <li key={one.href}>{link(one)}</li>
            ))}
          </ul>
        </details>
      </li>
    </ul>
  );
}

/** The way to the search: a field where there is room for one, else a link; on the page of the search it has its own. */
function SearchWay({ action, here }: { action: string; here: boolean }) {
  return (
    <>
      {!here && (
        <search>
          <form action={action}>
            <SearchField words="" live={false} />
            <button type="submit" aria-label="Search">
              <SearchSign />
            </button>
          </form>
        </search>
      )}
      <a className="masthead-button" href={action} aria-current={here ? "page" : undefined} aria-label="Search">
        <SearchSign />
      </a>
    </>
  );
}

function SearchSign() {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d="M10.2 10.2 15 15M11.5 6.5a5 5 0 1 1-10 0 5 5 0 0 1 10 0z" />
    </svg>
  );
}
