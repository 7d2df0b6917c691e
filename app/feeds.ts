import type { Negotiation } from "@/lib/dataset/negotiation";
import { type FeedKind, feedTypes, listFeed } from "@/lib/feed";
import { writeAtom, writeJsonFeed } from "@/lib/feed-file";
import type { Issue } from "@/lib/schema/issue";

/** Answers with the feed of a negotiation, or of one issue of it. */
export function answerFeed(kind: FeedKind, negotiation: Negotiation, issue?: Issue): Response {
  const write = kind === "atom" ? writeAtom : writeJsonFeed;
  return new Response(write(listFeed(negotiation, issue), { negotiation, issue }), {
    headers: { "content-type": `${feedTypes[kind]}; charset=utf-8` },
  });
}
