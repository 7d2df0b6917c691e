import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { maxFormBytes } from "./guard";
import { listenGuarded } from "./listen";

const key = "k".repeat(32);
const reached: string[] = [];
let port = 0;
let close = () => {};

beforeAll(async () => {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  port = (probe.address() as AddressInfo).port;
  await new Promise((resolve) => probe.close(resolve));
  const servers = await listenGuarded({ port, key }, (request, response) => {
    reached.push(`${request.method} ${request.url}`);
    request.resume().on("end", () => response.writeHead(200).end("let in\n"));
  });
  close = () => {
    for (const server of servers) {
      server.closeAllConnections();
      server.close();
    }
  };
});
afterAll(() => close());

/** Sends a request byte for byte, and gives the head and body of the answer. */
async function send(line: string, headers: Record<string, string | undefined>, body = ""): Promise<string> {
  const all = { Host: `127.0.0.1:${port}`, Cookie: `parley-edit-${port}=${key}`, Connection: "close", ...headers };
  const head = Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}`]));
  const socket = connect(port, "127.0.0.1");
  socket.on("error", () => {});
  socket.write([`${line} HTTP/1.1`, ...head, "", body].join("\r\n"));
  const parts: Buffer[] = [];
  socket.on("data", (part: Buffer) => parts.push(part));
  await once(socket, "close");
  return Buffer.concat(parts).toString();
}

function getStatus(answer: string): number {
  return Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]);
}

const own = () => ({ Origin: `http://127.0.0.1:${port}`, "Sec-Fetch-Site": "same-origin" });
const form = "do=save";
const formHeaders = () => ({
  ...own(),
  "Content-Type": "application/x-www-form-urlencoded",
  "Content-Length": String(form.length),
});

describe("the guard of the editor", () => {
  it("lets in its own pages and forms, and nobody without the key", async () => {
    expect(getStatus(await send("GET /edit", {}))).toBe(200);
    expect(getStatus(await send("POST /edit/two-hives/code", formHeaders(), form))).toBe(200);
    const asked = reached.length;
    expect(getStatus(await send("GET /edit", { Cookie: undefined }))).toBe(401);
    expect(getStatus(await send("GET /two-hives", { Cookie: `parley-edit-${port}=${"x".repeat(32)}` }))).toBe(401);
    expect(getStatus(await send("POST /edit/x/code", { ...formHeaders(), Cookie: undefined }, form))).toBe(401);
    expect(reached).toHaveLength(asked);
  });

  it("gives the cookie for the printed key alone, to scripts never and to other sites never", async () => {
    const answer = await send(`GET /edit?key=${key}&to=two-hives`, { Cookie: undefined });
    expect(getStatus(answer)).toBe(303);
    expect(answer).toMatch(/location: \/edit\/two-hives\r/i);
    expect(answer).toMatch(
      new RegExp(`set-cookie: parley-edit-${port}=${key}; HttpOnly; SameSite=Strict; Path=/\r`, "i"),
    );
    const elsewhere = await send(`GET /edit?key=${key}&to=//example.org`, { Cookie: undefined });
    expect(elsewhere).toMatch(/location: \/edit\r/i);
    expect(await send("GET /edit?key=wrong", { Cookie: undefined })).not.toMatch(/set-cookie/i);
  });

  const hosts = ["example.org", "127.0.0.1", "127.0.0.1:1", "localhost.example.org", "", "[::1]", "0.0.0.0"];
  it.each(hosts)("does not answer to another name, as DNS rebinding would use: “%s”", async (host) => {
    expect([400, 421]).toContain(getStatus(await send("GET /edit", { Host: host })));
  });

  it.each([
    ["another site", { Origin: "https://example.org" }],
    ["another port", { Origin: "http://127.0.0.1:1" }],
    ["a page without an origin", { Origin: "null" }],
    ["a link from elsewhere", { "Sec-Fetch-Site": "cross-site" }],
    ["another site of the same machine", { "Sec-Fetch-Site": "same-site" }],
    ["a bookmark", { "Sec-Fetch-Site": "none" }],
    ["nobody knows where", { Origin: undefined, "Sec-Fetch-Site": undefined }],
    ["a host that it says itself", { Origin: "http://evil.test", Host: "evil.test" }],
  ])("takes no form from %s", async (_, headers) => {
    const asked = reached.length;
    expect([403, 421]).toContain(getStatus(await send("POST /edit/x/code", { ...formHeaders(), ...headers }, form)));
    expect(reached).toHaveLength(asked);
  });

  it.each([
    ["application/json", "/edit/x/code"],
    ["text/plain", "/edit/x/code"],
    ["multipart/form-data; boundary=a", "/edit/x/code"],
    ["", "/edit/x/code"],
  ])("takes no body of the type “%s”", async (type, path) => {
    expect(getStatus(await send(`POST ${path}`, { ...formHeaders(), "Content-Type": type }, form))).toBe(415);
  });

  it("takes a file only where files are imported", async () => {
    const headers = { ...formHeaders(), "Content-Type": "multipart/form-data; boundary=a" };
    expect(getStatus(await send("POST /edit/two-hives/import", headers, form))).toBe(200);
  });

  it("takes no more than it can hold, and none of unknown length", async () => {
    const long = { ...formHeaders(), "Content-Length": String(maxFormBytes + 1) };
    expect(getStatus(await send("POST /edit/x/code", long))).toBe(413);
    const chunked = { ...formHeaders(), "Content-Length": undefined, "Transfer-Encoding": "chunked" };
    expect(getStatus(await send("POST /edit/x/code", chunked, "0\r\n\r\n"))).toBe(411);
    expect(getStatus(await send("GET /edit", { "Content-Length": "3" }, "abc"))).toBe(413);
  });

  it.each(["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])("does not know %s", async (method) => {
    expect(getStatus(await send(`${method} /edit`, own()))).toBe(405);
  });

  it("takes forms at its own addresses only, and shows nothing of Next’s tools", async () => {
    expect(getStatus(await send("POST /two-hives", formHeaders(), form))).toBe(405);
    expect(getStatus(await send("GET /__nextjs_launch-editor?file=x", {}))).toBe(404);
    expect(getStatus(await send("GET /_next/webpack-hmr", {}))).toBe(404);
    expect(getStatus(await send("GET http://example.org/edit", {}))).toBe(400);
    expect(getStatus(await send("GET //example.org/edit", {}))).toBe(400);
  });

  it("opens no web socket", async () => {
    const asked = reached.length;
    const answer = await send("GET /edit", { Upgrade: "websocket", Connection: "Upgrade" });
    expect(answer).toBe("");
    expect(reached).toHaveLength(asked);
  });
});
