import os from "node:os";
import { limits } from "./limits";
import { surviveErrors } from "./log";

const port = process.env.PORT || "3000";
// Shells and containers set HOSTNAME to the machine's own name, which is nobody's choice of an address to listen on.
const hostname = process.env.HOSTNAME === os.hostname() ? "" : (process.env.HOSTNAME ?? "");

/** Ends the process if PORT is not a port. */
export function checkPort(): void {
  if (/^\d{1,5}$/.test(port) && Number(port) <= 65535) return;
  console.error(`PORT is “${port}”; set it to a number from 0 to 65535.`);
  process.exit(1);
}

/** Starts the server, says where it is once the site is ready, and stops it gracefully on a signal. */
export async function listen(): Promise<void> {
  checkPort();
  Object.assign(process.env, { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" });
  // Before the site is ready, an uncaught error is the end: whatever the start waits for would never come.
  const events = ["uncaughtException", "unhandledRejection"] as const;
  for (const event of events) process.on(event, giveUp);
  const { startServer } = await import("./server");
  const { server, ready } = await startServer({ port: Number(port), hostname }).catch(giveUp);
  // Responses under way are finished; later requests find another server.
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.once(signal, () => {
      server.close(() => process.exit(0));
      server.closeIdleConnections();
      // A kept connection becomes idle once its response has been sent.
      setInterval(() => server.closeIdleConnections(), 100).unref();
      setTimeout(() => process.exit(0), limits.stopTimeout).unref();
    });
  }
  await ready.catch(giveUp);
  for (const event of events) process.off(event, giveUp);
  surviveErrors();
  const written = hostname.includes(":") ? `[${hostname}]` : hostname || "localhost";
  console.log(`Parley: http://${written}:${port}${hostname ? "" : " (and on every other address of this machine)"}`);
}

/** Says why there is no server, and ends the process. */
function giveUp(error: unknown): never {
  const { code, message } = error instanceof Error ? (error as NodeJS.ErrnoException) : { message: String(error) };
  console.error(
    code === "EADDRINUSE"
      ? `Port ${port} is taken. Name another: PORT=3001 npm start`
      : `The server could not start: ${message}`,
  );
  process.exit(1);
}
