import { lookup } from "node:dns";
import http, { type IncomingHttpHeaders } from "node:http";
import https from "node:https";
import { BlockList, isIP, type LookupFunction } from "node:net";

/** What a server answered, or why there was no answer. */
export type Answer =
  | { kind: "answered"; status: number; headers: IncomingHttpHeaders; body: string }
  | { kind: "failed"; why: string };

export interface AskOptions {
  /** Milliseconds for the whole of it, redirects included. */
  timeout: number;
  /** How many bytes of the body are read; the rest is left. */
  maxBytes: number;
  maxRedirects: number;
  /** Hosts with their ports that may be asked although their addresses are private: those of a test. */
  allowed?: ReadonlySet<string>;
}

const userAgent = "Parley (looks whether cited sources can still be read)";

/** Gets an address with bounds on time and size. Redirects are followed, but never into a private network. */
export async function ask(address: string, options: AskOptions): Promise<Answer> {
  const until = AbortSignal.timeout(options.timeout);
  let url = address;
  for (let left = options.maxRedirects; ; left--) {
    if (!URL.canParse(url)) return { kind: "failed", why: "leads to something that is no address" };
    const answer = await askOnce(new URL(url), options, until);
    const location = answer.kind === "answered" && isRedirect(answer.status) ? answer.headers.location : undefined;
    if (location === undefined || options.maxRedirects === 0) return answer;
    if (left === 0) return { kind: "failed", why: "redirects without end" };
    if (!URL.canParse(location, url)) return { kind: "failed", why: "leads to something that is no address" };
    url = new URL(location, url).href;
  }
}

function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status);
}

function askOnce(url: URL, { maxBytes, allowed }: AskOptions, signal: AbortSignal): Promise<Answer> {
  const isAllowed = allowed?.has(url.host) ?? false;
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (!["http:", "https:"].includes(url.protocol)) {
    return Promise.resolve({ kind: "failed", why: `leads to ${url.protocol}, which is no web address` });
  }
  if (!isAllowed && isIP(host) && isPrivate(host)) return Promise.resolve({ kind: "failed", why: privateAddress });
  return new Promise((resolve) => {
    const fail = (error: Error & { code?: string }) => {
      resolve({ kind: "failed", why: signal.aborted ? "took too long" : (error.code ?? error.message) });
    };
    const client = url.protocol === "https:" ? https : http;
    const request = client.get(url, {
      signal,
      headers: { "user-agent": userAgent, accept: "*/*" },
      // The address that is checked is the one that is asked.
      ...(!isAllowed && { lookup: lookUpPublic }),
    });
    request.on("error", fail);
    request.on("response", (response) => {
      const { statusCode: status = 0, headers } = response;
      const parts: Buffer[] = [];
      let size = 0;
      const end = () => {
        resolve({ kind: "answered", status, headers, body: Buffer.concat(parts).toString().slice(0, maxBytes) });
        request.destroy();
      };
      response.on("error", fail);
      response.on("end", end);
      response.on("data", (part: Buffer) => {
        parts.push(part);
        size += part.length;
        if (size >= maxBytes) end();
      });
      // Whether it is there is known without the body.
      if (maxBytes === 0) end();
    });
  });
}

const privateAddress = "leads to a private address";

const lookUpPublic: LookupFunction = (host, options, done) => {
  lookup(host, { ...options, all: true }, (error, found) => {
    const open = error ? [] : found.filter(({ address }) => !isPrivate(address));
    const [first] = open;
    const refused = error ?? (first ? null : new Error(privateAddress));
    if (options.all) done(refused, open);
    else done(refused, first?.address ?? "", first?.family);
  });
};

const closed = new BlockList();
for (const [net, bits] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["224.0.0.0", 3],
] as const) {
  closed.addSubnet(net, bits, "ipv4");
}
for (const [net, bits] of [
  ["::", 96],
  ["64:ff9b::", 96],
  ["fc00::", 7],
  ["fe80::", 10],
  ["ff00::", 8],
] as const) {
  closed.addSubnet(net, bits, "ipv6");
}

/** Whether an address, also an older one written as a newer, is within a machine or a private network, or of no single machine. */
export function isPrivate(address: string): boolean {
  return closed.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");
}
