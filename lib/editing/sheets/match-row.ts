import { printField } from "./cells";
import { type Column, listColumns } from "./columns";
import { type Entry, writeFingerprint, writeKey } from "./find-records";
import type { SheetKind } from "./kinds";
import type { matchKnown } from "./match-known";
import type { Row, TellFault } from "./record-rows";

/**
 * The record of a row; undefined if the row is a new one; “gone” if it was removed meanwhile, which an untouched row
 * accepts.
 */
export function findEntry(
  kind: SheetKind,
  row: Row,
  byKey: ReadonlyMap<string, Entry>,
  entries: readonly Entry[],
  fault: TellFault,
  { findKnown, isTaken }: { findKnown: ReturnType<typeof matchKnown>; isTaken: (entry: Entry) => boolean },
): Entry | undefined | "fault" | "gone" {
  const column = listColumns(kind).find(({ name }) => name === "id");
  const id = column && row.values.get(column);
  if (findKnown) {
    const entry = findKnown(row, isTaken);
    return entry ?? (row.prints ? tellGone(kind, row, fault) : undefined);
  }
  if (kind.key === "place") {
    const entry = row.place === undefined ? undefined : byKey.get(writeKey(kind, row.parents, "", row.place));
    if (!row.prints || (entry && isAsPrinted(kind, entry, row))) return entry;
    // Somebody has put an entry before this one: the row is that of the entry that looks as this one did.
    const own = entries.filter(({ parents }) => parents.join("/") === row.parents.join("/"));
    const same = own.find((one) => isAsPrinted(kind, one, row));
    // What stands in the place of a record that is gone is not what the row wants removed.
    return same ?? (row.isMarked ? undefined : entry) ?? tellGone(kind, row, fault);
  }
  if (kind.key === "only") return byKey.get("only");
  if (typeof id !== "string") {
    if (!row.prints) return undefined;
    fault("id", "the id was taken out", "Write it again. To remove the record write yes in its column “delete”.");
    return "fault";
  }
  const entry = byKey.get(writeKey(kind, row.parents, id, 0));
  if (!entry) return row.prints ? tellGone(kind, row, fault, column) : undefined;
  if (kind.isUnique && entry.parents.join("/") !== row.parents.join("/")) {
    const noun = kind.parents.at(-1) ?? "";
    fault(
      noun,
      `“${id}” belongs to the ${noun} “${entry.parents.at(-1)}”`,
      `Put it back there. To move it, remove it and add a new row.`,
    );
    return "fault";
  }
  return entry;
}

function isAsPrinted(kind: SheetKind, { value, place }: Entry, { prints }: Row): boolean {
  return prints !== undefined && writeFingerprint(kind, value, place) === [...prints.values()].join("");
}

/** A row that was written from a record that is not there any more; undefined where the row wants just that. */
function tellGone(kind: SheetKind, row: Row, fault: TellFault, column?: Column): "fault" | "gone" | undefined {
  const changed = [...row.values].filter(([one, value]) => row.prints?.get(one) !== printField(value));
  const isOtherId = column && changed.some(([one]) => one === column);
  if (row.isMarked && !isOtherId) return undefined;
  // Nothing was changed in the row, and somebody has removed the record: it stays removed.
  if (changed.length === 0) return "gone";
  if (isOtherId) {
    fault(
      "id",
      "an id cannot be changed, because addresses that have been shared contain it",
      "Write the old one again. For a new record empty the fingerprint.",
    );
  } else
    fault(
      undefined,
      `the ${kind.noun} was removed after the workbook was written`,
      "Remove the row, or empty its fingerprint to add it anew.",
    );
  return "fault";
}
