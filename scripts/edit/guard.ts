import { timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";

/** What the guard knows of the editor it stands before. */
export interface Door {
  port: number;
  key: string;
}

/** What is to be done with a request: let it in, let it in by the printed address, or refuse it in words. */
export type Verdict = { kind: "in" } | { kind: "enter"; location: string; cookie: string } | Refusal;
interface Refusal {
  kind: "refused";
  status: number;
  words: string;
}

/** How many bytes a form may have, and a file that is imported. */
export const maxFormBytes = 1024 * 1024;
export const maxImportBytes = 20 * 1024 * 1024;

const importPath = /^\/edit\/[a-z0-9-]+\/import$/;

/**
 * Decides on a request by its head alone. The editor writes files, so it answers only to its own pages in a browser that
 * was let in by the printed address: nothing is compared with what the request says of itself.
 */
export function judge(
  {
    method = "",
    url = "",
    headers,
  }: { method?: string | undefined; url?: string | undefined; headers: IncomingHttpHeaders },
  { port, key }: Door,
): Verdict {
  const hosts = ["127.0.0.1", "localhost", "[::1]"].map((host) => `${host}:${port}`);
  // Another name for this machine is how a page elsewhere would reach it (DNS rebinding).
  if (!hosts.includes(headers.host ?? "")) return refuse(421, "The editor does not answer to this host name.");
  if (!url.startsWith("/") || url.startsWith("//")) return refuse(400, "The editor has no such address.");
  if (!["GET", "HEAD", "POST"].includes(method)) return refuse(405, "The editor knows GET, HEAD and POST.");
  const { pathname, searchParams } = new URL(url, "http://localhost");
  // What Next keeps for its own tools, one of which opens files. The pages need none of it.
  if (/^\/+_+next/i.test(pathname)) return refuse(404, "There is nothing at this address.");
  const given = method === "GET" && pathname === "/edit" ? searchParams.get("key") : null;
  if (given !== null && isSame(given, key)) {
    const to = searchParams.get("to") ?? "";
    const location = /^[a-z0-9-]+$/.test(to) ? `/edit/${to}` : "/edit";
    return { kind: "enter", location, cookie: `${nameCookie(port)}=${key}; HttpOnly; SameSite=Strict; Path=/` };
  }
  if (method === "POST") {
    const refusal = judgePost(pathname, headers, hosts);
    if (refusal) return refusal;
  } else if (headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0) {
    return refuse(413, "A request for a page has no body.");
  }
  if (!isSame(readCookie(headers.cookie, nameCookie(port)), key)) {
    return refuse(
      401,
      "Open the address that the editor printed when it was started, with its key. If this was a form, do that in another tab, then go back here and send it again: what you typed is still in it.",
    );
  }
  return { kind: "in" };
}

function judgePost(pathname: string, headers: IncomingHttpHeaders, hosts: readonly string[]): Refusal | undefined {
  const { origin, "sec-fetch-site": site } = headers;
  const isOwn = origin === undefined || hosts.some((host) => origin === `http://${host}`);
  const isFromHere = site === undefined || site === "same-origin";
  if ((origin === undefined && site === undefined) || !isOwn || !isFromHere) {
    return refuse(403, "Forms are taken from the editor’s own pages only.");
  }
  if (!/^\/edit(\/|$)/.test(pathname)) return refuse(405, "Only the editor takes forms.");
  const type = (headers["content-type"] ?? "").split(";")[0]?.trim().toLowerCase();
  const isImport = type === "multipart/form-data" && importPath.test(pathname);
  if (type !== "application/x-www-form-urlencoded" && !isImport)
    return refuse(415, "This is not a form of the editor.");
  const length = headers["content-length"];
  if (headers["transfer-encoding"] !== undefined || length === undefined || !/^\d+$/.test(length)) {
    return refuse(411, "A form has to say how long it is.");
  }
  if (Number(length) > (isImport ? maxImportBytes : maxFormBytes)) return refuse(413, "This is too long.");
  return undefined;
}

function refuse(status: number, words: string): Refusal {
  return { kind: "refused", status, words };
}

/** Cookies are shared by all ports of a machine; the name keeps two editors apart. */
function nameCookie(port: number): string {
  return `parley-edit-${port}`;
}

function readCookie(header: string | undefined, name: string): string {
  const found = (header ?? "").split(";").map((one) => one.trim().split("="));
  return found.find(([key]) => key === name)?.[1] ?? "";
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
