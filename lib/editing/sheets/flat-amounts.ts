import { getText, isObject, type Json, type JsonObject } from "../records";
import { readNumber, twoWaysRemedy } from "./read-number";
import { readWrittenDay } from "./written-day";

/** Tells what is wrong with an answer, and what to do. */
export type TellAnswer = (wrong: string, remedy: string) => void;

export function isAmount({ kind }: JsonObject): boolean {
  return kind === "amount" || kind === "date";
}

/** A number or a day as an answer: `2,5 %`, `12 May 2031`. What cannot be read stays as it is, and is a fault later. */
export function readAmount(question: JsonObject, text: string, fault: TellAnswer): Json {
  if (question.kind === "date") {
    const read = readWrittenDay(text);
    return typeof read === "object" ? read.day : text;
  }
  const about = question.amount;
  const unit = isObject(about ?? null) ? (about as JsonObject).unit : undefined;
  // `#%` or `# writers`: what stands beside the number may stand in the cell too.
  const beside = ["one", "many"].map((key) => (getText(unit ?? {}, key) ?? "#").replace("#", "").trim());
  const bare = beside.reduce((rest, one) => (one && rest.endsWith(one) ? rest.slice(0, -one.length) : rest), text);
  const read = readNumber(bare);
  if (read === "two ways") fault(`“${text}” can be read as two different numbers`, twoWaysRemedy);
  return typeof read === "object" ? read.value : text;
}

/** What a party holds of an amount: a value, a range, or a limit such as `at least 4`. */
export function readHeldAmount(question: JsonObject, text: string, to: string, fault: TellAnswer): JsonObject {
  const read = (one: string) => readAmount(question, one, fault);
  const [, limit = "", value = ""] = /^(at least|at most|>=|≥|<=|≤)\s*(.+)$/i.exec(text) ?? [];
  if (limit) return /least|>|≥/i.test(limit) ? { atLeast: read(value) } : { atMost: read(value) };
  return { from: read(text), ...(to && { to: read(to) }) };
}

/** A value that a party refuses, or all beyond one: `above 7`. */
export function readRefusedAmount(question: JsonObject, text: string, fault: TellAnswer): Json {
  const [, side, value = ""] = /^(below|above)\s+(.+)$/i.exec(text) ?? [];
  return side ? { [side.toLowerCase()]: readAmount(question, value, fault) } : readAmount(question, text, fault);
}
