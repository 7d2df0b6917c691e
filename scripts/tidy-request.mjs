// What of a request the site listens to. Nothing here takes a body, a cookie or a word of the framework's own protocol;
// and no range, since every file is small, and one that ends before it begins would throw where files are sent.
const heard = ["accept-encoding", "connection", "if-modified-since", "if-none-match"];

/**
 * Why a request is not looked at any further, or nothing: its status, its words and what more is said in headers. Bodies
 * are never read, so that none can fill the memory.
 */
export function refuseRequest({ method, headers }) {
  const allow = { allow: "GET, HEAD, OPTIONS" };
  if (method === "OPTIONS") return { status: 204, words: "", headers: allow };
  if (method !== "GET" && method !== "HEAD") {
    return { status: 405, words: "Nothing can be sent to this site; it is only read.\n", headers: allow };
  }
  const length = headers["content-length"];
  if ((length !== undefined && length !== "0") || headers["transfer-encoding"] !== undefined) {
    return { status: 413, words: "Nothing can be sent to this site; it is only read.\n", headers: {} };
  }
  return undefined;
}

/**
 * Leaves of a request what the site listens to. The framework knows headers that ask for half a page, run an action, or
 * say under which name the site is served; none of them has a use here, and a cache in front would not tell them apart.
 */
export function tidyRequest(request) {
  const { headers } = request;
  request.headers = {
    host: "localhost",
    // The framework writes for some browsers otherwise than for others, and a cache in front has one answer for all.
    "user-agent": "any",
    ...Object.fromEntries(heard.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]]]))),
  };
  // What the framework reads of the list as it came.
  request.rawHeaders = Object.entries(request.headers).flat();
  request.url = readAddress(request.url);
}

/** What only the framework itself asks for: the pages behind rewrites, its own protocol, its maker of pictures. */
const inner = /^\/(?:lens|twins|_next(?!\/static\/)|_not-found|_global-error|_error)(?:\/|$)|\.rsc$|\.segments\//;

const nothing = "/no-such-page";

/** The address below this site, as it was asked for; one that no text can be made of is the address of nothing. */
function readAddress(asked) {
  const address = asked.replace(/^https?:\/\/[^/?#]*/i, "").replace(/#.*/, "");
  try {
    if (inner.test(decodeURIComponent(address.split("?", 1)[0]))) return nothing;
  } catch {
    return nothing;
  }
  return address.startsWith("/") ? address : `/${address}`;
}

/**
 * The one address that one with a slash too many, or the wrong way round, leads to; nothing where there is none. What it
 * begins with is never taken for another site.
 */
export function findTidied(address) {
  const [path, ...query] = address.split("?");
  const tidied = path.replaceAll(/[/\\]+/g, "/").replace(/(?<=.)\/$/, "");
  return tidied === path ? undefined : [tidied, ...query].join("?");
}
