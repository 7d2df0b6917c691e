import type { Deal } from "../../schema/deal";
import { isOnRecord } from "../../schema/evidence-kinds";

/** Whether a deal is known only from reports. It is then marked as reported wherever it appears. */
export function isReported(deal: Pick<Deal, "stage" | "evidence">): boolean {
  return deal.stage === "reported" || !isOnRecord(deal.evidence);
}

/** The title of a deal, marked if it is known only from reports. */
export function formatDealTitle(deal: Pick<Deal, "stage" | "evidence" | "title">): string {
  return isReported(deal) ? `Reported: ${deal.title}` : deal.title;
}

/** The short title of a deal, for a column or a line, marked if it is known only from reports. */
export function formatDealShortTitle(deal: Pick<Deal, "stage" | "evidence" | "short">): string {
  return isReported(deal) ? `${deal.short} (reported)` : deal.short;
}
