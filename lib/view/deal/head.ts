import { getStageEntry, listAgreeing, listBound, listKnownStages } from "../../dataset/deal-history";
import { getSource, type Negotiation } from "../../dataset/negotiation";
import { getColumnKey } from "../../model/column";
import { draftFromDeal, serializeDraft } from "../../model/deals/draft";
import { formatDealTitle, isReported } from "../../model/deals/names";
import { listKnownDeals, listKnownTerms } from "../../model/deals/terms";
import { nameSource } from "../../model/source-name";
import type { Deal, StageEntry } from "../../schema/deal";
import { getEvidenceLabels } from "../../schema/evidence-kinds";
import type { Party } from "../../schema/negotiation";
import { formatDate, formatShortDate } from "../../text/format";
import { comparePath, dealPath, draftPath, sourcePath } from "../../url/paths";
import { reportUrl } from "../../url/report-link";
import { buildChainView, type ChainLinkView } from "../issue/evidence";
import { getShape, type MarkShape } from "../matrix/cell";
import { formatParties } from "../party/party-words";
import { lowerFirst, writeOrigin } from "./known-words";
import { describeStage, getStageGloss } from "./stage-words";

/** One entry of a deal's history, with its source. */
export interface StageView {
  text: string;
  date: string;
  isoDate: string;
  note: string;
  source: { name: string; href: string; listed: string };
}

/** A deal's name, status, history and claim chain, and links to continue from it. */
export interface DealHead {
  id: string;
  href: string;
  /** Where to report an error in it. */
  reportHref?: string | undefined;
  title: string;
  short: string;
  /** `Signed by Amber and Basalt`. */
  status: string;
  /** An explanation of the status. */
  statusGloss: string;
  /** The day on which it reached its status. */
  statusDate: string;
  isoStatusDate: string;
  shape: MarkShape;
  reported: boolean;
  /** How the deal as a whole is known: `reported (unnamed people, through an outlet)`. */
  known: string;
  /** On whose word it is known. */
  by: string;
  /** Who proposed it; empty if that is not known. */
  proposedBy: string;
  binds: string;
  /** Who has agreed to it, as of the date of the page; empty if nobody has. */
  agreedBy: string;
  history: StageView[];
  /** The deal of which it is a later draft, and the later drafts of it. */
  revises: { title: string; href: string } | undefined;
  revisedBy: { title: string; href: string }[];
  /** The day on which it became known. */
  date: string;
  isoDate: string;
  /** Where it was made or handed over before it became known. */
  handedOver: string;
  chain: ChainLinkView[];
  summary: string;
  /** What of it is not known, in a sentence; empty if it is known whole. `partly` says whether anything is known. */
  knownInPart: string;
  partly: string;
  /** The URL of a draft that starts from this deal; empty where it has no answer to start from. */
  whatIf: string;
  compare: { name: string; href: string }[];
}

/** Builds the head of a deal's page as of the negotiation's date. */
export function buildDealHeadView(negotiation: Negotiation, deal: Deal): DealHead {
  const { asOf, parties } = negotiation;
  const words = getEvidenceLabels(deal.evidence);
  const stages = listKnownStages(deal, asOf);
  const status = getStageEntry(deal, asOf);
  const link = (other: Deal) => ({ title: formatDealTitle(other), href: dealPath(negotiation, other) });
  const draft = draftFromDeal(deal, negotiation, asOf);
  const revised = listKnownDeals(negotiation, asOf).find(({ id }) => id === deal.revises);
  return {
    id: deal.id,
    href: dealPath(negotiation, deal),
    reportHref: reportUrl({
      record: `deal ${deal.id}`,
      title: deal.title,
      path: dealPath(negotiation, deal),
      version: negotiation.version,
    }),
    title: formatDealTitle(deal),
    short: deal.short,
    status: describeStage(status, deal, parties),
    statusGloss: getStageGloss(status.stage),
    statusDate: formatDate(status.date),
    isoStatusDate: status.date,
    shape: getShape(deal.evidence),
    reported: isReported(deal),
    known: `${words.label.toLocaleLowerCase("en-GB")} (${words.gloss})`,
    by: deal.by,
    proposedBy: formatParties(parties.filter(({ id }) => deal.proposedBy?.includes(id))),
    binds: formatParties(listBound(deal, parties)),
    agreedBy: formatParties(listAgreeing(deal, parties, asOf)),
    history: stages.map((entry) => buildStageView(negotiation, deal, entry)),
    revises: revised && link(revised),
    revisedBy: listKnownDeals(negotiation, asOf)
      .filter(({ revises }) => revises === deal.id)
      .map(link),
    date: formatDate(deal.date),
    isoDate: deal.date,
    handedOver: deal.handedOver ? formatDate(deal.handedOver) : "",
    chain: buildChainView(deal.chain, asOf),
    summary: deal.summary,
    knownInPart: deal.knownInPart ?? "",
    partly: listKnownTerms(deal, asOf).length > 0 ? "Known in part" : "Contents not known",
    whatIf: draft.length > 0 ? draftPath(negotiation, serializeDraft(draft)) : "",
    compare: parties.map((party) => ({
      name: party.name,
      href: comparePath(negotiation, getColumnKey({ kind: "deal", deal }), party.id),
    })),
  };
}

function buildStageView(negotiation: Negotiation, deal: Deal, entry: StageEntry): StageView {
  const source = getSource(negotiation, entry.source);
  return {
    text: describeStage(entry, deal, negotiation.parties),
    date: formatDate(entry.date),
    isoDate: entry.date,
    note: entry.note ?? "",
    source: {
      name: `${nameSource(source)}, ${formatShortDate(source.date, negotiation.asOf)}`,
      href: source.url,
      listed: sourcePath(negotiation, source),
    },
  };
}

/**
 * What has become of a deal by a date and on whose word it is known, in one line:
 * `Reported, 1 April 2031; known only from unnamed sources (the Lantern)`.
 */
export function describeDealKnown(deal: Deal, parties: readonly Party[], asOf: string): string {
  const entry = getStageEntry(deal, asOf);
  return `${describeStage(entry, deal, parties)}, ${formatDate(entry.date)}; ${lowerFirst(writeOrigin(deal))}`;
}
