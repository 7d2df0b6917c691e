import { listNames, writeName } from "../dataset/names";
import { readSchema } from "./key-order";
import { type Contents, listOf } from "./records";
import { putKey } from "./sheets/columns";

/** The names of what was removed, as the negotiation remembers them. */
export function listRetired(contents: Contents, name: string): string[] {
  return listOf(contents.get(`${name}/negotiation.json`) ?? {}, "retired").filter((one) => typeof one === "string");
}

/** The retired ids of a kind: of an option or a term without its question or deal. */
export function listRetiredIds(contents: Contents, name: string, kind: string): string[] {
  return listRetired(contents, name).flatMap((one) =>
    one.startsWith(`${kind} `) ? [one.slice(kind.length + 1).replace(/^.*\//, "")] : [],
  );
}

/** Whether a new record may not have an id: another one has it, or had it. */
export function makeIsTaken(
  contents: Contents,
  name: string,
  { kind, within }: { kind: string; within?: string | undefined },
): (id: string) => boolean {
  const taken = new Set([...listNames(contents).map((one) => one.name), ...listRetired(contents, name)]);
  return (id) => taken.has(writeName(kind, id, within));
}

/**
 * Writes down the names of what has been removed, and forgets those that are given back to the same record
 * (`revived`). What was inside it needs no entry of its own. False if there is nowhere to write it.
 */
export function retireNames(name: string, before: Contents, after: Contents, revived: readonly string[] = []): boolean {
  const now = new Set(listNames(after).map((one) => one.name));
  const gone = listNames(before)
    .map((one) => one.name)
    .filter((one) => !now.has(one));
  const isOuter = (one: string) => {
    const [, holder] = /^\S+ (.+)\//.exec(one) ?? [];
    return holder === undefined || now.has(`question ${holder}`) || now.has(`deal ${holder}`);
  };
  const old = listRetired(after, name);
  const all = [...new Set([...old, ...gone.filter(isOuter)])].filter((one) => !revived.includes(one));
  if (all.length === old.length && all.every((one, i) => one === old[i])) return true;
  const head = after.get(`${name}/negotiation.json`);
  if (!head) return false;
  if (all.length === 0) delete head.retired;
  else putKey(head, "retired", all, Object.keys(readSchema("negotiation").properties ?? {}));
  return true;
}
