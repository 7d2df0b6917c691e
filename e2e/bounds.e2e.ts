import { connect, type Socket } from "node:net";
import { expect } from "@playwright/test";
import { describeAddresses } from "../lib/export/openapi";
import { askRaw, sendRaw } from "./ask-raw";
import { expectCalm, test } from "./faulty-site";
import { firstOf } from "./parley-test";

// Far enough apart for a machine that is held up for a moment: another time must never be up first.
const slow = {
  headersTimeout: 400,
  requestTimeout: 800,
  checkInterval: 50,
  keepAliveTimeout: 200,
  idleTimeout: 10_000,
};

/** Opens a connection and sends bytes on it; destroyed when the test ends. */
function open(base: string, bytes: string): Socket {
  const { hostname, port } = new URL(base);
  const socket = connect(Number(port), hostname);
  // Being cut off is what the test is about.
  socket.on("error", () => {});
  socket.write(bytes);
  return socket;
}

test("clients that are slow to ask, send or receive are disconnected when time is up, and nobody else is", async ({
  negotiations,
  serve,
}) => {
  const { id } = firstOf(negotiations);
  const site = await serve({
    env: { PARLEY_LIMITS: JSON.stringify(slow), PARLEY_LOG: "requests" },
  });
  const head = "GET /method HTTP/1.1\r\nhost: a\r\n";
  await Promise.all([
    // Clients that send nothing, stop halfway, or never send what they announced.
    ...(
      [
        ["nothing", "", 408],
        ["half a line", "GET /meth", 408],
        ["half a head", `${head}x-secret: `, 408],
        ["the head, and half a body", `POST /method HTTP/1.1\r\nhost: a\r\ncontent-length: 5\r\n\r\nab`, 405],
        ["the head, and half a part", `PUT / HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\n\r\n5\r\nab`, 405],
        ["a question, and no body", `${head}content-length: 5\r\n\r\n`, 413],
      ] as const
    ).map(async ([name, bytes, status]) => {
      expect.soft((await sendRaw(site.base, bytes)).status, name).toBe(status);
    }),
    // A client that sends a byte now and then: the time limit is for all of the headers.
    new Promise<void>((resolve) => {
      const socket = open(site.base, head);
      const letters = setInterval(() => socket.write("x"), 50);
      socket.resume().on("close", () => {
        clearInterval(letters);
        resolve();
      });
    }),
    // A client that gets its response and stays connected.
    new Promise<void>((resolve) => {
      open(site.base, `${head}\r\n`).resume().on("close", resolve);
    }),
    // Meanwhile, a client that is not slow gets its response.
    expect.poll(async () => (await askRaw(site.base, `/${id}`)).status).toBe(200),
  ]);
  // A client that requests a lot and reads nothing: its response is aborted.
  const greedy = open(site.base, `GET /${id}.zip HTTP/1.1\r\nhost: a\r\n\r\n`.repeat(2000)).pause();
  await expect.poll(site.said).toContain('"whole":false');
  greedy.destroy();
  await expect.poll(async () => (await askRaw(site.base, `/${id}`)).status).toBe(200);
  expect(site.said()).not.toMatch(/secret|"level"/);
});

test("connections beyond the limit are closed and logged once, until there is room again", async ({ serve }) => {
  // Those that have their place keep it, however long the test takes.
  const bounds = { maxConnections: 5, keepAliveTimeout: 600_000, idleTimeout: 600_000 };
  const site = await serve({ env: { PARLEY_LIMITS: JSON.stringify(bounds) } });
  const held = Array.from({ length: 5 }, () => open(site.base, "GET /method HTTP/1.1\r\nhost: a\r\n\r\n"));
  // Each has received data, so it occupies a slot.
  await Promise.all(held.map((socket) => new Promise((resolve) => socket.once("data", resolve))));
  for (let tries = 0; tries < 3; tries++) expect((await askRaw(site.base, "/method")).status).toBe(0);
  expect(site.said().match(/there are 5 connections already/g)).toHaveLength(1);
  for (const socket of held) socket.destroy();
  await expect.poll(async () => (await askRaw(site.base, "/method")).status).toBe(200);
});

test("a crowd that follows one link causes a single render, and everyone gets the page", async ({
  negotiations,
  serve,
}) => {
  const { id } = firstOf(negotiations);
  // One render at a time: any request that needed a render of its own would be turned away.
  const site = await serve({ env: { PARLEY_LIMITS: '{"maxRendering":1}' } });
  const address = `/${id}?evidence=record`;
  const encodings: [string, string][][] = [[], [["accept-encoding", "gzip"]], [["accept-encoding", "gzip;q=0, br"]]];
  const crowd = await Promise.all(
    Array.from({ length: 30 }, (_, i) => askRaw(site.base, address, { headers: encodings[i % 3] ?? [] })),
  );
  expect(crowd.map(({ status }) => status)).toEqual(crowd.map(() => 200));
  const [first] = crowd;
  const told = ["etag", "content-security-policy", "cache-control", "content-type", "x-frame-options", "cache-tag"];
  for (const { headers, body } of crowd) {
    for (const name of told) expect.soft(headers.get(name), name).toBe(first?.headers.get(name));
    expect.soft(body.equals(first?.body ?? Buffer.alloc(0)), headers.get("content-encoding") ?? "as it is").toBe(true);
  }
  const again = await askRaw(site.base, address, { headers: [["if-none-match", first?.headers.get("etag") ?? ""]] });
  expect([again.status, again.body.byteLength]).toEqual([304, 0]);
});

test("requests beyond the render limit get a friendly 503, while static pages are still served", async ({
  negotiations,
  serve,
}) => {
  const { id, issues } = firstOf(negotiations);
  const site = await serve({ env: { PARLEY_LIMITS: '{"maxRendering":1}' } });
  const view = `${id}/issues/${firstOf(issues).id}`;
  const addresses = [`/${view}?evidence=record`, `/embed/${view}?evidence=record`, `/${view}.csv?evidence=record`];
  const many = Array.from({ length: 12 }, (_, i) => addresses[i % 3] ?? "");
  const asked = Promise.all(many.map((address) => askRaw(site.base, address)));
  expect((await askRaw(site.base, `/${view}`)).status).toBe(200);
  expect((await askRaw(site.base, "/healthz")).status).toBe(200);
  const answers = await asked;
  const put = answers.filter(({ status }) => status !== 200);
  expect(put.length).toBeGreaterThan(0);
  expect(put.length).toBeLessThan(many.length);
  for (const answer of put) expectCalm(answer, 503);
  for (const address of addresses) expect((await askRaw(site.base, address)).status, address).toBe(200);
});

test("every picture and export has its length, rendered ahead or on request, and so has the answer to HEAD", async ({
  negotiations,
  serve,
}) => {
  const { id } = firstOf(negotiations);
  const { base } = await serve();
  for (const address of [".png", ".png?size=square&theme=dark", ".svg", ".svg?theme=dark", ".csv", ".md", ".xlsx"]) {
    const got = await askRaw(base, `/${id}${address}`);
    const head = await askRaw(base, `/${id}${address}`, { method: "HEAD" });
    expect.soft(got.headers.get("content-length"), address).toBe(String(got.body.byteLength));
    expect.soft([head.status, head.headers.get("content-length")], address).toEqual([200, String(got.body.byteLength)]);
    expect.soft(head.body.byteLength, address).toBe(0);
  }
});

test("refusals are described: by method, body, length and timeout", async ({ baseURL }) => {
  const head = "GET /method HTTP/1.1\r\n";
  for (const [bytes, status] of [
    [`${head}\r\n`, 400],
    [`${head}host: a\r\ncontent-length: 1\r\n\r\na`, 413],
    [`${head}host: a\r\nx: ${"a".repeat(17_000)}\r\n\r\n`, 431],
    ["POST /method HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n", 405],
  ] as const) {
    const answer = await sendRaw(baseURL ?? "", bytes);
    expect(answer.status).toBe(status);
    if (status === 405) expect(answer.headers.get("allow")).toBe("GET, HEAD, OPTIONS");
    const words = JSON.stringify(
      status === 405 ? describeAddresses() : Object(describeAddresses()).components.responses.refused,
    );
    expect(words).toContain(String(status));
  }
});

test("a URL that cannot be decoded is not found, and neither is what Next reserves for itself", async ({
  baseURL,
  negotiations,
}) => {
  for (const path of ["/%E0%A4%A", `/${firstOf(negotiations).id}/issues/%FF`, "/_next/image", "/%5fnext/data/x.json"]) {
    const { status, body } = await askRaw(baseURL, path);
    expect.soft(status, path).toBe(404);
    const text = body.toString();
    expect.soft(text, path).toContain("There is no page at this address");
    expect.soft(text, path).not.toMatch(/Error:|\bat \/|node_modules/);
  }
});
