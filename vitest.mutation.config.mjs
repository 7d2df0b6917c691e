import base from "./vitest.config.ts";

/**
 * For mutation testing, which runs the tests of `lib` thousands of times over. Three files that take most of their time
 * are left out, since none of them is about what is mutated; and a property is tried on few inputs, the same each time,
 * so that a mutant is killed today that was killed yesterday.
 */
export default {
  ...base,
  test: {
    ...base.test,
    include: ["lib/**/*.test.ts"],
    exclude: ["lib/picture/draw.test.ts", "lib/dataset/broken-data.test.ts", "lib/runtime/**"],
    setupFiles: ["lib/testing/few-inputs.ts"],
  },
};
