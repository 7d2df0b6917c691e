import type { ReactNode } from "react";

/** The room of a chart of values, with its name. Its numbers are in the table beside it. */
export function ValueRoom({ gist, children }: { gist: string; children?: ReactNode }) {
  return (
    <figure className="value-figure" aria-label={gist}>
      <div className="value-room" aria-hidden="true">
        {children}
      </div>
      <figcaption className="meta">
        How far apart they are over time. A band is a range, dashes are reports; a limit such as “at least” is drawn at
        its value.
      </figcaption>
    </figure>
  );
}
