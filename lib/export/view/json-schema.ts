import { z } from "zod";
import { ageLimits } from "../../limits";
import { dealStage } from "../../schema/deal";
import {
  chain,
  currentCheck,
  evidenceKind,
  quotation as writtenQuotation,
  reaction as writtenReaction,
} from "../../schema/evidence";
import { questionKind, statement } from "../../schema/issue";
import { partyRole, source } from "../../schema/negotiation";
import {
  dealId,
  isoDate,
  issueId,
  optionId,
  partyId,
  questionId,
  sourceId,
  statementId,
} from "../../schema/primitives";

/** The version of the JSON format. Adding a key keeps the version; keys are never renamed or removed. */
export const viewFormat = 1;
export const viewSchemaPath = `/schemas/view-${viewFormat}.json`;

/** A quotation and, where it was checked against the kept text of its source, what came of that. */
const quotation = writtenQuotation.extend({
  check: currentCheck.optional().describe("Left out while the quotation has not been checked."),
});
const reaction = writtenReaction.extend({ quote: quotation.optional() });

/** A position of a statement: the ids of the first and the last option. */
const heldPosition = z.strictObject({
  from: optionId,
  to: optionId.optional(),
  limit: z.enum(["at-least", "at-most"]).optional().describe("The position was stated as a limit."),
});

const codedAgain = z.strictObject({
  by: z.string(),
  date: isoDate,
  holds: heldPosition.optional(),
  rejects: z.array(optionId).optional(),
  rulesOut: z.array(optionId).optional(),
  unclear: z.literal(true).optional().describe("The quotation alone does not tell."),
  likeness: z.enum(["same", "overlapping", "one-step", "further", "opposite", "one-sided", "unclear"]),
  reason: z.string().optional(),
  decision: z.strictObject({ stands: z.string(), by: z.string(), date: isoDate, why: z.string() }).optional(),
});

const agreedBy = z
  .strictObject({ deal: z.string(), term: z.string() })
  .describe("The position follows from a deal that the party has agreed to, not from a statement of its own.");

const option = z.strictObject({
  id: optionId,
  label: z.string(),
  value: z.number().optional().describe("For an amount."),
  sentence: z.string(),
  shares: z
    .array(z.number())
    .optional()
    .describe("Where the answer divides something: the share of each in percent, in the order of `whole.between`."),
  statusQuo: z.literal(true).optional().describe("What holds if nothing is agreed."),
});

const question = z.strictObject({
  id: questionId,
  issue: z.strictObject({ id: issueId, title: z.string() }),
  label: z.string(),
  text: z.string(),
  concerns: z.array(partyId).optional().describe("The parties whom it concerns. Every party where left out."),
  kind: questionKind,
  whole: z
    .strictObject({ of: z.string(), between: z.array(z.strictObject({ id: z.string(), label: z.string() })) })
    .optional()
    .describe("What the answers divide, and between whom."),
  unit: z.string().optional().describe("For amounts and dates: the unit of distances."),
  options: z
    .array(option)
    .min(1)
    .describe(
      "In the order of the question’s scale; neither end is better. For amounts and dates: the ends of the plausible range and every value that is named.",
    ),
  checked: isoDate.describe("The day the sources were last searched for statements on it."),
});

const columnKey = z
  .string()
  .describe("A party’s id, a party at an earlier date `<party>@<date>`, `deal.<id>` or `status-quo`.");

const column = z.strictObject({
  id: columnKey,
  kind: z.enum(["party", "deal", "status-quo"]),
  name: z.string().describe("The name of a deal known only through reports says so."),
  role: partyRole.optional().describe("For a party: whether it has to agree."),
  asOf: isoDate.describe("The date as of which it answers."),
  reported: z.literal(true).optional().describe("The deal is known only through reports."),
});

const position = z.strictObject({
  from: optionId,
  to: optionId.describe("The far end of a range; the same as `from` for a single option."),
  limit: z
    .enum(["at-least", "at-most"])
    .optional()
    .describe("For amounts and dates: the position is a limit, and its other end is that of the plausible range."),
  words: z.string(),
});

const ageDays = z
  .int()
  .min(0)
  .optional()
  .describe("How old the position is: the days since the newest statement or term behind it became public.");

const found = z.strictObject({
  kind: z
    .enum(["stated", "reported", "reported-beside", "term", "reported-term", "status-quo"])
    .describe(
      "reported: nothing is on the record. reported-beside: reported in addition to a stated position, which it does not replace.",
    ),
  position,
  contested: z.literal(true).optional().describe("The party’s positions contradict each other."),
  disputed: z.literal(true).optional().describe("The party denies or doubts the report."),
  conditions: z.array(z.string()).optional(),
  scopes: z.array(z.string()).optional().describe("The cases that the position is for. Omitted for all."),
  claims: z.array(z.string()).optional().describe("Ids in `statements`, or in `terms` for a deal."),
  ageDays,
});

const redLine = z
  .strictObject({ option: optionId, statement: statementId })
  .describe("What the party itself called unacceptable, and where.");

const rejection = z.strictObject({ option: optionId, statement: statementId });

const answerQuestion = z.strictObject({
  question: questionId,
  column: columnKey,
  kind: z
    .enum(["stated", "reported", "silent", "not-concerned", "terms", "not-addressed", "status-quo", "no-status-quo"])
    .describe(
      "silent: no statement was found. Silence neither agrees nor disagrees with anybody. not-concerned: the question does not concern the party.",
    ),
  positions: z.array(found),
  olderDate: isoDate
    .optional()
    .describe("The day of the newest statement that `withinMonths` leaves out, where nothing else is on the record."),
  redLines: z.array(redLine).optional(),
  rejections: z.array(rejection).optional().describe("What the party declined as offered. That does not rule it out."),
});

const distance = {
  steps: z
    .int()
    .min(0)
    .optional()
    .describe("Steps between the nearest points, where the options have an order; omitted if they cannot be counted."),
  distance: z
    .number()
    .min(0)
    .optional()
    .describe("The same where the answers are amounts or dates: a number in `unit`, which for dates is days."),
  unit: z.string().optional().describe("The unit of `distance`."),
};

const result = {
  result: z.enum(["same", "overlapping", "apart", "opposite", "different", "not-concerned", "not-comparable"]),
  words: z.string(),
  ...distance,
};

const comparison = z.strictObject({
  question: questionId,
  columns: z.tuple([columnKey, columnKey]),
  ...result,
  restsOnReport: z.boolean().describe("At least one side is known only through a report."),
  ifReportsCounted: z
    .strictObject(result)
    .optional()
    .describe("The result if reports counted in place of the stated positions they accompany."),
});

const ask = z.strictObject({
  question: questionId,
  party: partyId,
  position: position.describe("The deal’s answer."),
  terms: z.array(z.string()).describe("Ids in `terms`; empty for a draft."),
  ask: z
    .enum(["own-offer", "within", "more-than-asked", "beyond", "crosses", "no-position"])
    .describe(
      "What the answer asks of the party. own-offer: the party proposed the deal. more-than-asked: in its favour, past what it asked. no-position: neither a yes nor a no.",
    ),
  words: z.string(),
  ...distance,
  partly: z
    .literal(true)
    .optional()
    .describe(
      "within: the answer also allows more than the position. crosses: it also allows options that are not ruled out.",
    ),
  restsOnReport: z.boolean(),
  ifReportsCounted: z.strictObject(result).optional(),
  measuredFrom: z.strictObject({
    asOf: isoDate,
    positions: z.array(position),
    ageDays,
    claims: z.array(statementId),
    redLines: z.array(redLine).describe("All of the party’s red lines on this question at that date."),
  }),
});

const term = z.strictObject({
  id: z.string(),
  deal: dealId,
  question: questionId.optional(),
  position: position.optional(),
  date: isoDate,
  text: z.string(),
  quote: quotation.optional(),
  source: sourceId,
  alsoIn: z.array(sourceId).optional(),
  evidence: evidenceKind,
  chain,
  proposedBy: z.array(partyId).optional().describe("Who proposed the term, where others than the deal. May be empty."),
  clause: z.string().optional().describe("The number of its clause in the text of the deal."),
  wording: z.string().optional().describe("The wording of the clause, at most 25 words."),
  reactions: z.array(reaction).optional(),
  gives: z.array(partyId),
  gets: z.array(partyId),
  condition: z.string().optional(),
  concrete: z.enum(["concrete", "vague"]),
  reversal: z.enum(["easy", "hard", "unclear"]),
});

const clause = z.strictObject({
  term: z.string().describe("Id of the term in its deal."),
  clause: z.string().optional(),
  text: z.string().describe("The wording of the clause or, where the data do not have it, the term in our own words."),
  verbatim: z.boolean(),
});

const clauseChange = z.strictObject({
  kind: z
    .enum(["kept", "changed", "not-compared", "dropped", "new", "not-seen"])
    .describe(
      "not-compared: both drafts have it, but the wording of only one is known. not-seen: it was seen in one draft, and not all of the other is known.",
    ),
  moved: z.literal(true).optional().describe("The clause has another number."),
  earlier: clause.optional(),
  later: clause.optional(),
});

const deal = z.strictObject({
  id: dealId,
  title: z.string().describe("The title of a deal known only through reports begins with “Reported:”."),
  date: isoDate.describe("The day it became known."),
  status: dealStage,
  proposedBy: z.array(partyId).optional().describe("The parties that proposed it, where that is known."),
  binds: z.array(partyId).describe("The parties that it binds."),
  agreedBy: z.array(partyId).describe("The parties that have agreed to it."),
  history: z
    .array(
      z.strictObject({
        stage: dealStage,
        date: isoDate,
        by: z.array(partyId).optional(),
        source: sourceId,
        note: z.string().optional(),
      }),
    )
    .describe("What became of it by that day, oldest first."),
  revises: dealId.optional().describe("The deal of which it is a later draft."),
  drops: z.array(z.string()).optional().describe("Clauses of the earlier draft that it is known to strike out."),
  knownInPart: z
    .string()
    .optional()
    .describe("What of the deal is not known. What it does not say may then be in what has not been seen."),
  reported: z.literal(true).optional().describe("The deal is known only through reports."),
  evidence: evidenceKind,
  by: z.string().describe("On whose word it is known."),
  summary: z.string(),
  source: sourceId,
  reactions: z.array(reaction).optional(),
});

/** A view as JSON. Lists refer to each other by id; nothing in it became public after its date. */
export const viewDocument = z.strictObject({
  $schema: z.url(),
  parley: z.strictObject({
    format: z.literal(viewFormat),
    view: z.enum(["matrix", "issue", "party", "compare", "deal", "draft"]),
    negotiation: z.strictObject({ id: z.string(), title: z.string() }),
    version: z
      .string()
      .regex(/^[0-9a-f]{10}$/)
      .describe("Short hash of the negotiation’s content."),
    asOf: isoDate.describe("What was public by the end of this day."),
    evidence: z.enum(["all", "record"]).describe("record: reports are left out."),
    withinMonths: z
      .literal([...ageLimits])
      .optional()
      .describe("Only positions of the last so many months count; left out where those of any age do."),
    title: z.string(),
    address: z
      .url()
      .optional()
      .describe("The page that shows the view; left out by a site that does not know its own address."),
    licence: z.strictObject({ name: z.string(), url: z.url() }),
    reported: z.literal(true).optional().describe("The view shows a deal that is known only through reports."),
  }),
  questions: z.array(question),
  columns: z.array(column),
  answers: z.array(answerQuestion),
  comparisons: z.array(comparison).optional().describe("For a comparison: each pair of columns on each question."),
  asks: z.array(ask).optional().describe("For a deal or a draft."),
  omissions: z.array(questionId).optional().describe("Questions that the deal leaves out. An omission is a finding."),
  clauses: z
    .array(clauseChange)
    .optional()
    .describe("For a deal that revises another: what became of each clause, in the order of the later draft."),
  deals: z.array(deal),
  terms: z.array(term),
  statements: z.array(
    statement.omit({ placement: true, reactions: true }).extend({
      speaker: statement.shape.speaker.unwrap(),
      chain,
      date: isoDate,
      dateAsKnown: z.string().optional().describe("What is known of the date, where that is only a month or a year."),
      holds: heldPosition.optional(),
      rejects: z.array(optionId).optional().describe("Options declined as offered."),
      rulesOut: z.array(optionId).optional().describe("Options called unacceptable in principle."),
      agreed: agreedBy.optional(),
      question: questionId,
      quote: quotation.optional(),
      reactions: z.array(reaction).optional(),
      codedBy: z
        .string()
        .optional()
        .describe("Who decided first where it counts; only where a second coder did so too."),
      codedAgain: z
        .array(codedAgain)
        .optional()
        .describe("What second coders answered, without seeing what the first did."),
      checked: z
        .strictObject({ by: z.string(), date: isoDate })
        .optional()
        .describe("Who has signed for the statement as it is."),
    }),
  ),
  sources: z.array(source),
});

export type ViewDocument = z.input<typeof viewDocument>;

/** The JSON Schema (2020-12) of a view as JSON. `address` is the URL of the site. */
export function describeViewDocument(address: string): object {
  const { $schema, ...schema } = z.toJSONSchema(viewDocument, { io: "input" });
  return { $schema, $id: `${address}${viewSchemaPath}`, title: `A view of Parley, version ${viewFormat}`, ...schema };
}
