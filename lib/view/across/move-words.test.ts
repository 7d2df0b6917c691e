import { expect, it } from "vitest";
import { listPlacedQuestions } from "../../dataset/negotiation";
import { measureMove } from "../../model/across";
import { buildNegotiation } from "../../testing/build-negotiation";
import type { QuestionSketch } from "../../testing/build-question";
import type { StatementSketch } from "../../testing/build-statement";
import { writeMove } from "./move-words";

/** What is said of a party that stated these things in 2030 and those in 2031. */
function tell(then: StatementSketch[], now: StatementSketch[], question: QuestionSketch = {}) {
  const [before, after] = (["2030", "2031"] as const).map((year, i) => {
    const statements = [then, now][i]?.map((one) => ({ date: `${year}-03-01`, ...one })) ?? [];
    const questions = [{ ...question, statements }];
    const negotiation = buildNegotiation({ id: `pier-${year}`, asOf: `${year}-05-20`, questions });
    const [placed] = listPlacedQuestions(negotiation);
    if (!placed) throw new Error("there is no question");
    return { negotiation, placed };
  });
  if (!before || !after) throw new Error("there are no negotiations");
  return writeMove(measureMove(before, after, "amber"));
}

it("says how far a party moved on the record, and which way", () => {
  expect(tell([{ holds: "north" }], [{ holds: "north-east" }])).toBe("Moved one step towards “south”");
  expect(tell([{ holds: "south" }], [{ holds: "east" }])).toBe("Moved two steps towards “north”");
  expect(tell([{ holds: "south" }], [{ holds: "north" }])).toBe("Moved from one end to the other");
  expect(tell([{ holds: "south" }], [{ holds: "east" }], { kind: "unordered" })).toBe("Changed");
});

it("says that it stayed, or that the two positions overlap", () => {
  expect(tell([{ holds: "north" }], [{ holds: "north" }])).toBe("Same position");
  expect(tell([{ holds: "north" }], [{ holds: ["north", "east"] }])).toBe("Overlaps the earlier position");
});

it("writes amounts and dates in their own units", () => {
  const words = { means: "Boats with a sail.", evidence: "A number of boats." };
  const amount = { ...words, unit: { many: "# boats" }, from: 0, to: 900, sentence: "The fleet would have #." };
  const dates = { ...words, from: "2031-01-01" as const, to: "2039-01-01" as const, sentence: "It opens on #." };
  expect(tell([{ holds: { from: 300 } }], [{ holds: { from: 450 } }], { kind: "amount", amount })).toBe(
    "Moved up by 150 boats",
  );
  expect(
    tell([{ holds: { from: "2034-01-01" } }], [{ holds: { from: "2032-01-01" } }], { kind: "date", dates } as never),
  ).toBe("Moved two years earlier");
});

it("never calls a report a move, and says what would be so if a report beside a statement were right", () => {
  const report = { evidence: "anonymous" } as const;
  expect(tell([{ holds: "north" }], [{ holds: "east", ...report }])).toBe("Two steps apart, by report");
  expect(tell([{ holds: "north", ...report }], [{ holds: "north" }])).toBe("Same, by report");
  expect(tell([{ holds: "north" }], [{ holds: "south", ...report, date: "2031-04-01" }, { holds: "north" }])).toBe(
    "Same position; opposite ends if the report is right",
  );
});

it("says at which of the two dates nothing was found", () => {
  expect(tell([], [{ holds: "north" }])).toBe("No position found then");
  expect(tell([{ holds: "north" }], [])).toBe("No position found now");
  expect(tell([], [])).toBe("No position found at either date");
});

it("says where the question does not concern the party", () => {
  expect(tell([], [], { concerns: ["basalt"] })).toBe("Not concerned at either date");
});
