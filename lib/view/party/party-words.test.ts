import { expect, it } from "vitest";
import { mostNamed } from "../../limits";
import { writeParties } from "./party-words";

it("a sentence names parties, and counts them where nobody would read so many names", () => {
  const list = (count: number) => Array.from({ length: count }, (_, i) => ({ name: `Town ${i + 1}` }));
  expect(writeParties(list(3))).toBe("Town 1, Town 2 and Town 3");
  expect(writeParties(list(mostNamed))).toContain(`and Town ${mostNamed}`);
  expect(writeParties(list(mostNamed + 1))).toBe(`${mostNamed + 1} parties`);
});
