import type { ReactNode } from "react";

/** A chart in a page: its room as HTML, and beside it, for the script that draws it, what it is drawn from. */
export function FigureLeaf({ leaf, props, children }: { leaf: string; props: object; children: ReactNode }) {
  return (
    <div data-leaf={leaf} data-props={JSON.stringify(props)}>
      {children}
    </div>
  );
}
