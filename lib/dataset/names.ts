/**
 * A name that was given to a thing and to no other, with its kind before it: `question toll`. An option or a term is named
 * within its question or deal: `option toll/free`. A short code in addresses is a name too.
 */
export interface GivenName {
  name: string;
  file: string;
  /** The path of the field that gives it. */
  path: string;
}

/** Where things that have names stand: the file, and the lists that lead to them in it. */
const places = [
  { kind: "party", file: "parties.json", lists: ["parties"] },
  { kind: "source", file: "sources.json", lists: ["sources"] },
  { kind: "event", file: "events.json", lists: ["events"] },
  { kind: "correction", file: "corrections.json", lists: ["corrections"] },
  { kind: "issue", file: "issues/", lists: [] },
  { kind: "question", file: "issues/", lists: ["questions"] },
  { kind: "option", file: "issues/", lists: ["questions", "options"], isInner: true },
  { kind: "statement", file: "issues/", lists: ["questions", "statements"] },
  { kind: "deal", file: "deals/", lists: [] },
  { kind: "term", file: "deals/", lists: ["terms"], isInner: true },
] as const satisfies { kind: string; file: string; lists: readonly string[]; isInner?: true }[];

/** Every name in the files of a negotiation, as they are parsed or compiled, whatever else is wrong with them. */
export function listNames(files: Iterable<readonly [file: string, content: unknown]>): GivenName[] {
  return [...files].flatMap(([file, content]) =>
    places
      .filter((place) => file.split("/").slice(1).join("/").startsWith(place.file))
      .flatMap((place) => {
        const isInner = "isInner" in place;
        return walk(content, place.lists, "", "").flatMap(({ value, path, parent }) =>
          (["id", "code"] as const).flatMap((key) => {
            const given = getText(value, key);
            if (given === undefined) return [];
            const name = writeName(place.kind, given, isInner ? parent : undefined);
            return [{ name, file, path: path ? `${path}.${key}` : key }];
          }),
        );
      }),
  );
}

/** A name as `retired` in negotiation.json has it. */
export function writeName(kind: string, id: string, within: string | undefined): string {
  const isInner = places.some((place) => place.kind === kind && "isInner" in place);
  return `${kind} ${isInner && within !== undefined ? `${within}/` : ""}${id}`;
}

interface Step {
  value: unknown;
  path: string;
  /** The id of what it lies in. */
  parent: string;
}

function walk(value: unknown, [list, ...rest]: readonly string[], path: string, parent: string): Step[] {
  if (list === undefined) return [{ value, path, parent }];
  const entries: unknown = typeof value === "object" && value !== null ? Reflect.get(value, list) : undefined;
  const own = getText(value, "id") ?? "";
  if (!Array.isArray(entries)) return [];
  return entries.flatMap((one, i) => walk(one, rest, `${path ? `${path}.` : ""}${list}[${i}]`, own));
}

function getText(value: unknown, key: string): string | undefined {
  const found: unknown = typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
  return typeof found === "string" && found !== "" ? found : undefined;
}
