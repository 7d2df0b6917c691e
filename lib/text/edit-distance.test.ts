import fc from "fast-check";
import { expect, it } from "vitest";
import { countEdits } from "./edit-distance";

it.each([
  ["", "", 0],
  ["ferry", "ferry", 0],
  ["", "ferry", 5],
  ["fery", "ferry", 1],
  ["ferries", "ferry", 3],
  ["fury", "ferry", 2],
  ["feryr", "ferry", 1],
])("from “%s” to “%s” it takes %i edits", (left, right, edits) => {
  expect(countEdits(left, right)).toBe(edits);
});

it("takes as many edits back as forth, and never more than the longer text has letters", () => {
  const word = fc.string({ maxLength: 12 });
  fc.assert(
    fc.property(word, word, (left, right) => {
      const edits = countEdits(left, right);
      expect(countEdits(right, left)).toBe(edits);
      expect(edits).toBeLessThanOrEqual(Math.max(left.length, right.length));
      expect(edits === 0).toBe(left === right);
    }),
  );
});
