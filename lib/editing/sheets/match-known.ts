import { printField } from "./cells";
import { type Column, getField, listColumns } from "./columns";
import type { Entry } from "./find-records";
import type { SheetKind } from "./kinds";
import type { Row } from "./record-rows";

/** The column by which the records of a sheet are known where they have no ids. */
export function findKnownBy(kind: SheetKind): Column | undefined {
  return kind.knownBy && listColumns(kind).find(({ name }) => name === kind.knownBy);
}

/** A record with the fingerprints of its fields as they were before any row has changed them. */
interface Known {
  entry: Entry;
  fields: Map<Column, string>;
}

/**
 * Finds the records of rows by what they are known by, whatever their place: the party of a silence, the text of a hard
 * case, a name. Where that was changed in the row, its fingerprint says what it was. Undefined for other kinds.
 */
export function matchKnown(
  kind: SheetKind,
  entries: readonly Entry[],
): ((row: Row, isTaken: (entry: Entry) => boolean) => Entry | undefined) | undefined {
  const column = findKnownBy(kind);
  if (!column) return undefined;
  const lists = new Map<string, Known[]>();
  for (const entry of entries) {
    const fields = new Map(listColumns(kind).map((one) => [one, printField(getField(entry.value, one))] as const));
    const key = entry.parents.join("/");
    lists.set(key, [...(lists.get(key) ?? []), { entry, fields }]);
  }
  return (row, isTaken) => {
    const all = lists.get(row.parents.join("/")) ?? [];
    const free = all.filter(({ entry }) => !isTaken(entry));
    const found = findByName(free, row, column) ?? findByRest(kind, free, row, column) ?? findByName(all, row, column);
    return found?.entry;
  };
}

function findByName(known: readonly Known[], { prints, values, place }: Row, column: Column): Known | undefined {
  const then = prints && known.filter(({ fields }) => fields.get(column) === prints.get(column));
  const isAsNow = ({ fields }: Known) => [...values].every(([one, value]) => fields.get(one) === printField(value));
  return (
    then?.find(({ fields }) => [...fields].every(([one, print]) => prints?.get(one) === print)) ??
    known.find(isAsNow) ??
    then?.find(({ entry }) => entry.place === place) ??
    then?.[0] ??
    known.find(({ fields }) => fields.get(column) === printField(values.get(column)))
  );
}

/** Where somebody has put a text in other words meanwhile, the rest of the record tells, if it is that of one only. */
function findByRest(kind: SheetKind, known: readonly Known[], { prints }: Row, column: Column): Known | undefined {
  // The same may have been found of several parties.
  if (!prints || kind.knownBy === "party") return undefined;
  const [only, ...others] = known.filter(({ fields }) =>
    [...fields].every(([one, print]) => one === column || prints.get(one) === print),
  );
  return others.length === 0 ? only : undefined;
}
