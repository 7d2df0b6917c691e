import type { IncomingMessage } from "node:http";
import { dropTracking } from "../../lib/url/drop-tracking";

/** Why a request is refused before it is looked at further. */
interface Refusal {
  status: number;
  words: string;
  headers: Record<string, string>;
}

const readOnly = "This site can only be read; it accepts nothing.\n";

/** Refuses every method but GET and HEAD, and every body, so that none can fill the memory. */
export function refuseRequest({ method, headers }: IncomingMessage): Refusal | undefined {
  const allow = { allow: "GET, HEAD, OPTIONS" };
  if (method === "OPTIONS") return { status: 204, words: "", headers: allow };
  if (method !== "GET" && method !== "HEAD") return { status: 405, words: readOnly, headers: allow };
  const length = headers["content-length"];
  if ((length !== undefined && length !== "0") || headers["transfer-encoding"] !== undefined) {
    return { status: 413, words: readOnly, headers: {} };
  }
  return undefined;
}

/**
 * The path and query of a request, without tracking parameters, so that a page rendered ahead is sent to whoever follows a
 * link from a newsletter. What cannot be decoded becomes the path of nothing, which is a 404 in words, and so
 * does what Next reserves for itself: the site needs none of it.
 */
export function readTarget(target: string): string {
  const url = target.replace(/^https?:\/\/[^/?#]*/i, "").replace(/#.*/, "");
  try {
    if (/^\/*_next(\/|$)/.test(decodeURIComponent(url.split("?", 1)[0] ?? ""))) return "/no-such-page";
  } catch {
    return "/no-such-page";
  }
  const [path = "", ...query] = url.split("?");
  return `${path.startsWith("/") ? "" : "/"}${path}${query.length > 0 ? dropTracking(`?${query.join("?")}`) : ""}`;
}

/** The URL without repeated, backward or trailing slashes, if it has any. It never leads to another site. */
export function findTidyUrl(url: string): string | undefined {
  const [path = "", ...query] = url.split("?");
  const tidy = path.replaceAll(/[/\\]+/g, "/").replace(/(?<=.)\/$/, "");
  return tidy === path ? undefined : [tidy, ...query].join("?");
}
