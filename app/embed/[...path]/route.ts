import { createHash } from "node:crypto";
import { loadDataset } from "@/app/load";
import { type DrawnEmbed, drawEmbed } from "@/components/embed/draw-embed";
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
  return answer(request, await drawEmbed(viewEmbed(subject, options.version), options));
}

function answer(request: Request, embed: DrawnEmbed): Response {
  const { html } = embed;
  const etag = `W/"${createHash("sha256").update(html).digest("base64url").slice(0, 22)}"`;
  const headers = new Headers({
    etag,
    "cache-control": "public, max-age=300, s-maxage=86400",
    "content-security-policy": writePolicy(embed),
    "content-type": "text/html; charset=utf-8",
    "x-content-type-options": "nosniff",
    "x-robots-tag": "noindex",
  });
  if (request.headers.get("if-none-match")?.includes(etag)) return new Response(null, { status: 304, headers });
  return new Response(html, { headers });
}

/** Nothing is loaded, and nothing runs or is styled but what stands in the document. Anybody may frame it. */
function writePolicy({ style, script }: DrawnEmbed): string {
  const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  return [
    "default-src 'none'",
    `style-src ${hash(style)}`,
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
