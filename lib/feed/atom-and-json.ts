import { generateAtomFeed, generateJsonFeed } from "feedsmith";
import type { Negotiation } from "../dataset/negotiation";
import { formatDate } from "../text/format";
import { type FeedKind, type FeedPlace, feedPath } from "../url/feed-place";
import { siteUrl } from "../url/paths";
import { type FeedContent, type FeedEntry, feedTypes, listFeed } from "./entries";

/** Whose feed it is, and what it is about. */
export interface FeedAddress {
  negotiation: { id: string };
  place: FeedPlace;
}

const author = "Parley";
const rights = "CC BY 4.0. Quotations belong to their sources.";

/** Serialises the feed of a negotiation, or of a part of it, as Atom or JSON Feed. */
export function writeFeed(kind: FeedKind, negotiation: Negotiation, place: FeedPlace): string {
  const write = kind === "atom" ? writeAtom : writeJsonFeed;
  return write(listFeed(negotiation, place), { negotiation, place });
}

/** A feed as Atom (RFC 4287). Every text is marked as plain text, so that no reader treats it as markup. */
export function writeAtom(feed: FeedContent, { negotiation, place }: FeedAddress): string {
  const text = (value: string) => ({ value: clean(value), type: "text" as const });
  return generateAtomFeed({
    id: feed.id,
    title: text(feed.title),
    subtitle: text(feed.subtitle),
    updated: momentOn(feed.updated),
    authors: [{ name: author, uri: siteUrl() }],
    rights: text(rights),
    links: [
      { href: absolute(feedPath(negotiation, "atom", place)), rel: "self", type: feedTypes.atom },
      { href: absolute(feed.path), rel: "alternate", type: "text/html" },
    ],
    entries: feed.entries.map((entry) => ({
      id: entry.id,
      title: text(entry.title),
      updated: momentOn(entry.date),
      published: momentOn(entry.date),
      links: [
        { href: absolute(entry.path), rel: "alternate", type: "text/html" },
        ...entry.sources.map(({ name, url }) => ({ href: url, rel: "via", title: clean(name) })),
      ],
      content: text(writeContent(entry)),
    })),
  });
}

/** A feed as JSON Feed 1.1. */
export function writeJsonFeed(feed: FeedContent, { negotiation, place }: FeedAddress): string {
  const written = generateJsonFeed({
    title: clean(feed.title),
    description: clean(feed.subtitle),
    home_page_url: absolute(feed.path),
    feed_url: absolute(feedPath(negotiation, "json", place)),
    authors: [{ name: author, url: siteUrl() }],
    language: "en",
    items: feed.entries.map((entry) => ({
      id: entry.id,
      url: absolute(entry.path),
      title: clean(entry.title),
      content_text: writeContent(entry),
      date_published: momentOn(entry.date),
      date_modified: momentOn(entry.date),
    })),
  });
  // The library omits an empty list, but JSON Feed requires `items`.
  const complete = feed.entries.length > 0 ? written : { ...(written as object), items: [] };
  return `${JSON.stringify(complete, null, 2)}\n`;
}

/** The day stands first, in words: a reader may date an entry in its own way. */
function writeContent({ date, paragraphs }: FeedEntry): string {
  return clean([`${formatDate(date)}.`, ...paragraphs].join("\n\n"));
}

function absolute(path: string): string {
  return `${siteUrl()}${path}`;
}

/**
 * Feeds have no calendar days, only moments, and readers show a moment in their own time zone. Ten o’clock UTC is on the
 * same day from Honolulu (UTC−10) to Auckland and Tonga (UTC+13). Inhabited time zones span 25 hours, so no moment is
 * on one day everywhere: in Pago Pago and on Kiritimati only the words give the right day.
 */
function momentOn(day: string): Date {
  return new Date(`${day}T10:00:00Z`);
}

/** Removes the characters that XML cannot contain, even escaped. */
function clean(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the pattern exists to find them.
  return text.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "").toWellFormed();
}
