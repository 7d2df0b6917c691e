import { z } from "zod";
import { certainty, refusal, statedPosition } from "./issue";
import { coderId, format, isoDate, line, prose, recordHash, statementId } from "./primitives";

/** What a coder makes of a statement, in the shapes in which the statement itself says it. */
const placement = {
  holds: statedPosition.optional(),
  rejects: z.array(refusal).min(1).optional(),
  rulesOut: z.array(refusal).min(1).optional(),
};

/** What came of a difference between two coders. It is written once, and nothing computes it again. */
const decision = z.strictObject({
  date: isoDate.describe("The day of the decision."),
  by: line(60).describe("Who decided."),
  stands: z
    .enum(["first", "second", "both", "neither"])
    .describe(
      "Which coding stands. both: the words allow either, and the statement is placed on the range of both or as less certain. neither: a third one.",
    ),
  why: prose.describe("The reason, so that the next coder would decide alike."),
  first: z
    .strictObject(placement)
    .describe("The first coding as it was then, with which the second was compared. It may have been changed since."),
});

/** The answer of a further coder on one statement. */
export const answer = z.strictObject({
  statement: statementId,
  date: isoDate.describe("The day of the answer."),
  saw: recordHash.describe("A hash of what the coder saw: question, options, coding notes, quotation, who and when."),
  ...placement,
  certainty: certainty.optional(),
  reason: prose.max(400).optional().describe("Why, in a sentence."),
  unclear: z
    .literal(true)
    .optional()
    .describe("The quotation alone does not say. What is answered all the same is a guess, and is not compared."),
  decision: decision.optional().describe("Where the two codings differ and somebody has decided."),
});

/** A second coding: the same statements, placed by somebody who did not see where they had been placed. */
export const codingFile = z.strictObject({
  $schema: z.string(),
  format,
  id: coderId,
  name: line(48).describe("The coder, as readers are told: a name, or “Second coder”."),
  note: line(300).optional().describe("How the coding was done: what the coder saw, and what not."),
  answers: z.array(answer),
});

/** That somebody has checked a record. It holds for the content that was checked, and lapses when that changes. */
export const review = z.strictObject({
  record: z
    .string()
    .regex(/^[a-z]+(\/[a-z0-9-]+)+$/, "write the kind and the id, as in statement/am-2031-05-12-mayor-ferry")
    .max(140)
    .describe("The kind of record and its id: `statement/…`, `question/…`; for a term `term/<deal>/<id>`."),
  date: isoDate.describe("The day on which it was checked."),
  by: line(60).describe("Who checked it, as readers are told."),
  hash: recordHash.describe("A hash of the record as it was checked."),
});

export const reviewsFile = z.strictObject({ $schema: z.string(), format, reviews: z.array(review) });

export type CoderAnswer = z.infer<typeof answer>;
export type Decision = z.infer<typeof decision>;
export type Placement = Pick<CoderAnswer, "holds" | "rejects" | "rulesOut">;
export type CodingFile = z.infer<typeof codingFile>;
export type WrittenReview = z.infer<typeof review>;

/** A second coding in a negotiation that has been read. */
export type Coding = Omit<CodingFile, "$schema" | "format">;

/** A sign-off, and whether the record has been changed since. */
export type Review = WrittenReview & { lapsed: boolean };
