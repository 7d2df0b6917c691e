import { servePage } from "@/app/_http/serve";
import { searchPage } from "@/app/_pages/about";
import { findNegotiation } from "@/app/load";

export const GET = servePage<{ negotiation: string }>(
  ({ params, query }) => {
    const negotiation = findNegotiation(params.negotiation);
    return negotiation && (() => searchPage(negotiation, query));
  },
  { isShared: false },
);
