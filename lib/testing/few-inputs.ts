import fc from "fast-check";

// Read before the tests, and only where mutants are tested: `vitest.mutation.config.mjs`.
fc.configureGlobal({ seed: 20310520, numRuns: 10, interruptAfterTimeLimit: 300 });
