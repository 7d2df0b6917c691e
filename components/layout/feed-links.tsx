import { feedPath } from "@/lib/url/paths";

/** The feeds of what changed in a negotiation, or in one issue of it. */
export function FeedLinks({ negotiation, issue }: { negotiation: { id: string }; issue?: { id: string } }) {
  return (
    <p className="feed-links">
      Feed of changes: <a href={feedPath(negotiation, "atom", issue)}>Atom</a>,{" "}
      <a href={feedPath(negotiation, "json", issue)}>
        JSON<span className="sr-only"> feed</span>
      </a>
    </p>
  );
}
