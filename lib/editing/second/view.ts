import type { Negotiation } from "../../dataset/negotiation";
import { type BlindItem, type BlindStatement, listBlindStatements } from "../../model/blind-item";
import { getEvidenceLabels } from "../../schema/evidence-kinds";
import { formatDate } from "../../text/format";
import { type CodeView, findOptions } from "../code-form";
import { type Contents, findRecord, type JsonObject } from "../records";
import { type CoderView, isDecided } from "./codings";

/** What a second coder has before them: one statement, how far they are, and where the next is. */
export interface SecondView {
  item: BlindItem;
  /** The question with its answers; without hard cases, which may tell what was decided about this statement. */
  code: CodeView;
  evidence: string;
  date: string;
  saw: string;
  done: number;
  of: number;
  /** The items before and after, in the order of the list. */
  previous: string | undefined;
  next: string | undefined;
  isAnswered: boolean;
  /** Somebody has decided on it, so the answer stays as it is. */
  isDecided: boolean;
}

/** The statement of an item with what the coder has answered so far; the first open one where none is named. */
export function findItem(
  negotiation: Negotiation,
  coder: CoderView,
  item: string,
): { found: BlindStatement | undefined; answer: JsonObject | undefined; list: BlindStatement[] } {
  const list = listBlindStatements(negotiation);
  const found = item
    ? list.find(({ seen }) => seen.item === item)
    : list.find(({ statement }) => !coder.answers.has(statement.id));
  return { found, answer: found && coder.answers.get(found.statement.id), list };
}

/** The first open item after one, or the first open one of all; undefined where nothing is open. */
export function findNextOpen(list: readonly BlindStatement[], coder: CoderView, after: string): string | undefined {
  const at = list.findIndex(({ seen }) => seen.item === after);
  const open = (one: BlindStatement) => !coder.answers.has(one.statement.id) && one.seen.item !== after;
  return [...list.slice(at + 1), ...list.slice(0, at + 1)].find(open)?.seen.item;
}

export function buildSecondView(
  contents: Contents,
  name: string,
  { found, answer, list }: { found: BlindStatement; answer: JsonObject | undefined; list: readonly BlindStatement[] },
  coder: CoderView,
): SecondView {
  const { seen, saw } = found;
  const { id, text, kind = "ordered" } = seen.question;
  const question = findRecord(contents, name, { kind: "question", id })?.value ?? {};
  const at = list.indexOf(found);
  return {
    item: seen,
    code: {
      question: { id, text, kind, amounts: kind === "amount" || kind === "date" },
      options: findOptions(question),
      hardCases: [],
      older: [],
      silent: undefined,
    },
    evidence: getEvidenceLabels(seen.evidence).label,
    date: formatDate(seen.date),
    saw,
    done: list.filter(({ statement }) => coder.answers.has(statement.id)).length,
    of: list.length,
    previous: list[at - 1]?.seen.item,
    next: list[at + 1]?.seen.item,
    isAnswered: answer !== undefined,
    isDecided: isDecided(answer),
  };
}
