import type { Negotiation } from "../../dataset/negotiation";
import { getColumnKey } from "../../model/column";
import { draftFromDeal, serializeDraft } from "../../model/deals/draft";
import { formatDealTitle, isReported } from "../../model/deals/names";
import type { Deal } from "../../schema/deal";
import { getEvidenceLabels } from "../../schema/evidence-kinds";
import { formatDate } from "../../text/format";
import { comparePath, dealPath, draftPath } from "../../url/paths";
import { buildChainView, type ChainLinkView } from "../issue/evidence";
import { getShape, type MarkShape } from "../matrix/cell";

/** A deal's name, status and claim chain, and links to continue from it. */
export interface DealHead {
  id: string;
  href: string;
  title: string;
  short: string;
  status: string;
  /** An explanation of the status. */
  statusGloss: string;
  shape: MarkShape;
  reported: boolean;
  /** How the deal as a whole is known: `reported (unnamed people, through an outlet)`. */
  known: string;
  by: string;
  date: string;
  isoDate: string;
  /** Where it was made or handed over before it became known. */
  handedOver: string;
  chain: ChainLinkView[];
  summary: string;
  /** The URL of a draft that starts from this deal. */
  whatIf: string;
  compare: { name: string; href: string }[];
}

const statusWords: Record<Deal["stage"], { label: string; gloss: string }> = {
  reported: { label: "Reported", gloss: "known only through accounts of it" },
  drafted: { label: "Draft", gloss: "its text is known; its authors have not published it" },
  tabled: { label: "Tabled", gloss: "put to the others" },
  published: { label: "Published", gloss: "put forward in public by its authors" },
  accepted: { label: "Accepted", gloss: "accepted by some or all of those it binds" },
  rejected: { label: "Rejected", gloss: "rejected by some or all of those it binds" },
  "agreed-in-principle": { label: "Agreed in principle", gloss: "those it binds have agreed, and have not signed" },
  signed: { label: "Signed", gloss: "signed by those it binds" },
  ratified: { label: "Ratified", gloss: "confirmed by those who had to confirm it" },
  "in-force": { label: "In force", gloss: "it binds" },
  lapsed: { label: "Lapsed", gloss: "it no longer stands" },
};

/** Builds the head of a deal's page as of the negotiation's date. */
export function buildDealHeadView(negotiation: Negotiation, deal: Deal): DealHead {
  const { asOf } = negotiation;
  const words = getEvidenceLabels(deal.evidence);
  const status = statusWords[deal.stage];
  return {
    id: deal.id,
    href: dealPath(negotiation, deal),
    title: formatDealTitle(deal),
    short: deal.short,
    status: status.label,
    statusGloss: status.gloss,
    shape: getShape(deal.evidence),
    reported: isReported(deal),
    known: `${words.label.toLocaleLowerCase("en-GB")} (${words.gloss})`,
    by: deal.by,
    date: formatDate(deal.date),
    isoDate: deal.date,
    handedOver: deal.handedOver ? formatDate(deal.handedOver) : "",
    chain: buildChainView(deal.chain, asOf),
    summary: deal.summary,
    whatIf: draftPath(negotiation, serializeDraft(draftFromDeal(deal, negotiation, asOf))),
    compare: negotiation.parties.map((party) => ({
      name: party.name,
      href: comparePath(negotiation, getColumnKey({ kind: "deal", deal }), party.id),
    })),
  };
}

/** How a deal is known, for the meta description: `Reported by the Lantern (unnamed people, through an outlet)`. */
export function describeDealKnown(deal: Deal): string {
  return `${statusWords[deal.stage].label} by ${deal.by}, ${formatDate(deal.date)} (${getEvidenceLabels(deal.evidence).gloss})`;
}
