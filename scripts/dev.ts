// Serves with recompiling, for work on code and data: reload the page to see a change. A negotiation with errors shows them
// at its address.
import { run } from "./lib/run";

await run("next", ["dev", ...process.argv.slice(2)]);
