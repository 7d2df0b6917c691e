import { memoizeFor } from "../dataset/memoize";
import { getFraction, getScale, hasValues } from "../model/scale";
import type { Question } from "../schema/issue";
import { type SharesView, withShares } from "./shares";

/** A label on an axis. */
interface AxisTick {
  label: string;
  short: string;
  statusQuo: boolean;
  /** How the option divides something, where it does. */
  shares?: SharesView;
  /** Its place on the axis, and that of its label, which keeps its distance from the others. */
  at: number;
  labelAt: number;
}

/**
 * The axis on which a question is drawn, in lines: options lie one line apart. Values lie in proportion between the ends of
 * their plausible range, in twentieths of a line, and are labelled only where labels do not touch.
 */
export interface AxisView {
  lines: number;
  /** The place of each option of the question. */
  at: number[];
  ticks: AxisTick[];
  /** Whether values are drawn in proportion. */
  values: boolean;
  /** False where options have no order, so that nothing leads from one to the next. */
  ordered: boolean;
}

/** The lines of an axis of values: with twentieths between them, a value is drawn to one part in a hundred. */
const valueLines = 6;
const parts = 20;

/** The least distance between two labels, and how far the label of an end may lie outside it, in lines. */
const [apart, room] = [0.9, 0.4];

/** The axis of a question. */
export function buildAxis(question: Question): AxisView {
  return memoizeFor(question.options, "axis", () =>
    hasValues(question) ? layOutValues(question) : layOutOptions(question),
  );
}

function layOutOptions(question: Question): AxisView {
  const { kind, options } = question;
  return {
    lines: options.length,
    at: options.map((_, place) => place),
    ticks: options.map(({ label, short, statusQuo }, at) => ({
      label,
      short,
      statusQuo: statusQuo === true,
      ...withShares(question, { from: at, to: at }),
      at,
      labelAt: at,
    })),
    values: false,
    ordered: kind !== "unordered",
  };
}

function layOutValues(question: Question): AxisView {
  const { options } = question;
  const last = valueLines - 1;
  const at = options.map((_, i) => Math.round(getFraction(getScale(question), i) * last * parts) / parts);
  const statusQuo = options.findIndex((option) => option.statusQuo);
  const labelled = new Map([
    [0, 0],
    [options.length - 1, last],
  ]);
  // The status quo is always labelled. Near an end of the range the label of the end makes way, as far as there is room.
  if (statusQuo > 0 && statusQuo < options.length - 1) {
    const own = Math.min(last + room - apart, Math.max(apart - room, at[statusQuo] ?? 0));
    labelled.set(0, Math.min(0, own - apart));
    labelled.set(options.length - 1, Math.max(last, own + apart));
    labelled.set(statusQuo, own);
  }
  for (const [i, place] of at.entries()) {
    if ([...labelled.values()].every((other) => Math.abs(other - place) >= 1)) labelled.set(i, place);
  }
  return {
    lines: valueLines,
    at,
    ticks: [...labelled]
      .toSorted(([a], [b]) => a - b)
      .flatMap(([i, labelAt]) => {
        const option = options[i];
        return option
          ? [
              {
                label: option.label,
                short: option.short,
                statusQuo: option.statusQuo === true,
                at: at[i] ?? 0,
                labelAt: Math.round(labelAt * parts) / parts,
              },
            ]
          : [];
      }),
    values: true,
    ordered: true,
  };
}

/** What an axis of a question is, as the introduction of a list of its labels. */
export function nameAxis({ kind }: Pick<Question, "kind">): string {
  switch (kind) {
    case "amount":
    case "date":
      return "The plausible range, with the values between its ends";
    case "unordered":
      return "Options, in no order";
    default:
      return "Options, in the order of the scale";
  }
}
