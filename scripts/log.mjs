import { format, stripVTControlCharacters } from "node:util";

const inLines = process.env.PARLEY_LOG === "requests";

/** Writes one line of JSON, or drops it: a log that cannot be written stops nothing. */
function writeLine(entry) {
  process.stdout.write(`${JSON.stringify({ time: new Date().toISOString(), ...entry })}\n`);
}

/**
 * With PARLEY_LOG=requests the log is lines of JSON and nothing else: errors of the framework too, which would otherwise
 * be of many lines.
 */
export function keepLog() {
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
  if (!inLines) return;
  console.error = (...args) => {
    const [said = "", ...rest] = stripVTControlCharacters(format(...args))
      .trim()
      .split("\n");
    const detail = rest.join("\n").slice(0, 4000);
    writeLine({ level: "error", message: said.slice(0, 500), ...(detail && { detail }) });
  };
  console.warn = console.error;
}

/**
 * With PARLEY_LOG=requests a line of JSON for each answer: what was asked, without its query, and how that went. Nothing
 * of who asked: no address of a machine, no browser, no page before. Without it, a line for each answer that failed.
 */
export function logAnswer(request, response) {
  const { method } = request;
  const path = request.url.split(/[?#]/, 1)[0].slice(0, 200);
  const begun = performance.now();
  response.once("close", () => {
    const { statusCode: status } = response;
    if (!inLines) {
      if (status >= 500) console.error(`Parley: ${method} ${JSON.stringify(path)} was answered ${status}`);
      return;
    }
    const ms = Math.round(performance.now() - begun);
    writeLine({ method, path, status, ms, whole: response.writableFinished });
  });
}

/**
 * What nobody caught is told, and the server goes on: it holds nothing but what the build has made and what can be made
 * again, so that there is no state that an error could have left half done. The framework goes on too, and would tell of
 * what is thrown twice; of a promise that is refused and that nobody awaits it tells once, and that is left to it.
 */
export function surviveErrors() {
  process.setUncaughtExceptionCaptureCallback((error) => console.error("Parley: an error that nothing caught;", error));
}
