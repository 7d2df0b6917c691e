import { z } from "zod";
import { type ChainLink, chain, evidenceKind, quotation, reaction } from "./evidence";
import {
  code,
  isoDate,
  issueId,
  line,
  optionId,
  partyId,
  prose,
  questionId,
  sourceId,
  statementId,
} from "./primitives";

/** One possible answer to a question. Options are listed in the order of the scale; neither end is “good”. */
export const option = z.strictObject({
  id: optionId,
  code: code(2)
    .optional()
    .describe("For addresses of deals that readers make; never changed or given to another option."),
  label: line(42).describe("The line's name in the scale."),
  short: line(28).describe("The same, short enough to stand beside a mark."),
  sentence: line(180).describe("The answer as a full sentence, parallel to the sentences of the other options."),
  means: prose.optional().describe("Coding note: what holding this option means."),
  evidence: prose.optional().describe("Coding note: what counts as evidence for it."),
  statusQuo: z.literal(true).optional().describe("What holds if nothing is agreed. At most one option."),
  conditional: z
    .literal(true)
    .optional()
    .describe("Holding this option always depends on something; each statement then names its condition."),
});

/** A position on a question's scale: one option, or a range of options. */
export const position = z.strictObject({
  from: optionId,
  to: optionId.optional().describe("The far end of a range, later on the scale than `from`."),
});

/** Dated evidence that a party holds an option or rules options out. */
export const statement = z.strictObject({
  id: statementId,
  party: partyId,
  date: isoDate.describe("The day it became public."),
  said: isoDate.optional().describe("The day it was said or handed over, where that was earlier."),
  speaker: line(48).optional().describe("Who speaks, as the evidence line names them: 'Zelensky', 'Wire report'."),
  evidence: evidenceKind,
  speech: z.enum(["direct", "indirect"]).optional().describe("For a named person: their words, or an account of them."),
  holds: position.optional(),
  rulesOut: z
    .array(optionId)
    .min(1)
    .optional()
    .describe("Options the party itself called unacceptable, on the record."),
  condition: line(160).optional().describe("What the stance depends on, as a phrase that can follow 'if' or 'once'."),
  summary: line(150).describe("One neutral sentence, present tense, in our own words."),
  quote: quotation.optional(),
  source: sourceId,
  alsoIn: z.array(sourceId).min(1).optional().describe("Further sources that carry the same statement."),
  chain: chain.optional().describe("Left out, it is derived: the speaker, the publisher of the source, its carrier."),
  reactions: z.array(reaction).min(1).optional(),
  keeps: z
    .array(statementId)
    .min(1)
    .optional()
    .describe("Older statements of the same party that still hold beside this one, by the editor's judgement."),
  contested: z.literal(true).optional().describe("This statement and those it keeps cannot both hold; both are shown."),
  placement: prose.optional().describe("Why the statement stands where it stands on the scale."),
});

export const question = z.strictObject({
  id: questionId,
  code: code(4)
    .optional()
    .describe("For addresses of deals that readers make; never changed or given to another question."),
  label: line(18).describe(
    "Names the question alone, in tables and strips, so it differs from the others': 'Crimea recognised'.",
  ),
  text: line(110).describe("Asked so that it can be answered one way only."),
  options: z.array(option).min(2).max(9),
  checked: isoDate.describe("The day the sources were last searched for statements on this question."),
  searched: prose.optional().describe("What was searched."),
  silent: z
    .array(z.strictObject({ party: partyId, note: line(200) }))
    .optional()
    .describe("Parties for which no statement was found, each with what the search found instead."),
  hardCases: z
    .array(z.strictObject({ case: prose, decision: prose }))
    .optional()
    .describe("Coding note: the hard cases and how each was decided."),
  statements: z.array(statement).describe("Newest first."),
});

export const issueFile = z.strictObject({
  $schema: z.string(),
  id: issueId,
  title: line(48),
  summary: line(240),
  names: z
    .array(
      z.strictObject({
        here: line(60).describe("The name Parley uses."),
        others: z.array(z.strictObject({ party: partyId, name: line(80) })).min(1),
        note: prose,
      }),
    )
    .optional()
    .describe("Terms that a party rejects, each with the names the parties use."),
  questions: z.array(question).min(1),
});

export type Option = z.infer<typeof option>;
export type Position = z.infer<typeof position>;

/** A statement, a question and an issue as they are in their file. */
export type WrittenStatement = z.infer<typeof statement>;
export type WrittenQuestion = z.infer<typeof question>;
export type WrittenIssue = Omit<z.infer<typeof issueFile>, "$schema">;

/** A statement in an assembled negotiation. It always has a speaker and a claim chain, which its file may omit. */
export type Statement = WrittenStatement & { speaker: string; chain: ChainLink[] };
export type Question = Omit<WrittenQuestion, "statements"> & { statements: Statement[] };
export type Issue = Omit<WrittenIssue, "questions"> & { questions: Question[] };
