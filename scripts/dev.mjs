// Serves with reloading, for work on the code. What needs script is bundled beside it, anew with each change.
import path from "node:path";
import { context } from "esbuild";
import { leavesOptions } from "./leaves-options.mjs";
import { runForCode } from "./run.mjs";

const leaves = await context({
  ...leavesOptions,
  outdir: path.join(import.meta.dirname, "..", "public", "leaves-dev"),
  entryNames: "[name]",
  sourcemap: "inline",
});
await leaves.watch();
const code = await runForCode("next", ["dev", ...process.argv.slice(2)]);
await leaves.dispose();
process.exit(code);
