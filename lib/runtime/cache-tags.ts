/**
 * The tags by which a cache in front can drop what it holds: the whole site, one negotiation, or one state of its data.
 * Most networks read `Cache-Tag`, the others `Surrogate-Key`; a cache that reads neither keeps a page for as long as
 * `Cache-Control` says.
 *
 * @param path the path of the request
 * @param versions the version of each negotiation's data, by its id
 */
export function formatCacheTags(path: string, versions: ReadonlyMap<string, string>): Record<string, string> {
  const segments = (path.split(/[?#]/, 1)[0] ?? "").split("/").slice(1);
  // An embed, a text version and an export belong to the negotiation of the page.
  const first = (segments[0] === "embed" || segments[0] === "words" ? segments[1] : segments[0]) ?? "";
  const id = first.split(".", 1)[0] ?? "";
  const version = versions.get(id);
  const own = version === undefined ? (path === "/" ? listTags(versions) : []) : listTags([[id, version]]);
  const tags = ["parley", ...own];
  return { "cache-tag": tags.join(","), "surrogate-key": tags.join(" ") };
}

function listTags(versions: Iterable<readonly [string, string]>): string[] {
  return [...versions].flatMap(([id, version]) => [`parley-${id}`, `parley-${id}-${version}`]);
}
