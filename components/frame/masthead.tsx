import {
  comparePath,
  dealsPath,
  homePath,
  methodPath,
  negotiationPath,
  sourcesPath,
  timelinePath,
} from "@/lib/address";
import { Logo } from "./logo";

/** Where on the site a page is. */
export type Section = "positions" | "compare" | "deals" | "timeline" | "sources" | "method";

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
        </a>
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
        <span className="theme-place" data-leaf="theme-switch" />
      </div>
    </header>
  );
}
