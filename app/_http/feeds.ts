import { writeFeed } from "@/lib/feed/atom-and-json";
import { feedTypes } from "@/lib/feed/entries";
import { type FeedKind, feedPath, findFeedPlace } from "@/lib/url/feed-place";
import { findNegotiation } from "../load";
import { respondNoExport } from "./exports";
import { prepare, respond } from "./respond";
import { getOrRender } from "./response-cache";
import { getCacheTags, guard, redirect } from "./serve";

/** The GET handler of a feed: of a negotiation, an issue, a question, a party or a pair. */
export function serveFeed(kind: FeedKind) {
  return async (request: Request): Promise<Response> =>
    guard(request, async ({ pathname }) => {
      const [id = "", ...segments] = pathname.split("/").slice(1, -1);
      const negotiation = findNegotiation(id);
      const place = negotiation && findFeedPlace(negotiation, segments);
      if (!negotiation || !place) return respondNoExport("There is no feed at this address.");
      const path = feedPath(negotiation, kind, place);
      // Two parties have one feed, whichever is named first.
      if (path !== pathname) return redirect(path);
      const headers = {
        "content-type": `${feedTypes[kind]}; charset=utf-8`,
        "content-disposition": `inline; filename="parley-${path.slice(1).replaceAll("/", "-")}"`,
        "cache-control": "public, max-age=300, s-maxage=86400, stale-while-revalidate=86400",
        "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
        ...getCacheTags(pathname),
      };
      const render = async () => prepare(headers, writeFeed(kind, negotiation, place));
      return respond(request, await getOrRender(`${negotiation.version} ${path}`, render));
    });
}
