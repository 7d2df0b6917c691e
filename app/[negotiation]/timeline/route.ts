import { servePage } from "@/app/_http/serve";
import { timelinePage } from "@/app/_pages/history";
import { findNegotiation } from "@/app/load";

export const GET = servePage<{ negotiation: string }>(({ params, query }) => {
  const negotiation = findNegotiation(params.negotiation);
  return negotiation && (() => timelinePage(negotiation, query));
});
