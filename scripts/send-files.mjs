import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import sirv from "sirv";
import { forgetOrigin } from "../lib/embed/origin.mjs";
import { distDir } from "./build-stamp.mjs";

/** Sends what the build has made for exactly this address, query and all but an origin; anything else is none of its. */
export function sendMade(name) {
  const dir = path.join(distDir, name);
  const index = path.join(dir, "index.json");
  if (!existsSync(index)) return (_request, _response, otherwise) => otherwise();
  const made = new Map(Object.entries(JSON.parse(readFileSync(index, "utf8"))));
  const send = sirv(dir, { etag: true, gzip: true, brotli: true });
  return (request, response, otherwise) => {
    const one = made.get(forgetOrigin(request.url));
    if (!one) return otherwise();
    request.url = one.file;
    for (const [header, value] of Object.entries(one.headers)) response.setHeader(header, value);
    response.setHeader("vary", "Accept-Encoding");
    // Who has the file already is told its mark too, which is the very one that was asked about.
    const { writeHead } = response;
    response.writeHead = (status, ...rest) => {
      if (status === 304) response.setHeader("etag", request.headers["if-none-match"]);
      return writeHead.call(response, status, ...rest);
    };
    send(request, response, otherwise);
  };
}

/** The scripts, whose names change with what is in them. */
export function sendLeaves() {
  const send = sirv(path.join(distDir, "leaves"), { maxAge: 31_536_000, immutable: true, etag: true });
  return (request, response, otherwise) => {
    if (!request.url.startsWith("/leaves/")) return otherwise();
    const address = request.url;
    request.url = address.slice("/leaves".length);
    send(request, response, () => {
      request.url = address;
      otherwise();
    });
  };
}
