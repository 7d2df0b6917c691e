import { SearchField } from "@/components/search/search-field";
import {
  comparePath,
  dealsPath,
  homePath,
  methodPath,
  negotiationPath,
  searchPath,
  sourcesPath,
  timelinePath,
} from "@/lib/url/paths";
import { Logo } from "./logo";

/** Where on the site a page is. */
export type Section = "positions" | "compare" | "deals" | "timeline" | "sources" | "method" | "search";

/** The head of every page: the way home, the sections of the negotiation, the theme. */
export function Masthead({
  negotiation,
  section,
}: {
  negotiation?: { id: string; short: string } | undefined;
  section?: Section | undefined;
}) {
  const links: { href: string; label: string; section: Section }[] = [
    ...(negotiation
      ? [
          { href: negotiationPath(negotiation), label: "Positions", section: "positions" as const },
          { href: comparePath(negotiation), label: "Compare", section: "compare" as const },
          { href: dealsPath(negotiation), label: "Deals", section: "deals" as const },
          { href: timelinePath(negotiation), label: "Timeline", section: "timeline" as const },
          { href: sourcesPath(negotiation), label: "Sources", section: "sources" as const },
        ]
      : []),
    { href: methodPath, label: "Method", section: "method" },
  ];
  return (
    <header className="masthead">
      <div className="wrap">
        <a className="logo" href={homePath}>
          <Logo />
        </a>{" "}
        {negotiation && <span className="masthead-topic">{negotiation.short}</span>}
        <nav aria-label="Sections">
          <ul>
            {links.map((link) => (
              <li key={link.href}>
                <a href={link.href} aria-current={link.section === section ? "page" : undefined}>
                  {link.label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {negotiation && <SearchWay action={searchPath(negotiation)} here={section === "search"} />}
        <span className="theme-place" data-island="theme-switch" />
      </div>
    </header>
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
      <a className="masthead-search" href={action} aria-current={here ? "page" : undefined}>
        <SearchSign />
        <span>Search</span>
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
