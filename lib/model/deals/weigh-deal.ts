import type { Negotiation } from "../../dataset/negotiation";
import type { Deal } from "../../schema/deal";
import { type StanceFilter, unfiltered } from "../stance";
import { getStanceTable } from "../stance-table";
import { getWeighingDate, listAsked, type WeighedTerm, weighTerms } from "./asks";
import { listPutAnswers } from "./terms";

/** A deal's answers measured against the own position of each party that it binds, on the day before the deal became known. */
export function weighDeal(negotiation: Negotiation, deal: Deal, filter: StanceFilter = unfiltered): WeighedTerm[] {
  const stances = getStanceTable(negotiation, getWeighingDate(deal), filter);
  return weighTerms(listPutAnswers(negotiation, deal, negotiation.asOf), listAsked(negotiation.parties, deal), stances);
}
