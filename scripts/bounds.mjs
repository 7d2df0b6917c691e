/** How much the server takes on at once, and for how long. docs/operations.md says so to whoever runs it. */

/** Bytes of an address with all its headers; what is longer is answered 431. */
export const mostHeaderBytes = 16 * 1024;

/** Milliseconds in which the head of a request has to be there, and the whole of it. */
export const headTime = 15_000;
export const requestTime = 30_000;

/** Milliseconds from one look at these two to the next: by so much they may be exceeded. */
export const checkTime = 5000;

/** Milliseconds after which a connection on which nothing moves is closed: longer than any picture may take. */
export const idleTime = 60_000;

/** Milliseconds for which a connection is kept open after an answer, for the next question. */
export const keptTime = 5000;

/** Connections at once. More are closed as they come, so that a flood costs no memory. */
export const mostConnections = 1000;

/** Answers that are drawn at once. More are told to come again; what the build has made is sent all the while. */
export const mostDrawn = 128;

/** Milliseconds that what is being answered has to end in when the server is told to stop. */
export const stopTime = 10_000;
