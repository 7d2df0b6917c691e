import type { z } from "zod";
import { compileLoose } from "../dataset/compile";
import { completeStatement, listKnown } from "../dataset/complete";
import type { EvidenceKind, quotation, Reaction } from "../schema/evidence";
import { reaction } from "../schema/evidence";
import { type Position, type Statement, type statedPosition, statement, type WrittenStatement } from "../schema/issue";

/** A place on a scale as a test writes it: one option, the two ends of a range, or the position itself. */
export type PositionSketch = string | readonly [from: string, to: string] | z.input<typeof statedPosition> | Position;

/** A quotation as a test writes it: the words alone, or the whole of it. */
export type QuotationSketch = string | z.input<typeof quotation>;

/** What a test says of a reaction; the rest is filled in. */
export type ReactionSketch = Partial<Omit<z.input<typeof reaction>, "quote">> & {
  quote?: QuotationSketch | undefined;
};

/** What a test says of a statement; everything else about it is filled in. A built statement is a sketch too. */
export type StatementSketch = Partial<Omit<z.input<typeof statement>, "holds" | "quote" | "reactions">> & {
  holds?: PositionSketch | undefined;
  quote?: QuotationSketch | undefined;
  reactions?: ReactionSketch[] | undefined;
};

/** The party of a statement or a reaction that names none. */
export const defaultParty = "amber";

/** The source of everything that names none. */
export const defaultSource = "log";

/**
 * A statement of `amber`, on the record, on 1 March 2031. It holds nothing unless told: `holds: "north"`, or
 * `holds: ["north", "east"]` for a range. Its claim chain begins as its evidence asks, and words that rule something out
 * are quoted. Throws where the sketch breaks the schema.
 */
export function buildStatement(sketch: StatementSketch = {}): Statement {
  return completeStatement(compileLoose(writeStatement(sketch)), listKnown({ parties: [], sources: [] }));
}

/** The same as its file has it: `chain: undefined` leaves the chain out. */
export function writeStatement(sketch: StatementSketch = {}): WrittenStatement {
  const { holds, quote, reactions, ...given } = sketch;
  const { party = defaultParty, date = "2031-03-01", evidence = "on-record" } = given;
  const words = quote ?? (given.rulesOut ? "That we shall never accept." : undefined);
  return statement.parse({
    id: `${party}-${date}`,
    party,
    date,
    evidence,
    speaker: "The ferrywoman",
    summary: "Says what is wanted.",
    source: defaultSource,
    chain: buildChain(evidence),
    placement: "The words name the option.",
    ...given,
    ...(holds !== undefined && { holds: buildPosition(holds) }),
    ...(words !== undefined && { quote: buildQuotation(words) }),
    ...(reactions && { reactions: reactions.map((one) => buildReaction({ party, date, ...one })) }),
  });
}

/** A denial by `amber` on 1 March 2031, through a spokesperson. */
export function buildReaction(sketch: ReactionSketch = {}): Reaction {
  const { quote, ...given } = sketch;
  return reaction.parse({
    party: defaultParty,
    by: "The harbour master",
    date: "2031-03-01",
    kind: "denied",
    evidence: "spokesperson",
    summary: "Says that it is not so.",
    source: defaultSource,
    ...given,
    ...(quote !== undefined && { quote: buildQuotation(quote) }),
  });
}

/** Reads a position as a test writes it. */
export function buildPosition(sketch: PositionSketch): z.input<typeof statedPosition> {
  if (typeof sketch === "string") return { from: sketch };
  if (!isPair(sketch)) {
    const { limit: _, ...position } = { limit: undefined, ...sketch };
    return position;
  }
  const [from, to] = sketch;
  return { from, to };
}

function isPair(sketch: PositionSketch): sketch is readonly [from: string, to: string] {
  return Array.isArray(sketch);
}

/** Reads a quotation as a test writes it; words alone are the speaker's own. */
export function buildQuotation(sketch: QuotationSketch): z.input<typeof quotation> {
  return typeof sketch === "string" ? { exact: sketch, words: "own" } : sketch;
}

/** The shortest claim chain that a kind of evidence allows. */
export function buildChain(evidence: EvidenceKind): { role: string; name: string }[] {
  switch (evidence) {
    case "document":
      return [{ role: "document", name: "The harbour book" }];
    case "on-record":
    case "spokesperson":
    case "account":
      return [{ role: "speaker", name: "The ferrywoman" }];
    case "summary":
      return [{ role: "outlet", name: "The Pier Post" }];
    case "anonymous":
      return [
        { role: "unnamed", name: "People on the pier" },
        { role: "outlet", name: "The Pier Post" },
      ];
  }
}
