import { servePage } from "@/app/_http/serve";
import { matrixPage } from "@/app/_pages/positions";
import { findNegotiation } from "@/app/load";

export const GET = servePage<{ negotiation: string }>(({ params, query }) => {
  const negotiation = findNegotiation(params.negotiation);
  return negotiation && (() => matrixPage(negotiation, query));
});
