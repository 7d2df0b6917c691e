import type { AxisView } from "../axis";
import type { CellView } from "../matrix/cell";
import { placeOn } from "../place-on-axis";

/** A place of a lane where there are marks, and where the words below them go. */
interface LaneStop {
  place: number;
  /** `quiet` where the words would repeat those before them. */
  words: "below" | "lower" | "lowest" | "quiet";
}

const levels = ["below", "lower", "lowest"] as const;

/** The places of a lane with marks, so that no words cover others: values can lie closer together than words are long. */
export function layOutStops(cell: Pick<CellView, "marks" | "redLines">, axis: AxisView): LaneStop[] {
  const places = [...new Set([...cell.marks.map(({ place }) => place), ...cell.redLines])].sort((a, b) => a - b);
  let before: { at: number; says: string; level: number } | undefined;
  return places.map((place) => {
    const at = placeOn(axis, place);
    const says = cell.marks.find((mark) => mark.place === place)?.by ?? "";
    const isNear = before !== undefined && at - before.at < 1;
    if (isNear && before?.says === says) return { place, words: "quiet" };
    const level = isNear && before ? (before.level + 1) % levels.length : 0;
    before = { at, says, level };
    return { place, words: levels[level] ?? "below" };
  });
}
