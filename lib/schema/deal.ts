import { z } from "zod";
import { type ChainLink, chain, evidenceKind, quotation, reaction } from "./evidence";
import { position } from "./issue";
import { dealId, type IsoDate, isoDate, line, partyId, prose, questionId, sourceId, termId } from "./primitives";

/** A deal's answer to one question, or a provision that no question covers. */
export const term = z.strictObject({
  id: termId,
  question: questionId.optional().describe("Left out where no question of the negotiation asks about it."),
  position: position.optional().describe("Required with `question`."),
  date: isoDate.optional().describe("The day this term became public, where later than the deal."),
  text: line(150).describe("One neutral sentence, present tense."),
  quote: quotation.optional(),
  source: sourceId,
  evidence: evidenceKind,
  chain: chain.optional().describe("Left out, it is that of the deal, or derived from the source."),
  reactions: z.array(reaction).min(1).optional(),
  gives: z.array(partyId).describe("Parties that would give something up or take something on."),
  gets: z.array(partyId).describe("Parties that would get something."),
  condition: line(160).optional().describe("What the term depends on, as a phrase that can follow 'if' or 'once'."),
  concrete: z.enum(["concrete", "vague"]).describe("concrete: who does what could be checked afterwards."),
  reversal: z.enum(["easy", "hard", "unclear"]).describe("How hard the term would be to reverse once carried out."),
  placement: prose.optional().describe("Why the term stands where it stands, and who gives and gets."),
});

export const dealFile = z.strictObject({
  $schema: z.string(),
  id: dealId,
  title: line(110),
  short: line(32).describe("A column heading."),
  date: isoDate.describe("The day it became known."),
  handedOver: isoDate.optional().describe("The day it was made or handed over, where that was earlier."),
  status: z
    .enum(["reported", "draft", "published", "agreed"])
    .describe(
      "reported: known only through accounts of it. draft: its text is known, its authors have not published it. published: put forward in public by its authors. agreed: both sides have said yes.",
    ),
  evidence: evidenceKind.describe("How the deal as a whole is known."),
  by: line(60).describe("On whose word: 'Financial Times'."),
  summary: line(240),
  source: sourceId,
  chain: chain.optional().describe("Left out, it is derived: `by`, the publisher of the source, its carrier."),
  reactions: z.array(reaction).min(1).optional(),
  checked: isoDate,
  searched: prose.describe("What was searched for terms, so that an omission can be called one."),
  terms: z.array(term).min(1),
});

/** A deal as it is in its file. */
export type WrittenDeal = Omit<z.infer<typeof dealFile>, "$schema">;

/** A term in an assembled negotiation. It always has a date and a claim chain, which its file may omit. */
export type Term = z.infer<typeof term> & { date: IsoDate; chain: ChainLink[] };

/** A deal in an assembled negotiation. */
export type Deal = Omit<WrittenDeal, "terms"> & { chain: ChainLink[]; terms: Term[] };
