import type { Negotiation } from "../dataset/negotiation";
import { draftKey } from "../model/deals/draft-fields";
import { dropTracking } from "./drop-tracking";
import { isKnownPath } from "./known-path";
import { pageKey } from "./pagination";
import { questionKey } from "./question-option";
import { timelineKeys } from "./timeline-filter";
import { viewOptionKeys } from "./view-options";

/** Options whose values are ids and words of the site’s own, in lower case. What a reader typed to search is no such value. */
const optionKeys: ReadonlySet<string> = new Set([
  ...viewOptionKeys,
  ...timelineKeys,
  pageKey,
  questionKey,
  draftKey,
  "against",
  "size",
  "theme",
  "scale",
  "download",
]);

/** Hyphens and dashes that word processors put in place of the one in an id. */
const dashes = /[\p{Pd}\u2212]/gu;
/** Soft hyphens, zero-width spaces and the like, which come along when text is copied. */
const invisible = /\p{Cf}/gu;

/**
 * The address that somebody meant who typed or pasted one that is slightly off: with a full stop or bracket that belongs
 * to the sentence around it, in upper case, percent-encoded. Undefined if it is not off, or nothing is found at what it
 * comes to. `isFound` says whether the path leads to something as it is; then only its query is tidied.
 */
export function findTidyAddress(
  negotiations: readonly Negotiation[],
  path: string,
  search: string,
  isFound: boolean,
): string | undefined {
  if (isFound) {
    const query = tidyQuery(search);
    return query === dropTracking(search) ? undefined : `${path}${query}`;
  }
  const [before = "", encoded = ""] = path.split(/%3f(.*)/is);
  const tidy = tidyPath(before);
  if (tidy === path || !isKnownPath(negotiations, tidy)) return undefined;
  return `${tidy}${tidyQuery(search || decode(encoded) || "")}`;
}

/**
 * A path in the letters that the site’s own paths consist of, up to the first character that none of them contains. It
 * begins with one slash, so it never leads to another site.
 */
export function tidyPath(path: string): string {
  const text = decode(path);
  if (text === undefined || text.includes("\0")) return path;
  const [, own = "", rest = ""] = /^([a-z0-9/.@-]*)(.*)$/s.exec(tidyLetters(text).replace(/^[^a-z0-9]+/, "")) ?? [];
  // A whole segment that is none of the site’s own is not punctuation behind an address.
  if (own.endsWith("/") && /[\p{L}\p{N}]/u.test(rest)) return path;
  return `/${own.replaceAll(/\/+/g, "/").replace(/[^a-z0-9]+$/, "")}`;
}

/**
 * A query without tracking parameters, `&amp;` read as `&`, and options in lower case without what follows their values.
 * Every value that is still not the site’s own stays as it is, so that the page can say that it is unknown.
 */
function tidyQuery(search: string): string {
  const pairs = dropTracking(search).replace(/^\?/, "").split("&");
  const query = dropTracking(`?${pairs.map(tidyPair).join("&")}`);
  return query === "?" ? "" : query;
}

function tidyPair(pair: string): string {
  const [name = "", ...rest] = pair.replace(/^(amp(;|%3b))+/i, "").split("=");
  const key = name.toLowerCase();
  const value = decode(rest.join("=").replaceAll("+", " "));
  if (!optionKeys.has(key) || value === undefined) return [name, ...rest].join("=");
  const tidy = tidyLetters(value)
    .replace(/[^a-z0-9]+$/, "")
    .replaceAll(/\s*,\s*/g, ",");
  const isOwn = /^[a-z0-9][a-z0-9.,@~_-]*$/.test(tidy);
  return isOwn && (tidy !== value || name !== key) ? `${key}=${tidy}` : [name, ...rest].join("=");
}

function tidyLetters(text: string): string {
  return text.replaceAll(invisible, "").replaceAll(dashes, "-").toLowerCase();
}

/** Decodes a text, also if it was encoded two or three times over; undefined if it is malformed. */
function decode(text: string): string | undefined {
  try {
    return [1, 2, 3].reduce((encoded) => decodeURIComponent(encoded), text);
  } catch {
    return undefined;
  }
}
