// Serves the site; builds it first when there is no build or when code or data have changed since.
import { runForCode } from "./run.mjs";

const port = process.env.PORT ?? "3000";
const hostname = process.env.HOSTNAME ?? "localhost";

if (!/^\d{1,5}$/.test(port) || Number(port) > 65535) {
  console.error(`PORT is “${port}”; it has to be a number from 0 to 65535.`);
  process.exit(1);
}
await import("./build-if-needed.mjs");
console.log(`Parley: http://${hostname}:${port}`);
process.exit(await runForCode("next", ["start", "--port", port, "--hostname", hostname]));
