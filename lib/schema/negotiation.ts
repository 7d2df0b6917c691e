import { z } from "zod";
import { checkResult, quotation } from "./evidence";
import {
  correctionId,
  dealId,
  eventId,
  format,
  isoDate,
  issueId,
  knownDate,
  language,
  line,
  memberId,
  negotiationId,
  optionId,
  partyId,
  prose,
  questionId,
  sha256,
  sourceId,
  statementId,
  termId,
  webAddress,
} from "./primitives";

/** Answers to two questions that cannot both be carried out. If a deal contains both, its page says so. */
const contradiction = z.strictObject({
  between: z
    .tuple([
      z.strictObject({ question: questionId, options: z.array(optionId).min(1) }),
      z.strictObject({ question: questionId, options: z.array(optionId).min(1) }),
    ])
    .describe("Two questions, each with the options that contradict any of the other's."),
  says: line(200).describe("Why they cannot both hold, as one neutral sentence."),
});

/** A name that a thing once had, after its kind: `question toll`, `option toll/free`. */
export const retiredName = z
  .string()
  .regex(
    /^(party|source|event|correction|issue|question|statement|deal) [a-z0-9-]+$|^(option|term) [a-z0-9-]+\/[a-z0-9-]+$/,
    "write the kind and the id: “question toll”, and within a question or a deal “option toll/free”",
  );

/** A further day from which readers may want to look at a negotiation. */
const viewDate = z.strictObject({
  date: isoDate.describe("The day: what was public by its end is shown."),
  label: line(60).describe("What the day is known by, as words that can follow it: 'after the talks in Geneva'."),
});

export const negotiationFile = z.strictObject({
  $schema: z.string(),
  format,
  id: negotiationId,
  title: line(70),
  short: line(28).describe("For the head of each page."),
  summary: line(300).describe("What the negotiation is about, for the list of negotiations."),
  standard: z
    .enum(["quick", "full"])
    .optional()
    .describe(
      "full, also where left out: nothing that explains a coding may be missing. quick: speakers, claim chains, placements and coding notes may follow later.",
    ),
  codedBy: line(60)
    .optional()
    .describe("Who coded the statements, as readers are told. A second coder has a file in codings/."),
  asOf: isoDate.describe("The date at which the pages open."),
  viewDates: z
    .array(viewDate)
    .min(1)
    .max(6)
    .optional()
    .describe("Further dates to look from, oldest first. The overview links to them beside its date."),
  headlineDeal: dealId.optional().describe("The deal that stands beside the parties in the matrix."),
  issues: z.array(issueId).min(1).describe("The issues in the order of the page."),
  contradictions: z.array(contradiction).optional().describe("Answers that contradict each other."),
  retired: z
    .array(retiredName)
    .min(1)
    .optional()
    .describe(
      "Ids and codes of what was removed, after its kind: `question toll`. They are never given again, because addresses that were shared contain them. The editor and the import write them down.",
    ),
});

export const partyRole = z
  .enum(["principal", "mediator", "third-party"])
  .describe(
    "principal: has to agree for there to be an agreement. mediator: brings the principals together and need not agree. third-party: has a say or an interest, and need not agree.",
  );

/** One of the several that make up a party: a state of an alliance, a member of an association. */
const member = z.strictObject({ id: memberId, name: line(32) });

export const party = z.strictObject({
  id: partyId,
  role: partyRole.optional().describe("`principal` where left out."),
  members: z
    .array(member)
    .min(1)
    .optional()
    .describe("For a body of several: those whose voices statements tell apart."),
  name: line(32),
  nameInText: line(36)
    .optional()
    .describe("How it is named within a sentence, where that is not `name`: “the United States”."),
  monogram: z.string().regex(/^\p{L}{2,3}$/u, "use two or three letters"),
  speaks: line(60).describe("Who speaks for the party."),
  note: prose.describe("Who is counted as the party, and who is not."),
});

export const partiesFile = z.strictObject({ $schema: z.string(), format, parties: z.array(party).min(2) });

export const source = z.strictObject({
  id: sourceId,
  publisher: line(80).describe("Who published the words first."),
  carriedBy: line(80).optional().describe("The outlet through which they were read, where it was another one."),
  title: line(220).optional().describe("Left out where it was not seen: publisher and date then name the source."),
  date: knownDate.describe("When it was published: the day, or the month or year if no more is known."),
  language: language.optional().describe("The language in which it was read. Left out for English."),
  dateNote: line(160).optional().describe("Where the date was inferred: from what."),
  url: webAddress,
  author: line(120).optional(),
  note: line(300).optional().describe("What a reader should know: a carrier with a side, a part that was not seen."),
  text: z
    .strictObject({ sha256, kept: isoDate.describe("The day on which it was kept.") })
    .optional()
    .describe("Of the text that is kept for checking quotations, in `snapshots/`. Written by npm run data:verify."),
  archived: z
    .strictObject({ url: webAddress.max(600), date: isoDate.describe("The day of the copy.") })
    .optional()
    .describe("A copy of the page in a web archive. Written by npm run data:archive."),
  dead: isoDate
    .optional()
    .describe("The day on which the address was found to lead nowhere. Written by npm run data:archive."),
});

export const sourcesFile = z.strictObject({ $schema: z.string(), format, sources: z.array(source).min(1) });

export const event = z.strictObject({
  id: eventId,
  date: isoDate,
  title: line(90),
  text: line(260),
  issues: z.array(issueId).optional(),
  quote: quotation.optional(),
  source: sourceId,
});

export const eventsFile = z.strictObject({ $schema: z.string(), format, events: z.array(event) });

/** An error in the data, or a different coding, that was changed after readers could have seen it. */
export const correction = z.strictObject({
  id: correctionId,
  date: isoDate.describe("The day of the correction."),
  what: line(300).describe("What was changed, so that a reader of the earlier version knows it again."),
  why: line(300).describe("Why it was changed."),
  source: sourceId.optional().describe("The document that showed it, where one did."),
  issue: issueId.optional().describe("The issue that it concerns, where it concerns one."),
  statement: statementId.optional().describe("The statement that it concerns, where it concerns one."),
});

export const correctionsFile = z.strictObject({
  $schema: z.string(),
  format,
  corrections: z.array(correction).describe("Newest first. None yet is an empty list, or no such file."),
});

/** What npm run data:verify found of one quotation. It counts as long as the quotation and the text are the same. */
export const check = z.strictObject({
  record: z.enum(["statement", "deal", "term", "event"]).describe("The kind of record that has the quotation."),
  id: z.union([statementId, dealId, termId, eventId]),
  deal: dealId.optional().describe("For a term: its deal."),
  field: z
    .string()
    .regex(/^(reactions\[\d+\]\.)?quote$/, "write quote, or reactions[0].quote")
    .describe("Where in the record the quotation is: quote, or reactions[0].quote."),
  date: isoDate.describe("The day of the check."),
  result: checkResult,
  letters: z.int().min(1).optional().describe("Where it differs: in how many letters."),
  quotation: z
    .string()
    .regex(/^[0-9a-f]{10}$/)
    .describe("A hash of the words that were checked."),
  text: sha256.describe("The SHA-256 of the text they were compared with."),
});

export const checksFile = z.strictObject({
  $schema: z.string(),
  format,
  checks: z.array(check).describe("Written by npm run data:verify; not to be edited by hand."),
});

export type Check = z.infer<typeof check>;
export type Contradiction = z.infer<typeof contradiction>;
export type NegotiationFile = z.infer<typeof negotiationFile>;
export type PartyRole = z.infer<typeof partyRole>;
export type Standard = NonNullable<NegotiationFile["standard"]>;
export type Party = z.infer<typeof party>;
export type Member = z.infer<typeof member>;
export type Source = z.infer<typeof source>;
export type Event = z.infer<typeof event>;
export type Correction = z.infer<typeof correction>;
