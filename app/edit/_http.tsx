import type { ReactNode } from "react";
import { Document, inlineScripts, inlineStyles } from "@/components/layout/document";
import { renderHtml } from "@/components/layout/render-html";
import { formatPagePolicy } from "../_http/security-policy";

/** A page of the editor, or the address to go to after a form has been dealt with. */
export type Screen = { title: string; content: ReactNode; status?: number } | { goTo: string };

/** The key of the running editor; undefined in every other process, where there is no editor. */
export function getKey(): string | undefined {
  return process.env.PARLEY_EDIT_KEY;
}

export async function respondScreen(screen: Screen): Promise<Response> {
  if ("goTo" in screen) return new Response(null, { status: 303, headers: { location: screen.goTo, ...headers } });
  const { title, content, status = 200 } = screen;
  const html = await renderHtml(
    <Document metadata={{ title: `${title} (editor)`, noIndex: true }} printedStyle={undefined}>
      {content}
    </Document>,
  );
  return new Response(html, {
    status,
    headers: {
      ...headers,
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": formatPagePolicy(inlineScripts, inlineStyles),
      "x-frame-options": "DENY",
      "cross-origin-resource-policy": "same-origin",
    },
  });
}

const headers = { "cache-control": "no-store" };
