import { existsSync, readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";
import sirv from "sirv";
import { forgetOrigin } from "../../lib/embed/origin";
import { matchesEntityTag } from "../../lib/runtime/entity-tags";
import { prerenderedDir } from "../build/folders";

/** A response that the build rendered ahead. */
export interface PrerenderedFile {
  file: string;
  headers: Record<string, string>;
}

type Handler = (request: IncomingMessage, response: ServerResponse, otherwise: () => void) => void;

/** The prerendered responses by URL. */
export function readPrerendered(): ReadonlyMap<string, PrerenderedFile> {
  const index = path.join(prerenderedDir, "index.json");
  if (!existsSync(index)) return new Map();
  const entries: Record<string, PrerenderedFile> = JSON.parse(readFileSync(index, "utf8"));
  return new Map(Object.entries(entries));
}

/** Sends the prerendered response for exactly this URL, whatever the origin in the URL of an older embed. */
export function sendPrerendered(files: ReadonlyMap<string, PrerenderedFile>): Handler {
  const send = sirv(prerenderedDir, { gzip: true, brotli: true });
  return (request, response, otherwise) => {
    const url = request.url ?? "";
    const entry = files.get(forgetOrigin(url));
    if (!entry) return otherwise();
    for (const [name, value] of Object.entries(entry.headers)) response.setHeader(name, value);
    if (matchesEntityTag(request.headers["if-none-match"], entry.headers.etag ?? "")) {
      response.writeHead(304).end();
      return;
    }
    request.url = entry.file;
    send(request, response, () => {
      request.url = url;
      otherwise();
    });
  };
}
