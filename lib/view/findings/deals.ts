import type { Negotiation } from "../../dataset/negotiation";
import { isReported } from "../../model/deals/names";
import { listKnownDeals } from "../../model/deals/terms";
import { capitalise, formatDate } from "../../text/format";
import { writeHeadlineNumbers } from "../../text/words";
import type { Finding } from "./finding";

/** How many deals were known by the date of the page, and how many of them by report alone. */
export function findDeals(negotiation: Negotiation): Finding {
  const known = listKnownDeals(negotiation, negotiation.asOf);
  return {
    headline: writeDeals(known.length, known.filter(isReported).length, formatDate(negotiation.asOf)),
    lead:
      known.length === 0 ? "" : "Each is compared with what the parties had said by the day before it became known.",
  };
}

/** `Seven deals were known by 23 April 2025, four of them by report alone`. */
export function writeDeals(known: number, reported: number, day: string): string {
  if (known === 0) return `No deal was known by ${day}`;
  const numbers = writeHeadlineNumbers(known, reported);
  const through =
    reported === 0 || reported === known
      ? [known === 1 ? "" : known === 2 ? "both" : "all", reported === 0 ? "on the record" : "by report alone"]
      : [`${numbers.number(reported)} of them`, "by report alone"];
  return `${capitalise(numbers.count(known, "deal was", "deals were"))} known by ${day}, ${through.filter(Boolean).join(" ")}`;
}
