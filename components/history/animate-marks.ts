/** Where the marks of a page stood, by the cell that they stand in and their order in it. */
export type MarkPlaces = ReadonlyMap<string, readonly { x: number; y: number }[]>;

const marksOf = ".stave-mark:not(.stave-mark-report), .lane-marks:not(.lane-marks-report)";
const reportsOf = ".stave-mark-report, .lane-marks-report";

/** Reads where the marks of the page stand now, within their cells. */
export function readMarkPlaces(): MarkPlaces {
  return new Map(listCells().map(({ key, marks, origin }) => [key, marks.map((mark) => readPlace(mark, origin))]));
}

/** Lets each mark travel to its place from the one that it had; new ones appear. Nothing moves where that is asked for. */
export function travelFrom(before: MarkPlaces): void {
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  for (const { key, marks, origin } of listCells()) {
    const places = before.get(key) ?? [];
    marks.forEach((mark, i) => {
      const was = places[i];
      const is = readPlace(mark, origin);
      if (was && was.x === is.x && was.y === is.y) return;
      const start = was ? { transform: `translate(${was.x - is.x}px, ${was.y - is.y}px)` } : { opacity: 0 };
      mark.animate([start, was ? { transform: "none" } : { opacity: 1 }], { duration: 140, easing: "ease-out" });
    });
  }
}

/** The cells that marks stand in. Stated marks and reports travel apart, so a report never turns into a statement. */
function listCells() {
  return [...document.querySelectorAll<HTMLElement>("[data-cell]")].flatMap((cell) => {
    const origin = cell.getBoundingClientRect();
    // A cell that is not laid out at this width has nothing to show.
    if (origin.width === 0) return [];
    return [marksOf, reportsOf].map((selector, i) => ({
      key: `${cell.dataset.cell} ${cell.className} ${i}`,
      marks: [...cell.querySelectorAll<HTMLElement>(selector)],
      origin,
    }));
  });
}

function readPlace(mark: HTMLElement, origin: DOMRect): { x: number; y: number } {
  const { x, y } = mark.getBoundingClientRect();
  return { x: Math.round(x - origin.x), y: Math.round(y - origin.y) };
}
