import { formatPath } from "../dataset/drop-faulty";
import { type Contents, isObject, type Json, listRecords, type RecordKind } from "./records";

/** The keys under which the records of a kind are named elsewhere. */
const namedBy: Partial<Record<RecordKind, readonly string[]>> = {
  party: ["party", "proposedBy", "binds", "by", "gives", "gets", "concerns", "teller"],
  source: ["source", "alsoIn"],
  issue: ["issue", "issues"],
  question: ["question"],
  statement: ["keeps", "replaces", "statement"],
  deal: ["revises", "headlineDeal"],
};

/** A place that names a record. */
export interface Dependent {
  file: string;
  path: string;
}

/**
 * What rests on a record: every place in the files, apart from the record itself, that names it, and the statements in a
 * question or an issue. They are removed one by one, so that nobody loses them unawares.
 */
export function listDependents(
  contents: Contents,
  { kind, id, file, path }: { kind: RecordKind; id: string; file: string; path: readonly (string | number)[] },
): Dependent[] {
  const keys = namedBy[kind] ?? [];
  const own = formatPath(path);
  const search = (at: string, value: Json, way: (string | number)[]): Dependent[] => {
    if (at === file && formatPath(way) === own) return [];
    if (Array.isArray(value)) return value.flatMap((one, i) => search(at, one, [...way, i]));
    if (!isObject(value)) return [];
    return Object.entries(value).flatMap(([key, inner]) => {
      const isNamed = keys.includes(key) && (inner === id || (Array.isArray(inner) && inner.includes(id)));
      return isNamed ? [{ file: at, path: formatPath([...way, key]) }] : search(at, inner, [...way, key]);
    });
  };
  const [name = ""] = file.split("/");
  const statements = kind === "question" || kind === "issue" ? listRecords(contents, name, "statement") : [];
  const inside = statements
    .filter((one) => one.file === file && formatPath(one.path).startsWith(own))
    .map((one) => ({ file, path: formatPath(one.path) }));
  return [...[...contents].flatMap(([at, content]) => search(at, content, [])), ...inside];
}
