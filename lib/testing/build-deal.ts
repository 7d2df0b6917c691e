import type { z } from "zod";
import { compile } from "../dataset/compile";
import { getStage } from "../dataset/deal-history";
import {
  type CompiledDeal,
  type Deal,
  type DealStage,
  dealFile,
  term,
  type WrittenDeal,
  type WrittenTerm,
} from "../schema/deal";
import {
  buildChain,
  buildPosition,
  buildQuotation,
  buildReaction,
  defaultSource,
  type PositionSketch,
  type QuotationSketch,
  type ReactionSketch,
} from "./build-statement";

/** What a test says of a term; everything else about it is filled in. A built term is a sketch too. */
export type TermSketch = Partial<Omit<z.input<typeof term>, "position" | "quote" | "reactions">> & {
  position?: PositionSketch | undefined;
  quote?: QuotationSketch | undefined;
  reactions?: ReactionSketch[] | undefined;
};

/** What a test says of a deal; everything else about it is filled in. A built deal is a sketch too. */
export type DealSketch = Partial<Omit<z.input<typeof dealFile>, "history" | "reactions" | "terms">> & {
  /** Its stage on the day it became known; `published` where left out. For a longer history give `history`. */
  stage?: DealStage | undefined;
  history?: (Partial<z.input<typeof dealFile>["history"][number]> & { stage: DealStage })[] | undefined;
  reactions?: ReactionSketch[] | undefined;
  terms?: TermSketch[] | undefined;
};

/** A term in a published text, in which nobody gives and nobody gets unless told. Throws where it breaks the schema. */
function buildTerm(sketch: TermSketch = {}): WrittenTerm {
  const { position, quote, reactions, ...given } = sketch;
  const { evidence = "document" } = given;
  return term.parse({
    id: "term",
    text: "The ferry leaves.",
    source: defaultSource,
    evidence,
    chain: buildChain(evidence),
    gives: [],
    gets: [],
    concrete: "concrete",
    reversal: "easy",
    placement: "The words name the option.",
    ...given,
    ...(position !== undefined && { position: buildPosition(position) }),
    ...(quote !== undefined && { quote: buildQuotation(quote) }),
    ...(reactions && { reactions: reactions.map(buildReaction) }),
  });
}

/** A published deal of 1 April 2031 with one term that answers no question. Throws where it breaks the schema. */
export function buildDeal(sketch: DealSketch = {}): CompiledDeal & Pick<Deal, "stage"> {
  const value = writeDeal(sketch);
  const [built] = compile([], [{ file: "", name: "", value }]).deals;
  if (!built) throw new Error("no deal");
  return { ...built.value, stage: getStage(built.value, "9999-12-31") };
}

/** The same as it is in a file. */
export function writeDeal(sketch: DealSketch = {}): WrittenDeal {
  const { reactions, terms = [{}], stage = "published", history = [{ stage }], ...given } = sketch;
  const { id = "truce", date = "2031-04-01", evidence = "document" } = given;
  return dealFile.parse({
    $schema: "../../schemas/deal.schema.json",
    format: 2,
    id,
    title: "Truce on the pier",
    short: "Truce",
    date,
    evidence,
    by: "The harbour book",
    summary: "The ferry leaves, and nobody shouts.",
    source: defaultSource,
    chain: buildChain(evidence),
    checked: "2031-06-01",
    searched: "The harbour log.",
    ...given,
    history: history.map((one) => ({ date, source: given.source ?? defaultSource, ...one })),
    terms: terms.map((one, t) => buildTerm({ id: `term-${t + 1}`, ...one })),
    ...(reactions && { reactions: reactions.map((one) => buildReaction({ date, ...one })) }),
  });
}
