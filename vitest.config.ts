import path from "node:path";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": path.resolve(import.meta.dirname) } },
  test: {
    include: ["lib/**/*.test.ts", "components/**/*.test.ts", "scripts/**/*.test.ts"],
    // Nothing here changes what others rely on, and reading every module anew for each file takes longer than the tests.
    pool: "threads",
    isolate: false,
    // A property is tried on many inputs: on a busy machine that takes its time, and time is not what is tested.
    testTimeout: 60_000,
    // A test that names its data folder must not be led elsewhere by the shell it runs in.
    env: { PARLEY_DATA: "" },
  },
});
