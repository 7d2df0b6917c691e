// Serves the site; builds it first when there is no build or when code or data have changed since.
import { checkPort, listen } from "./listen.mjs";

checkPort();
await import("./build-if-needed.mjs");
await listen();
