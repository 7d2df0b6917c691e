import { renderEmbed } from "@/components/embed/draw-embed";
import { embedCss, frameScript } from "@/components/embed/embed-css";
import { buildEmbedView } from "@/lib/embed/embed";
import { parseQuery } from "@/lib/embed/oembed";
import { embedPath, isEmbeddable, parseEmbedOptions } from "@/lib/embed/options";
import { forgetOrigin } from "@/lib/embed/origin";
import { cspHash } from "@/lib/text/hash";
import { dropTracking } from "@/lib/url/drop-tracking";
import { parseSubject } from "@/lib/url/subject";
import { describeUnknownOf } from "@/lib/view/unknown-values";
import { loadDataset } from "../load";
import { prepare, type Rendered, respond } from "./respond";
import { getOrRender } from "./response-cache";
import { getCacheTags, redirect } from "./serve";

/** Answers with a view as one document for a frame. */
export async function answerEmbed(request: Request, { pathname, search, searchParams }: URL): Promise<Response> {
  const query = parseQuery(searchParams);
  const route = parseSubject(loadDataset().negotiations, pathname.slice("/embed".length), query);
  if (route.kind === "not-found" || !isEmbeddable(route.subject)) return respondNoEmbed();
  const { subject } = route;
  const options = parseEmbedOptions(query);
  if (route.kind === "moved") return redirect(embedPath(subject, options));
  const render = async (): Promise<Rendered> => {
    const view = buildEmbedView(subject, options.version);
    const note = [view.stale, describeUnknownOf(subject, query)].filter(Boolean).join(" ");
    return prepare(
      {
        "cache-control": "public, max-age=300, s-maxage=86400",
        "content-security-policy": embedPolicy,
        "content-type": "text/html; charset=utf-8",
        "x-robots-tag": "noindex",
        ...getCacheTags(pathname),
      },
      await renderEmbed({ ...view, stale: note }, options.theme),
    );
  };
  const rendered = await getOrRender(`embed ${forgetOrigin(pathname + dropTracking(search))}`, render);
  return respond(request, rendered);
}

/**
 * Nothing is loaded, and nothing runs or is styled but what the document itself contains. Anybody may frame it, which no
 * directive can say: `frame-ancestors *` refuses a page that is a file or has a scheme of its own.
 */
const embedPolicy = [
  "default-src 'none'",
  `style-src ${cspHash(embedCss)}`,
  `script-src ${cspHash(frameScript)}`,
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

function respondNoEmbed(): Response {
  const words = "There is no view to embed at this address.";
  return new Response(
    `<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><meta name="robots" content="noindex"><title>Not found: Parley</title></head><body><p>${words}</p></body></html>`,
    {
      status: 404,
      headers: {
        "content-type": "text/html; charset=utf-8",
        "content-security-policy": "default-src 'none'; base-uri 'none'; form-action 'none'",
      },
    },
  );
}
