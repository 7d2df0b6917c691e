import base from "./vitest.config.ts";

/**
 * For `stryker.config.mjs`: the tests of the folder whose code is changed, run thousands of times over. A property is tried
 * on few inputs, the same each time, so that a mutant is killed today that was killed yesterday.
 */
export default {
  ...base,
  test: {
    ...base.test,
    include: [`${process.env.MUTATE ?? "lib/model"}/**/*.test.ts`],
    setupFiles: ["lib/testing/few-inputs.ts"],
  },
};
