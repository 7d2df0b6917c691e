import { z } from "zod";
import { type ChainLink, chain, evidenceKind, quotation, reaction } from "./evidence";
import {
  code,
  format,
  type IsoDate,
  isoDate,
  issueId,
  knownDate,
  line,
  memberId,
  optionId,
  partyId,
  prose,
  questionId,
  shareId,
  sourceId,
  statementId,
} from "./primitives";

/** One possible answer to a question. Options are listed in the order of the scale; neither end is “good”. */
export const option = z.strictObject({
  id: optionId,
  code: code(2)
    .optional()
    .describe("For addresses of deals that readers make; never changed or given to another option."),
  label: line(42).describe(
    "The answer's name on the scale. It must be true when cut out with the question's label: 'Return to Ukraine', not 'Ukraine'.",
  ),
  short: line(28).describe("The same, short enough to stand beside a mark."),
  sentence: line(180).describe(
    "The answer as a full sentence that says what would be so: 'Crimea would return to Ukraine.' Written like the sentences of the other options.",
  ),
  means: prose.optional().describe("Coding note: what holding this option means."),
  evidence: prose.optional().describe("Coding note: what counts as evidence for it."),
  statusQuo: z.literal(true).optional().describe("What holds if nothing is agreed. At most one option."),
  shares: z
    .array(z.number().min(0).max(100))
    .optional()
    .describe(
      "With `whole` of the question: the share of each in percent, in the order of `between`. They add up to 100, or nearly for thirds.",
    ),
  conditional: z
    .literal(true)
    .optional()
    .describe("Holding this option always depends on something; each statement then names its condition."),
});

/** A value that answers a question about an amount (a number) or a date (a day). */
const answerValue = z.union([z.number(), isoDate]);

/**
 * A position on a question as a file states it. Where the answers are options: one option, or a range of options. Where
 * they are amounts or dates: one value, a range of values, or a limit.
 */
export const statedPosition = z.strictObject({
  from: z.union([optionId, z.number()]).optional().describe("The option or value, or the near end of a range."),
  to: z.union([optionId, z.number()]).optional().describe("The far end of a range, later on the scale than `from`."),
  atLeast: answerValue.optional().describe("For an amount or a date: this or more, this day or later. Without `from`."),
  atMost: answerValue
    .optional()
    .describe("For an amount or a date: this or less, this day or earlier. Without `from`."),
});

/**
 * A position on a question's scale: one option, or a range of options. The values of amounts and dates are options too,
 * made when the folder is read (`lib/dataset/compile.ts`); `limit` then says that the position was stated as a limit.
 */
export interface Position {
  from: OptionId;
  to?: OptionId | undefined;
  limit?: "at-least" | "at-most" | undefined;
}

/** Something that a party refuses or rules out: an option or a value, or every value on one side of a limit. */
export const refusal = z.union([
  optionId,
  z.number(),
  z.strictObject({ below: answerValue.describe("Every smaller value, every earlier day.") }),
  z.strictObject({ above: answerValue.describe("Every greater value, every later day.") }),
]);

export const certainty = z
  .enum(["certain", "probable", "possible"])
  .describe(
    "How sure the placement on the scale is. certain: the words name the option. probable: they can hardly mean another. possible: another reading is as good.",
  );

/** Dated evidence that a party holds an option or rules options out. */
export const statement = z.strictObject({
  id: statementId,
  party: partyId,
  date: knownDate.describe(
    "When it became public. If only the month or the year is known, it counts from the last day of that.",
  ),
  said: knownDate.optional().describe("When it was said or handed over, where that was earlier."),
  voice: memberId
    .optional()
    .describe(
      "The member of the party that speaks, where the party is a body of several. The stance is still the party's.",
    ),
  speaker: line(48)
    .optional()
    .describe("Who speaks, as the evidence line names them: 'The mayor', 'Union council', 'News agency'."),
  evidence: evidenceKind,
  teller: partyId
    .optional()
    .describe("For an account by others: the party that gives it, where it is one of this negotiation."),
  speech: z.enum(["direct", "indirect"]).optional().describe("For a named person: their words, or an account of them."),
  holds: statedPosition.optional(),
  rejects: z
    .array(refusal)
    .min(1)
    .optional()
    .describe("What the party declined as offered, without calling it unacceptable in principle."),
  rulesOut: z
    .array(refusal)
    .min(1)
    .optional()
    .describe("What the party itself called unacceptable in principle, on the record."),
  scope: line(80)
    .optional()
    .describe("The cases that the statement speaks of, as a phrase: 'for premium shows only'. Not what it depends on."),
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
    .describe(
      "Statements of the same party, older or of the same day, that still hold beside this one, by the editor's judgement.",
    ),
  replaces: z
    .array(statementId)
    .min(1)
    .optional()
    .describe("Statements of the same day that this one takes the place of. Older ones need not be named."),
  contested: z.literal(true).optional().describe("This statement and those it keeps cannot both hold; both are shown."),
  placement: prose.optional().describe("Why the statement stands where it stands on the scale."),
  certainty: certainty.optional(),
});

const hardCaseAbout = z
  .enum(["placement", "order"])
  .describe(
    "placement: where a statement stands on the scale. order: what it replaces in time, and what it keeps. Left out where a case is about both.",
  );

/** What a question about an amount or a date needs instead of options. */
const values = {
  sentence: line(180).describe("The answer as a full sentence, with # for the value: 'The army has at most #.'"),
  means: prose.describe("Coding note: what a value means, and what is counted."),
  evidence: prose.describe("Coding note: what counts as evidence for a value."),
};

const amount = z.strictObject({
  unit: z
    .strictObject({
      one: line(24).optional().describe("For exactly one, where it differs: '# soldier'."),
      many: line(24).describe("A value with its unit, # for the number: '# soldiers', '#%', '€# billion'."),
      difference: z
        .strictObject({
          one: line(32).optional().describe("For exactly one, where it differs: '# percentage point'."),
          many: line(32).describe("'# percentage points'."),
        })
        .optional()
        .describe("A difference between two values, where it is written otherwise: '# percentage points' for '#%'."),
    })
    .describe("How values are written."),
  from: z.number().describe("The low end of the range that is plausible. It is drawn as the start of the scale."),
  to: z.number().describe("The high end of the range that is plausible. Values outside the range are refused."),
  decimals: z.int().min(0).max(6).optional().describe("How many decimals values have. None where left out."),
  statusQuo: z.number().optional().describe("The value that holds if nothing is agreed."),
  ...values,
});

const dates = z.strictObject({
  from: isoDate.describe("The earliest day that is plausible. It is drawn as the start of the scale."),
  to: isoDate.describe("The latest day that is plausible. Days outside the range are refused."),
  statusQuo: isoDate.optional().describe("The day that holds if nothing is agreed."),
  ...values,
});

/** Something that the options of a question divide. */
const whole = z.strictObject({
  of: line(40).describe("What is divided, as words that can follow 'shares of': 'the plant', 'the seats'."),
  between: z
    .array(
      z.strictObject({
        id: shareId.describe("The id of the party, where it is one."),
        label: line(24),
      }),
    )
    .min(2)
    .max(6)
    .describe("Those between whom it is divided, in the order in which they are always listed: alphabetical."),
});

export const questionKind = z
  .enum(["ordered", "unordered", "amount", "date"])
  .describe(
    "What its answers are. ordered: options along a scale. unordered: options that are the same or different, without a distance. amount: numbers in a unit. date: days.",
  );

export const question = z.strictObject({
  id: questionId,
  code: code(4)
    .optional()
    .describe("For addresses of deals that readers make; never changed or given to another question."),
  label: line(24).describe(
    "Names the subject in tables and pictures and claims nothing: 'Recognition of Crimea', not 'Crimea recognised'. It differs from the labels of the other questions.",
  ),
  text: line(110).describe(
    "Asks what a settlement should say, so that it can be answered in one way only: 'Who would hold Crimea under a settlement?'",
  ),
  kind: questionKind.optional().describe("`ordered` where left out."),
  options: z.array(option).min(2).max(9).optional().describe("For `ordered` and `unordered`, required there."),
  whole: whole
    .optional()
    .describe("For `ordered` and `unordered`, where an answer divides something: what, and between whom."),
  amount: amount.optional().describe("For `amount`, required there."),
  dates: dates.optional().describe("For `date`, required there."),
  concerns: z
    .array(partyId)
    .min(1)
    .optional()
    .describe("The parties whom the question concerns. Every party where left out."),
  checked: isoDate.describe("The day the sources were last searched for statements on this question."),
  searched: prose.optional().describe("What was searched."),
  silent: z
    .array(z.strictObject({ party: partyId, note: line(200) }))
    .optional()
    .describe("Parties for which no statement was found, each with what the search found instead."),
  hardCases: z
    .array(z.strictObject({ case: prose, decision: prose, about: hardCaseAbout.optional() }))
    .optional()
    .describe("Coding note: the hard cases and how each was decided."),
  statements: z.array(statement).describe("Newest first."),
});

export const issueFile = z.strictObject({
  $schema: z.string(),
  format,
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

export type QuestionKind = z.infer<typeof questionKind>;
export type StatedPosition = z.infer<typeof statedPosition>;
export type Refusal = z.infer<typeof refusal>;
export type Certainty = z.infer<typeof certainty>;
/** A refusal of every value on one side of a limit, in numbers or days. */
export type RefusedLimit = { below: number } | { above: number };
type OptionId = z.infer<typeof optionId>;

/** A statement, question and issue as they are in their file. */
export type WrittenStatement = z.infer<typeof statement>;
export type WrittenQuestion = z.infer<typeof question>;
export type WrittenIssue = z.infer<typeof issueFile>;

/** An option in a negotiation that has been read. For an amount or a date there is one for each value that is named. */
export type Option = z.infer<typeof option> & {
  /** The value, for an amount; the days since 1 January 1970, for a date. */
  value?: number | undefined;
};

/** A statement whose positions and refusals are those of options. What its file may omit is still missing. */
export type CompiledStatement = Omit<WrittenStatement, "date" | "holds" | "rejects" | "rulesOut"> & {
  date: IsoDate;
  /** What is known of the date, where that is only a month or a year: `2025-04`. */
  dateAsKnown?: string | undefined;
  holds?: Position | undefined;
  rejects?: OptionId[] | undefined;
  rulesOut?: OptionId[] | undefined;
  /** The limits among what it refuses, as they are in the file. The options they cover are listed above. */
  refusedLimits?: { rejects?: RefusedLimit[]; rulesOut?: RefusedLimit[] } | undefined;
};

/** A question whose options are never missing, and an issue with such questions. */
export type CompiledQuestion = Omit<WrittenQuestion, "options" | "statements"> & {
  options: Option[];
  statements: CompiledStatement[];
};
export type CompiledIssue = Omit<WrittenIssue, "$schema" | "format" | "questions"> & { questions: CompiledQuestion[] };

/** A statement in an assembled negotiation. It always has a speaker and a claim chain, which its file may omit. */
export type Statement = CompiledStatement & {
  speaker: string;
  chain: ChainLink[];
  /** For a stance that follows from an agreed deal, and was not stated by the party itself. */
  agreed?: AgreedTerm | undefined;
};

/** The term of an agreed deal from which a stance follows. */
export interface AgreedTerm {
  deal: string;
  term: string;
  /** The day from which the deal no longer binds. */
  until?: IsoDate | undefined;
}

export type Question = Omit<CompiledQuestion, "statements"> & { statements: Statement[] };
export type Issue = Omit<CompiledIssue, "questions"> & { questions: Question[] };
