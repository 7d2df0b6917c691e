import { z } from "zod";
import { isoDate, knownDate, language, line, memberId, partyId, prose, sourceId } from "./primitives";

/**
 * How a statement reached the public, strongest first. The first three are on the record; the others are reports
 * (see `lib/schema/evidence-kinds.ts`, which holds that rule).
 */
export const evidenceKind = z
  .enum(["document", "on-record", "spokesperson", "account", "summary", "anonymous"])
  .describe(
    "document: a text of the party itself, published or leaked in full. on-record: a named person of the party, in public. spokesperson: speaks for the party. account: a named person or body outside the party says what the party wants. summary: an outlet's own words about the party, nobody cited. anonymous: unnamed people, through an outlet.",
  );

/** Words quoted from a source, in the form of a W3C `TextQuoteSelector`, so that a link can lead to them. */
export const quotation = z.strictObject({
  exact: prose.max(300).describe("Verbatim, at most 25 words."),
  prefix: z.string().max(120).optional().describe("The words just before, when they were seen."),
  suffix: z.string().max(120).optional().describe("The words just after, when they were seen."),
  words: z
    .enum(["own", "translated", "outlet"])
    .describe("Whose words these are: the speaker's own, a translation of them, or the outlet's."),
  language: language.optional().describe("The language of `exact`. Left out for English."),
  original: prose.max(300).optional().describe("The same words in the language in which they were said or written."),
});

/** One link of a claim chain. Chains run from the origin of a claim to its publication. */
const chainLink = z.strictObject({
  role: z
    .enum(["speaker", "unnamed", "document", "audience", "outlet", "carrier"])
    .describe(
      "speaker: a named person or body. unnamed: people the outlet does not name. document: a text. audience: to whom it was said. outlet: who reported it. carrier: who relayed the outlet.",
    ),
  name: line(80),
  detail: line(120).optional().describe("Where or how: 'press conference', 'social media', 'translation'."),
  date: knownDate.optional(),
});

export const chain = z.array(chainLink).min(1).max(7);

/** How a party responded to a claim about it. Shown below that claim. */
export const reaction = z.strictObject({
  party: partyId,
  voice: memberId.optional().describe("The member of the party that reacted, where the party is a body of several."),
  by: line(80).describe("Who reacted: name, and office where it helps."),
  date: isoDate.describe("The day the reaction became public."),
  kind: z
    .enum(["confirmed", "denied", "doubted", "silent"])
    .describe("silent: asked, and neither confirmed nor denied, without casting doubt either."),
  evidence: evidenceKind,
  summary: line(220),
  quote: quotation.optional(),
  source: sourceId,
  alsoIn: z.array(sourceId).min(1).optional().describe("Further sources that carry the same reaction."),
});

export type EvidenceKind = z.infer<typeof evidenceKind>;
/** What came of comparing a quotation with the kept text of its source. */
export const checkResult = z
  .enum(["verified", "differs", "not-found"])
  .describe("verified: word for word. differs: in some letters, counted in `letters`. not-found: not in the text.");

/** What a check found, as long as neither the quotation nor the text has changed since. */
export const currentCheck = z.strictObject({
  result: checkResult,
  letters: z.int().min(1).optional().describe("In how many letters the quotation differs."),
  date: isoDate.describe("The day of the check."),
});

export type CheckResult = z.infer<typeof checkResult>;
export type CurrentCheck = z.infer<typeof currentCheck>;

/** A quotation. In an assembled negotiation it has the check of it that still holds, if there is one. */
export type Quotation = z.infer<typeof quotation> & { check?: CurrentCheck | undefined };
export type ChainLink = z.infer<typeof chainLink>;
export type Reaction = z.infer<typeof reaction>;
