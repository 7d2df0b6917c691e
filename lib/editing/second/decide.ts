import type { Decision } from "../../schema/coding";
import type { Edit } from "../apply";
import { type Contents, findRecord, hashRecord, type JsonObject, listOf } from "../records";

/** What somebody decides on a difference between two coders. */
export interface Deciding {
  coder: string;
  statement: string;
  /** The hash of the answer that was shown. */
  base: string;
  by: string;
  stands: string;
  why: string;
  /** A hard case for the coding note of the question; both empty for none. */
  hard: { case: string; decision: string };
  day: string;
}

/**
 * The edits of a decision: it goes to the answer, with the first coding as it is now, and the hard case to the question.
 * Undefined where the answer or the statement is not there.
 */
export function editDecision(contents: Contents, name: string, given: Deciding): Edit[] | undefined {
  const { coder, statement, by, stands, why, hard, day } = given;
  const answer = findRecord(contents, name, { kind: "answer", id: statement, within: coder });
  const first = findRecord(contents, name, { kind: "statement", id: statement });
  const question = first && findRecord(contents, name, { kind: "question", id: first.within ?? "" });
  if (!answer || !first || !question) return undefined;
  const decision = { date: day, by, stands, why, first: pickPlacement(first.value) };
  const edits: Edit[] = [
    { kind: "answer", id: statement, within: coder, base: given.base, value: { ...answer.value, decision } },
  ];
  if (!hard.case && !hard.decision) return edits;
  const hardCases = [...listOf(question.value, "hardCases"), { case: hard.case, decision: hard.decision }];
  return [
    ...edits,
    {
      kind: "question",
      id: question.id,
      within: question.within,
      base: hashRecord(question.value),
      value: { ...question.value, hardCases },
    },
  ];
}

/** What a statement says, without the reasons for it. */
function pickPlacement(statement: JsonObject): JsonObject {
  return Object.fromEntries(
    ["holds", "rejects", "rulesOut"].flatMap((key) => (statement[key] === undefined ? [] : [[key, statement[key]]])),
  );
}

/** Whether a decision means that the statement has to be changed, which nobody does by itself. */
export function asksForChange(stands: string): stands is Exclude<Decision["stands"], "first"> {
  return ["second", "both", "neither"].includes(stands);
}
