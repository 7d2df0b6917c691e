import { servePage } from "@/app/_http/serve";
import { findPageAt } from "@/app/_pages/history";
import { issuePage } from "@/app/_pages/positions";
import { findNegotiation } from "@/app/load";
import { findIssue } from "@/lib/dataset/negotiation";
import { issuePath } from "@/lib/url/paths";

export const GET = servePage<{ negotiation: string; issue: string; date: string }>(({ params, query }) => {
  const negotiation = findNegotiation(params.negotiation);
  const issue = negotiation && findIssue(negotiation, params.issue);
  return (
    issue &&
    findPageAt(
      negotiation,
      params.date,
      query,
      (at) => issuePath(at, issue),
      (at) => issuePage(at, issue, query),
    )
  );
});
