import type { ReactNode } from "react";

/** A named region in which a wide table scrolls, by keyboard too: that is why it can be focused. */
export function ScrollRegion({
  label,
  className,
  children,
}: {
  label: string;
  className: string;
  children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to scroll by keyboard too
    <section className={className} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
