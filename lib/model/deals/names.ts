import type { Deal } from "../../schema/deal";
import { isOnRecord } from "../../schema/evidence-kinds";

/** Whether a deal is known through reports alone, so that it says so wherever it appears. */
export function isReported(deal: Pick<Deal, "status" | "evidence">): boolean {
  return deal.status === "reported" || !isOnRecord(deal.evidence);
}

/** The title of a deal, with the word “Reported” before one that is known through reports alone. */
export function formatDealTitle(deal: Pick<Deal, "status" | "evidence" | "title">): string {
  return isReported(deal) ? `Reported: ${deal.title}` : deal.title;
}

/** The short name of a deal, for a column or a line; one that is known through reports alone says so here too. */
export function formatDealShortTitle(deal: Pick<Deal, "status" | "evidence" | "short">): string {
  return isReported(deal) ? `${deal.short} (reported)` : deal.short;
}
