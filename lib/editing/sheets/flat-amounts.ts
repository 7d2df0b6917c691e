import { getText, isObject, type Json, type JsonObject } from "../records";
import { readNumber, twoWaysRemedy } from "./read-number";
import { type DayOrder, readWrittenDay } from "./written-day";

/** Tells what is wrong with an answer, and what to do. */
export type TellAnswer = (wrong: string, remedy: string) => void;

export function isAmount({ kind }: JsonObject): boolean {
  return kind === "amount" || kind === "date";
}

/** How the answers to a question are read. */
export interface HowRead {
  question: JsonObject;
  /** What comes first in days such as 05/06/2031. */
  dates: DayOrder | undefined;
  fault: TellAnswer;
}

/** A number or a day as an answer: `2,5 %`, `12 May 2031`. What cannot be read stays as it is, and is a fault later. */
export function readAmount({ question, dates, fault }: HowRead, text: string): Json {
  if (question.kind === "date") {
    const read = readWrittenDay(text, dates);
    if (read === "two ways")
      fault(`“${text}” can be read in two ways`, "Write the day as YYYY-MM-DD, or say --dates day-first.");
    return typeof read === "object" ? read.day : text;
  }
  const read = readNumber(takeUnit(question, text));
  if (read === "two ways") fault(`“${text}” can be read as two different numbers`, twoWaysRemedy);
  return typeof read === "object" ? read.value : text;
}

/** The number alone: of `#%`, `€# billion` or `# writers` what stands beside the number may stand in the cell too. */
function takeUnit({ amount }: JsonObject, text: string): string {
  const unit = isObject(amount ?? null) ? (amount as JsonObject).unit : undefined;
  const written = ["one", "many"].flatMap((key) => getText(unit ?? {}, key) ?? []);
  const sides = written.map((one) => one.split("#").map((side) => side.trim()));
  // A percentage is one in words and in a sign.
  if (written.some((one) => /%|per ?cent/i.test(one)))
    for (const side of ["%", "percent", "per cent"]) sides.push(["", side]);
  let bare = text.trim();
  for (const [before = "", after = ""] of sides) {
    if (before && bare.startsWith(before)) bare = bare.slice(before.length).trim();
    if (after && bare.endsWith(after)) bare = bare.slice(0, -after.length).trim();
  }
  return bare;
}

/** What a party holds of an amount: a value, a range, or a limit such as `at least 4`. */
export function readHeldAmount(how: HowRead, text: string, to: string): JsonObject {
  const [, limit = "", value = ""] = /^(at least|at most|>=|≥|<=|≤)\s*(.+)$/i.exec(text) ?? [];
  if (limit) return /least|>|≥/i.test(limit) ? { atLeast: readAmount(how, value) } : { atMost: readAmount(how, value) };
  return { from: readAmount(how, text), ...(to && { to: readAmount(how, to) }) };
}

/** A value that a party refuses, or all beyond one: `above 7`. */
export function readRefusedAmount(how: HowRead, text: string): Json {
  const [, side, value = ""] = /^(below|above)\s+(.+)$/i.exec(text) ?? [];
  return side ? { [side.toLowerCase()]: readAmount(how, value) } : readAmount(how, text);
}
