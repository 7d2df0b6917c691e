import type { MetadataRoute } from "next";
import {
  agreementPath,
  comparePath,
  dealPath,
  dealsPath,
  issuePath,
  methodPath,
  negotiationPath,
  partyPath,
  siteUrl,
  sourcesPath,
  timelinePath,
} from "@/lib/url/paths";
import { listCanonicalPairs } from "@/lib/url/prerendered-comparisons";
import { loadDataset } from "./load";

/** The canonical addresses; of the comparisons those asked for first, the others are found from the list of pairs. */
export default function sitemap(): MetadataRoute.Sitemap {
  const paths = loadDataset().negotiations.flatMap((negotiation) => [
    negotiationPath(negotiation),
    ...negotiation.issues.map((issue) => issuePath(negotiation, issue)),
    ...negotiation.parties.map((party) => partyPath(negotiation, party)),
    dealsPath(negotiation),
    ...negotiation.deals.map((deal) => dealPath(negotiation, deal)),
    timelinePath(negotiation),
    sourcesPath(negotiation),
    comparePath(negotiation),
    ...listCanonicalPairs(negotiation).map((pair) => comparePath(negotiation, ...pair)),
    agreementPath(negotiation),
  ]);
  return ["", methodPath, ...paths].map((path) => ({ url: `${siteUrl()}${path}` }));
}
