import { isOnRecord } from "./evidence";
import type { Deal } from "./schema/deal";

/** Whether a deal is known only through accounts of it. It is then called reported wherever it stands. DESIGN.md, section 2. */
export function isReportedDeal(deal: Pick<Deal, "status" | "evidence">): boolean {
  return deal.status === "reported" || !isOnRecord(deal.evidence);
}
