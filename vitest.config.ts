import path from "node:path";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": path.resolve(import.meta.dirname) } },
  test: {
    include: ["lib/**/*.test.ts", "components/**/*.test.ts", "scripts/**/*.test.ts"],
    // Nothing here changes what others rely on, and reading every module anew for each file takes longer than the tests.
    pool: "threads",
    isolate: false,
    // Generous, for machines that have other things to do: no test is about time.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // A test that names its data folder must not be led elsewhere by the shell it runs in.
    env: { PARLEY_DATA: "" },
  },
});
