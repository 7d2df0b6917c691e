import { notYet, shorten } from "../new-negotiation";
import type { JsonObject } from "../records";
import { splitValues } from "./cells";
import { type FlatField, simplifyHeader } from "./flat-fields";
import type { FlatRow } from "./read-flat";
import { readNumber } from "./read-number";
import { type DayOrder, readWrittenDay } from "./written-day";

/** What people write in place of an answer. */
const noAnswer = /^([-–—?.]+|n\/?a|none|unknown|silent|no (position|statement|answer)( found)?|not addressed)$/i;

export function isNoAnswer(text: string): boolean {
  return noAnswer.test(text);
}

/** The answers of a new question, if all of them are numbers or all of them are days, and whether its rows say that these are values. */
export interface ValueAnswers {
  kind: "amount" | "date";
  /** What the rows say of them (`answerKind`); undefined where they say nothing. */
  said: "value" | "option" | undefined;
  first: FlatRow;
  /** What the question begins with if they are. */
  values: JsonObject;
}

/** The questions of a table whose answers are all numbers, or all days, by their simplified texts. */
export function findValueAnswers(rows: readonly FlatRow[], dates?: DayOrder): Map<string, ValueAnswers> {
  const byQuestion = new Map<string, FlatRow[]>();
  for (const row of rows) {
    const key = simplifyHeader(row.texts.get("question") ?? "");
    const own = byQuestion.get(key) ?? [];
    own.push(row);
    byQuestion.set(key, own);
  }
  return new Map(
    [...byQuestion].flatMap(([key, own]) => {
      const found = readValues(own.flatMap(listAnswers), dates);
      const first = own.find((row) => listAnswers(row).length > 0);
      if (!found || !first) return [];
      const said = own.map(({ texts }) => texts.get("answerKind")).find(Boolean) as ValueAnswers["said"];
      const label = shorten(first.texts.get("question") ?? "", 150);
      return [[key, { kind: found.kind, said, first, values: writeKind(found, label) }] as const];
    }),
  );
}

function listAnswers({ texts }: FlatRow): string[] {
  const one = (field: FlatField) => texts.get(field) ?? "";
  const all = [one("answer"), one("to"), ...splitValues(one("rulesOut")), ...splitValues(one("rejects"))];
  return all
    .filter((text) => text !== "" && !noAnswer.test(text))
    .map((text) => text.replace(/^(at least|at most|>=|≥|<=|≤|above|below)\s*/i, ""));
}

type Values = { kind: "date"; days: string[] } | { kind: "amount"; numbers: number[]; before: string; after: string };

/** What answers are that are all numbers, with the same sign of a percentage or a currency beside them, or all days. */
function readValues(answers: readonly string[], order: DayOrder | undefined): Values | undefined {
  if (answers.length === 0) return undefined;
  const days = answers.map((one) => readAnswerDay(one, order));
  if (!days.includes(undefined)) return { kind: "date", days: days.filter((one) => one !== undefined) };
  const parts = answers.map((text) => /^(\p{Sc}?)\s*([^%\p{Sc}]+?)\s*([%\p{Sc}]?)$/u.exec(text));
  const [, before = "", , after = ""] = parts[0] ?? [];
  if (parts.some((one) => !one || one[1] !== before || one[3] !== after)) return undefined;
  const numbers = parts.map((one) => readNumber(one?.[2] ?? ""));
  if (numbers.includes(undefined)) return undefined;
  // One with two readings has its fault where it stands.
  const read = numbers.flatMap((one) => (typeof one === "object" ? [one.value] : []));
  return { kind: "amount", numbers: read, before, after };
}

/** A whole day; a month or a year alone is none. */
function readAnswerDay(text: string, order: DayOrder | undefined): string | undefined {
  const read = readWrittenDay(text, order);
  return typeof read === "object" && read.day.length === 10 ? read.day : undefined;
}

/** The range is that of the values that are named; what they mean is still to be described. */
function writeKind(found: Values, label: string): JsonObject {
  const rest = { sentence: `${label.replaceAll("#", "")} #`, means: notYet, evidence: notYet };
  if (found.kind === "date") {
    const [from = "", ...others] = found.days.toSorted();
    const last = others.at(-1) ?? from;
    return { kind: "date", dates: { from, to: last > from ? last : addYear(from), ...rest } };
  }
  const { numbers, before, after } = found;
  const [low, high] = [Math.min(...numbers, 0), Math.max(...numbers, 0)];
  const decimals = Math.max(0, ...numbers.map((one) => String(one).split(".")[1]?.length ?? 0));
  return {
    kind: "amount",
    amount: {
      unit: { many: `${before}#${after}` },
      from: low,
      to: high > low ? high : low + 1,
      ...(decimals > 0 && { decimals }),
      ...rest,
    },
  };
}

function addYear(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCFullYear(date.getUTCFullYear() + 1);
  return date.toISOString().slice(0, 10);
}
