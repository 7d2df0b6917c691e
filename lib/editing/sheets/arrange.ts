import { readDay } from "../apply";
import type { Json, JsonObject } from "../records";
import type { SheetKind } from "./kinds";

/** Puts the new records of a list in their places, and those whose place or date was changed. */
export function arrange(
  list: Json[],
  own: readonly { record: JsonObject; isNew: boolean; to?: number | undefined }[],
  { sorted }: SheetKind,
): void {
  own.forEach(({ record, isNew, to }, i) => {
    if (!isNew && to === undefined) return;
    const old = list.indexOf(record);
    if (old >= 0) list.splice(old, 1);
    list.splice(
      to === undefined || sorted ? findPlace(list, own, i, sorted) : Math.min(to - 1, list.length),
      0,
      record,
    );
  });
}

/** By date where the list is sorted by date, or else beside the row that is above it in the sheet. */
function findPlace(
  list: readonly Json[],
  own: readonly { record: JsonObject }[],
  index: number,
  sorted: SheetKind["sorted"],
): number {
  const record = own[index]?.record;
  const above = own[index - 1];
  if (sorted && record) {
    const day = readDay(record);
    // Of one day, the row above comes first.
    if (above && readDay(above.record) === day) return list.indexOf(above.record) + 1;
    const place = list.findIndex((one) => (sorted === "newest first" ? readDay(one) <= day : readDay(one) > day));
    return place < 0 ? list.length : place;
  }
  if (above) return list.indexOf(above.record) + 1;
  const below = own
    .slice(1)
    .map((one) => list.indexOf(one.record))
    .find((place) => place >= 0);
  return below ?? list.length;
}
