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
    // The default leaves one core idle, which is half of a small machine.
    maxWorkers: "100%",
    // Generous, for machines that have other things to do: no test is about time.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // A test that names its data folder must not be led elsewhere by the shell it runs in. A site without an address
    // leaves it out of much; tests of that unset it.
    env: { PARLEY_DATA: "", PARLEY_URL: "http://localhost:3000", PARLEY_REPORT: "" },
  },
});
