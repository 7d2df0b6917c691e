// Builds the site and notes what it was made from, so that `npm start` knows when to build again.
import { hashInputs, writeStamp } from "./build-stamp.mjs";
import { run } from "./run.mjs";

const inputs = hashInputs();
await run("next", ["build"]);
writeStamp(inputs);
