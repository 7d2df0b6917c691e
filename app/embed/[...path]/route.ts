import { createHash } from "node:crypto";
import { loadDataset } from "@/app/load";
import { parseQuery } from "@/lib/embed/oembed";
import { embedPath, isEmbeddable, parseEmbedOptions } from "@/lib/embed/options";
import { parseSubject } from "@/lib/url/subject";
import { type MadeEmbed, makeEmbed } from "../make-embed";

export async function GET(request: Request) {
  const url = new URL(request.url);
  const query = parseQuery(url.searchParams);
  const route = parseSubject(loadDataset().negotiations, url.pathname.slice("/embed".length), query);
  if (route.kind === "not-found" || !isEmbeddable(route.subject)) return answerNotFound();
  const { subject } = route;
  const options = parseEmbedOptions(query);
  if (route.kind === "moved")
    return new Response(null, { status: 307, headers: { location: embedPath(subject, options) } });
  return answerQuestion(request, await makeEmbed(subject, options));
}

function answerQuestion(request: Request, { html, headers: made }: MadeEmbed): Response {
  const etag = `W/"${createHash("sha256").update(html).digest("base64url").slice(0, 22)}"`;
  const headers = new Headers({ ...made, etag });
  if (request.headers.get("if-none-match")?.includes(etag)) return new Response(null, { status: 304, headers });
  return new Response(html, { headers });
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
