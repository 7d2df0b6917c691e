import { servePage } from "@/app/_http/serve";
import { dealPage } from "@/app/_pages/deals";
import { findNegotiation } from "@/app/load";
import { findDeal } from "@/lib/dataset/negotiation";
import { atDeal } from "@/lib/model/history/as-of";

export const GET = servePage<{ negotiation: string; deal: string }>(({ params, query }) => {
  const negotiation = findNegotiation(params.negotiation);
  const deal = negotiation && findDeal(negotiation, params.deal);
  return deal && (() => dealPage(atDeal(negotiation, deal), deal, query));
});
