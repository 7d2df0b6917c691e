/** The charts, each drawn by a module that is fetched when the reader comes near it. */
const figures: Record<string, () => Promise<(element: HTMLElement, props: string) => void>> = {
  "value-figure": async () => (await import("./mount")).drawValueFigure,
};

const drawn = new WeakMap<HTMLElement, string>();

const observer = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting || !(target instanceof HTMLElement)) continue;
      observer.unobserve(target);
      void draw(target);
    }
  },
  { rootMargin: "400px" },
);

/** Draws each chart of the page when the reader comes near it. */
export function attachFigures(): void {
  for (const element of document.querySelectorAll<HTMLElement>("[data-island][data-props]")) {
    if (drawn.has(element)) {
      if (drawn.get(element) !== element.dataset.props) void draw(element);
    } else observer.observe(element);
  }
}

async function draw(element: HTMLElement) {
  const load = figures[element.dataset.island ?? ""];
  const props = element.dataset.props;
  if (!load || props === undefined) return;
  drawn.set(element, props);
  element.dataset.drawn = "";
  const start = await load();
  start(element, props);
}
