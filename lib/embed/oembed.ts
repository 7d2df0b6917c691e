import type { Negotiation } from "../dataset/negotiation";
import { siteUrl } from "../url/paths";
import { questionKey } from "../url/question-option";
import { formatSubjectTitle, parseSubject } from "../url/subject";
import { buildEmbedView } from "./embed";
import { estimateHeight } from "./height";
import { previewUrl } from "./link-preview";
import { isEmbeddable, listFrameFacts } from "./options";
import { formatFrameSnippet } from "./snippet";

/** The response of the oEmbed endpoint. */
export interface OembedAnswer {
  status: number;
  body: Record<string, string | number>;
}

const defaultWidth = 640;

/** Answers an oEmbed request. Total: a URL that is not a view of this site gives a 404. */
export function answerOembed(negotiations: readonly Negotiation[], query: URLSearchParams): OembedAnswer {
  const format = query.get("format") ?? "json";
  if (format !== "json") return { status: 501, body: { error: "Only json is given." } };
  const own = siteUrl();
  const named = query.get("url") ?? "";
  const url = URL.canParse(named, own) ? new URL(named, own) : undefined;
  const base = new URL(own);
  // Editors paste whichever of http and https they know.
  const inside =
    url !== undefined &&
    /^https?:$/.test(url.protocol) &&
    url.host === base.host &&
    url.pathname.startsWith(base.pathname);
  const path = inside ? url.pathname.slice(base.pathname.replace(/\/$/, "").length) : "";
  // A link to one question of an issue names it as a place on the page.
  const question = inside && url.hash ? { [questionKey]: url.hash.slice(1) } : {};
  const route = parseSubject(negotiations, path, { ...question, ...parseQuery(url?.searchParams) });
  if (route.kind === "not-found" || !isEmbeddable(route.subject))
    return { status: 404, body: { error: "There is no view to embed at this address." } };
  const { subject } = route;
  const requested = Number(query.get("maxwidth") ?? defaultWidth);
  const width = Number.isInteger(requested) && requested > 0 ? Math.min(requested, 1200) : defaultWidth;
  const tallest = Number(query.get("maxheight") ?? 0);
  const estimated = estimateHeight(buildEmbedView(subject, undefined), width);
  const height = tallest >= 1 ? Math.min(estimated, Math.floor(tallest)) : estimated;
  return {
    status: 200,
    body: {
      version: "1.0",
      type: "rich",
      title: formatSubjectTitle(subject),
      provider_name: "Parley",
      provider_url: own,
      cache_age: 3600,
      html: formatFrameSnippet({ ...listFrameFacts(subject), site: own, width, height }),
      width,
      height,
      // The spec forbids a thumbnail wider than the requested width.
      ...(width >= 1200 && {
        thumbnail_url: previewUrl(subject),
        thumbnail_width: 1200,
        thumbnail_height: 630,
      }),
    },
  };
}

/** Converts search params to the query shape that pages receive. */
export function parseQuery(params: URLSearchParams = new URLSearchParams()): Record<string, string[]> {
  return Object.fromEntries([...new Set(params.keys())].map((key) => [key, params.getAll(key)]));
}
