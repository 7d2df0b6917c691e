// The cache of docs/nginx.conf in front of the real server: it caches what may be cached, and never anything else.
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { request as ask, createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect } from "@playwright/test";
import { findNginx } from "../scripts/lib/find-nginx";
import { findFreePort } from "../scripts/lib/free-port";
import { askRaw } from "./ask-raw";
import { firstOf, test } from "./parley-test";

const nginx = findNginx() ?? "there is no nginx on this machine";
const configuration = readFileSync(path.join(import.meta.dirname, "../docs/nginx.conf"), "utf8");

test.describe.configure({ mode: "default" });

interface Cache {
  base: string;
  folder: string;
  log: () => string;
}

let origin: Awaited<ReturnType<typeof startOrigin>>;
let cache: Cache;
const running: { children: ChildProcess[]; servers: Server[]; folders: string[] } = {
  children: [],
  servers: [],
  folders: [],
};

test.beforeEach(async ({ baseURL }) => {
  origin = await startOrigin(baseURL ?? "");
  cache = await startCache(`127.0.0.1:${new URL(origin.base).port}`);
});

test.afterEach(async () => {
  const ended = running.children.splice(0).map((child) => {
    const end = new Promise((resolve) => child.once("exit", resolve));
    child.kill();
    return end;
  });
  await Promise.all(ended);
  for (const server of running.servers.splice(0)) server.close().closeAllConnections();
  for (const folder of running.folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A proxy that passes responses on byte for byte and records the requests. It can shorten long cache lifetimes. */
async function startOrigin(base: string) {
  const asked: string[] = [];
  const origin = { base: "", asked, brief: false, stop: () => server.close().closeAllConnections() };
  const server = createServer((from, to) => {
    asked.push(from.url ?? "");
    const { hostname, port } = new URL(base);
    const on = ask({ hostname, port, path: from.url, method: from.method, headers: from.headers }, (answer) => {
      const headers = { ...answer.headers };
      if (origin.brief) headers["cache-control"] = headers["cache-control"]?.replace(/s-maxage=\d+/, "s-maxage=1");
      to.writeHead(answer.statusCode ?? 0, headers);
      answer.pipe(to);
    });
    from.pipe(on);
  });
  running.servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin.base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return origin;
}

/** Starts nginx with the documented configuration; only ports and paths are changed. */
async function startCache(server: string): Promise<Cache> {
  const folder = mkdtempSync(path.join(tmpdir(), "parley-nginx-"));
  running.folders.push(folder);
  // If the tests run as root, nginx workers run as another user.
  chmodSync(folder, 0o755);
  mkdirSync(path.join(folder, "tmp"));
  const [port, inner] = [await findFreePort(), await findFreePort()];
  const file = path.join(folder, "nginx.conf");
  const own = [
    ["listen 8080", `listen 127.0.0.1:${port}`],
    ["127.0.0.1:8081", `127.0.0.1:${inner}`],
    ["parley:3000", server],
    ["/tmp/", `${folder}/tmp/`],
    ["/var/cache/nginx/", `${folder}/`],
    ["/dev/stdout", `${folder}/log`],
  ].reduce((text, [from = "", to = ""]) => {
    expect(text).toContain(from);
    return text.replaceAll(from, to);
  }, configuration);
  writeFileSync(file, own);
  execFileSync(nginx, ["-t", "-q", "-e", "stderr", "-c", file]);
  const child = spawn(nginx, ["-e", "stderr", "-c", file, "-g", "daemon off;"], { stdio: "inherit" });
  running.children.push(child);
  const base = `http://127.0.0.1:${port}`;
  await expect
    .poll(() =>
      askRaw(base, "/healthz").then(
        ({ status }) => status,
        () => 0,
      ),
    )
    .toBe(200);
  return { base, folder, log: () => readFileSync(path.join(folder, "log"), "utf8") };
}

function get(address: string, headers: Record<string, string> = {}, method = "GET") {
  return askRaw(cache.base, address, { method, headers: Object.entries(headers) });
}

async function askState(address: string, headers: Record<string, string> = {}) {
  return (await get(address, headers)).headers.get("x-cache");
}

test("cacheable responses are requested once, and are what the server sent", async ({ negotiations }) => {
  const { id, issues } = firstOf(negotiations);
  for (const address of [
    `/${id}`,
    `/${id}?evidence=record`,
    `/${id}/issues/${firstOf(issues).id}`,
    `/${id}.png?size=square`,
    `/${id}.csv`,
    `/embed/${id}?theme=dark`,
    `/${id}/feed.atom`,
    "/robots.txt",
    "/no-such-page",
    `/${id}/at/2031-05-02`,
  ]) {
    const said = await askRaw(origin.base, address, { headers: [["accept-encoding", "gzip"]] });
    const asked = origin.asked.length;
    const first = await get(address, { "accept-encoding": "gzip" });
    const second = await get(address, { "accept-encoding": "gzip, deflate" });
    const head = await get(address, { "accept-encoding": "gzip" }, "HEAD");
    const states = [first, second, head].map(({ headers }) => headers.get("x-cache"));
    expect.soft(states, address).toEqual(["MISS", "HIT", "HIT"]);
    expect.soft(origin.asked.slice(asked), address).toEqual([address]);
    expect.soft(second.status, address).toBe(said.status);
    expect.soft(second.body.equals(said.body), address).toBe(true);
    expect.soft(head.body.length, address).toBe(0);
    const ofWire = ["connection", "date", "keep-alive", "server", "transfer-encoding", "x-cache"];
    const tell = (headers: Map<string, string>) => [...headers].filter(([name]) => !ofWire.includes(name)).toSorted();
    expect.soft(tell(second.headers), address).toEqual(tell(said.headers));
  }
  // The cache itself answers a conditional request.
  const etag = (await get(`/${id}`)).headers.get("etag") ?? "";
  expect((await get(`/${id}`, { "if-none-match": etag })).status).toBe(304);
});

test("every client gets an encoding it accepts, and never another page", async ({ negotiations }) => {
  const { id } = firstOf(negotiations);
  for (const [accepted, packed] of [
    ["gzip, deflate, br, zstd", "br"],
    ["br;q=0, gzip", "gzip"],
    ["gzip;q=0", undefined],
    ["identity", undefined],
  ] as const) {
    const { headers } = await get(`/${id}`, { "accept-encoding": accepted });
    expect.soft(headers.get("content-encoding"), accepted).toBe(packed);
    expect.soft(headers.get("vary"), accepted).toBe("Accept-Encoding");
  }
  // URLs that could be confused with another, or with another encoding, are kept apart.
  const viewOptions = `/${id}?evidence=record`;
  const encoded = await get(`/${id}%3Fevidence=record`, { "accept-encoding": "br" });
  expect([encoded.status, encoded.headers.get("location")]).toEqual([307, viewOptions]);
  await get(`${viewOptions}br`);
  expect((await get(viewOptions, { "accept-encoding": "br" })).headers.get("content-encoding")).toBe("br");
  // URLs reach the server exactly as written.
  for (const address of [`/${id}%2Fissues`, `//${id}`, `/${id}/%2e/room`, `/${id}?q=%2B+a`]) await get(address);
  expect(origin.asked.slice(-4)).toEqual([`/${id}%2Fissues`, `//${id}`, `/${id}/%2e/room`, `/${id}?q=%2B+a`]);
  expect((await get(`//${id}`)).headers.get("location")).toBe(`/${id}`);
  // Tracking parameters in links do not change the cache key.
  expect(await askState(`/${id}?utm_source=a&fbclid=b`, { "accept-encoding": "gzip, br" })).toBe("HIT");
});

test("searches, 503 responses and the server’s health are never cached", async ({ negotiations }) => {
  const { id } = firstOf(negotiations);
  for (const address of [`/${id}/search?q=ferry`, "/healthz"]) {
    const asked = origin.asked.length;
    for (let i = 0; i < 2; i++) expect((await get(address)).headers.get("cache-control")).toContain("no-store");
    expect(origin.asked.slice(asked)).toEqual([address, address]);
  }
  origin.stop();
  for (let i = 0; i < 2; i++) {
    const away = await get(`/${id}?show=scales`);
    expect(away.status).toBe(503);
    expect(Number(away.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(away.headers.get("cache-control")).toBe("no-store");
    expect(away.headers.get("x-cache")).toBe("MISS");
    expect(away.body.toString()).toContain("try again in a minute");
  }
});

test("simultaneous requests for the same URL reach the server once", async ({ negotiations }) => {
  const { id } = firstOf(negotiations);
  const address = `/${id}?show=scales&evidence=record`;
  const answers = await Promise.all(Array.from({ length: 30 }, () => get(address)));
  expect(origin.asked.filter((one) => one === address)).toEqual([address]);
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
});

test("cached pages are served while the server is down, and logged without anything about the client", async ({
  negotiations,
}) => {
  const { id } = firstOf(negotiations);
  origin.brief = true;
  const addresses = [`/${id}?show=scales`, `/${id}`, `/embed/${id}`];
  const before = await Promise.all(addresses.map((address) => get(address)));
  origin.stop();
  // A second later it is stale, and is still sent at once, repeatedly.
  for (const [i, address] of addresses.entries()) {
    await expect.poll(() => askState(address), address).toMatch(/STALE|UPDATING/);
    const { status, headers, body } = await get(address, { "user-agent": "secret", referer: "https://secret.example" });
    expect(status).toBe(200);
    expect(headers.get("x-cache")).toMatch(/STALE|UPDATING/);
    expect(body.equals(before[i]?.body ?? Buffer.of())).toBe(true);
  }
  const lines = cache.log().trimEnd().split("\n");
  expect(lines.map((line) => JSON.parse(line))).toContainEqual(
    expect.objectContaining({ path: `/${id}`, status: 200 }),
  );
  expect(cache.log()).not.toMatch(/secret|127\.0\.0\.1|show=/);
});

test("clients that request too much that is not cached have to wait, and cached pages remain available to all", async ({
  negotiations,
}) => {
  const { id } = firstOf(negotiations);
  await get(`/${id}`);
  // More than it lets through in half a minute, should the machine take that long to ask.
  const answers = await Promise.all(Array.from({ length: 350 }, (_, i) => get(`/${id}/no-such-page-${i}`)));
  const put = answers.filter(({ status }) => status === 429);
  expect(put.length).toBeGreaterThan(0);
  expect(answers.filter(({ status }) => status === 404).length).toBeGreaterThan(30);
  for (const { headers } of put) expect(Number(headers.get("retry-after"))).toBeGreaterThan(0);
  const kept = await Promise.all(Array.from({ length: 80 }, () => get(`/${id}`)));
  expect(kept.map(({ status }) => status)).toEqual(kept.map(() => 200));
});

test("the cache of one dataset version can be purged without touching the rest", async ({ negotiations }) => {
  const [changed, other] = negotiations;
  const dropped = [`/${changed?.id}`, `/${changed?.id}.csv?evidence=record`, `/embed/${changed?.id}`, "/"];
  const kept = [`/${other?.id}`, `/${other?.id}.csv`, "/robots.txt"];
  for (const address of [...dropped, ...kept]) await get(address);
  const command = readFileSync(path.join(import.meta.dirname, "../docs/operations.md"), "utf8")
    .split("\n")
    .find((line) => line.includes("grep -rl"))
    ?.match(/'(.*)'/)?.[1];
  expect(command).toContain("/var/cache/nginx/");
  const own = command
    ?.replace("/var/cache/nginx/", `${cache.folder}/`)
    .replace("parley-<negotiation>-<version>", `parley-${changed?.id}-${changed?.version}`);
  execFileSync("sh", ["-c", own ?? ""]);
  for (const address of dropped) expect.soft(await askState(address), address).toBe("MISS");
  for (const address of kept) expect.soft(await askState(address), address).toBe("HIT");
});
