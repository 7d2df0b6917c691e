import { listPlacedQuestions, type Negotiation } from "../../dataset/negotiation";
import type { Sheet } from "../../export/dataset/sheets";
import { joinValues } from "../../export/dataset/table-schema";
import { type BlindItem, listBlindStatements } from "../../model/blind-item";
import type { CoderAnswer } from "../../schema/coding";
import { answer } from "../../schema/coding";
import { getEvidenceLabels } from "../../schema/evidence-kinds";
import type { Question } from "../../schema/issue";
import { type Cell, splitValues } from "../sheets/cells";

/** What a second coder is shown, and the empty columns for what the coder answers. */
const seenColumns = [
  "item",
  "question",
  "answers",
  "party",
  "speaker",
  "date",
  "evidence",
  "before",
  "quotation",
  "after",
  "original",
];
const answerColumns = ["holds", "to", "rejects", "rules out", "certainty", "reason", "unclear"];

/** A sheet to be filled in by somebody who does not see the first coding. Its rows stand in an order that tells nothing. */
export function writeBlindSheet(negotiation: Negotiation): Sheet {
  const forms = new Map(
    listPlacedQuestions(negotiation).map(({ question }) => [question.id, describeForm(question)] as const),
  );
  return {
    name: "Second coding",
    fields: [...seenColumns, ...answerColumns].map((name) => ({ name, type: "string" as const })),
    rows: listBlindStatements(negotiation).map(({ seen }) => ({
      ...Object.fromEntries(answerColumns.map((name) => [name, ""])),
      ...writeSeen(seen, forms.get(seen.question.id) ?? ""),
    })),
  };
}

/** How a value is to be written, for questions that are not answered with an option. */
function describeForm({ amount, dates }: Question): string {
  if (amount) return `A number alone; “${amount.unit.many}” is understood. `;
  return dates ? "A day as YYYY-MM-DD. " : "";
}

function writeSeen({ item, question, quote, party, voice, speaker, date, evidence }: BlindItem, form: string) {
  const answers = question.options.map(({ id, sentence, means, evidence: counts }) =>
    [id ? `${id}: ${sentence}` : sentence, `Means: ${means}`, `Evidence: ${counts}`].join(" "),
  );
  return {
    item,
    question: question.text,
    answers: form + answers.join("\n"),
    party,
    speaker: voice ? `${speaker} (${voice})` : speaker,
    date,
    evidence: getEvidenceLabels(evidence).label,
    before: quote.prefix ?? "",
    quotation: quote.exact,
    after: quote.suffix ?? "",
    original: quote.original ?? "",
  };
}

/** A row of a filled sheet by the names of its columns, or an entry of a list in JSON. */
export type FilledRow = Readonly<Record<string, unknown>>;

/** What a filled sheet says. A row without any answer is one that nobody has come to yet. */
export interface FilledSheet {
  answers: CoderAnswer[];
  empty: number;
  /** By row as a spreadsheet counts, or by entry. */
  faults: { row: number; wrong: string; remedy: string }[];
}

/** The rows of a table below its head. */
export function readRows([head = [], ...rows]: readonly (readonly Cell[])[]): FilledRow[] {
  const names = head.map((cell) =>
    String(cell ?? "")
      .trim()
      .toLowerCase(),
  );
  return rows.map((row) => Object.fromEntries(names.map((name, i) => [name, row[i] ?? null])));
}

/**
 * Reads what a second coder has filled in, by item or by the id of the statement. Whether the answers are those of their
 * question is for the rules of the data; here a row must be one that was asked, and be written so that it can be read.
 */
export function readFilledSheet(negotiation: Negotiation, rows: readonly FilledRow[], day: string): FilledSheet {
  const asked = listBlindStatements(negotiation);
  const result: FilledSheet = { answers: [], empty: 0, faults: [] };
  rows.forEach((row, i) => {
    const fail = (wrong: string, remedy: string) => result.faults.push({ row: i + 2, wrong, remedy });
    const [item, id] = [getText(row, "item"), getText(row, "statement")];
    if (!item && !id && isUnfilled(row)) return;
    const found = asked.find(({ statement, seen }) => (item ? seen.item === item : statement.id === id));
    if (!found) {
      fail(
        `there is no item “${item || id}”`,
        "Keep the column `item` as it was, or name a quoted statement by its id.",
      );
      return;
    }
    if (isUnfilled(row)) {
      result.empty++;
      return;
    }
    const { kind } = found.seen.question;
    const unclear = getText(row, "unclear");
    if (unclear && !/^(yes|y|true|x|1|no|n|false|0)$/i.test(unclear)) {
      fail(`“${unclear}” is neither yes nor empty`, "Write yes in the column `unclear`, or leave it empty.");
      return;
    }
    const parsed = answer.safeParse({
      statement: found.statement.id,
      date: day,
      saw: found.saw,
      holds: readPosition(getText(row, "holds"), getText(row, "to"), kind === "amount"),
      rejects: readRefusals(row, "rejects", kind === "amount"),
      rulesOut: readRefusals(row, "rules out", kind === "amount") ?? readRefusals(row, "rulesOut", kind === "amount"),
      certainty: getText(row, "certainty").toLowerCase() || undefined,
      reason: getText(row, "reason") || undefined,
      unclear: /^(yes|y|true|x|1)$/i.test(unclear) || undefined,
    });
    if (parsed.success) result.answers.push(dropMissing(parsed.data));
    else {
      const [issue] = parsed.error.issues;
      fail(`\`${issue?.path.join(".")}\`: ${issue?.message}`, "Correct the cell.");
    }
  });
  return result;
}

function isUnfilled(row: FilledRow): boolean {
  const said = ["holds", "rejects", "rules out", "rulesOut", "reason"].some((name) => getText(row, name) !== "");
  return !said && !/^(yes|y|true|x|1)$/i.test(getText(row, "unclear"));
}

function getText(row: FilledRow, name: string): string {
  const value = row[name];
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (Array.isArray(value)) return joinValues(value.map(String));
  return value === null || value === undefined ? "" : String(value).trim();
}

/** `oak`, `400`, `2032-01-01`, `at least 400`. */
function readPosition(from: string, to: string, isAmount: boolean) {
  if (!from) return undefined;
  const read = (text: string) => readValue(text, isAmount);
  const [, limit, value = ""] = /^at (least|most)\s+(\S+)$/i.exec(from) ?? [];
  if (limit) return limit.toLowerCase() === "least" ? { atLeast: read(value) } : { atMost: read(value) };
  return { from: read(from), ...(to && to !== from && { to: read(to) }) };
}

function readRefusals(row: FilledRow, name: string, isAmount: boolean) {
  const list = splitValues(getText(row, name)).map((one) => {
    const [, side, value = ""] = /^(below|above)\s+(\S+)$/i.exec(one) ?? [];
    if (!side) return readValue(one, isAmount);
    return side.toLowerCase() === "below"
      ? { below: readValue(value, isAmount) }
      : { above: readValue(value, isAmount) };
  });
  return list.length > 0 ? list : undefined;
}

function readValue(text: string, isAmount: boolean): string | number {
  return isAmount && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

function dropMissing(given: CoderAnswer): CoderAnswer {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as CoderAnswer;
}
