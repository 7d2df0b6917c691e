import { capitalise, formatCount } from "../text/format";
import type { FieldView } from "./field-view";
import { getAll, type Posted } from "./posted";

/** A question in the codebook of its issue. */
export interface QuestionForm {
  name: string;
  /** Empty as long as it has not been saved. */
  id: string;
  title: string;
  main: FieldView[];
  /** Its answers in their order; undefined where they are amounts or dates. */
  options: { name: string; title: string; rows: OptionForm[]; addable: boolean } | undefined;
  /** What an amount or a date needs in their place. */
  about: FieldView[];
  hardCases: { title: string; field: FieldView; isOpen: boolean } | undefined;
  more: { fields: FieldView[]; isOpen: boolean };
}

interface OptionForm {
  name: string;
  id: string;
  /** The code in addresses of readers’ deals; empty where there is none. */
  code: string;
  title: string;
  /** Its fields, as they stand beside each other. */
  lines: FieldView[][];
}

const main = ["label", "text", "kind"];
const more = ["code", "concerns", "checked", "searched", "whole"];
const lines = [["label", "short"], ["sentence"], ["means", "evidence"], ["shares"], ["statusQuo", "conditional"]];

/** What the fields are called in a codebook. */
const labels: Record<string, string> = {
  text: "The question",
  kind: "Kind of answers",
  short: "Short label",
  sentence: "As a sentence",
  means: "What it means",
  evidence: "What counts as evidence",
  shares: "Shares in percent, one on each line",
  statusQuo: "Holds if nothing is agreed",
  conditional: "Always depends on something",
};

/** The questions of an issue, from the fields of its form. */
export function buildQuestionForms(fields: readonly FieldView[], posted: Posted): QuestionForm[] {
  const read = (name: string) => getAll(posted, name)[0] ?? "";
  return listRowsOf(fields, "questions").map(({ name, fields: own }, i) => {
    const kind = read(`${name}.kind`);
    const needed = { amount: "amount", date: "dates" }[kind];
    const pick = (keys: readonly string[]) => own.filter(({ key }) => keys.includes(key));
    const rest = pick(more);
    const [options, cases] = ["options", "hardCases"].map((key) => own.find((one) => one.key === key));
    return {
      name,
      id: read(`${name}.id`),
      title: read(`${name}.label`) || `Question ${i + 1}`,
      main: pick(main)
        .map(tidy)
        .map((one) => (one.kind === "choice" ? { ...one, none: "Ordered, along a scale" } : one)),
      options: !needed && options?.kind === "rows" ? buildOptions(options, kind, read) : undefined,
      about: needed ? pick([needed]) : [],
      hardCases: cases?.kind === "rows" ? buildCases(cases) : undefined,
      more: { fields: rest, isOpen: rest.some(({ faults }) => faults.length > 0) },
    };
  });
}

/** How each field is to be written: said once, because every question and every answer has the same. */
export function listAdvice(fields: readonly FieldView[]): { label: string; hint: string }[] {
  const questions = listRowsOf(fields, "questions");
  const [option] = questions.flatMap((one) => listRowsOf(one.fields, "options"));
  const tell = (all: readonly FieldView[] = [], keys: readonly string[], of: string) =>
    keys
      .flatMap((key) => all.filter((one) => one.key === key && one.hint))
      .map(({ key, label, hint }) => ({ label: `${of}: ${(labels[key] ?? label).toLowerCase()}`, hint }));
  return [
    ...tell(questions[0]?.fields, ["label", "text"], "Question"),
    ...tell(option?.fields, lines.flat(), "Answer"),
  ];
}

function listRowsOf(fields: readonly FieldView[], list: string) {
  return fields.flatMap((one) => (one.key === list && one.kind === "rows" ? one.rows : []));
}

function tidy(field: FieldView): FieldView {
  return { ...field, hint: "", label: labels[field.key] ?? field.label };
}

function buildOptions(options: FieldView & { kind: "rows" }, kind: string, read: (name: string) => string) {
  const rows = options.rows.map(({ name, fields }, i) => ({
    name,
    id: read(`${name}.id`),
    code: read(`${name}.code`),
    title: read(`${name}.label`) || `Answer ${i + 1}`,
    lines: lines.map((keys) => keys.flatMap((key) => fields.filter((one) => one.key === key).map(tidy))),
  }));
  const title = kind === "unordered" ? "Answers, in no order" : "Answers, in the order of the scale";
  return { name: options.name, title, rows, addable: options.addable };
}

function buildCases(field: FieldView & { kind: "rows" }) {
  const { rows } = field;
  const isOpen = rows.some(({ fields }) => fields.some(({ faults }) => faults.length > 0));
  const title = rows.length === 0 ? "No hard case" : capitalise(formatCount(rows.length, "hard case", "hard cases"));
  const short = rows.map((row) => ({ ...row, fields: row.fields.map((one) => ({ ...one, hint: "" })) }));
  return { title, field: { ...field, label: "Hard cases", hint: "", rows: short }, isOpen };
}
