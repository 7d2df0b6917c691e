import { createElement } from "react";
import { renderHtml } from "@/components/layout/render-html";
import type { EmbedView } from "@/lib/embed/embed";
import { EmbedDocument } from "./embed-document";

/** Renders an embed as one self-contained document, so that it appears at once and at its final height. */
export function renderEmbed(view: EmbedView, theme?: "light" | "dark"): Promise<string> {
  return renderHtml(createElement(EmbedDocument, { view, theme }));
}
