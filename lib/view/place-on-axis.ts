import type { AxisView } from "./axis";

/** Where something that lies at an option of the question is drawn. */
export function placeOn(axis: AxisView, place: number): number {
  return axis.at[place] ?? 0;
}
