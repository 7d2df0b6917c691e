import { listPlacedQuestions, type Negotiation } from "../../dataset/negotiation";
import { findContradictions } from "../../model/contradictions";
import { listAsked, weighTerms } from "../../model/deals/asks";
import { type Draft, draftFromDeal, serializeDraft } from "../../model/deals/draft";
import { formatDealShortTitle } from "../../model/deals/names";
import { listKnownDeals } from "../../model/deals/terms";
import { unfiltered } from "../../model/stance";
import { getStanceTable } from "../../model/stance-table";
import { capitalise, formatList } from "../../text/format";
import { writeNumbers, writeShare } from "../../text/words";
import { formatParties } from "../party/party-words";
import { countQuestions, sumUpAsks, writeAsks } from "./deal";
import { chooseHeadline, type Finding, joinLead } from "./finding";

/** What a reader’s deal asks of each party, or whose terms it has. */
export function findDraft(negotiation: Negotiation, draft: Draft): Finding {
  const { asOf } = negotiation;
  const parties = listAsked(negotiation.parties);
  if (draft.length === 0) {
    return {
      headline: "No question is answered yet",
      lead: joinLead(
        [
          `Answer one to see what your deal would ask of ${formatParties(parties)}.`,
          "Answer one to see what your deal would ask of each party.",
        ].slice(parties.length > 4 ? 1 : 0, parties.length > 4 ? 2 : 1),
      ),
    };
  }
  const asks = writeAsks(
    sumUpAsks(parties, weighTerms(draft, parties, getStanceTable(negotiation, asOf, unfiltered))),
    countQuestions(draft),
    ["Your deal", "It"],
  );
  const contradictions = findContradictions(negotiation, draft).length;
  const numbers = writeNumbers(contradictions);
  const warning =
    contradictions > 0 ? `${capitalise(numbers.count(contradictions, "contradiction", "contradictions"))} in it.` : "";
  const same = listKnownDeals(negotiation, asOf).filter(
    (deal) => serializeDraft(draftFromDeal(deal, negotiation, asOf)) === serializeDraft(draft),
  );
  if (same.length > 0) {
    const all = listPlacedQuestions(negotiation).length;
    return {
      headline: chooseHeadline([
        `These are the terms of ${formatList(same.map(formatDealShortTitle))}`,
        "These are the terms of a deal that is already known",
      ]),
      lead: joinLead([
        "Change one to make your own.",
        warning,
        `It answers ${writeShare(draft.length, all, "question", "questions")}.`,
      ]),
    };
  }
  return { headline: asks.headline, lead: joinLead([warning, asks.lead, "Nobody has proposed it."]) };
}
