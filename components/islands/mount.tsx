import type { ComponentType } from "react";
import { flushSync } from "react-dom";
import { createRoot, type Root } from "react-dom/client";

const roots = new WeakMap<HTMLElement, Root>();

/** A function that draws a chart into its element from what the page has written down for it. */
export function drawWith<P extends object>(Figure: ComponentType<P>) {
  return (element: HTMLElement, props: string) => {
    const root = roots.get(element) ?? createRoot(element);
    const isNew = !roots.has(element);
    roots.set(element, root);
    const waiting = isNew ? readSlider(element) : undefined;
    flushSync(() => root.render(<Figure {...(JSON.parse(props) as P)} />));
    if (waiting) giveBack(element, waiting);
  };
}

const findSlider = (element: HTMLElement) => element.querySelector<HTMLInputElement>('input[type="range"]');

/** Where a reader had put the slider of the page before the chart was there, and whether it has the focus. */
function readSlider(element: HTMLElement): { value: string; focused: boolean } | undefined {
  const slider = findSlider(element);
  return slider ? { value: slider.value, focused: slider === document.activeElement } : undefined;
}

function giveBack(element: HTMLElement, { value, focused }: { value: string; focused: boolean }) {
  const slider = findSlider(element);
  if (!slider || !focused) return;
  slider.focus({ preventScroll: true });
  if (slider.value === value) return;
  // Past what React has put in the way, so that it hears of the value as of one that the reader has chosen.
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(slider, value);
  slider.dispatchEvent(new Event("input", { bubbles: true }));
}
