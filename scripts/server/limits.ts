// How much the server takes on at once, and for how long. docs/operations.md explains them to operators, who can change
// any of them: PARLEY_LIMITS='{"maxConnections":200}'.

/** Times are in milliseconds. */
const defaults = {
  /** Bytes of a URL with all headers; more is answered 431. */
  maxHeaderBytes: 16 * 1024,
  /** Until the headers of a request must have arrived, and the whole request. */
  headersTimeout: 15_000,
  requestTimeout: 30_000,
  /** Between two checks of these, so they may be exceeded by as much. */
  checkInterval: 5000,
  /** Until a connection on which nothing moves is closed: longer than any picture may take. */
  idleTimeout: 60_000,
  /** For which a connection is kept open after a response. */
  keepAliveTimeout: 5000,
  /** Connections at once. More are closed on arrival, so that a flood costs no memory. */
  maxConnections: 1000,
  /** How long a request waits for the data to be read after the start, before it is answered 503. */
  startTimeout: 10_000,
  /** Responses being rendered at once. More get 503; what the build rendered ahead is sent all the while. */
  maxRendering: 128,
  /** For responses under way to end when the server is stopped. */
  stopTimeout: 10_000,
};

/** The limits in force. */
export const limits: Readonly<typeof defaults> = { ...defaults, ...readOverrides() };

function readOverrides(): Partial<typeof defaults> {
  const text = process.env.PARLEY_LIMITS;
  if (!text) return {};
  const overrides: unknown = JSON.parse(text);
  for (const [name, value] of Object.entries(overrides ?? {})) {
    if (!Object.hasOwn(defaults, name) || typeof value !== "number") {
      throw new Error(`PARLEY_LIMITS has “${name}”; it may have numbers for ${Object.keys(defaults).join(", ")}.`);
    }
  }
  return Object(overrides);
}
