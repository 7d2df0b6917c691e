import type { IncomingMessage, ServerResponse } from "node:http";
import { format, stripVTControlCharacters } from "node:util";

const isStructured = process.env.PARLEY_LOG === "requests";

/** Writes a line of JSON, or drops it: a log that cannot be written must not stop the server. */
function writeLine(entry: object): void {
  process.stdout.write(`${JSON.stringify({ time: new Date().toISOString(), ...entry })}\n`);
}

/** With PARLEY_LOG=requests the log is only lines of JSON, including errors of the framework, which are otherwise multi-line. */
export function setUpLog(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
  if (!isStructured) return;
  console.error = (...args) => {
    const [message = "", ...rest] = stripVTControlCharacters(format(...args))
      .trim()
      .split("\n");
    const detail = rest.join("\n").slice(0, 4000);
    writeLine({ level: "error", message: message.slice(0, 500), ...(detail && { detail }) });
  };
  console.warn = console.error;
}

/**
 * With PARLEY_LOG=requests logs each response: the path without its query, the status and the time. Nothing about who
 * asked: no address, no browser, no referring page. Otherwise logs only responses that failed.
 */
export function logResponse(request: IncomingMessage, response: ServerResponse): void {
  const { method, url = "" } = request;
  const path = (url.split(/[?#]/, 1)[0] ?? "").slice(0, 200);
  const start = performance.now();
  response.once("close", () => {
    const { statusCode: status } = response;
    if (!isStructured) {
      if (status >= 500) console.error(`Parley: ${method} ${JSON.stringify(path)} was answered ${status}`);
      return;
    }
    const ms = Math.round(performance.now() - start);
    writeLine({ method, path, status, ms, whole: response.writableFinished });
  });
}

/**
 * Logs uncaught errors and goes on: the server holds nothing but what the build made and what can be rendered again, so an
 * error cannot leave any state half done. Next logs unhandled rejections itself.
 */
export function surviveErrors(): void {
  process.setUncaughtExceptionCaptureCallback((error) => console.error("Parley: an uncaught error;", error));
}
