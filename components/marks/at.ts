import type { AxisView } from "@/lib/view/axis";

/** The classes that place something on an axis: a content security policy without inline styles allows no numbers. */
export function atClass(axis: AxisView, place: number): string {
  return placeClass(axis.at[place] ?? 0);
}

/** The classes of something that reaches from one option to another. */
export function spanClass(axis: AxisView, span: { from: number; to: number }): string {
  const [from, to] = [axis.at[Math.min(span.from, span.to)] ?? 0, axis.at[Math.max(span.from, span.to)] ?? 0];
  return `${placeClass(from)} ${placeClass(to, "to-")}`;
}

/** The classes of a bar: where it lies, and which of its ends is open. */
export function barClass(axis: AxisView, span: { from: number; to: number; limit?: string | undefined }): string {
  return `${spanClass(axis, span)}${span.limit ? ` open-${span.limit}` : ""}`;
}

/** The classes of a place in lines and twentieths of a line. */
export function placeClass(at: number, prefix: "" | "to-" = ""): string {
  const line = Math.floor(at);
  const rest = Math.round((at - line) * 20) * 5;
  const whole = line < 0 ? `${prefix || "at-"}before` : prefix ? `to-${line}` : `at-${line}`;
  return rest === 0 ? whole : `${whole} ${prefix}plus-${rest}`;
}
