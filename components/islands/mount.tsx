import type { ComponentType } from "react";
import { flushSync } from "react-dom";
import { createRoot, type Root } from "react-dom/client";
import { ValueFigure } from "@/components/charts/value-figure.client";

const roots = new WeakMap<HTMLElement, Root>();

/** A function that draws a chart into its element from what the page has written down for it. */
function drawWith<P extends object>(Figure: ComponentType<P>) {
  return (element: HTMLElement, props: string) => {
    const root = roots.get(element) ?? createRoot(element);
    roots.set(element, root);
    flushSync(() => root.render(<Figure {...(JSON.parse(props) as P)} />));
  };
}

export const drawValueFigure = drawWith(ValueFigure);
