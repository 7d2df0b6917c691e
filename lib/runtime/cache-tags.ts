/** The sections of a negotiation whose pages show nothing of other negotiations. */
const sectionsAlone: readonly string[] = ["changes", "compare", "room", "search", "sources", "timeline"];

/**
 * The tags by which a cache in front can drop what it holds: the whole site, one negotiation, or one state of its data.
 * Most networks read `Cache-Tag`, the others `Surrogate-Key`; a cache that reads neither keeps a page for as long as
 * `Cache-Control` says.
 *
 * @param path the path of the request
 * @param versions the version of each negotiation's data, by its id
 * @param drawnOn which negotiations the pages of one are drawn on besides itself, by its id, and those of a party across
 *   negotiations, by `parties/<id>`
 */
export function formatCacheTags(
  path: string,
  versions: ReadonlyMap<string, string>,
  drawnOn: ReadonlyMap<string, readonly string[]> = new Map(),
): Record<string, string> {
  const segments = (path.split(/[?#]/, 1)[0] ?? "").split("/").slice(1);
  // An embed, a text version and an export belong to the negotiation of the page, and show nothing of others.
  const isWithin = segments[0] === "embed" || segments[0] === "words";
  const [first = "", second = ""] = isWithin ? segments.slice(1) : segments;
  const id = first.split(".", 1)[0] ?? "";
  const subject = id === "parties" ? `${id}/${second.split(".", 1)[0]}` : id;
  const isAlone = isWithin || /\.[a-z]+$/.test(segments.at(-1) ?? "") || sectionsAlone.includes(second);
  const others = isAlone && id !== "parties" ? [] : (drawnOn.get(subject) ?? []);
  const shown = path === "/" ? versions.keys() : [subject, ...others];
  const tags = [
    "parley",
    ...[...shown].flatMap((one) => {
      const version = versions.get(one);
      return version === undefined ? [] : [`parley-${one}`, `parley-${one}-${version}`];
    }),
  ];
  return { "cache-tag": tags.join(","), "surrogate-key": tags.join(" ") };
}
