import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect } from "@playwright/test";
import { askRaw, type RawAnswer } from "./ask-raw";
import { firstOf, test } from "./parley-test";

const root = path.join(import.meta.dirname, "..");

interface Site {
  base: string;
  child: ChildProcess;
  /** What was written to its standard output and its standard error up to now. */
  said: () => string;
  /** Resolves with its exit code. */
  ended: Promise<number | null>;
}

const running = new Set<ChildProcess>();
const folders: string[] = [];

test.afterEach(() => {
  for (const child of running) child.kill("SIGKILL");
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Serves the build of the invented data on a free port, from the project or another folder, with a fault preloaded. */
async function serve({
  preload,
  env = {},
  home = root,
}: {
  preload?: string;
  env?: Record<string, string>;
  home?: string;
} = {}): Promise<Site> {
  const port = await findFreePort();
  const args = preload ? ["--import", path.join(import.meta.dirname, "faults", preload)] : [];
  const child = spawn(process.execPath, [...args, path.join(home, "scripts/serve.mjs")], {
    cwd: home,
    env: { ...process.env, PARLEY_DATA: "e2e/data", PORT: String(port), HOSTNAME: "127.0.0.1", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  running.add(child);
  let text = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (part) => {
      text += part;
    });
  }
  const ended = new Promise<number | null>((resolve) => child.once("exit", (code) => resolve(code)));
  ended.then(() => running.delete(child));
  await expect.poll(() => text, { timeout: 60_000, message: "the site starts" }).toContain(`127.0.0.1:${port}`);
  return { base: `http://127.0.0.1:${port}`, child, said: () => text, ended };
}

async function findFreePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === "object" && address ? address.port : 0;
}

function makeFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "parley-"));
  folders.push(folder);
  return folder;
}

/** A page that says in words what happened, with nothing of the machine in it, and that no cache keeps. */
function expectCalm({ status, headers, body }: RawAnswer, expected: number) {
  const text = body.toString();
  expect(status).toBe(expected);
  expect(Number(headers.get("retry-after"))).toBeGreaterThan(0);
  expect(headers.get("cache-control")).toBe("no-store");
  expect(text.replaceAll(/<[^>]*>/g, " ").trim().length).toBeGreaterThan(60);
  expect(text).not.toMatch(/FAULT|Error|\bat \/|node_modules/);
  expect(text).not.toContain(root);
}

/** One address of each way in which an answer comes about, none of which depends on another. */
function listKinds(id: string, issue: string): string[] {
  return [
    "/",
    `/${id}`,
    `/${id}?evidence=record`,
    `/${id}/at/2031-05-01`,
    `/${id}/issues/${issue}?evidence=record`,
    `/${id}/search?q=ferry`,
    `/${id}/deals/new?terms=`,
    `/${id}.png?size=square&theme=dark`,
    `/${id}.csv?evidence=record`,
    `/${id}.xlsx`,
    `/${id}/feed.atom`,
    `/embed/${id}?evidence=record`,
    "/sitemap.xml",
    "/no-such-page",
  ];
}

async function askAll(base: string, addresses: readonly string[]) {
  const answers: Record<string, { status: number; body: string }> = {};
  for (const address of addresses) {
    const { status, body } = await askRaw(base, address);
    answers[address] = { status, body: body.toString("base64") };
  }
  return answers;
}

for (const [name, preload, env] of [
  ["a disk that may only be read", "no-disk.mjs", { FAULT_CODE: "EROFS" }],
  ["a full disk", "no-disk.mjs", { FAULT_CODE: "ENOSPC" }],
  ["a clock that shows 1999", "wrong-clock.mjs", { FAULT_DATE: "1999-12-31T23:59:00Z" }],
  ["a clock that shows 2099", "wrong-clock.mjs", { FAULT_DATE: "2099-01-01T00:00:00Z" }],
] as const) {
  test(`with ${name} every answer is what it was`, { tag: "@once" }, async ({ baseURL, negotiations }) => {
    const { id, issues } = firstOf(negotiations);
    const addresses = listKinds(id, firstOf(issues).id);
    const site = await serve({ preload, env });
    const [as, was] = [await askAll(site.base, addresses), await askAll(baseURL ?? "", addresses)];
    for (const address of addresses) expect.soft(as[address], address).toEqual(was[address]);
    expect(site.said()).not.toContain("FAULT");
    expect((await askRaw(site.base, "/healthz")).status).toBe(200);
  });
}

test("the folder that a container is made of answers as the project does, on a disk that may only be read", {
  tag: "@once",
}, async ({ baseURL, negotiations }) => {
  const { id, issues } = firstOf(negotiations);
  const home = makeFolder();
  execFileSync(process.execPath, [path.join(root, "scripts/standalone.mjs"), home], {
    env: { ...process.env, PARLEY_DATA: "e2e/data" },
  });
  const addresses = listKinds(id, firstOf(issues).id);
  const site = await serve({ home, preload: "no-disk.mjs", env: { FAULT_CODE: "EROFS" } });
  const [as, was] = [await askAll(site.base, addresses), await askAll(baseURL ?? "", addresses)];
  for (const address of addresses) expect.soft(as[address], address).toEqual(was[address]);
});

test("what is being answered is answered to its end when the server is told to stop", { tag: "@once" }, async ({
  negotiations,
}) => {
  const { id } = firstOf(negotiations);
  const site = await serve({ preload: "broken-renderer.mjs", env: { FAULT_PICTURES: "slow" } });
  const slow = askRaw(site.base, `/${id}.png?size=portrait`);
  await new Promise((resolve) => setTimeout(resolve, 500));
  site.child.kill("SIGTERM");
  await expect
    .poll(() =>
      askRaw(site.base, "/").then(
        () => "open",
        () => "closed",
      ),
    )
    .toBe("closed");
  const { status, body } = await slow;
  expect(status).toBe(200);
  expect(body.subarray(1, 4).toString()).toBe("PNG");
  expect(await site.ended).toBe(0);
});

test("killed under load and started again, it answers as before, with nothing to mend", { tag: "@once" }, async ({
  baseURL,
  negotiations,
}) => {
  const { id, issues } = firstOf(negotiations);
  const first = await serve();
  const load = Array.from({ length: 40 }, (_, i) =>
    askRaw(first.base, `/${id}.png?size=square&scale=${(i % 3) + 1}&evidence=record`).catch(() => undefined),
  );
  await new Promise((resolve) => setTimeout(resolve, 200));
  first.child.kill("SIGKILL");
  await Promise.all(load);
  await first.ended;
  const addresses = listKinds(id, firstOf(issues).id);
  expect(await askAll((await serve()).base, addresses)).toEqual(await askAll(baseURL ?? "", addresses));
});

test("a renderer that throws is told calmly, by the picture that was asked for and by nothing else", {
  tag: "@once",
}, async ({ negotiations }) => {
  const { id } = firstOf(negotiations);
  const site = await serve({
    preload: "broken-renderer.mjs",
    env: { FAULT_PICTURES: "throw", PARLEY_LOG: "requests" },
  });
  expectCalm(await askRaw(site.base, `/${id}.png?size=square`), 500);
  expect((await askRaw(site.base, `/${id}.csv?evidence=record`)).status).toBe(200);
  expect((await askRaw(site.base, `/${id}?evidence=record`)).status).toBe(200);
  await askRaw(site.base, `/${id}/search?q=secret`, {
    headers: [
      ["user-agent", "secret"],
      ["x-forwarded-for", "secret"],
    ],
  });
  await expect.poll(site.said).toContain("/search");
  // Every line of the log but the first, which say where it listens, is JSON; errors too.
  const lines = site
    .said()
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line));
  expect(
    site
      .said()
      .split("\n")
      .filter((line) => line && !/^\{|Parley: http|✓/.test(line)),
  ).toEqual([]);
  expect(lines.some(({ level, message }) => level === "error" && message.includes("FAULT"))).toBe(true);
  expect(lines.find(({ status }) => status === 500)).toMatchObject({ method: "GET", path: `/${id}.png` });
  expect(site.said()).not.toContain("secret");
});

test("a page that throws is told calmly, and what the build has made is sent all the while", {
  tag: "@once",
}, async ({ negotiations }) => {
  const { id } = firstOf(negotiations);
  const site = await serve({ preload: "broken-renderer.mjs", env: { FAULT_PAGES: "throw" } });
  await expect
    .poll(async () => (await askRaw(site.base, `/${id}?evidence=record`)).status, { timeout: 20_000 })
    .toBe(500);
  const answer = await askRaw(site.base, `/${id}?evidence=record`);
  expectCalm(answer, 500);
  expect(answer.body.toString()).toContain("This page could not be shown");
  expect((await askRaw(site.base, `/${id}`)).status).toBe(200);
  await expect.poll(site.said).toContain(`GET "/${id}" was answered 500`);
});

test("of many pictures at once some are put off, none fails, and then one is drawn again", { tag: "@once" }, async ({
  negotiations,
}) => {
  const { id, parties } = firstOf(negotiations);
  const [left, right] = parties;
  // A server of its own: what else is being tried would wait for its pictures.
  const site = await serve();
  const addresses = Array.from({ length: 200 }, (_, i) => {
    const size = ["wide", "social", "square", "portrait", "column"][i % 5];
    const day = `2031-${String(3 + (Math.floor(i / 5) % 3)).padStart(2, "0")}-${String(1 + (i % 28)).padStart(2, "0")}`;
    return `/${id}/compare/${left?.id}@${day}/${right?.id}.png?size=${size}&scale=2`;
  });
  const asked = Promise.all(addresses.map((address) => askRaw(site.base, address, {})));
  const health = await askRaw(site.base, "/healthz");
  expect(health.status).toBe(200);
  const answers = await asked;
  const put = answers.filter(({ status }) => status === 503);
  expect(
    [...new Set(answers.map(({ status }) => status))].filter((one) => ![200, 307, 404, 503].includes(one)),
  ).toEqual([]);
  expect(put.length).toBeGreaterThan(0);
  for (const { headers } of put) expect(Number(headers.get("retry-after"))).toBeGreaterThan(0);
  await expect.poll(async () => (await askRaw(site.base, `/${id}.png?size=square&theme=dark`)).status).toBe(200);
});

test("one broken negotiation says what is wrong with it, and the sound one beside it is served", {
  tag: "@once",
}, async ({ negotiations }) => {
  const [first, second] = negotiations;
  const [sound, broken] = [first?.id ?? "", second?.id ?? ""];
  const data = path.join(makeFolder(), "data");
  cpSync(path.join(root, "e2e/data"), data, { recursive: true });
  // One that the build knows, and one that is new.
  rmSync(path.join(data, broken, "parties.json"));
  mkdirSync(path.join(data, "new-one"));
  writeFileSync(path.join(data, "new-one/negotiation.json"), '{ "id": "<script>alert(1)</script>" ');
  const site = await serve({ env: { PARLEY_DATA: data } });
  for (const [address, file] of [
    [`/${broken}?evidence=record`, `${broken}/parties.json`],
    ["/new-one", "new-one/negotiation.json"],
    ["/new-one/issues/any", "new-one/sources.json"],
    ["/new-one.csv", "new-one/negotiation.json"],
    ["/embed/new-one", "new-one/negotiation.json"],
  ] as const) {
    const answer = await askRaw(site.base, address);
    expectCalm(answer, 503);
    expect.soft(answer.body.toString(), address).toContain(file);
    expect.soft(answer.body.toString(), address).not.toContain("<script>");
    expect.soft(answer.body.toString(), address).not.toContain(data);
  }
  expect((await askRaw(site.base, `/${sound}?evidence=record`)).status).toBe(200);
  expect((await askRaw(site.base, "/no-such-one")).status).toBe(404);
  const health = await askRaw(site.base, "/healthz");
  expect(health.status).toBe(200);
  expect(JSON.parse(health.body.toString()).broken.map((one: { id: string }) => one.id)).toEqual(["new-one", broken]);
  expect(site.said()).toContain(`${broken}/parties.json\n  wrong:  missing`);
});

test("without its data folder the site serves what was built, says so to the operator, and is calm for the rest", {
  tag: "@once",
}, async ({ negotiations }) => {
  const { id } = firstOf(negotiations);
  const nowhere = path.join(makeFolder(), "nowhere");
  const site = await serve({ env: { PARLEY_DATA: nowhere } });
  expect((await askRaw(site.base, `/${id}`)).status).toBe(200);
  const drawn = await askRaw(site.base, `/${id}?evidence=record`);
  expectCalm(drawn, 503);
  expect(drawn.body.toString()).not.toContain(nowhere);
  expect((await askRaw(site.base, "/healthz")).status).toBe(503);
  expect(site.said()).toContain("there is no such folder");
});
