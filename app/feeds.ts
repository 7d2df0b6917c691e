import type { Negotiation } from "@/lib/dataset/negotiation";
import { writeFeed } from "@/lib/feed/atom-and-json";
import { type FeedKind, feedTypes } from "@/lib/feed/entries";
import type { Issue } from "@/lib/schema/issue";

/** Answers with the feed of a negotiation, or of one issue of it. */
export function answerFeed(kind: FeedKind, negotiation: Negotiation, issue?: Issue): Response {
  return new Response(writeFeed(kind, negotiation, issue), {
    headers: { "content-type": `${feedTypes[kind]}; charset=utf-8` },
  });
}
