import { createElement } from "react";
import type { EmbedView } from "@/lib/embed/embed";
import { embedCss, heightScript } from "./embed-css";
import { EmbedDocument } from "./embed-document";

/** An embed as it is sent, with what its policy has to allow. */
export interface RenderedEmbed {
  html: string;
  style: string;
  script: string | undefined;
}

/** Draws an embed as one document: nothing else is asked for, so it is there at once and at its final height. */
export async function renderEmbed(
  view: EmbedView,
  { theme, origin }: { theme: "light" | "dark" | undefined; origin: string | undefined },
): Promise<RenderedEmbed> {
  // A page of Next’s may not import this at its head; a route may load it when it is asked.
  const { renderToStaticMarkup } = await import("react-dom/server");
  const script = origin === undefined ? undefined : heightScript;
  return {
    html: `<!doctype html>${renderToStaticMarkup(createElement(EmbedDocument, { view, theme, script }))}`,
    style: embedCss,
    script,
  };
}
