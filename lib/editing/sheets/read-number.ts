/** A number that could be read, one that can be read in two ways, or neither. */
export type ReadNumber = { value: number } | "two ways" | undefined;

/** What to do about a number that can be read in two ways. */
export const twoWaysRemedy = "Write it with a decimal point and without a sign between thousands: 1000, or 1.0.";

/** Reads a number as English, German, Russian or Swiss tables write it: 2.5, 2,5, 1 000,5, 1’000. 1,000 may be a thousand or one. */
export function readNumber(given: string): ReadNumber {
  const text = given
    .trim()
    .replace(/^[−–]/, "-")
    .replaceAll(/(?<=\d)[\s’'](?=\d{3}(?!\d))/g, "");
  if (/^-?\d+(e[+-]?\d+)?$/i.test(text)) return { value: Number(text) };
  // Of two different signs the last one is the decimal one.
  if (/^-?\d{1,3}(,\d{3})+\.\d+$/.test(text)) return { value: Number(text.replaceAll(",", "")) };
  if (/^-?\d{1,3}(\.\d{3})+,\d+$/.test(text)) return { value: Number(text.replaceAll(".", "").replace(",", ".")) };
  // The same sign twice can only stand between thousands.
  if (/^-?\d{1,3}([.,]\d{3}){2,}$/.test(text)) return { value: Number(text.replaceAll(/[.,]/g, "")) };
  if (/^-?[1-9]\d{0,2}[.,]\d{3}$/.test(text)) return "two ways";
  if (/^-?\d+[.,]\d+(e[+-]?\d+)?$/i.test(text)) return { value: Number(text.replace(",", ".")) };
  return undefined;
}
