/**
 * The names under which a cache in front can drop what it holds: everything of the site, everything of a negotiation, and
 * everything of one state of its data. `Cache-Tag` is read by most networks, `Surrogate-Key` by the others; who reads
 * neither holds pages for as long as `Cache-Control` says.
 *
 * @param {string} address the address as it was asked for
 * @param {ReadonlyMap<string, string>} versions the version of each negotiation's data, by its id
 * @returns {Record<string, string>}
 */
export function writeCacheTags(address, versions) {
  const [path = ""] = address.split(/[?#]/, 1);
  const segments = path.split("/").slice(1);
  // An embed, and a page with its twin under the same name, belong to the negotiation of that name.
  const first = (segments[0] === "embed" ? segments[1] : segments[0]) ?? "";
  const id = first.split(".", 1)[0] ?? "";
  const version = versions.get(id);
  const own = version === undefined ? listVersions(path === "/" ? versions : new Map()) : listVersions([[id, version]]);
  const tags = ["parley", ...own];
  return { "cache-tag": tags.join(","), "surrogate-key": tags.join(" ") };
}

/** @param {Iterable<readonly [string, string]>} versions */
function listVersions(versions) {
  return [...versions].flatMap(([id, version]) => [`parley-${id}`, `parley-${id}-${version}`]);
}
