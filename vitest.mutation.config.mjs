import base from "./vitest.config.ts";

const what = process.env.MUTATE ?? "lib/model";

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
    exclude: ["lib/view/stances-once.test.ts"],
    include: [what.endsWith(".ts") ? what.replace(/\.ts$/, ".test.ts") : `${what}/**/*.test.ts`],
    setupFiles: ["lib/testing/few-inputs.ts", "lib/testing/forget-between-tests.ts"],
  },
};
