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

/** The responses that a build rendered ahead, and what they were made from. */
export interface PrerenderedIndex {
  /** A hash of the code, and of the settings that its responses depend on. */
  code: string;
  /** The ids of the negotiations. */
  negotiations: string[];
  /** The responses by URL. */
  responses: Record<string, PrerenderedFile>;
}

/** Reads the index in a folder of responses. Those of builds before 29 November 2026 have responses alone, and are not read. */
export function readIndex(folder: string): PrerenderedIndex | undefined {
  const file = path.join(folder, "index.json");
  if (!existsSync(file)) return undefined;
  const index: Partial<PrerenderedIndex> = JSON.parse(readFileSync(file, "utf8"));
  const { code, negotiations, responses } = index;
  return code !== undefined && negotiations && responses ? { code, negotiations, responses } : undefined;
}

type Handler = (request: IncomingMessage, response: ServerResponse, otherwise: () => void) => void;

/** The prerendered responses by URL. */
export function readPrerendered(): ReadonlyMap<string, PrerenderedFile> {
  return new Map(Object.entries(readIndex(prerenderedDir)?.responses ?? {}));
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
