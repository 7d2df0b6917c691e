/** The lists whose entries are records of their own: a fault in one says nothing about the others. */
const recordLists: ReadonlySet<PropertyKey | undefined> = new Set([
  "parties",
  "sources",
  "events",
  "corrections",
  "checks",
  "contradictions",
  "questions",
  "statements",
  "terms",
  "history",
  "answers",
  "reviews",
]);

/** With more faulty records than this a file is left alone: nobody fixes them in one go. */
const maxDropped = 1000;

/** The content of a file without its faulty records, and the paths of these. */
export interface Rest {
  content: unknown;
  dropped: ReadonlySet<string>;
}

/** Takes the records out of a file that have faults at `paths`. Undefined if a fault is not within a record. */
export function dropFaulty(content: unknown, paths: readonly PropertyKey[][]): Rest | undefined {
  const dropped = new Set<string>();
  for (const path of paths) {
    const last = path.findLastIndex((key, i) => typeof key === "number" && recordLists.has(path[i - 1]));
    if (last < 0) return undefined;
    dropped.add(formatPath(path.slice(0, last + 1)));
  }
  return dropped.size > maxDropped ? undefined : { content: copyWithout(content, "", dropped), dropped };
}

function copyWithout(value: unknown, path: string, dropped: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) {
    return value.flatMap((entry, i) => {
      const at = `${path}[${i}]`;
      return dropped.has(at) ? [] : [copyWithout(entry, at, dropped)];
    });
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, copyWithout(inner, path ? `${path}.${key}` : key, dropped)]),
  );
}

/** The path in the whole file of what is at `path` in the file without the dropped records. */
export function restorePath(path: string, dropped: ReadonlySet<string>): string {
  return (path.match(/\[\d+\]|[^[]+/g) ?? []).reduce((whole, part) => {
    if (!part.startsWith("[")) return whole + part;
    let index = -1;
    for (let left = Number(part.slice(1, -1)); left >= 0; ) {
      index++;
      if (!dropped.has(`${whole}[${index}]`)) left--;
    }
    return `${whole}[${index}]`;
  }, "");
}

/** A path in words of the file: `questions[0].statements[2].date`. */
export function formatPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (all, key) => (typeof key === "number" ? `${all}[${key}]` : all ? `${all}.${String(key)}` : String(key)),
    "",
  );
}
