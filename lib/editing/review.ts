import type { Edit } from "./apply";
import { recordLabel } from "./labels";
import { mergeRecords } from "./merge";
import { recordPath } from "./paths";
import {
  type Contents,
  type FoundRecord,
  getText,
  hashRecord,
  isObject,
  type JsonObject,
  listRecords,
  type RecordKind,
  recordKinds,
} from "./records";
import { nameRecord } from "./second/codings";

/** What can be signed off, in the order in which a checker reads it. */
const signable = [
  "statement",
  "question",
  "deal",
  "term",
  "source",
  "party",
  "event",
  "issue",
  "negotiation",
] as const satisfies readonly RecordKind[];

/** A record that nobody has signed as it is. */
export interface ToSign {
  record: string;
  hash: string;
  noun: string;
  plural: string;
  label: string;
  href: string;
  /** Who signed it when it was otherwise; undefined where nobody has. */
  lapsed: { by: string; date: string; hash: string } | undefined;
  found: FoundRecord;
}

export interface ReviewWork {
  /** How many records there are, and how many are signed as they are. */
  of: number;
  signed: number;
  /** Signed once, and changed since. */
  changed: ToSign[];
  /** Never signed. */
  fresh: ToSign[];
}

export function listReviewWork(contents: Contents, name: string): ReviewWork {
  const reviews = new Map(listRecords(contents, name, "review").map(({ id, value }) => [id, value]));
  const all = signable.flatMap((kind) => listRecords(contents, name, kind)).filter(({ id }) => id !== "");
  const open = all.flatMap((found): ToSign[] => {
    const record = nameRecord(found);
    const hash = hashRecord(found.value);
    const old = reviews.get(record);
    if (getText(old, "hash") === hash) return [];
    const [by = "", date = "", was = ""] = ["by", "date", "hash"].map((key) => getText(old, key));
    const { noun, plural } = recordKinds[found.kind];
    const label = recordLabel(found.kind, found.value);
    const lapsed = old && { by, date, hash: was };
    return [{ record, hash, noun, plural: plural.toLowerCase(), label, href: recordPath(name, found), lapsed, found }];
  });
  return {
    of: all.length,
    signed: all.length - open.length,
    changed: open.filter(({ lapsed }) => lapsed),
    fresh: open.filter(({ lapsed }) => !lapsed),
  };
}

/** A field of a record that has changed since it was signed. */
export interface ChangedField {
  field: string;
  was: string;
  now: string;
}

/** What has changed since a record was signed; undefined where what was signed is not kept on this machine. */
export function listChangedFields(
  { lapsed, found }: ToSign,
  kept: ReadonlyMap<string, unknown>,
): ChangedField[] | undefined {
  const was = lapsed && kept.get(lapsed.hash);
  if (!isObject(was)) return undefined;
  return mergeRecords(was, was, found.value).rows.map(({ key, base, mine }) => ({ field: key, was: base, now: mine }));
}

/** The files as they were when the records that have changed were signed, as far as that is kept. */
export function restoreSigned(contents: Contents, work: ReviewWork, kept: ReadonlyMap<string, unknown>): Contents {
  const restored: Contents = structuredClone(contents);
  for (const { lapsed, found } of work.changed) {
    const was = lapsed && kept.get(lapsed.hash);
    const holder = found.path
      .slice(0, -1)
      .reduce<unknown>((inner, key) => Reflect.get(Object(inner), key), restored.get(found.file));
    const last = found.path.at(-1);
    if (found.kind !== "statement" || !isObject(was) || !holder || last === undefined) continue;
    Reflect.set(Object(holder), last, was);
  }
  return restored;
}

/** The edits that sign records, each for the content that was seen. `missed` are those that have changed since they were seen. */
export function signRecords(
  contents: Contents,
  name: string,
  seen: readonly string[],
  { by, day }: { by: string; day: string },
): { edits: Edit[]; missed: string[]; kept: Record<string, JsonObject> } {
  const { changed, fresh } = listReviewWork(contents, name);
  const open = new Map([...changed, ...fresh].map((one) => [`${one.record} ${one.hash}`, one]));
  const reviews = new Map(listRecords(contents, name, "review").map(({ id, value }) => [id, value]));
  const found = seen.flatMap((one) => open.get(one) ?? []);
  return {
    edits: found.map(({ record, hash }) => ({
      kind: "review",
      id: record,
      base: hashRecord(reviews.get(record)),
      value: { record, date: day, by, hash },
    })),
    missed: seen.filter((one) => !open.has(one)),
    kept: Object.fromEntries(found.map(({ hash, found: { value } }) => [hash, value])),
  };
}
