import { servePage } from "@/app/_http/serve";
import { findChangesUrl } from "@/app/_pages/history";
import { findNegotiation } from "@/app/load";

/** Where the form with two dates is sent. */
export const GET = servePage<{ negotiation: string }>(({ params, query }) => {
  const negotiation = findNegotiation(params.negotiation);
  return negotiation && { redirect: findChangesUrl(negotiation, query) };
});
