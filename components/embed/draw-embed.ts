import { createElement } from "react";
import type { EmbedView } from "@/lib/embed/embed";
import { embedCss, heightScript } from "./embed-css";
import { EmbedDocument } from "./embed-document";

/** A rendered embed, with the hashes its content security policy has to allow. */
export interface RenderedEmbed {
  html: string;
  style: string;
  script: string | undefined;
}

/** Renders an embed as one self-contained document, so that it appears at once and at its final height. */
export async function renderEmbed(
  view: EmbedView,
  { theme, origin }: { theme: "light" | "dark" | undefined; origin: string | undefined },
): Promise<RenderedEmbed> {
  // Next forbids a static import of this module in pages; a dynamic import in a route is allowed.
  const { renderToStaticMarkup } = await import("react-dom/server");
  const script = origin === undefined ? undefined : heightScript;
  return {
    html: `<!doctype html>${renderToStaticMarkup(createElement(EmbedDocument, { view, theme, script }))}`,
    style: embedCss,
    script,
  };
}
