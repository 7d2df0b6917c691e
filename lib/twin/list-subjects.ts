import { atDeal } from "../at-date";
import { listFirstPairs, mostCommonPairs, sortKeys } from "../common-pairs";
import { readColumns } from "../compare-route";
import type { Negotiation } from "../dataset/negotiation";
import { defaultLens } from "../lens";
import type { TwinSubject } from "./twin-subject";

/**
 * The views of a negotiation at their canonical addresses, as they are without a lens on the day at which they open;
 * of the comparisons those asked for first.
 */
export function listTwinSubjects(negotiation: Negotiation): TwinSubject[] {
  const lens = defaultLens;
  return [
    { kind: "matrix", negotiation, lens },
    ...negotiation.issues.map((issue): TwinSubject => ({ kind: "issue", negotiation, issue, lens })),
    ...negotiation.parties.map((party): TwinSubject => ({ kind: "party", negotiation, party, lens })),
    ...listPairs(negotiation).flatMap((pair): TwinSubject[] => {
      const columns = readColumns(negotiation, pair);
      return columns ? [{ kind: "compare", negotiation, columns, lens }] : [];
    }),
    ...negotiation.deals.map((deal): TwinSubject => ({ kind: "deal", negotiation: atDeal(negotiation, deal), deal })),
    { kind: "draft", negotiation, draft: [] },
  ];
}

/** The comparisons asked for first, each one way round: the way in which the site lists its columns. */
function listPairs(negotiation: Negotiation): [left: string, right: string][] {
  return listFirstPairs(negotiation)
    .filter((pair) => sortKeys(negotiation, pair)[0] === pair[0])
    .slice(0, mostCommonPairs);
}
