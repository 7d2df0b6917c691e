import { listPlacedQuestions, type Negotiation } from "../../dataset/negotiation";
import type { Reaction } from "../../schema/evidence";
import {
  chainField,
  type DatasetTable,
  date,
  evidenceField,
  id,
  joinChain,
  quoted,
  refersTo,
  several,
  text,
  yesNo,
} from "./table-builder";
import { joinValues } from "./table-schema";

export function tableStatements(negotiation: Negotiation): DatasetTable {
  return {
    name: "statements",
    title: "Statements",
    description: "Dated evidence that a party holds an option or a range of options, or rules some out.",
    fields: [
      id("Id of the statement."),
      refersTo("questions", "question", "The question it is about."),
      refersTo("parties", "party", "The party that made it or, for a report, the party it is about."),
      date("date", "The day it became public."),
      date("said", "The day it was said or handed over, if that was earlier."),
      text("speaker", "Who speaks."),
      evidenceField,
      text("speech", "direct (the speaker’s words) or indirect (an account of them)."),
      text("option_from", "Id of the option held, or of the first of a range; empty if it only rules options out."),
      text("option_to", "Id of the last option of a range; the same for a single option."),
      text("limit", "at-least or at-most, where an amount or a date is given as a limit."),
      several("rules_out", "Ids of options that the party itself called unacceptable."),
      text("condition", "Its condition."),
      text("summary", "One neutral sentence."),
      text("quote", "Words from the source, at most 25."),
      text("quote_words", "own, translated or outlet: whose words the quotation has."),
      refersTo("sources", "source", "Where it is found."),
      several("also_in", "Ids of further sources that carry it."),
      several("keeps", "Ids of older statements that still hold alongside it."),
      yesNo("contested", "It contradicts the older statements that still hold."),
      chainField,
      text("placement", "Why it was placed at this point of the scale."),
    ],
    key: ["id"],
    rows: listPlacedQuestions(negotiation).flatMap(({ question }) =>
      question.statements.map((one) => ({
        id: one.id,
        question: question.id,
        party: one.party,
        date: one.date,
        said: one.said ?? "",
        speaker: one.speaker,
        evidence: one.evidence,
        speech: one.speech ?? "",
        option_from: one.holds?.from ?? "",
        option_to: one.holds?.to ?? one.holds?.from ?? "",
        limit: one.holds?.limit ?? "",
        rules_out: joinValues(one.rulesOut ?? []),
        condition: one.condition ?? "",
        summary: one.summary,
        ...quoted(one.quote),
        source: one.source,
        also_in: joinValues(one.alsoIn ?? []),
        keeps: joinValues(one.keeps ?? []),
        contested: one.contested === true,
        chain: joinChain(one.chain),
        placement: one.placement,
      })),
    ),
  };
}

export function tableReactions(negotiation: Negotiation): DatasetTable {
  const listRows = (kind: string, claim: string, deal: string, reactions: readonly Reaction[] = []) =>
    reactions.map((one) => ({
      claim_kind: kind,
      claim,
      deal,
      party: one.party,
      by: one.by,
      date: one.date,
      kind: one.kind,
      evidence: one.evidence,
      summary: one.summary,
      ...quoted(one.quote),
      source: one.source,
    }));
  return {
    name: "reactions",
    title: "Reactions",
    description: "What parties said about claims about them, and about deals.",
    fields: [
      text("claim_kind", "statement, deal or term: what was answered."),
      text("claim", "Id of what was responded to."),
      refersTo("deals", "deal", "The deal, if it or one of its terms was responded to."),
      refersTo("parties", "party", "The party that responds."),
      text("by", "Who responds for it."),
      date("date", "The day the response became public."),
      text("kind", "confirmed, denied, doubted, or silent (asked, and neither)."),
      evidenceField,
      text("summary", "One neutral sentence."),
      text("quote", "Words from the source, at most 25."),
      text("quote_words", "own, translated or outlet: whose words the quotation has."),
      refersTo("sources", "source", "Where it is found."),
    ],
    rows: [
      ...listPlacedQuestions(negotiation).flatMap(({ question }) =>
        question.statements.flatMap((one) => listRows("statement", one.id, "", one.reactions)),
      ),
      ...negotiation.deals.flatMap((deal) => [
        ...listRows("deal", deal.id, deal.id, deal.reactions),
        ...deal.terms.flatMap((term) => listRows("term", term.id, deal.id, term.reactions)),
      ]),
    ],
  };
}
