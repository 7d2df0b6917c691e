import { listPlacedQuestions, type Negotiation } from "../../dataset/negotiation";
import { listCodingsOf } from "../../model/coded-twice";
import { findSignOff } from "../../model/reviews";
import { listOwnStatements } from "../../model/statements";
import type { Reaction } from "../../schema/evidence";
import type { Statement } from "../../schema/issue";
import { describePlacement } from "../../view/coded-twice";
import {
  chainField,
  checked,
  checkFields,
  type DatasetTable,
  date,
  evidenceField,
  id,
  joinChain,
  knownDate,
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
      date("date", "The day it became public, or the last day of the month or year where no more is known."),
      knownDate(
        "said",
        "When it was said or handed over, if that was earlier, as far as it is known.",
        listPlacedQuestions(negotiation).flatMap(({ question }) => question.statements.map(({ said }) => said)),
      ),
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
      several("keeps", "Ids of statements, older or of the same day, that still hold alongside it."),
      yesNo("contested", "It contradicts the older statements that still hold."),
      chainField,
      text("placement", "Why it was placed at this point of the scale."),
      text("date_as_known", "The month or year in which it became public, where no more is known."),
      text(
        "voice",
        "Id of the member that speaks, for a party that is a body of several; `members` of the parties has its name.",
      ),
      refersTo("parties", "teller", "The party that gives an account of another."),
      text("scope", "The cases that it speaks of."),
      several("declines", "Ids of options that the party declined as offered, without ruling them out."),
      several("replaces", "Ids of statements of the same day that it takes the place of."),
      text("certainty", "certain, probable or possible: how sure the placement is, where somebody said so."),
      ...checkFields,
      text("coded_by", "Who coded it, where that is named."),
      several("coded_again_by", "Second coders who placed it without seeing the first coding."),
      several(
        "coded_again",
        "What each of them answered: options, limits and what is refused, in words; unclear where the quotation does not tell.",
      ),
      several(
        "likeness",
        "same, overlapping, one-step, further, opposite, one-sided (one finds no answer) or unclear, for each of them.",
      ),
      several(
        "decision",
        "Which coding stands (first, second, both, neither), by whom and when, for each difference that was decided.",
      ),
      text("checked_by", "Who has signed for it as it is."),
      date("checked_on", "When."),
    ],
    key: ["id"],
    rows: listPlacedQuestions(negotiation).flatMap(({ question }) =>
      listOwnStatements(question).map((one) => ({
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
        placement: one.placement ?? "",
        date_as_known: one.dateAsKnown ?? "",
        voice: one.voice ?? "",
        teller: one.teller ?? "",
        scope: one.scope ?? "",
        declines: joinValues(one.rejects ?? []),
        replaces: joinValues(one.replaces ?? []),
        certainty: one.certainty ?? "",
        ...checked(one.quote),
        ...writeCodings(negotiation, one),
      })),
    ),
  };
}

function writeCodings(negotiation: Negotiation, statement: Statement) {
  const codings = listCodingsOf(negotiation, statement);
  const signed = findSignOff(negotiation, `statement/${statement.id}`);
  return {
    coded_by: negotiation.codedBy ?? "",
    coded_again_by: joinValues(codings.map(({ coding }) => coding.name)),
    coded_again: joinValues(codings.map(({ question, second }) => describePlacement(question, second) || "unclear")),
    likeness: joinValues(codings.map(({ likeness }) => likeness)),
    decision: joinValues(
      codings.flatMap(({ answer: { decision } }) =>
        decision ? [`${decision.stands} (${decision.by}, ${decision.date})`] : [],
      ),
    ),
    checked_by: signed?.by ?? "",
    checked_on: signed?.date ?? "",
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
      also_in: joinValues(one.alsoIn ?? []),
      ...checked(one.quote),
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
      several("also_in", "Ids of further sources that carry it."),
      ...checkFields,
    ],
    rows: [
      ...listPlacedQuestions(negotiation).flatMap(({ question }) =>
        listOwnStatements(question).flatMap((one) => listRows("statement", one.id, "", one.reactions)),
      ),
      ...negotiation.deals.flatMap((deal) => [
        ...listRows("deal", deal.id, deal.id, deal.reactions),
        ...deal.terms.flatMap((term) => listRows("term", term.id, deal.id, term.reactions)),
      ]),
    ],
  };
}
