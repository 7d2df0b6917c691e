import { createElement } from "react";
import { renderHtml } from "@/components/layout/render-html";
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
  const script = origin === undefined ? undefined : heightScript;
  return {
    html: await renderHtml(createElement(EmbedDocument, { view, theme, script })),
    style: embedCss,
    script,
  };
}
