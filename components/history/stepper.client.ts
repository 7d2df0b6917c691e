import { isSwapping, swapTo } from "@/components/islands/page-swap";
import { readMarkPlaces, travelFrom } from "./animate-marks";

/** The link each key follows. */
const keys: Record<string, string> = {
  ArrowLeft: 'a[data-step="previous"][href]',
  ArrowRight: 'a[data-step="next"][href]',
  Home: ".ticks li:first-child a[href]:not([aria-current])",
  End: ".ticks li:last-child a[href]:not([aria-current])",
};

const attached = new WeakSet<HTMLElement>();

const findFrame = () => document.querySelector<HTMLElement>("nav.stepper");

/**
 * With script, a step changes the page in place: scroll position and focus stay, and the marks move to their new
 * places. While the focus is inside, the arrow keys step; Home and End go to the first and last date.
 */
export function attachSteps(): void {
  const frame = findFrame();
  if (!frame) return;
  // The arrow keys move between dates, so the strip is a single tab stop, not one for every date.
  if (frame.querySelector("[aria-current]")) {
    for (const date of frame.querySelectorAll<HTMLElement>('[data-step="date"]')) {
      if (date.hasAttribute("aria-current")) date.removeAttribute("tabindex");
      else date.tabIndex = -1;
    }
  }
  if (attached.has(frame)) return;
  attached.add(frame);
  frame.addEventListener("click", (event) => {
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>("a[data-step][href]");
    if (!plain || !link) return;
    event.preventDefault();
    void take(link);
  });
  frame.addEventListener("keydown", (event) => {
    const selector = keys[event.key];
    if (!selector || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = frame.querySelector<HTMLAnchorElement>(selector);
    event.preventDefault();
    if (link && !isSwapping()) void take(link);
  });
}

async function take(link: HTMLAnchorElement) {
  const step = link.dataset.step ?? "";
  const places = readMarkPlaces();
  findFrame()?.setAttribute("aria-busy", "true");
  const done = await swapTo(link.href);
  const frame = findFrame();
  frame?.removeAttribute("aria-busy");
  if (!done) return;
  const find = (name: string) => frame?.querySelector<HTMLElement>(`[data-step="${name}"]`);
  const current = frame?.querySelector<HTMLElement>("[aria-current]");
  // At the first and the last date there is no further step: focus the date itself.
  const own = step === "previous" || step === "next" ? find(step) : undefined;
  const target = own ?? current ?? find("previous") ?? find("next");
  target?.focus({ preventScroll: true });
  travelFrom(places);
}
