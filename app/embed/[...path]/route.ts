import { createHash } from "node:crypto";
import { createElement } from "react";
import { loadDataset } from "@/app/load";
import { embedCss, writeHeightScript } from "@/components/embed/embed-css";
import { EmbedDocument } from "@/components/embed/embed-document";
import { isEmbeddable, readEmbedOptions, writeEmbedAddress } from "@/lib/share/embed";
import { readQuery } from "@/lib/share/oembed";
import { readTwinSubject } from "@/lib/twin/twin-subject";
import { viewEmbed } from "@/lib/view/embed-view";

export async function GET(request: Request) {
  const url = new URL(request.url);
  const query = readQuery(url.searchParams);
  const route = readTwinSubject(loadDataset().negotiations, url.pathname.slice("/embed".length), query);
  if (route.kind === "not-found" || !isEmbeddable(route.subject)) return answerNotFound();
  const { subject } = route;
  const options = readEmbedOptions(query);
  if (route.kind === "moved")
    return new Response(null, { status: 307, headers: { location: writeEmbedAddress(subject, options) } });
  const script = options.origin && writeHeightScript(options.origin);
  const view = viewEmbed(subject, options.version);
  // A page of Next’s may not import this at its head; a route may load it when it is asked.
  const { renderToStaticMarkup } = await import("react-dom/server");
  const html = `<!doctype html>${renderToStaticMarkup(createElement(EmbedDocument, { view, theme: options.theme, script }))}`;
  return answer(request, html, script);
}

function answer(request: Request, html: string, script: string | undefined): Response {
  const etag = `W/"${createHash("sha256").update(html).digest("base64url").slice(0, 22)}"`;
  const headers = new Headers({
    etag,
    "cache-control": "public, max-age=300",
    "content-security-policy": writePolicy(script),
    "content-type": "text/html; charset=utf-8",
    "x-content-type-options": "nosniff",
    "x-robots-tag": "noindex",
  });
  if (request.headers.get("if-none-match")?.includes(etag)) return new Response(null, { status: 304, headers });
  // Not packed here: Next takes `content-encoding` off what a route answers, and a packed body could not be read.
  return new Response(html, { headers });
}

/** Nothing is loaded, and nothing runs or is styled but what stands in the document. Anybody may frame it. */
function writePolicy(script: string | undefined): string {
  const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  return [
    "default-src 'none'",
    `style-src ${hash(embedCss)}`,
    ...(script ? [`script-src ${hash(script)}`] : []),
    "img-src 'self'",
    "frame-ancestors *",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

function answerNotFound(): Response {
  const words = "There is no view to embed at this address.";
  return new Response(
    `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="robots" content="noindex"><title>Not found: Parley</title></head><body><p>${words}</p></body></html>`,
    {
      status: 404,
      headers: {
        "content-type": "text/html; charset=utf-8",
        "content-security-policy": "default-src 'none'; frame-ancestors *; base-uri 'none'; form-action 'none'",
      },
    },
  );
}
