/**
 * Holds an answer back until it is whole and sends what `finish` makes of it, which may change its status and headers
 * too. Pages are held, and whatever says that it is an error; anything else passes as it comes. A page is some hundred
 * kilobytes at most, and is drawn whole before its first byte could leave.
 */
export function holdAnswer(response, finish) {
  const { write, end, flushHeaders } = response;
  const parts = [];
  let held;
  const isHeld = () => {
    held ??=
      response.statusCode >= 400 ||
      String([response.getHeader("content-type")].flat()[0] ?? "").startsWith("text/html");
    return held;
  };
  response.flushHeaders = () => {
    if (!isHeld()) flushHeaders.call(response);
  };
  response.write = (chunk, ...rest) => {
    if (!isHeld()) return write.call(response, chunk, ...rest);
    parts.push(Buffer.from(chunk));
    rest.find((one) => typeof one === "function")?.();
    return true;
  };
  response.end = (chunk, ...rest) => {
    const isBody = chunk !== undefined && chunk !== null && typeof chunk !== "function";
    if (!isHeld()) return end.call(response, chunk, ...rest);
    if (isBody) parts.push(Buffer.from(chunk));
    const body = Buffer.concat(parts).toString("utf8");
    const done = [chunk, ...rest].find((one) => typeof one === "function");
    // The answer to HEAD, or to who has the page already, has none.
    if (body === "" && response.statusCode < 400) return done ? end.call(response, done) : end.call(response);
    response.removeHeader("content-length");
    const finished = Buffer.from(finish(body));
    return done ? end.call(response, finished, done) : end.call(response, finished);
  };
}
