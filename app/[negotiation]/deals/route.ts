import { servePage } from "@/app/_http/serve";
import { dealsPage } from "@/app/_pages/deals";
import { findNegotiation } from "@/app/load";

export const GET = servePage<{ negotiation: string }>(({ params }) => {
  const negotiation = findNegotiation(params.negotiation);
  return negotiation && (() => dealsPage(negotiation));
});
