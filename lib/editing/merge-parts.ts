import { recordLabel } from "./labels";
import { type ConflictRow, mergeRecords } from "./merge";
import type { PartsKind } from "./parts";
import { getText, hashRecord, isObject, type JsonObject, listOf } from "./records";

/** The key that stands for a part as a whole. */
const wholePart = "(all of it)";

/**
 * Joins two changes of a record with its parts, field by field and part by part. What one of them added or removed is
 * taken; what one removed and the other changed comes back, for the author of the form to decide.
 */
export function mergeWholes(
  parts: PartsKind | undefined,
  base: JsonObject,
  theirs: JsonObject,
  mine: JsonObject,
): { merged: JsonObject; rows: ConflictRow[] } {
  if (!parts) return mergeRecords(base, theirs, mine);
  const { kind, list } = parts;
  const own = (one: JsonObject) => Object.fromEntries(Object.entries(one).filter(([key]) => key !== list));
  const head = mergeRecords(own(base), own(theirs), own(mine));
  const [bases, others, owns] = [base, theirs, mine].map((one) => indexParts(one, list)) as [Index, Index, Index];
  const rows: ConflictRow[] = [];
  const tell = (part: JsonObject, found: readonly ConflictRow[]) =>
    rows.push(...found.map((row) => ({ ...row, key: `${recordLabel(kind, part)}: ${row.key}` })));
  const merged = [...owns].flatMap(([id, part]): JsonObject[] => {
    const [was, other] = [bases.get(id), others.get(id)];
    if (other) {
      const joined = mergeRecords(was ?? {}, other, part);
      tell(part, joined.rows);
      return [joined.merged];
    }
    if (!was) return [part];
    const isMine = hashRecord(was) !== hashRecord(part);
    tell(part, [
      { key: wholePart, base: "was there", theirs: "", mine: isMine ? "changed" : "was there", both: isMine },
    ]);
    // Its name is not given again: saved, it is a new one.
    const { id: _, ...rest } = part;
    return isMine ? [rest] : [];
  });
  for (const [id, part] of others) {
    const was = bases.get(id);
    if (owns.has(id) || (was && hashRecord(was) === hashRecord(part))) continue;
    const change = was ? "changed" : "added";
    tell(part, [{ key: wholePart, base: was ? "was there" : "", theirs: change, mine: "", both: was !== undefined }]);
    merged.push(part);
  }
  return { merged: { ...head.merged, [list]: merged }, rows: [...head.rows, ...rows] };
}

type Index = Map<string, JsonObject>;

function indexParts(whole: JsonObject, list: string): Index {
  return new Map(
    listOf(whole, list).flatMap((one, i) => (isObject(one) ? [[getText(one, "id") ?? `[${i}]`, one] as const] : [])),
  );
}
