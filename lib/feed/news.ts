import type { Negotiation } from "../dataset/negotiation";
import { listPairs } from "../model/pairs";
import { hashContent } from "../text/hash";
import { type FeedPlace, feedPath, listFeedPlaces } from "../url/feed-place";
import { siteUrl } from "../url/paths";
import { type FeedEntry, listFeed, listFeedEntries } from "./entries";

/** What was told of a negotiation when it was last built: its version, and a hash of each entry and of each feed. */
export interface Told {
  version: string;
  entries: Record<string, string>;
  feeds: Record<string, string>;
}

/** What is new in a negotiation since. Addresses are absolute. */
export interface News {
  negotiation: string;
  title: string;
  /** The version of the data before, null where nothing was told before, and now. */
  before: string | null;
  after: string;
  /** Newest first. A `revised` entry was told before in other words; a `withdrawn` one is in the data no longer. */
  changes: {
    kind: "new" | "revised" | "withdrawn";
    id: string;
    date?: string;
    title?: string;
    text?: string;
    url?: string;
  }[];
  pages: string[];
  feeds: string[];
}

/** With more parties, the feeds of pairs are left out: their number grows with the square. */
const maxPairedParties = 20;

/** What is told of a negotiation as it is now. */
export function takeTold(negotiation: Negotiation): Told {
  const entries = listFeedEntries(negotiation, { kind: "negotiation" });
  return {
    version: negotiation.version,
    entries: Object.fromEntries(entries.map((entry) => [entry.id, hashEntry(entry)])),
    feeds: Object.fromEntries(
      listPlaces(negotiation).map((place) => [
        feedPath(negotiation, "atom", place),
        hashContent(listFeed(negotiation, place).entries.map(hashEntry).join()),
      ]),
    ),
  };
}

/** What is new in a negotiation since it was last told of; undefined if its data are the same. */
export function findNews(negotiation: Negotiation, before: Told | undefined): News | undefined {
  if (before?.version === negotiation.version) return undefined;
  const now = takeTold(negotiation);
  // Where nothing was told before, all of it would be news.
  const changes = before ? listNewsEntries(negotiation, before, now) : [];
  const places = listPlaces(negotiation).filter((place) => {
    const path = feedPath(negotiation, "atom", place);
    return before !== undefined && before.feeds[path] !== now.feeds[path];
  });
  const pages = [
    `/${negotiation.id}`,
    ...places.map((place) => listFeed(negotiation, place).path),
    ...changes.flatMap(({ path }) => path ?? []),
  ];
  return {
    negotiation: negotiation.id,
    title: negotiation.title,
    before: before?.version ?? null,
    after: negotiation.version,
    changes: changes.map(({ path, ...change }) => ({ ...change, ...(path && { url: `${siteUrl()}${path}` }) })),
    pages: [...new Set(pages.map((path) => `${siteUrl()}${path.split("#")[0]}`))],
    feeds: places.flatMap((place) =>
      (["atom", "json"] as const).map((kind) => `${siteUrl()}${feedPath(negotiation, kind, place)}`),
    ),
  };
}

function listNewsEntries(negotiation: Negotiation, before: Told, now: Told) {
  const told = listFeedEntries(negotiation, { kind: "negotiation" }).flatMap((entry) => {
    const was = before.entries[entry.id];
    if (was === now.entries[entry.id]) return [];
    const { id, date, title, path, paragraphs } = entry;
    return [
      {
        kind: was === undefined ? ("new" as const) : ("revised" as const),
        id,
        date,
        title,
        text: paragraphs.join("\n\n"),
        path,
      },
    ];
  });
  const gone = Object.keys(before.entries).filter((id) => !(id in now.entries));
  return [...told, ...gone.map((id) => ({ kind: "withdrawn" as const, id, path: undefined }))];
}

function listPlaces(negotiation: Negotiation): FeedPlace[] {
  const { parties } = negotiation;
  const pairs = parties.length > maxPairedParties ? [] : listPairs(parties);
  return [...listFeedPlaces(negotiation), ...pairs.map((pair): FeedPlace => ({ kind: "pair", pair }))];
}

function hashEntry({ id, date, title, path, paragraphs, sources }: FeedEntry): string {
  return hashContent(JSON.stringify([id, date, title, path, paragraphs, sources]));
}
