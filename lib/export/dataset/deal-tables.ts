import { listBound } from "../../dataset/deal-history";
import type { Negotiation } from "../../dataset/negotiation";
import { formatDealTitle, isReported } from "../../model/deals/names";
import {
  chainField,
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

export function tableDeals({ deals, parties }: Negotiation): DatasetTable {
  return {
    name: "deals",
    title: "Deals",
    description: "Deals on the table, newest first. The title of one known only through reports says so.",
    fields: [
      id("Id of the deal."),
      text("title", "Its title; that of a deal known only through reports begins with “Reported:”."),
      yesNo("reported", "The deal is known only through reports."),
      date("date", "The day it became known."),
      knownDate(
        "handed_over",
        "When it was made or handed over, if that was earlier, as far as it is known.",
        deals.map(({ handedOver }) => handedOver),
      ),
      text("status", "The stage that it has reached, such as reported, drafted, published, signed or lapsed."),
      evidenceField,
      several("proposed_by", "Ids of the parties that proposed it; empty if that is not known."),
      several("binds", "Ids of the parties that it binds."),
      refersTo("deals", "revises", "The deal of which it is a later draft."),
      text("by", "On whose word it is known."),
      text("summary", "What it says."),
      refersTo("sources", "source", "Where it is found."),
      chainField,
      date("checked", "The day the sources were last searched for its terms."),
      text("searched", "What was searched, which makes an omission a finding."),
    ],
    key: ["id"],
    rows: deals.map((deal) => ({
      id: deal.id,
      title: formatDealTitle(deal),
      reported: isReported(deal),
      date: deal.date,
      handed_over: deal.handedOver ?? "",
      status: deal.stage,
      evidence: deal.evidence,
      proposed_by: joinValues(deal.proposedBy ?? []),
      binds: joinValues(listBound(deal, parties).map((party) => party.id)),
      revises: deal.revises ?? "",
      by: deal.by,
      summary: deal.summary,
      source: deal.source,
      chain: joinChain(deal.chain),
      checked: deal.checked,
      searched: deal.searched,
    })),
  };
}

export function tableStages({ deals }: Negotiation): DatasetTable {
  return {
    name: "deal-history",
    title: "Histories of deals",
    description: "What became of each deal, oldest first.",
    fields: [
      refersTo("deals", "deal", "The deal."),
      date("date", "The day it became public."),
      text("stage", "The stage that the deal reached, such as tabled, accepted, signed or lapsed."),
      several("by", "Ids of the parties that did it; empty for all whom the deal binds."),
      refersTo("sources", "source", "Where it is found."),
      text("note", "What a reader should know."),
    ],
    rows: deals.flatMap((deal) =>
      deal.history.map(({ date: day, stage, by = [], source, note = "" }) => ({
        deal: deal.id,
        date: day,
        stage,
        by: joinValues(by),
        source,
        note,
      })),
    ),
  };
}

export function tableTerms({ deals }: Negotiation): DatasetTable {
  return {
    name: "terms",
    title: "Terms",
    description: "Each deal’s answer to each question, and its provisions that no question asks about.",
    fields: [
      refersTo("deals", "deal", "The deal."),
      text("id", "Id of the term, among those of its deal.", { required: true }),
      yesNo("reported", "The deal or the term is known only through reports."),
      refersTo("questions", "question", "The question it answers; empty if no question asks about it."),
      text("option_from", "Id of the option, or of the first of a range."),
      text("option_to", "Id of the last option of a range; the same for a single option."),
      text("limit", "at-least or at-most, where an amount or a date is given as a limit."),
      date("date", "The day it became public."),
      several("proposed_by", "Ids of the parties that proposed it; those of the deal unless the data say otherwise."),
      text("clause", "The number of its clause in the text of the deal."),
      text("wording", "The wording of the clause, at most 25 words."),
      text("text", "One neutral sentence."),
      text("quote", "Words from the source, at most 25."),
      text("quote_words", "own, translated or outlet: whose words the quotation has."),
      refersTo("sources", "source", "Where it is found."),
      evidenceField,
      several("gives", "Ids of the parties that give something up or take something on by it."),
      several("gets", "Ids of the parties that get something by it."),
      text("condition", "Its condition."),
      text("concrete", "concrete (who does what could be checked afterwards) or vague."),
      text("reversal", "easy, hard or unclear: how hard it would be to reverse."),
      text("placement", "Why it was coded this way, and who gives and gets."),
    ],
    key: ["deal", "id"],
    rows: deals.flatMap((deal) =>
      deal.terms.map((term) => ({
        deal: deal.id,
        id: term.id,
        reported: isReported(deal) || isReported({ stage: deal.stage, evidence: term.evidence }),
        question: term.question ?? "",
        option_from: term.position?.from ?? "",
        option_to: term.position?.to ?? term.position?.from ?? "",
        limit: term.position?.limit ?? "",
        date: term.date,
        proposed_by: joinValues(term.proposedBy ?? deal.proposedBy ?? []),
        clause: term.clause ?? "",
        wording: term.wording ?? "",
        text: term.text,
        ...quoted(term.quote),
        source: term.source,
        evidence: term.evidence,
        gives: joinValues(term.gives),
        gets: joinValues(term.gets),
        condition: term.condition ?? "",
        concrete: term.concrete,
        reversal: term.reversal,
        placement: term.placement ?? "",
      })),
    ),
  };
}
