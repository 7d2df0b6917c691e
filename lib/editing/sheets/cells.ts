import { joinValues, type Cell as PlainCell } from "../../export/dataset/table-schema";
import { hashContent } from "../../text/hash";
import { isObject, type Json } from "../records";
import type { Column } from "./columns";

import { readNumber, twoWaysRemedy } from "./read-number";
import { readWrittenDay } from "./written-day";

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
    if (content === "numbers" || (content === "answers" && isAmount)) return { value: [cell] };
  }
  const text = cell instanceof Date ? readDay(cell, column) : writePlain(cell);
  if (typeof text !== "string") return text;
  const trimmed = text.trim();
  if (trimmed === "") return { value: undefined };
  switch (content) {
    case "text":
      return { value: column.keepsSpace ? text : isDayColumn(column) ? tidyDay(trimmed) : trimmed };
    case "number": {
      const read = readNumber(trimmed);
      if (read === "two ways") return failTwoWays(trimmed);
      return read ?? fail(`“${trimmed}” is not a number`, "Write a number.");
    }
    case "answer": {
      const value = readAnswer(trimmed, isAmount);
      return value === undefined ? failTwoWays(trimmed) : { value };
    }
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
      if (!/^none$/i.test(trimmed)) return { value: splitValues(trimmed) };
      return { value: column.isRequired ? undefined : [] };
    case "numbers": {
      const numbers = splitValues(trimmed).map(readNumber);
      const wrong = splitValues(trimmed).find((_, i) => typeof numbers[i] !== "object");
      if (wrong !== undefined)
        return fail(`“${wrong}” is not a number`, "Write numbers with bars between them: 50 | 50 | 0.");
      return { value: numbers.flatMap((one) => (typeof one === "object" ? [one.value] : [])) };
    }
    case "answers": {
      const values = splitValues(trimmed).map((one) => readLimit(one, isAmount));
      return values.includes(undefined) ? failTwoWays(trimmed) : { value: values.filter((one) => one !== undefined) };
    }
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

/** A day as it is written here, if it can be read in one way only; anything else as it is. */
function tidyDay(text: string): string {
  const read = readWrittenDay(text);
  return typeof read === "object" ? read.day : text;
}

/** An answer as it stands in a cell: the id of an option, or a number. Undefined for a number with two readings. */
function readAnswer(text: string, isAmount: boolean): string | number | undefined {
  const read = isAmount ? readNumber(text) : undefined;
  return read === "two ways" ? undefined : (read?.value ?? text);
}

function readLimit(text: string, isAmount: boolean): Json | undefined {
  const [, side, value = ""] = /^(below|above) (.+)$/.exec(text) ?? [];
  const answer = readAnswer(value || text, isAmount);
  return side && answer !== undefined ? { [side]: answer } : answer;
}

function failTwoWays(text: string): Decoded {
  return fail(`“${text}” can be read as two different numbers`, twoWaysRemedy);
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
