// Serves with recompiling, for work on the code: reload the page to see a change.
import { run } from "./lib/run";

await run("next", ["dev", ...process.argv.slice(2)]);
