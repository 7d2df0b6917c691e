import { expect, it } from "vitest";
import type { Ask } from "../model/deals/asks";
import { buildQuestion } from "../testing/build-question";
import { boats, fleet, opening, wood } from "../testing/value-questions";
import {
  formatBeyond,
  formatBeyondBriefly,
  formatDistance,
  formatMove,
  formatTime,
  getAskedMove,
} from "./distance-words";

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

it("a distance is told in steps, in the unit, or in that of a difference where there is one, and in time", () => {
  expect(formatDistance(buildQuestion(), { steps: 1 })).toBe("one step");
  expect(formatDistance(buildQuestion(fleet()), { steps: 1 })).toBe("1 boat");
  expect(formatDistance(buildQuestion(fleet()), { steps: 1200 })).toBe("1,200 boats");
  const unit = { many: "#%", difference: { one: "# point", many: "# points" } };
  const share = buildQuestion(fleet({ amount: { ...boats, unit } }));
  expect(formatDistance(share, { steps: 1 })).toBe("1 point");
  expect(formatDistance(share, { steps: 5 })).toBe("5 points");
  const day = buildQuestion(opening());
  expect(formatDistance(day, { steps: 1461, between: { from: 1, to: 2 } })).toBe(
    "three years, eleven months and 30 days",
  );
  expect(formatDistance(day, { steps: 1 })).toBe("one day");
  expect(formatDistance(day, { steps: 90 })).toBe("90 days");
});

it("a move is told with its direction where its answers have one", () => {
  const side = (direction: "above" | "below", limit = false) => ({ direction, limit });
  const day = buildQuestion(opening());
  const between = { from: 0, to: 1 };
  expect(formatMove(buildQuestion(), { steps: 2 })).toBe("two steps");
  expect(formatMove(buildQuestion(wood()), { steps: 2 })).toBe("another answer");
  expect(formatMove(buildQuestion(fleet()), { steps: 5, side: side("above") })).toBe("5 boats more");
  expect(formatMove(day, { steps: 365, between, side: side("below") })).toBe("twelve months earlier");
  expect(formatBeyond(day, { steps: 365, between, side: side("below", true) })).toBe(
    "twelve months earlier than its own limit",
  );
  expect(formatBeyondBriefly(buildQuestion(fleet()), { steps: 5, side: side("above") })).toBe(
    "5 boats more than its own position",
  );
  expect(formatBeyondBriefly(buildQuestion(wood()), { steps: 2 })).toBe("a different answer");
});

it("only what is beyond a position or across a red line, by so many steps, is a move", () => {
  const beyond = { kind: "beyond", steps: 2 } as Ask;
  const crosses = { kind: "crosses", steps: 1 } as Ask;
  expect([getAskedMove(beyond), getAskedMove(crosses)]).toEqual([beyond, crosses]);
  expect(getAskedMove({ kind: "crosses" } as Ask)).toBeUndefined();
  expect(getAskedMove({ kind: "crosses", steps: 0 } as Ask)).toBeUndefined();
  expect(getAskedMove({ kind: "within" } as Ask)).toBeUndefined();
});
