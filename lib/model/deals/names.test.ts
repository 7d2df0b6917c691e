import { expect, it } from "vitest";
import { buildDeal } from "../../testing/build-deal";
import { formatDealShortTitle, formatDealTitle, isReported } from "./names";

it.each([
  ["reported", "anonymous", true],
  ["reported", "document", true],
  ["drafted", "summary", true],
  ["drafted", "document", false],
  ["published", "document", false],
  ["agreed-in-principle", "on-record", false],
] as const)(
  "a deal that is %s, known by evidence of the kind %s, is known through reports alone: %s",
  (stage, evidence, reported) => {
    const deal = buildDeal({ stage, evidence });
    expect(isReported(deal)).toBe(reported);
    expect(formatDealTitle(deal)).toBe(reported ? "Reported: Truce on the pier" : "Truce on the pier");
    expect(formatDealShortTitle(deal)).toBe(reported ? "Truce (reported)" : "Truce");
  },
);
