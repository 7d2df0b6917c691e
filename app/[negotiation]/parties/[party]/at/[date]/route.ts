import { servePage } from "@/app/_http/serve";
import { findPageAt } from "@/app/_pages/history";
import { partyPage } from "@/app/_pages/positions";
import { findNegotiation } from "@/app/load";
import { findParty } from "@/lib/dataset/negotiation";
import { partyPath } from "@/lib/url/paths";

export const GET = servePage<{ negotiation: string; party: string; date: string }>(({ params, query }) => {
  const negotiation = findNegotiation(params.negotiation);
  const party = negotiation && findParty(negotiation, params.party);
  return (
    party &&
    findPageAt(
      negotiation,
      params.date,
      query,
      (at) => partyPath(at, party),
      (at) => partyPage(at, party, query),
    )
  );
});
