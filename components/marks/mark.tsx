import type { MarkShape } from "@/lib/view/matrix/cell";

/** A mark of the design language. Decorative for screen readers: the word for it is always next to it or in the key. */
export function Mark({ shape }: { shape: MarkShape }) {
  return (
    <svg className={`mark mark-${shape}`} aria-hidden="true" focusable="false">
      <use href={`#m-${shape}`} />
    </svg>
  );
}
