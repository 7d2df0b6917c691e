import type { ReactNode } from "react";

/** A section of a deal's page, with an introduction on how to read it. */
export function DealSection({
  id,
  title,
  note,
  children,
}: {
  id: string;
  title: string;
  note: string;
  children: ReactNode;
}) {
  return (
    <section className="section" id={id} aria-labelledby={`${id}-title`}>
      <div className="section-head">
        <h2 id={`${id}-title`}>{title}</h2>
        <p className="meta deal-note" dir="auto">
          {note}
        </p>
      </div>
      {children}
    </section>
  );
}
