import type { ComponentType } from "react";
import { createRoot, type Root } from "react-dom/client";
import { AskFigure } from "@/components/chart/ask-figure.client";
import { MovementFigure } from "@/components/movement/movement-figure.client";
import { ResultCountsFigure } from "@/components/movement/result-counts-figure.client";

const roots = new WeakMap<HTMLElement, Root>();

/** A function that draws a chart into its element from what the page has written down for it. */
function drawWith<P extends object>(Figure: ComponentType<P>) {
  return (element: HTMLElement, props: string) => {
    const root = roots.get(element) ?? createRoot(element);
    roots.set(element, root);
    root.render(<Figure {...(JSON.parse(props) as P)} />);
  };
}

export const drawMovementFigure = drawWith(MovementFigure);
export const drawResultCountsFigure = drawWith(ResultCountsFigure);
export const drawAskFigure = drawWith(AskFigure);
