import { type RecordKind, recordKinds } from "./records";

/** The addresses of the editor. None of them is part of a site that is built. */
export const editPath = "/edit";

export function negotiationEditPath(name: string, screen = ""): string {
  return `${editPath}/${name}${screen && `/${screen}`}`;
}

/** The list of all records of a kind. */
export function listPath(name: string, kind: RecordKind): string {
  return negotiationEditPath(name, slugs[kind]);
}

/** The screen of a second coder; `item` opens it at one statement. */
export function secondPath(name: string, coder = "", item = ""): string {
  return negotiationEditPath(name, `second${coder && `/${coder}`}${item && `?item=${item}`}`);
}

/** The form of a record. What is in another one names that too, where ids are distinct only there. */
export function recordPath(
  name: string,
  { kind, id, within }: { kind: RecordKind; id: string; within?: string | undefined },
): string {
  const query = kind === "term" && within !== undefined ? `?within=${encodeURIComponent(within)}` : "";
  if (kind === "answer") return negotiationEditPath(name, "agreement");
  if (kind === "coding") return secondPath(name, id);
  if (kind === "review") return negotiationEditPath(name, "review");
  if (kind === "statement") return `${negotiationEditPath(name, "code")}?statement=${encodeURIComponent(id)}`;
  return kind === "negotiation" ? listPath(name, kind) : `${listPath(name, kind)}/${encodeURIComponent(id)}${query}`;
}

/** A statement in a form with everything that one can hold. */
export function wholeStatementPath(name: string, id: string): string {
  return `${negotiationEditPath(name, "statements")}/${encodeURIComponent(id)}`;
}

/** The form of a record that is not there yet. */
export function newRecordPath(name: string, kind: RecordKind, within?: string): string {
  return `${listPath(name, kind)}?new=1${within === undefined ? "" : `&within=${encodeURIComponent(within)}`}`;
}

const slugs = Object.fromEntries(
  Object.entries(recordKinds).map(([kind, { plural }]) => [
    kind,
    kind === "negotiation" ? "about" : plural.toLowerCase(),
  ]),
) as Record<RecordKind, string>;

/** Kinds that have a screen of their own in the place of a list and a form. */
const ownScreens: readonly RecordKind[] = ["coding", "answer", "review"];

/** The kind of record that a part of an address stands for. */
export function findKind(slug: string): RecordKind | undefined {
  return (Object.keys(slugs) as RecordKind[]).find((kind) => slugs[kind] === slug && !ownScreens.includes(kind));
}
