import { findIssue } from "@/lib/dataset/negotiation";
import { writeFeed } from "@/lib/feed/atom-and-json";
import { type FeedKind, feedTypes } from "@/lib/feed/entries";
import { findNegotiation } from "../load";
import { respondNoExport } from "./exports";
import { prepare, respond } from "./respond";
import { getOrRender } from "./response-cache";
import { getCacheTags, guard } from "./serve";

interface Context {
  params: Promise<{ negotiation: string; issue?: string }>;
}

/** The GET handler of a feed: of a negotiation, or of one of its issues. */
export function serveFeed(kind: FeedKind) {
  return async (request: Request, { params }: Context): Promise<Response> =>
    guard(request, async ({ pathname }) => {
      const { negotiation: id, issue: issueId } = await params;
      const negotiation = findNegotiation(id);
      const issue = negotiation && issueId !== undefined ? findIssue(negotiation, issueId) : undefined;
      if (!negotiation || (issueId !== undefined && !issue)) {
        return respondNoExport("There is no feed at this address.");
      }
      const headers = {
        "content-type": `${feedTypes[kind]}; charset=utf-8`,
        "content-disposition": `inline; filename="parley-${negotiation.id}${issue ? `-${issue.id}` : ""}-feed.${kind}"`,
        "cache-control": "public, max-age=300, s-maxage=86400, stale-while-revalidate=86400",
        "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
        ...getCacheTags(pathname),
      };
      const render = async () => prepare(headers, writeFeed(kind, negotiation, issue));
      return respond(request, await getOrRender(`${negotiation.version} ${pathname}`, render));
    });
}
