import { expect, it } from "vitest";
import type { Result } from "../../model/difference";
import { formatResult, formatResultHeading } from "./result-words";

it.each([
  [{ kind: "same" }, "same", "Same"],
  [{ kind: "overlapping" }, "overlapping", "Overlapping"],
  [{ kind: "apart", steps: 1 }, "one step apart", "One step apart"],
  [{ kind: "apart", steps: 3 }, "three steps apart", "Three steps apart"],
  [{ kind: "opposite", steps: 4 }, "opposite ends", "Opposite ends"],
  [{ kind: "not-comparable" }, "cannot be compared", "Cannot be compared"],
] as [Result, string, string][])("%j reads “%s”, and as a heading “%s”", (result, words, heading) => {
  expect(formatResult(result)).toBe(words);
  expect(formatResultHeading(result)).toBe(heading);
});
