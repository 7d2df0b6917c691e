import type { MetadataRoute } from "next";
import { comparePath, issuePath, methodPath, negotiationPath, partyPath, siteUrl, sourcesPath } from "@/lib/address";
import { listCommonPairs, sortKeys } from "@/lib/common-pairs";
import { loadDataset } from "./load";

/** Every canonical address. */
export default function sitemap(): MetadataRoute.Sitemap {
  const paths = loadDataset().negotiations.flatMap((negotiation) => [
    negotiationPath(negotiation),
    ...negotiation.issues.map((issue) => issuePath(negotiation, issue)),
    ...negotiation.parties.map((party) => partyPath(negotiation, party)),
    sourcesPath(negotiation),
    comparePath(negotiation),
    ...listCommonPairs(negotiation)
      .filter((pair) => sortKeys(negotiation, pair)[0] === pair[0])
      .map((pair) => comparePath(negotiation, ...pair)),
  ]);
  return ["", methodPath, ...paths].map((path) => ({ url: `${siteUrl()}${path}` }));
}
