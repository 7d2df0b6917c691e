import { type FeedRef, feedPath } from "@/lib/url/feed-place";

/** The feeds of what changed in a negotiation, or in a part of it. */
export function FeedLinks({
  negotiation,
  place = { kind: "negotiation" },
}: {
  negotiation: { id: string };
  place?: FeedRef;
}) {
  return (
    <p className="feed-links">
      Feed of changes: <a href={feedPath(negotiation, "atom", place)}>Atom</a>,{" "}
      <a href={feedPath(negotiation, "json", place)}>
        JSON<span className="sr-only"> feed</span>
      </a>
    </p>
  );
}
