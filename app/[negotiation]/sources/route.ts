import { servePage } from "@/app/_http/serve";
import { sourcesPage } from "@/app/_pages/about";
import { findNegotiation } from "@/app/load";

export const GET = servePage<{ negotiation: string }>(({ params }) => {
  const negotiation = findNegotiation(params.negotiation);
  return negotiation && (() => sourcesPage(negotiation));
});
