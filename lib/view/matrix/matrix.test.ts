import { expect, it } from "vitest";
import { readEveryNegotiation } from "../../testing/list-subjects";
import { formatHeadline } from "./matrix";

it("the headline says on how many questions the furthest pair can be compared, with “one” in the singular", () => {
  const [negotiation] = readEveryNegotiation();
  const [left, right] = negotiation?.parties ?? [];
  if (!left || !right) throw new Error("fewer than two parties");
  const tell = (opposite: number, comparable: number) =>
    formatHeadline({
      questions: comparable,
      parties: 2,
      agree: 0,
      notComparable: 0,
      furthest: { pairs: [[left, right]], opposite, comparable },
    });
  expect(tell(1, 1)).toContain("at opposite ends on the one question on which they can be compared.");
  expect(tell(2, 9)).toContain("at opposite ends on two of the nine questions on which they can be compared.");
});
