// Serves the site; builds it first when there is no build or when code or data have changed since.
import os from "node:os";
import { runForCode } from "./run.mjs";

const port = process.env.PORT || "3000";
// Shells and containers set HOSTNAME to the machine's own name: that is nobody's choice of an address to listen on.
const named = process.env.HOSTNAME === os.hostname() ? "" : (process.env.HOSTNAME ?? "");

if (!/^\d{1,5}$/.test(port) || Number(port) > 65535) {
  console.error(`PORT is “${port}”; it has to be a number from 0 to 65535.`);
  process.exit(1);
}
await import("./build-if-needed.mjs");
const written = named.includes(":") ? `[${named}]` : named || "localhost";
console.log(`Parley: http://${written}:${port}${named ? "" : " (and on every other address of this machine)"}`);
process.exit(await runForCode("next", ["start", "--port", port, ...(named ? ["--hostname", named] : [])]));
