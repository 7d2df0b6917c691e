import type { ParsedFolder } from "../dataset/parsed-folder";
import { type FileKind, fileKinds } from "../schema/files";

/**
 * The same folder with one thing changed, named as a problem names it: the file below the folder (`issues/ferry.json`)
 * and the place in the file (`questions[0].statements[1].date`). `undefined` takes the thing out. The file is parsed
 * again, so that a change never makes what no file could hold: throws where it breaks the schema.
 */
export function changeFolder(folder: ParsedFolder, file: string, path: string, to: unknown): ParsedFolder {
  let changed = 0;
  function change<T>(kind: FileKind, one: { file: string; name: string; value: T }) {
    if (one.file !== `${folder.name}/${file}`) return one;
    changed++;
    const value = fileKinds[kind].parse(setAt(one.value, readPath(path), to));
    // The definition of the same kind has just parsed it.
    return { ...one, value: value as T };
  }
  const result: ParsedFolder = {
    name: folder.name,
    negotiation: change("negotiation", folder.negotiation),
    parties: change("parties", folder.parties),
    sources: change("sources", folder.sources),
    events: change("events", folder.events),
    corrections: folder.corrections && change("corrections", folder.corrections),
    checks: folder.checks && change("checks", folder.checks),
    issues: folder.issues.map((one) => change("issue", one)),
    deals: folder.deals.map((one) => change("deal", one)),
    codings: folder.codings?.map((one) => change("coding", one)),
    reviews: folder.reviews && change("reviews", folder.reviews),
  };
  if (changed !== 1) throw new Error(`the folder ${folder.name} has no file ${file}`);
  return result;
}

function readPath(path: string): (string | number)[] {
  return [...path.matchAll(/[^.[\]]+/g)].map(([key]) => (/^\d+$/.test(key) ? Number(key) : key));
}

/** A copy of `value` with the thing at `keys` set, or taken out. Throws where the way there does not exist. */
function setAt(value: unknown, keys: readonly (string | number)[], to: unknown): unknown {
  const [key, ...rest] = keys;
  if (key === undefined) return to;
  if (Array.isArray(value) && typeof key === "number") {
    if (key > value.length) throw new Error(`there is no place ${key} in a list of ${value.length}`);
    if (rest.length === 0 && to === undefined) return value.toSpliced(key, 1);
    return value.toSpliced(key, 1, setAt(value[key], rest, to));
  }
  if (typeof value !== "object" || value === null) throw new Error(`there is nothing in which to set “${key}”`);
  const entries = Object.entries(value).filter(([name]) => name !== key);
  const next = setAt(Object.getOwnPropertyDescriptor(value, key)?.value, rest, to);
  return Object.fromEntries(next === undefined ? entries : [...entries, [key, next]]);
}
