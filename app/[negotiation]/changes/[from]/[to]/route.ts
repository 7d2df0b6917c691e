import { servePage } from "@/app/_http/serve";
import { findChangesPage } from "@/app/_pages/history";
import { findNegotiation } from "@/app/load";

export const GET = servePage<{ negotiation: string; from: string; to: string }>(({ params }) => {
  const negotiation = findNegotiation(params.negotiation);
  return negotiation && findChangesPage(negotiation, params.from, params.to);
});
