import { expect, it } from "vitest";
import type { Ask } from "../../model/deals/asks";
import { buildQuestion } from "../../testing/build-question";
import { fleet, wood } from "../../testing/value-questions";
import { formatAskInTable, formatTally } from "./ask-words";

const rest = { restsOnReport: false, ifReportsCounted: undefined };

it("says in a few words what is asked: nothing, steps, an amount in its unit, another answer, a red line", () => {
  const words = (ask: Ask, isConcerned = true) => formatAskInTable(ask, buildQuestion(), isConcerned);
  expect(words({ kind: "within", partly: false, ...rest })).toBe("asks nothing");
  expect(words({ kind: "beyond", steps: 1, ...rest })).toBe("one step");
  expect(words({ kind: "beyond", steps: 3, ...rest })).toBe("three steps");
  expect(words({ kind: "crosses", partly: false, lines: [], steps: 2, ...rest })).toBe(
    "crosses its red line, two steps",
  );
  expect(words({ kind: "crosses", partly: false, lines: [], steps: undefined, ...rest })).toBe("crosses its red line");
  expect(words({ kind: "no-position" })).toBe("no position found");
  expect(words({ kind: "no-position" }, false)).toBe("does not concern it");
  const side = { direction: "above" as const, limit: false };
  const more: Ask = { kind: "beyond", steps: 25, side, ...rest };
  expect(formatAskInTable(more, buildQuestion(fleet()), true)).toBe("25 boats more");
  expect(formatAskInTable({ kind: "beyond", steps: 1, ...rest }, buildQuestion(wood()), true)).toBe("another answer");
});

it("counts one term and several", () => {
  expect(formatTally("beyond", 1)).toBe("1 asks it to move");
  expect(formatTally("beyond", 6)).toBe("6 ask it to move");
  expect(formatTally("no-position", 2)).toBe("2 with no position found");
});
