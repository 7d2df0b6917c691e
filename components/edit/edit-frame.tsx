import type { ReactNode } from "react";
import { Logo } from "@/components/layout/logo";
import { PageHead } from "@/components/layout/page-head";
import { editPath, listPath, negotiationEditPath } from "@/lib/editing/paths";

/** Head and content of a page of the editor. */
export function EditFrame({
  name,
  topic,
  title,
  lead,
  children,
}: {
  /** The negotiation that is edited. */
  name?: string;
  topic?: string;
  title: ReactNode;
  lead?: ReactNode;
  children: ReactNode;
}) {
  return (
    <>
      <a className="skip" href="#content">
        Skip to the content
      </a>
      <header className="edit-masthead">
        <div className="wrap">
          <a className="logo" href={editPath}>
            <Logo />
          </a>
          <b className="edit-sign">Editor</b>
          {name && (
            <nav aria-label="Sections of the editor">
              <ul>
                {links(name, topic ?? name).map(([label, href]) => (
                  <li key={href}>
                    <a href={href} dir="auto">
                      {label}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
          )}
        </div>
      </header>
      <main className="wrap edit-main">
        <PageHead title={title} lead={lead} />
        {children}
      </main>
    </>
  );
}

function links(name: string, topic: string): [string, string][] {
  return [
    [topic, negotiationEditPath(name)],
    ["Code", negotiationEditPath(name, "code")],
    ["Sources", listPath(name, "source")],
    ["Parties", listPath(name, "party")],
    ["Issues", listPath(name, "issue")],
    ["Deals", listPath(name, "deal")],
    ["Events", listPath(name, "event")],
    ["Coders", negotiationEditPath(name, "agreement")],
    ["Sign-off", negotiationEditPath(name, "review")],
    ["As readers see it", `/${name}`],
  ];
}
