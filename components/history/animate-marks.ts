/** Positions of the marks on the page, by the cell they are in and their order within it. */
export type MarkPlaces = ReadonlyMap<string, readonly { x: number; y: number }[]>;

const marksOf = ".held, .stave-mark:not(.stave-mark-report), .lane-stop > b:not(.lane-below)";
const reportsOf = ".told:not(.held), .stave-mark-report, .lane-stop > .lane-below";

/** Reads the current positions of the marks, relative to their cells. */
export function readMarkPlaces(): MarkPlaces {
  return new Map(listCells().map(({ key, marks, origin }) => [key, marks.map((mark) => readPlace(mark, origin))]));
}

/** Moves each mark from its old position to its new one; new marks fade in. Respects reduced motion. */
export function travelFrom(before: MarkPlaces): void {
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  for (const { key, marks, origin } of listCells()) {
    const places = before.get(key) ?? [];
    marks.forEach((mark, i) => {
      const was = places[i];
      const is = readPlace(mark, origin);
      if (was && was.x === is.x && was.y === is.y) return;
      const start = was ? { translate: `${was.x - is.x}px ${was.y - is.y}px` } : { opacity: 0 };
      mark.animate([start, was ? { translate: "none" } : { opacity: 1 }], { duration: 140, easing: "ease-out" });
    });
  }
}

/**
 * Cells that hold marks. Statements and reports are animated separately, so that a report never turns into a statement.
 */
function listCells() {
  return [...document.querySelectorAll<HTMLElement>("[data-cell]")].flatMap((cell) => {
    const origin = cell.getBoundingClientRect();
    // Skip cells that are not displayed at this width.
    if (origin.width === 0) return [];
    return [marksOf, reportsOf].map((selector, i) => ({
      key: `${cell.dataset.cell} ${i}`,
      marks: [...cell.querySelectorAll<HTMLElement>(selector)],
      origin,
    }));
  });
}

function readPlace(mark: HTMLElement, origin: DOMRect): { x: number; y: number } {
  const { x, y } = mark.getBoundingClientRect();
  return { x: Math.round(x - origin.x), y: Math.round(y - origin.y) };
}
