import { servePage } from "@/app/_http/serve";
import { issuePage } from "@/app/_pages/positions";
import { findNegotiation } from "@/app/load";
import { findIssue } from "@/lib/dataset/negotiation";

export const GET = servePage<{ negotiation: string; issue: string }>(({ params, query }) => {
  const negotiation = findNegotiation(params.negotiation);
  const issue = negotiation && findIssue(negotiation, params.issue);
  return issue && (() => issuePage(negotiation, issue, query));
});
