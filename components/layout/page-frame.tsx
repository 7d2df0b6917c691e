import type { ReactNode } from "react";
import type { Negotiation } from "@/lib/dataset/negotiation";
import { Footer } from "./footer";
import { Masthead, type Section } from "./masthead";

/** Head, content and foot of a page. The skip link leads past the `PageHead` that each page begins with. */
export function PageFrame({
  negotiation,
  section,
  newest,
  printed,
  children,
}: {
  negotiation?: Negotiation | undefined;
  section?: Section | undefined;
  /** The negotiation whose sections and search the masthead of a page has that belongs to none. */
  newest?: Negotiation | undefined;
  /** What paper has to say of where it came from: the address and the date. */
  printed?: string | undefined;
  children: ReactNode;
}) {
  return (
    <>
      <a className="skip" href="#content">
        Skip to the content
      </a>
      <Masthead negotiation={negotiation ?? newest} section={section} />
      <main className="wrap">
        {printed && <p className="printed">{printed}</p>}
        {children}
      </main>
      <Footer version={negotiation?.version} />
    </>
  );
}
