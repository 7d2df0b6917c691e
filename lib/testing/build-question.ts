import type { z } from "zod";
import { compile } from "../dataset/compile";
import { completeQuestion, listKnown } from "../dataset/complete";
import { type option, type Question, question, type WrittenQuestion } from "../schema/issue";
import { issueId } from "../schema/primitives";
import { defaultParty, type StatementSketch, writeStatement } from "./build-statement";

/** What a test says of an option: its id, or its id and what matters about it. */
type OptionSketch = string | (Partial<z.input<typeof option>> & { id: string });

/** What a test says of a question; everything else about it is filled in. A built question is a sketch too. */
export type QuestionSketch = Partial<Omit<z.input<typeof question>, "options" | "statements">> & {
  options?: OptionSketch[] | undefined;
  statements?: StatementSketch[] | undefined;
};

/** The scale of a question that names no options: five places from end to end. */
export const compass = ["north", "north-east", "east", "south-east", "south"];

/**
 * A question about which way an invented ferry leaves. Statements stay in the order given, which the data rules want
 * newest first; one without an id is named after question, party and date. Throws where the sketch breaks the schema.
 */
export function buildQuestion(sketch: QuestionSketch = {}): Question {
  const issue = {
    $schema: "",
    format: 2 as const,
    id: issueId.parse("ferry"),
    title: "",
    summary: "",
    questions: [writeQuestion(sketch)],
  };
  const { issues, problems } = compile([{ file: "", name: "", value: issue }], []);
  const [built] = issues.flatMap(({ value }) => value.questions);
  if (!built || problems.length > 0) throw new Error(problems.map(({ path, wrong }) => `${path}: ${wrong}`).join("\n"));
  return completeQuestion(built, listKnown({ parties: [], sources: [] }));
}

/** The same as its file has it, where the answers of an amount or a date are not options yet. */
export function writeQuestion(sketch: QuestionSketch = {}): WrittenQuestion {
  const { kind = "ordered" } = sketch;
  const {
    options = kind === "ordered" || kind === "unordered" ? compass : undefined,
    statements = [],
    ...given
  } = sketch;
  const { id = "course" } = given;
  return question.parse({
    id,
    label: "Course",
    text: "Which way does the ferry leave?",
    checked: "2031-06-01",
    searched: "The harbour log.",
    hardCases: [],
    ...given,
    ...(options && { options: options.map(fillOption) }),
    statements: nameStatements(id, statements).map(writeStatement),
  });
}

function fillOption(sketch: OptionSketch) {
  const given = typeof sketch === "string" ? { id: sketch } : sketch;
  const { id } = given;
  return {
    label: id,
    short: id,
    sentence: `The ferry leaves ${id}.`,
    means: "The ferry leaves that way.",
    evidence: "The words name the direction.",
    ...given,
  };
}

/** Gives every statement an id of its own, so that a test need name only those that it speaks of. */
function nameStatements(question: string, statements: StatementSketch[]): StatementSketch[] {
  const times = new Map<string, number>();
  return statements.map((one) => {
    if (one.id !== undefined) return one;
    const name = `${question}-${one.party ?? defaultParty}-${one.date ?? "undated"}`;
    const time = (times.get(name) ?? 0) + 1;
    times.set(name, time);
    return { ...one, id: time === 1 ? name : `${name}-${time}` };
  });
}
