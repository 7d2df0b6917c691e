import { z } from "zod";
import { type ChainLink, chain, evidenceKind, quotation, reaction } from "./evidence";
import { type Position, statedPosition } from "./issue";
import {
  dealId,
  format,
  type IsoDate,
  isoDate,
  knownDate,
  line,
  partyId,
  prose,
  questionId,
  sourceId,
  termId,
} from "./primitives";

/** A deal's answer to one question, or a provision that no question covers. */
export const term = z.strictObject({
  id: termId,
  question: questionId.optional().describe("Left out where no question of the negotiation asks about it."),
  position: statedPosition.optional().describe("Required with `question`."),
  proposedBy: z
    .array(partyId)
    .optional()
    .describe(
      "The parties that proposed this term, where they are not those that proposed the deal. Empty where that is not known.",
    ),
  date: isoDate.optional().describe("The day this term became public, where later than the deal."),
  clause: line(16).optional().describe("The number of its clause in the text of the deal: '7', '2(b)', 'III.4'."),
  wording: prose
    .max(300)
    .optional()
    .describe("The wording of the clause, at most 25 words, for comparing drafts of one text."),
  text: line(150).describe("One neutral sentence, present tense."),
  quote: quotation.optional(),
  source: sourceId,
  alsoIn: z.array(sourceId).min(1).optional().describe("Further sources that carry the same term."),
  evidence: evidenceKind,
  chain: chain.optional().describe("Left out, it is that of the deal, or derived from the source."),
  reactions: z.array(reaction).min(1).optional(),
  gives: z.array(partyId).describe("Parties that give something up or take something on."),
  gets: z.array(partyId).describe("Parties that get something."),
  condition: line(160).optional().describe("What the term depends on, as a phrase that can follow 'if' or 'once'."),
  concrete: z.enum(["concrete", "vague"]).describe("concrete: who does what could be checked afterwards."),
  reversal: z.enum(["easy", "hard", "unclear"]).describe("How hard the term would be to reverse once carried out."),
  placement: prose.optional().describe("Why the term stands where it stands, and who gives and gets."),
});

/** The stages of a deal, in the order in which a deal usually passes through them. */
export const dealStage = z
  .enum([
    "reported",
    "drafted",
    "tabled",
    "published",
    "accepted",
    "rejected",
    "agreed-in-principle",
    "signed",
    "ratified",
    "in-force",
    "lapsed",
  ])
  .describe(
    "reported: known only through accounts of it. drafted: its text is known, its authors have not put it forward. tabled: put to the others. published: put forward in public by its authors. accepted, rejected: by the parties named in `by`. agreed-in-principle, signed, ratified, in-force: those it binds have agreed. lapsed: it no longer stands or binds.",
  );

/** One entry in the history of a deal. */
const stageEntry = z.strictObject({
  stage: dealStage,
  date: isoDate.describe("The day it became public."),
  by: z
    .array(partyId)
    .min(1)
    .optional()
    .describe(
      "The parties that did it. Required for accepted and rejected; elsewhere, where left out, those it binds.",
    ),
  source: sourceId,
  note: line(200).optional().describe("What a reader should know: who signed for whom, on what the consent depends."),
});

export const dealFile = z.strictObject({
  $schema: z.string(),
  format,
  id: dealId,
  title: line(110),
  short: line(32).describe("A column heading."),
  date: isoDate.describe("The day it became known."),
  handedOver: knownDate.optional().describe("When it was made or handed over, where that was earlier."),
  proposedBy: z
    .array(partyId)
    .min(1)
    .optional()
    .describe("The parties that proposed it, where that is known. Nobody is asked to move by their own proposal."),
  binds: z
    .array(partyId)
    .min(1)
    .optional()
    .describe("The parties that it binds. Every principal where left out. It asks nothing of the others."),
  revises: dealId.optional().describe("The deal of which this is a later draft."),
  drops: z
    .array(line(16))
    .min(1)
    .optional()
    .describe(
      "With `revises`: the numbers of those clauses of the earlier draft that this one is known to strike out. Only where it is known in part: otherwise every clause that it no longer has.",
    ),
  knownInPart: line(160)
    .optional()
    .describe(
      "Where only a part of the deal is known: what is missing, as a sentence. 'Clauses 15 to 20 have not been seen.'",
    ),
  history: z
    .array(stageEntry)
    .min(1)
    .describe("What became of it, oldest first. The first entry is of the day on which it became known."),
  evidence: evidenceKind.describe("How the deal as a whole is known."),
  by: line(60).describe("On whose word: 'The mediator', 'Lake Gazette'."),
  summary: line(240),
  source: sourceId,
  chain: chain.optional().describe("Left out, it is derived: `by`, the publisher of the source, its carrier."),
  reactions: z.array(reaction).min(1).optional(),
  checked: isoDate,
  searched: prose.describe("What was searched for terms, so that an omission can be called one."),
  terms: z.array(term).describe("Empty only where none is known; `knownInPart` then says so."),
});

export type DealStage = z.infer<typeof dealStage>;
export type StageEntry = z.infer<typeof stageEntry>;

/** A deal and a term as they are in their file. */
export type WrittenDeal = z.infer<typeof dealFile>;
export type WrittenTerm = z.infer<typeof term>;

/** A deal whose terms have positions on the scales of their questions. What its file may omit is still missing. */
export type CompiledDeal = Omit<WrittenDeal, "$schema" | "format" | "terms"> & {
  terms: (Omit<WrittenTerm, "position"> & { position?: Position | undefined })[];
};

/** A term in an assembled negotiation. It always has a date and a claim chain, which its file may omit. */
export type Term = CompiledDeal["terms"][number] & { date: IsoDate; chain: ChainLink[] };

/** A deal in an assembled negotiation. */
export type Deal = Omit<CompiledDeal, "terms"> & {
  chain: ChainLink[];
  terms: Term[];
  /** Its stage as of the date of the negotiation. */
  stage: DealStage;
};
