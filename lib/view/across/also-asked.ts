import type { Negotiation, PlacedQuestion } from "../../dataset/negotiation";
import { type AskedIn, findOthersAsking } from "../../model/across";
import { formatDate } from "../../text/format";
import { partyAcrossPath, questionPath } from "../../url/paths";
import { buildPoints, type PointView } from "./points";

/** A question in another negotiation, and where each party that is in both stood at the earlier and at the later date. */
export interface AlsoAskedView {
  negotiation: string;
  /** The short name of the negotiation, and the question there. */
  name: string;
  href: string;
  /** The two negotiations and their dates, as heads of a table. */
  heads: [then: string, now: string];
  parties: { id: string; name: string; href: string; points: [then: PointView, now: PointView] }[];
}

/**
 * The negotiations before and after one that ask a question too. A page of an earlier date has none of them: what came of a
 * question later was not known then.
 */
export function buildAlsoAskedView(
  negotiation: Negotiation,
  placed: PlacedQuestion,
  all: readonly Negotiation[],
): AlsoAskedView[] {
  if (negotiation.at !== undefined) return [];
  const own: AskedIn = { negotiation, placed };
  const { earlier, later } = findOthersAsking(negotiation, placed.question, all);
  return [
    ...(earlier ? [buildPairView(earlier, earlier, own)] : []),
    ...(later ? [buildPairView(later, own, later)] : []),
  ];
}

function buildPairView(other: AskedIn, then: AskedIn, now: AskedIn): AlsoAskedView {
  const { issue, question } = other.placed;
  return {
    negotiation: other.negotiation.id,
    name: other.negotiation.short,
    href: questionPath(other.negotiation, issue, question),
    heads: [writeHead(then), writeHead(now)],
    parties: now.negotiation.parties.flatMap((party) => {
      const [before, after] = buildPoints([then, now], party);
      return before && after
        ? [{ id: party.id, name: party.name, href: partyAcrossPath(party), points: [before, after] }]
        : [];
    }),
  };
}

function writeHead({ negotiation: { short, asOf } }: AskedIn): string {
  return `${short}, as of ${formatDate(asOf)}`;
}
