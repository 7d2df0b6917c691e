import os from "node:os";
import { stopTime } from "./bounds.mjs";
import { surviveErrors } from "./log.mjs";

const port = process.env.PORT || "3000";
// Shells and containers set HOSTNAME to the machine's own name: that is nobody's choice of an address to listen on.
const named = process.env.HOSTNAME === os.hostname() ? "" : (process.env.HOSTNAME ?? "");

/** Ends the process where the port that is named is none. */
export function checkPort() {
  if (/^\d{1,5}$/.test(port) && Number(port) <= 65535) return;
  console.error(`PORT is “${port}”; it has to be a number from 0 to 65535.`);
  process.exit(1);
}

/** Starts the server, says where it listens, and ends it in order when it is told to. */
export async function listen() {
  checkPort();
  process.env.NODE_ENV = "production";
  process.env.NEXT_TELEMETRY_DISABLED = "1";
  // Before it listens, an error that nothing catches is the end: what the start waits for would never come.
  const uncaught = ["uncaughtException", "unhandledRejection"];
  for (const event of uncaught) process.on(event, giveUp);
  const { startServer } = await import("./server.mjs");
  const server = await startServer({ port: Number(port), hostname: named }).catch(giveUp);
  for (const event of uncaught) process.off(event, giveUp);
  surviveErrors();
  const written = named.includes(":") ? `[${named}]` : named || "localhost";
  console.log(`Parley: http://${written}:${port}${named ? "" : " (and on every other address of this machine)"}`);
  // What is being answered is answered to its end; what comes later finds another server.
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.once(signal, () => {
      server.close(() => process.exit(0));
      // A connection that was kept open is idle once what it waited for has been answered.
      server.closeIdleConnections();
      setInterval(() => server.closeIdleConnections(), 100).unref();
      setTimeout(() => process.exit(0), stopTime).unref();
    });
  }
}

/** Says why there is no server, and ends the process. */
function giveUp(error) {
  console.error(
    error?.code === "EADDRINUSE"
      ? `Port ${port} is taken. Name another: PORT=3001 npm start`
      : `The server could not start: ${error?.message ?? error}`,
  );
  process.exit(1);
}
