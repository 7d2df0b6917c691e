import { expect, it } from "vitest";
import { maxPartiesNamed } from "../../limits";
import { formatParties } from "./party-words";

it("a sentence names parties, or counts them if there are too many names to read", () => {
  const list = (count: number) => Array.from({ length: count }, (_, i) => ({ name: `Town ${i + 1}` }));
  expect(formatParties(list(3))).toBe("Town 1, Town 2 and Town 3");
  expect(formatParties(list(maxPartiesNamed))).toContain(`and Town ${maxPartiesNamed}`);
  expect(formatParties(list(maxPartiesNamed + 1))).toBe(`${maxPartiesNamed + 1} parties`);
});
