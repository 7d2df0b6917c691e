import { formatList } from "../text/format";
import { findOptions } from "./code-form";
import type { Choice, FieldView } from "./field-view";
import { getAll, type Posted } from "./posted";
import { type Contents, findRecord, getText, type JsonObject, listRecords } from "./records";

/** A term of a deal as a row of a table. */
export interface TermRow {
  name: string;
  /** Empty for a row that has not been saved. */
  id: string;
  questionId: string;
  /** What it answers, in words; a provision that no question asks about says so. */
  title: string;
  /** The cells, in the order of the columns; each holds one field or two. */
  cells: FieldView[][];
  /** Everything else that a term can hold, and what it comes to in words. */
  more: FieldView[];
  summary: string;
  /** Something is wrong in what is folded away, or it is a new row. */
  isOpen: boolean;
}

/** The columns of the table of terms after that of the question. */
export const termColumns = ["Answer", "What it says", "Clause", "Quotation", "Source"] as const;

const shown = [["position"], ["text"], ["clause", "wording"], ["quote"], ["source", "evidence"]] as const;

/** The terms of a deal as rows; the answers of each are those of its question. */
export function buildTermRows(
  contents: Contents,
  name: string,
  rows: readonly { name: string; fields: readonly FieldView[] }[],
  posted: Posted,
): TermRow[] {
  const parties = new Map(
    listRecords(contents, name, "party").map(({ id, value }) => [id, getText(value, "name") ?? id]),
  );
  return rows.map(({ name: row, fields }) => {
    const [questionId = ""] = getAll(posted, `${row}.question`);
    const found = findRecord(contents, name, { kind: "question", id: questionId });
    const find = (key: string) => fields.flatMap((one) => (one.key === key ? [one] : []));
    const [id = ""] = getAll(posted, `${row}.id`);
    const rest = fields.filter(({ key }) => !folded.has(key) && !firstOfRest.includes(key) && key !== "id");
    const more = [...firstOfRest.flatMap(find), ...find("quote").flatMap(restOfQuote), ...rest];
    return {
      name: row,
      id,
      questionId,
      title: found
        ? (getText(found.value, "text") ?? questionId)
        : questionId || "A provision that no question asks about",
      cells: shown.map((keys) =>
        keys.flatMap((key) => (key === "position" ? answerFields(found?.value, find(key)) : shortenCell(find(key)))),
      ),
      more,
      summary: summarize(posted, row, parties),
      isOpen: id === "" || more.some(hasFault),
    };
  });
}

/** What every term says besides, and so comes first of what is folded away. */
const firstOfRest = ["gives", "gets", "concrete", "reversal", "condition", "placement"];

/** What has a column of its own, or stands at the head of the row. */
const folded = new Set<string>([...shown.flat(), "question"]);

/** A choice among the options of the question, and up to where if they lie along a scale; values are typed in. */
function answerFields(question: JsonObject | undefined, [field]: FieldView[]): FieldView[] {
  if (!question || field?.kind !== "group") return [];
  const kind = getText(question, "kind") ?? "ordered";
  if (kind === "amount" || kind === "date") return [{ ...field, label: "Value, range or limit", hint: "" }];
  const options = findOptions(question).map(({ id, label }) => ({ value: id, label }));
  const keys = kind === "ordered" ? ["from", "to"] : ["from"];
  return field.fields.flatMap((one): FieldView[] => {
    if (!keys.includes(one.key) || !("value" in one)) return [];
    const { name, key, value } = one;
    const isFirst = key === "from";
    const about = isFirst
      ? { label: "Answer", none: "Choose …", faults: [...field.faults, ...one.faults] }
      : { label: "Up to, for a range", none: "No range", faults: one.faults };
    const choices = addUnknown(options, value);
    return [{ ...about, name, key, value, kind: "choice", required: isFirst, hint: "", choices }];
  });
}

/** An option that is not there any more stays chosen until somebody chooses another. */
function addUnknown(options: readonly Choice[], value: string): Choice[] {
  const isKnown = value === "" || options.some((one) => one.value === value);
  return isKnown ? [...options] : [...options, { value, label: value }];
}

/** Of a quotation, what stands in the table; the rest of it is folded away. */
const quoted = ["exact", "words"];

/** The fields of a cell. The head of its column explains them. */
function shortenCell([field]: FieldView[]): FieldView[] {
  if (!field) return [];
  const inner = field.kind === "group" ? field.fields.filter(({ key }) => quoted.includes(key)) : [field];
  return inner.map((one) => ({ ...one, hint: "", label: labels[one.key] ?? one.label }));
}

const labels: Record<string, string> = { text: "What it says", exact: "Quotation" };

function restOfQuote(field: FieldView): FieldView[] {
  if (field.kind !== "group") return [];
  const fields = field.fields.filter(({ key }) => !quoted.includes(key));
  return [{ ...field, label: "More about the quotation", fields }];
}

function hasFault(field: FieldView): boolean {
  const inner =
    field.kind === "group" ? field.fields : field.kind === "rows" ? field.rows.flatMap(({ fields }) => fields) : [];
  return field.faults.length > 0 || inner.some(hasFault);
}

/** `Russia gives; Ukraine gets; concrete; hard to reverse` */
function summarize(posted: Posted, row: string, parties: ReadonlyMap<string, string>): string {
  const names = (key: string) => getAll(posted, `${row}.${key}`).map((id) => parties.get(id) ?? id);
  const say = (who: string[], one: string, many: string) =>
    who.length > 0 ? [`${formatList(who)} ${who.length === 1 ? one : many}`] : [];
  const [concrete = "", reversal = ""] = ["concrete", "reversal"].map((key) => getAll(posted, `${row}.${key}`)[0]);
  const hard = { easy: "easy to reverse", hard: "hard to reverse", unclear: "unclear how hard to reverse" }[reversal];
  return [...say(names("gives"), "gives", "give"), ...say(names("gets"), "gets", "get"), concrete, hard]
    .filter(Boolean)
    .join("; ");
}
