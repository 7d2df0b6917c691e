import { evidenceKinds } from "../../schema/evidence-kinds";
import { knownDate } from "../../schema/primitives";
import type { Cell } from "./cells";
import { type FlatField, simplifyHeader } from "./flat-fields";
import { readNumber } from "./read-number";
import { type DayOrder, readWrittenDay } from "./written-day";

/** What a cell of a flat table says, or why it cannot be the value of its field. */
export type FlatText = { text: string; wrong?: undefined } | { wrong: string; remedy: string };

const days: readonly FlatField[] = ["date", "said", "published"];

/** Fields whose values can be days, or not, which depends on the question. */
export const answerFields: readonly FlatField[] = ["answer", "to", "rulesOut", "rejects"];

/** What is said of a date cell that is no day here. */
export function refuseDate(day: string): { wrong: string; remedy: string } {
  const wrong = `the spreadsheet has turned this text into a date (${day})`;
  return { wrong, remedy: "Format the cell as text and write it again." };
}

export function readFlatText(cell: Cell, field: FlatField, order: DayOrder | undefined): FlatText {
  if (cell instanceof Date) {
    if (Number.isNaN(cell.getTime())) return { wrong: "not a date", remedy: "Write the day as YYYY-MM-DD." };
    const day = cell.toISOString().slice(0, 10);
    return days.includes(field) || answerFields.includes(field) ? { text: day } : refuseDate(day);
  }
  const text = cell === null ? "" : String(cell).replaceAll(/\r\n?/g, "\n").trim();
  if (text === "") return { text };
  if (days.includes(field)) return readDay(text, order);
  if (field === "evidence") return readEvidence(text);
  if (field === "answerKind") return readAnswerKind(text);
  if (field === "order") {
    const read = readNumber(text);
    return typeof read === "object"
      ? { text: String(read.value) }
      : { wrong: `“${text}” is not a number`, remedy: "Number the answers of a question along its scale: 1, 2, 3." };
  }
  return { text };
}

function readDay(text: string, order: DayOrder | undefined): FlatText {
  if (/^\d{5}$/.test(text)) {
    const wrong = `“${text}” is how a spreadsheet counts days`;
    return { wrong, remedy: "Format the column as a date, or write the day as YYYY-MM-DD." };
  }
  const read = readWrittenDay(text, order);
  if (read === "two ways") {
    const remedy =
      "Write the day as YYYY-MM-DD, or say what comes first in all such days: --dates day-first or --dates month-first.";
    return { wrong: `“${text}” can be read in two ways`, remedy };
  }
  const day = read?.day ?? text;
  if (knownDate.safeParse(day).success) return { text: day };
  const remedy = "Write the day as YYYY-MM-DD, or YYYY-MM or YYYY where no more is known.";
  return { wrong: `“${text}” cannot be read as a date`, remedy };
}

function readAnswerKind(text: string): FlatText {
  const plain = simplifyHeader(text).replace(/s$/, "");
  if (["value", "amount", "number", "date", "day"].includes(plain)) return { text: "value" };
  if (["option", "ordered", "unordered"].includes(plain)) return { text: "option" };
  return { wrong: `“${text}” is no kind of answer`, remedy: "Write value (amounts and days) or option." };
}

function readEvidence(text: string): FlatText {
  const plain = simplifyHeader(text);
  const found = evidenceKinds.find(
    ({ kind, label }) => simplifyHeader(kind) === plain || simplifyHeader(label) === plain,
  );
  if (found) return { text: found.kind };
  const kinds = evidenceKinds.map(({ kind }) => kind).join(", ");
  return { wrong: `“${text}” is not a kind of evidence`, remedy: `Use one of: ${kinds}.` };
}
