import { beforeEach, vi } from "vitest";

// Read before the tests, and only where mutants are tested: `vitest.mutation.config.mjs`. What one test has computed would
// be kept for the next, which would then never run the code that it is about.
let tests = 0;
beforeEach(() => {
  tests++;
});

vi.mock("../dataset/memoize", async (load) => {
  const { memoize, memoizeFor } = await load<typeof import("../dataset/memoize")>();
  const ofThisTest: typeof memoize = (negotiation, key, make) => memoize(negotiation, `${tests} ${key}`, make);
  const partOfThisTest: typeof memoizeFor = (part, key, make) => memoizeFor(part, `${tests} ${key}`, make);
  return { memoize: ofThisTest, memoizeFor: partOfThisTest };
});
