/**
 * Changes the code line by line and asks whether a test notices: `MUTATE=lib/model npm run mutate`. One folder or one file
 * at a time, with its own tests alone. docs/testing.md.
 */
const what = process.env.MUTATE ?? "lib/model";
const report = `.stryker/${what.replace(/\.ts$/, "").replaceAll("/", "-")}`;

/** @type {import("@stryker-mutator/api/core").PartialStrykerOptions} */
export default {
  testRunner: "vitest",
  plugins: ["@stryker-mutator/vitest-runner"],
  vitest: { configFile: "vitest.mutation.config.mjs" },
  // Stryker would rewrite it with functions that TypeScript 7 no longer has.
  tsconfigFile: "no-such-tsconfig.json",
  mutate: [what.endsWith(".ts") ? what : `${what}/**/*.ts`, "!**/*.test.ts"],
  coverageAnalysis: "perTest",
  // What runs once, as a module is read, cannot be switched on and off while the tests run.
  ignoreStatic: true,
  concurrency: 2,
  timeoutMS: 20_000,
  // Everything else is copied, since tests read data and code of other folders.
  ignorePatterns: [".next*", ".bench", ".parley", "out", "public", "docs", "screenshots", "test-results"],
  tempDirName: ".stryker",
  reporters: ["progress-append-only", "clear-text", "json", "html"],
  clearTextReporter: { allowColor: false, reportTests: false },
  jsonReporter: { fileName: `${report}.json` },
  htmlReporter: { fileName: `${report}.html` },
};
