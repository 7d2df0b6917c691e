import { servePage } from "@/app/_http/serve";
import { findDraftPage } from "@/app/_pages/deals";
import { findNegotiation } from "@/app/load";

export const GET = servePage<{ negotiation: string }>(({ params, query }) => {
  const negotiation = findNegotiation(params.negotiation);
  return negotiation && findDraftPage(negotiation, query);
});
