import { getText, type JsonObject, listOf } from "../records";
import { note, type Work } from "./flat-work";

/** The longest name of an answer that a narrow scale has room for. */
const longestShort = 28;

/** The id of the option that a text names. One that is not there is made. */
export function findAnswer(work: Work, question: JsonObject, text: string, order: number | undefined): string {
  const count = listOf(question, "options").length;
  const option = work.records.findOption(question, text);
  const isNew = listOf(question, "options").length > count;
  if (isNew && text.length > longestShort) {
    note(work, "The answer is long, so its name on the scale is cut. Write a better one on the sheet Options.");
  }
  if (work.records.isMade(question)) {
    const orders = work.orders.get(question) ?? new Map<JsonObject, number | undefined>();
    orders.set(option, order ?? orders.get(option));
    work.orders.set(question, orders);
  } else if (isNew && question.kind !== "unordered") {
    note(
      work,
      `“${text}” is a new answer to “${getText(question, "label")}”, put at the end of its scale: move it on the sheet Options.`,
    );
  }
  return getText(option, "id") ?? "";
}

/** Stands for what nobody has put into words yet: a question has at least two possible answers. */
const otherAnswer = "Something else";

/** Gives a new question of which only one answer is known a second one, and says so. */
export function completeOptions({ records, notes }: Work): void {
  for (const { record, noun } of [...records.made]) {
    if (noun !== "question" || listOf(record, "options").length !== 1) continue;
    records.findOption(record, otherAnswer);
    notes.set(
      `“${getText(record, "label")}” has one answer only, so “${otherAnswer}” stands beside it. Name another possible answer: add a row with it and no party, or write it on the sheet Options.`,
      1,
    );
  }
}

/** A question whose answers were all given a place is one along a scale; otherwise its answers have no order. */
export function putInOrder(work: Work): void {
  for (const [question, orders] of work.orders) {
    if ([...orders.values()].includes(undefined)) {
      note(
        work,
        `The answers to “${getText(question, "label")}” have no order. If they lie along a scale, add a column order.`,
      );
      continue;
    }
    delete question.kind;
    listOf(question, "options").sort((a, b) => (orders.get(a as JsonObject) ?? 0) - (orders.get(b as JsonObject) ?? 0));
  }
}
