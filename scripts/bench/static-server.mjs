import { createServer } from "node:http";
import sirv from "sirv";

/**
 * Serves a folder as a plain static host does: files that are read once, with what is compressed beside them.
 *
 * @param {string} folder
 * @returns {Promise<{ base: string, stop: () => void }>}
 */
export async function serveFolder(folder) {
  const send = sirv(folder, { etag: true, gzip: true, brotli: true });
  const server = createServer((request, response) => {
    send(request, response, () => {
      response.statusCode = 404;
      response.end();
    });
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return {
    base: `http://127.0.0.1:${address.port}`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
