import { flatten } from "./posted";
import { hashRecord, type Json, type JsonObject } from "./records";

/** One field on which two people differ, in words. */
export interface ConflictRow {
  key: string;
  base: string;
  theirs: string;
  mine: string;
  /** Both changed it; else one of them did, and that change is taken. */
  both: boolean;
}

/**
 * Joins two changes of one record. Where only one of them touched a field, the change is taken; where both did, mine is
 * kept in the form for its author to decide, beside theirs.
 */
export function mergeRecords(
  base: JsonObject,
  theirs: JsonObject,
  mine: JsonObject,
): { merged: JsonObject; rows: ConflictRow[] } {
  const keys = [...new Set([...Object.keys(theirs), ...Object.keys(mine), ...Object.keys(base)])];
  // The order of keys does not count as a change.
  const is = (one: Json | undefined, other: Json | undefined) => hashRecord(one) === hashRecord(other);
  const chosen = keys.flatMap((key): [string, Json][] => {
    const value = is(mine[key], base[key]) ? theirs[key] : mine[key];
    return value === undefined ? [] : [[key, value]];
  });
  const rows = keys.flatMap((key) => {
    const [was, other, own] = [base[key], theirs[key], mine[key]];
    if (is(was, other) && is(was, own)) return [];
    const both = !is(was, other) && !is(was, own) && !is(other, own);
    return [{ key, base: write(was), theirs: write(other), mine: write(own), both }];
  });
  return { merged: Object.fromEntries(chosen), rows };
}

function write(value: Json | undefined): string {
  if (value === undefined) return "";
  return flatten(value, "")
    .map(([name, text]) => (name ? `${name.replace(/^\[/, "[")}: ${text}` : text))
    .join("\n");
}
