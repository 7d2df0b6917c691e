import type { ReactNode } from "react";

/** A chart in a page: its room as HTML, and beside it, for the script that draws it, what it is drawn from. */
export function Island({ name, props, children }: { name: string; props: object; children: ReactNode }) {
  return (
    <div data-island={name} data-props={JSON.stringify(props)}>
      {children}
    </div>
  );
}
