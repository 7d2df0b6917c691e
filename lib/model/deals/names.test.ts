import { expect, it } from "vitest";
import { buildDeal } from "../../testing/build-deal";
import { formatDealShortTitle, formatDealTitle, isReported } from "./names";

it.each([
  ["reported", "anonymous", true],
  ["reported", "document", true],
  ["draft", "summary", true],
  ["draft", "document", false],
  ["published", "document", false],
  ["agreed", "on-record", false],
] as const)(
  "a deal that is %s, known by evidence of the kind %s, is known through reports alone: %s",
  (status, evidence, reported) => {
    const deal = buildDeal({ status, evidence });
    expect(isReported(deal)).toBe(reported);
    expect(formatDealTitle(deal)).toBe(reported ? "Reported: Truce on the pier" : "Truce on the pier");
    expect(formatDealShortTitle(deal)).toBe(reported ? "Truce (reported)" : "Truce");
  },
);
