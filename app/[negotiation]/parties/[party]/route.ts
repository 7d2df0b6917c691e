import { servePage } from "@/app/_http/serve";
import { partyPage } from "@/app/_pages/positions";
import { findNegotiation } from "@/app/load";
import { findParty } from "@/lib/dataset/negotiation";

export const GET = servePage<{ negotiation: string; party: string }>(({ params, query }) => {
  const negotiation = findNegotiation(params.negotiation);
  const party = negotiation && findParty(negotiation, params.party);
  return party && (() => partyPage(negotiation, party, query));
});
