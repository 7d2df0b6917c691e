import base from "./vitest.config.ts";

const what = process.env.MUTATE ?? "lib/model";
/** For a file whose tests lie elsewhere: they can be named, with commas between them. */
const tests = process.env.TESTS?.split(",");

/**
 * For `stryker.config.mjs`: the tests of what is changed, run thousands of times over. A property is tried on few inputs, the
 * same each time, so that a mutant is killed today that was killed yesterday.
 */
export default {
  ...base,
  test: {
    ...base.test,
    projects: undefined,
    isolate: false,
    // The first counts in modules of its own. The others read folders with every fault there can be, or every negotiation
    // there is, which takes longer than all other tests of their folders.
    exclude: [
      "lib/view/stances-once.test.ts",
      "lib/dataset/broken-data.test.ts",
      "lib/view/findings/every-finding.test.ts",
      "lib/export/**/every-*.test.ts",
    ],
    include: tests ?? [what.endsWith(".ts") ? what.replace(/\.ts$/, ".test.ts") : `${what}/**/*.test.ts`],
    setupFiles: ["lib/testing/few-inputs.ts", "lib/testing/forget-between-tests.ts"],
  },
};
