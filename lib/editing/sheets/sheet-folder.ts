import { getFileHead } from "../apply";
import { getText, isObject, type Json, type JsonObject, nameFile } from "../records";
import { getRecordSchema, putKey } from "./columns";
import { type Entry, findKind, listEntries } from "./find-records";
import { type SheetKind, sheetKinds } from "./kinds";
import type { Row } from "./record-rows";

/** The files of a negotiation while sheets are imported into them: where a record belongs, and what has to exist for it. */
export class SheetFolder {
  constructor(
    readonly name: string,
    readonly contents: Map<string, JsonObject>,
  ) {}

  /** The questions whose answers are numbers. */
  listAmounts(): Set<string> {
    const questions = sheetKinds.find(({ name }) => name === "Questions");
    const entries = questions ? listEntries(this.contents, this.name, questions) : [];
    return new Set(entries.flatMap(({ value }) => (value.kind === "amount" ? [getText(value, "id") ?? ""] : [])));
  }

  /** Adds an issue to those that the negotiation lists, or takes it out. */
  changeIssues(kind: SheetKind, id: string, how: "add" | "remove"): void {
    const head = this.contents.get(`${this.name}/negotiation.json`);
    if (kind.file !== "issue" || !head || !Array.isArray(head.issues)) return;
    if (how === "remove") head.issues = head.issues.filter((one) => one !== id);
    else if (!head.issues.includes(id)) head.issues = [...head.issues, id];
  }

  /** The list that a record is in. */
  findList(entry: Entry | undefined): Json[] | undefined {
    const list = entry && this.findHolder(entry)?.[entry.kind.lists.at(-1) ?? ""];
    return Array.isArray(list) ? list : undefined;
  }

  /** What has the list that a record is in. */
  findHolder({ file, path }: Entry): JsonObject | undefined {
    let holder: Json | undefined = this.contents.get(file);
    for (const key of path.slice(0, -2))
      holder = Array.isArray(holder) ? holder[Number(key)] : isObject(holder) ? holder[key] : undefined;
    return isObject(holder) ? holder : undefined;
  }

  private readonly holders = new Map<SheetKind, Map<string, JsonObject>>();

  /** The list that the record of a row belongs in; undefined if there is nothing that could have it. */
  findOrMakeList(kind: SheetKind, { parents }: Row): Json[] | undefined {
    const key = kind.lists.at(-1) ?? "";
    const parent = findKind(kind, kind.lists.length - 1);
    let holder: JsonObject | undefined;
    if (parent) {
      // The sheet of the parents has been imported by now.
      const known =
        this.holders.get(parent) ??
        new Map(listEntries(this.contents, this.name, parent).map((one) => [one.key, one.value]));
      this.holders.set(parent, known);
      holder = known.get(parent.key === "only" ? "only" : parent.isUnique ? (parents.at(-1) ?? "") : parents.join("/"));
    } else {
      const file = nameFile(this.name, kind.file, "");
      const head = () =>
        getFileHead(
          this.contents,
          this.name,
          key === "corrections" ? "correction" : key === "events" ? "event" : key === "parties" ? "party" : "source",
        );
      holder = this.contents.get(file) ?? { ...head(), [key]: [] };
      this.contents.set(file, holder);
    }
    if (!holder) return undefined;
    if (!Array.isArray(holder[key])) putKey(holder, key, [], Object.keys(findParentSchema(kind).properties ?? {}));
    const list = holder[key];
    return Array.isArray(list) ? list : undefined;
  }
}

/** The schema of what has the list of a kind of record. */
export function findParentSchema(kind: SheetKind) {
  return getRecordSchema({ ...kind, lists: kind.lists.slice(0, -1) });
}
