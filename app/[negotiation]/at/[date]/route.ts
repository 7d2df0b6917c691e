import { servePage } from "@/app/_http/serve";
import { findPageAt } from "@/app/_pages/history";
import { matrixPage } from "@/app/_pages/positions";
import { findNegotiation } from "@/app/load";
import { negotiationPath } from "@/lib/url/paths";

export const GET = servePage<{ negotiation: string; date: string }>(({ params, query }) => {
  const negotiation = findNegotiation(params.negotiation);
  return negotiation && findPageAt(negotiation, params.date, query, negotiationPath, matrixPage);
});
