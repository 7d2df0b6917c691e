import { expect, it } from "vitest";
import { describeMissing } from "./home";

it("the front page says which negotiations cannot be shown, and nothing if all can", () => {
  expect(describeMissing([])).toBeUndefined();
  expect(describeMissing([{ id: "pier" }])).toBe(
    "One negotiation, pier, cannot be shown just now: its data have faults.",
  );
  expect(describeMissing([{ id: "pier" }, { id: "quay" }])).toBe(
    "2 negotiations, pier and quay, cannot be shown just now: their data have faults.",
  );
});
