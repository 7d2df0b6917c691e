import path from "node:path";
import { defineConfig } from "vitest/config";

const countingTests = "lib/view/stances-once.test.ts";

export default defineConfig({
  resolve: { alias: { "@": path.resolve(import.meta.dirname) } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["lib/**/*.test.ts", "components/**/*.test.ts", "scripts/**/*.test.ts"],
          exclude: [countingTests],
          // No test changes what another relies on, and loading every module for each file takes longer than the tests.
          isolate: false,
        },
      },
      // These replace a module by one that counts its calls, so they need modules of their own.
      { extends: true, test: { name: "counting", include: [countingTests], isolate: true } },
    ],
    pool: "threads",
    // A property is tried on many inputs: on a busy machine that takes its time, and time is not what is tested.
    testTimeout: 60_000,
    // A test that names its data folder must not be led elsewhere by the shell it runs in.
    env: { PARLEY_DATA: "" },
  },
});
