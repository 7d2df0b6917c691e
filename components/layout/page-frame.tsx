import type { ReactNode } from "react";
import { Footer } from "./footer";
import { Masthead, type Section } from "./masthead";

/** Head, content and foot of a page. */
export function PageFrame({
  negotiation,
  section,
  printed,
  children,
}: {
  negotiation?: { id: string; short: string; version: string } | undefined;
  section?: Section | undefined;
  /** What paper has to say of where it came from: the address and the date. */
  printed?: string | undefined;
  children: ReactNode;
}) {
  return (
    <>
      <a className="skip" href="#content">
        Skip to the content
      </a>
      <Masthead negotiation={negotiation} section={section} />
      <main className="wrap" id="content">
        {printed && <p className="printed">{printed}</p>}
        {children}
      </main>
      <Footer version={negotiation?.version} />
    </>
  );
}
