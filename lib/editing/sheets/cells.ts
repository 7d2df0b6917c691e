import { joinValues, type Cell as PlainCell } from "../../export/dataset/table-schema";
import { isCalendarDay } from "../../text/calendar";
import { hashContent } from "../../text/hash";
import { isObject, type Json } from "../records";
import type { Column } from "./columns";

/** A cell as it was read. A date is one that the spreadsheet knows to be a date. */
export type Cell = string | number | boolean | Date | null;

/** What a cell says: a value, nothing, or something that cannot be the value of its column. */
export type Decoded = { value: Json | undefined; fault?: undefined } | { fault: string; remedy: string };

/** A value as it stands in a cell. */
export function writeCell(value: Json | undefined, { content, isRequired }: Column): PlainCell {
  if (value === undefined || value === null) return "";
  if (value === true && content === "yes") return "yes";
  if (content === "none") return "none";
  if (Array.isArray(value)) {
    // An empty list that has to be there says no more than an empty cell; one that could be left out does.
    if (value.length === 0) return isRequired ? "" : "none";
    return joinValues(value.map((one) => (content === "pairs" ? writePair(one) : writeAnswer(one))));
  }
  return typeof value === "number" ? value : String(value);
}

function writePair(value: Json): string {
  const [id, text] = isObject(value) ? Object.values(value) : [];
  return `${id}: ${text}`;
}

function writeAnswer(value: Json): string {
  if (!isObject(value)) return String(value);
  return "below" in value ? `below ${value.below}` : `above ${value.above}`;
}

/** Reads a cell by the type of its column. `isAmount`: the answers to the question of its row are numbers. */
export function readCell(cell: Cell, column: Column, isAmount: boolean): Decoded {
  const { content } = column;
  if (cell === null) return { value: undefined };
  if (typeof cell === "number") {
    if (content === "number" || (content === "answer" && isAmount)) return { value: cell };
    if (content === "answers" && isAmount) return { value: [cell] };
  }
  const text = cell instanceof Date ? readDay(cell, column) : writePlain(cell);
  if (typeof text !== "string") return text;
  const trimmed = text.trim();
  if (trimmed === "") return { value: undefined };
  switch (content) {
    case "text":
      return { value: column.keepsSpace ? text : isDayColumn(column) ? tidyDay(trimmed) : trimmed };
    case "number":
      return isNumber(trimmed) ? { value: Number(trimmed) } : fail(`“${trimmed}” is not a number`, "Write a number.");
    case "answer":
      return { value: readAnswer(trimmed, isAmount) };
    case "yes":
      if (/^(yes|y|true|x|1)$/i.test(trimmed)) return { value: true };
      if (/^(no|n|false|0)$/i.test(trimmed)) return { value: undefined };
      return fail(`“${trimmed}” is neither yes nor empty`, "Write yes, or leave the cell empty.");
    case "none":
      if (/^none$/i.test(trimmed)) return { value: [] };
      return fail(
        `“${trimmed}” cannot stand here`,
        "Write none if there are none; otherwise use the sheet with their rows.",
      );
    case "texts":
      return { value: /^none$/i.test(trimmed) && !column.isRequired ? [] : splitValues(trimmed) };
    case "answers":
      return { value: splitValues(trimmed).map((one) => readLimit(one, isAmount)) };
    case "pairs":
      return readPairs(splitValues(trimmed), column);
  }
}

function fail(fault: string, remedy: string): Decoded {
  return { fault, remedy };
}

function writePlain(cell: string | number | boolean): string {
  if (typeof cell === "boolean") return cell ? "yes" : "no";
  return typeof cell === "number" ? String(cell) : cell.replaceAll(/\r\n?/g, "\n");
}

/** A date cell as its day in UTC, which is how spreadsheets count; where no date can be meant, the fault of the spreadsheet. */
function readDay(date: Date, column: Column): string | Decoded {
  if (Number.isNaN(date.getTime())) return fail("not a date", "Write the day as YYYY-MM-DD.");
  const day = date.toISOString().slice(0, 10);
  if (isDayColumn(column) || column.content === "answer" || column.content === "answers") return day;
  const wrong = `the spreadsheet has turned this text into a date (${day})`;
  return fail(wrong, "Format the cell as text and write it again.");
}

function isDayColumn({ schema }: Column): boolean {
  return schema.format === "date" || Boolean(schema.pattern?.includes("\\d{4}(-(0[1-9]"));
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** A day written in a way that can be read in one way only, as YYYY-MM-DD; anything else as it is. */
export function tidyDay(text: string): string {
  const month = (name: string) => months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  const write = (year: string, m: number | string, d: string) => {
    const day = `${year}-${String(m).padStart(2, "0")}-${d.padStart(2, "0")}`;
    return isCalendarDay(day) ? day : text;
  };
  const [, y, m = "", d = ""] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]\d{2}:\d{2}\S*)?$/.exec(text) ?? [];
  if (y) return write(y, m, d);
  const [, day, name = "", year = ""] = /^(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,9})\.?,?[ -](\d{4})$/i.exec(text) ?? [];
  if (day) return write(year, month(name), day);
  const [, first, second = "", third = ""] = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i.exec(text) ?? [];
  if (first) return write(third, month(first), second);
  const [, word, ofYear = ""] = /^([a-z]{3,9})\.? (\d{4})$/i.exec(text) ?? [];
  if (word && month(word) > 0) return `${ofYear}-${String(month(word)).padStart(2, "0")}`;
  // With dots the day is always first.
  const [, dd, mm = "", yyyy = ""] = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text) ?? [];
  return dd ? write(yyyy, mm, dd) : text;
}

function isNumber(text: string): boolean {
  return /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text);
}

function readAnswer(text: string, isAmount: boolean): string | number {
  return isAmount && isNumber(text) ? Number(text) : text;
}

function readLimit(text: string, isAmount: boolean): Json {
  const [, side, value = ""] = /^(below|above) (.+)$/.exec(text) ?? [];
  return side ? { [side]: readAnswer(value, isAmount) } : readAnswer(text, isAmount);
}

function readPairs(parts: readonly string[], { schema }: Column): Decoded {
  const items = schema.items as { properties?: object } | undefined;
  const [first = "", second = ""] = Object.keys(items?.properties ?? {});
  const pairs = parts.map((part) => /^([^:]+): ?(.+)$/s.exec(part));
  if (pairs.includes(null)) return fail("an entry without a colon", `Write each as “${first}: ${second}”.`);
  return { value: pairs.map((pair) => ({ [first]: pair?.[1] ?? "", [second]: pair?.[2] ?? "" })) };
}

/** Takes apart what `joinValues` has joined. */
export function splitValues(text: string): string[] {
  const parts = [""];
  for (const [token] of text.matchAll(/\\[\\|]|\||[^\\|]+|\\/g)) {
    if (token === "|") parts.push("");
    else parts.push((parts.pop() ?? "") + (token.length === 2 && token.startsWith("\\") ? token.slice(1) : token));
  }
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}

const emptyPrint = "----";

/** Four letters that stand for a value, so that it can be told later whether a cell was changed. */
export function printField(value: Json | undefined): string {
  if (value === undefined) return emptyPrint;
  return Buffer.from(hashContent(JSON.stringify(value)), "hex")
    .toString("base64url")
    .slice(0, 4);
}
