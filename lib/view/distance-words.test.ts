import { expect, it } from "vitest";
import { buildQuestion } from "../testing/build-question";
import { fleet, opening, wood } from "../testing/value-questions";
import { formatBeyond, formatBeyondBriefly, formatMove, formatTime } from "./distance-words";

it.each([
  ["2031-01-01", "2031-01-02", "one day"],
  ["2031-01-01", "2031-03-02", "60 days"],
  ["2031-01-01", "2031-03-03", "two months and two days"],
  ["2031-01-31", "2031-04-30", "three months"],
  ["2031-01-01", "2032-01-01", "twelve months"],
  ["2032-01-01", "2033-01-01", "twelve months"],
  ["2031-01-01", "2032-12-01", "23 months"],
  ["2031-01-01", "2033-01-01", "two years"],
  ["2031-01-01", "2033-04-15", "two years, three months and fourteen days"],
  ["2032-02-29", "2034-02-28", "two years"],
])("from %s to %s it is %s", (from, to, words) => {
  expect(formatTime(from, to)).toBe(words);
});

it("what is asked of a party is told in the unit, with its direction, and against its limit where it gave one", () => {
  const boats = buildQuestion(fleet());
  const move = (direction: "above" | "below", limit: boolean) => ({ steps: 25, side: { direction, limit } });
  expect(formatBeyond(boats, move("above", true))).toBe("25 boats more than its own limit");
  expect(formatBeyond(boats, move("below", false))).toBe("25 boats less than its own position");
  expect(formatMove(boats, move("below", false))).toBe("25 boats less");
  const day = buildQuestion(opening());
  const later = { steps: 30, between: { from: 0, to: 1 }, side: { direction: "above" as const, limit: false } };
  expect(formatBeyond(day, later)).toBe("twelve months later than it asks");
  expect(formatBeyond(buildQuestion(), { steps: 2 })).toBe("two steps away from its own position");
  expect(formatBeyondBriefly(buildQuestion(), { steps: 2 })).toBe("two steps away");
  expect(formatBeyond(buildQuestion(wood()), { steps: 1 })).toBe("a different answer");
});
