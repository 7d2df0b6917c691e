import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { expect } from "@playwright/test";
import { findFreePort } from "../scripts/lib/free-port";
import { askRaw, type RawAnswer } from "./ask-raw";
import { expectCalm, type Site, test } from "./faulty-site";
import { findHtmlFaults } from "./find-html-faults";
import { firstOf, measureOverflow } from "./parley-test";

const root = path.join(import.meta.dirname, "..");

/** One URL for each way a response is produced, none of which depends on another. */
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
    // A citation has the day of access, unless it is asked to leave it out.
    `/${id}.bib?evidence=record&accessed=none`,
    `/${id}.md?evidence=record`,
    `/${id}.xlsx`,
    // The build has no static file for a URL with this query.
    `/${id}.xlsx?drawn`,
    `/${id}.zip?drawn`,
    `/${id}/feed.atom`,
    `/embed/${id}?evidence=record`,
    `/oembed?url=/${id}`,
    "/healthz",
    "/sitemap.xml",
    "/no-such-page",
  ];
}

/** The log without the lines that say where the server listens and that Next is ready. */
function listLines(text: string): string[] {
  return text.split("\n").filter((line) => line && !/^Parley: http|✓/.test(line));
}

/** The lines of a JSON log. Every line is JSON, errors included, except the first ones, which say where it listens. */
function readLog({ said }: Site) {
  const lines = listLines(said());
  expect(lines.filter((line) => !line.startsWith("{"))).toEqual([]);
  return lines.map((line) => JSON.parse(line));
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
  ["a read-only disk", "no-disk.mjs", { FAULT_CODE: "EROFS" }],
  ["a full disk", "no-disk.mjs", { FAULT_CODE: "ENOSPC" }],
  ["a clock that shows 1999", "wrong-clock.mjs", { FAULT_DATE: "1999-12-31T23:59:00Z" }],
  ["a clock that shows 2099", "wrong-clock.mjs", { FAULT_DATE: "2099-01-01T00:00:00Z" }],
] as const) {
  test(`every response is the same with ${name}`, async ({ baseURL, negotiations, serve }) => {
    const { id, issues } = firstOf(negotiations);
    const addresses = listKinds(id, firstOf(issues).id);
    const site = await serve({ preload: [preload], env });
    const [as, was] = [await askAll(site.base, addresses), await askAll(baseURL ?? "", addresses)];
    for (const address of addresses) expect.soft(as[address], address).toEqual(was[address]);
    expect(site.said()).not.toContain("FAULT");
  });
}

test("the folder of the container image, by itself, responds as the project does, on a read-only disk", async ({
  baseURL,
  negotiations,
  makeFolder,
  serve,
}) => {
  const { id, issues } = firstOf(negotiations);
  execFileSync("npm", ["run", "--silent", "image"], { cwd: root, env: { ...process.env, PARLEY_DATA: "e2e/data" } });
  // Elsewhere, so that it cannot fall back on the packages of the project.
  const standalone = makeFolder();
  cpSync(path.join(root, ".next-image/standalone"), standalone, { recursive: true });
  const addresses = listKinds(id, firstOf(issues).id);
  const site = await serve({ standalone, preload: ["no-disk.mjs"], env: { FAULT_CODE: "EROFS" } });
  const [as, was] = [await askAll(site.base, addresses), await askAll(baseURL ?? "", addresses)];
  for (const address of addresses) expect.soft(as[address], address).toEqual(was[address]);
});

test("responses in progress are finished when the server is told to stop", async ({ negotiations, serve }) => {
  const { id } = firstOf(negotiations);
  const site = await serve({
    preload: ["broken-renderer.mjs"],
    // A picture takes its time on a busy machine, and is not what is broken off here.
    env: { FAULT_PICTURES: "slow", PARLEY_LIMITS: '{"stopTimeout":600000}' },
  });
  const slow = askRaw(site.base, `/${id}.png?size=portrait`);
  await expect.poll(site.said).toContain("FAULT is drawing");
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

test("endless responses are aborted some time after the server is told to stop", async ({ negotiations, serve }) => {
  const site = await serve({
    preload: ["broken-renderer.mjs"],
    env: { FAULT_PICTURES: "escape", PARLEY_LIMITS: '{"stopTimeout":300}' },
  });
  const lost = askRaw(site.base, `/${firstOf(negotiations).id}.png?size=portrait`);
  await expect.poll(site.said).toContain("FAULT");
  site.child.kill("SIGTERM");
  expect(await site.ended).toBe(0);
  expect((await lost).status).toBe(0);
});

test("a server killed under load responds as before once restarted, without repair", async ({
  baseURL,
  negotiations,
  serve,
}) => {
  const { id, issues } = firstOf(negotiations);
  const first = await serve();
  const load = Array.from({ length: 40 }, (_, i) =>
    askRaw(first.base, `/${id}.png?size=square&scale=${(i % 3) + 1}&evidence=record`).catch(() => undefined),
  );
  await Promise.race(load);
  first.child.kill("SIGKILL");
  await Promise.all(load);
  await first.ended;
  const addresses = listKinds(id, firstOf(issues).id);
  expect(await askAll((await serve()).base, addresses)).toEqual(await askAll(baseURL ?? "", addresses));
});

test("an error in the picture renderer gives a friendly error for that picture, and affects nothing else", async ({
  negotiations,
  serve,
}) => {
  const { id } = firstOf(negotiations);
  const site = await serve({
    preload: ["broken-renderer.mjs"],
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
  const lines = readLog(site);
  expect(lines.some(({ level, message }) => level === "error" && message.includes("FAULT"))).toBe(true);
  expect(lines.find(({ status }) => status === 500)).toMatchObject({ method: "GET", path: `/${id}.png` });
  expect(site.said()).not.toContain("secret");
});

test("an error in a page gives a friendly error, while static files are still served", async ({
  negotiations,
  serve,
}) => {
  const { id } = firstOf(negotiations);
  const site = await serve({ preload: ["broken-renderer.mjs"], env: { FAULT_PAGES: "throw" } });
  await expect.poll(async () => (await askRaw(site.base, `/${id}?evidence=record`)).status).toBe(500);
  const answer = await askRaw(site.base, `/${id}?evidence=record`);
  expectCalm(answer, 500);
  expect(answer.body.toString()).toContain("This page could not be shown");
  expect((await askRaw(site.base, `/${id}`)).status).toBe(200);
  await expect.poll(site.said).toContain(`GET "/${id}" was answered 500`);
});

test("uncaught errors are logged once each and affect only the request that caused them", async ({
  negotiations,
  serve,
}) => {
  const { id } = firstOf(negotiations);
  const site = await serve({
    preload: ["broken-renderer.mjs"],
    env: { FAULT_PICTURES: "escape", PARLEY_LIMITS: '{"idleTimeout":20000}', PARLEY_LOG: "requests" },
  });
  const lost = askRaw(site.base, `/${id}.png?size=square`);
  const beside = askRaw(site.base, `/${id}?evidence=record`);
  const messages = () => readLog(site).flatMap(({ level, message }) => (level === "error" ? [message] : []));
  await expect.poll(messages).toHaveLength(2);
  // That connection is closed once it has been idle long enough; meanwhile everything else still works.
  const others = [`/${id}`, `/${id}/search?q=ferry`, `/${id}.csv?evidence=record`, "/healthz"];
  for (const address of others) expect((await askRaw(site.base, address)).status, address).toBe(200);
  expect((await beside).status).toBe(200);
  expect((await lost).status).toBe(0);
  expect(messages()).toEqual([
    "⨯ unhandledRejection: Error: FAULT that nobody awaits",
    "Parley: an uncaught error; Error: FAULT that is thrown",
  ]);
  expect(site.child.exitCode).toBeNull();
});

test("an unreadable static file aborts its response at once, and rendered pages still work", async ({
  negotiations,
  serve,
}) => {
  const { id } = firstOf(negotiations);
  const site = await serve({ preload: ["no-file.mjs"], env: { PARLEY_LOG: "requests" } });
  for (const address of [`/${id}`, `/${id}/feed.atom`])
    expect((await askRaw(site.base, address)).status, address).toBe(0);
  for (const address of [`/${id}?evidence=record`, `/${id}.csv?evidence=record`, "/healthz"]) {
    expect((await askRaw(site.base, address)).status, address).toBe(200);
  }
  const told = readLog(site).flatMap(({ level, message }) => (level === "error" ? [message] : []));
  expect(told).toEqual(Array(2).fill("Parley: a response could not be sent; Error: FAULT: EIO"));
});

for (const [name, fault, words] of [
  ["an uncaught error", "throw", "thrown"],
  ["an unhandled rejection", "reject", "not awaited"],
  ["a machine on which no port can be opened", "listen", "EADDRNOTAVAIL"],
] as const) {
  test(`${name} stops a server that is not listening yet, with a one-line message`, async ({ start }) => {
    const { said, ended } = start(await findFreePort(), { preload: ["broken-start.mjs"], env: { FAULT_START: fault } });
    expect(await ended).toBe(1);
    expect(listLines(said())).toEqual([`The server could not start: FAULT: ${words}`]);
  });
}

test("what was rendered ahead is sent before the data have been read, and whoever asks for more is told when to come again", async ({
  negotiations,
  start,
}) => {
  const { id } = firstOf(negotiations);
  const port = await findFreePort();
  const { said } = start(port, { env: { PARLEY_LIMITS: '{"startTimeout":0}' } });
  const base = `http://127.0.0.1:${port}`;
  const early: RawAnswer[] = [];
  await expect
    .poll(
      async () => {
        const answer = await askRaw(base, `/${id}?evidence=record`).catch(() => undefined);
        if (!answer) return 0;
        if (answer.status !== 200) early.push(answer, await askRaw(base, `/${id}`));
        return answer.status;
      },
      { message: "the site gets ready", intervals: [10], timeout: 200_000 },
    )
    .toBe(200);
  const [refused, sent] = early;
  expect([refused?.status, refused?.headers.get("retry-after"), sent?.status]).toEqual([503, "5", 200]);
  expect(refused?.body.toString()).toContain("The site is starting");
  await expect.poll(said).toContain(base);
});

test("if its port is taken, the server says which one and how to choose another, and exits", async ({ start }) => {
  const port = await findFreePort();
  const other = createServer().listen(port, "127.0.0.1");
  const { said, ended } = start(port);
  expect(await ended).toBe(1);
  other.close();
  expect(listLines(said())).toEqual([`Port ${port} is taken. Name another: PORT=3001 npm start`]);
});

test("of many simultaneous pictures some are deferred, none fails, and later ones work again", async ({
  negotiations,
  serve,
}) => {
  const { id, parties } = firstOf(negotiations);
  const [left, right] = parties;
  // A server of its own, because other tests would have to wait for its pictures.
  const site = await serve();
  const addresses = Array.from({ length: 200 }, (_, i) => {
    const size = ["wide", "social", "square", "portrait", "column"][i % 5];
    const day = `2031-${String(3 + (Math.floor(i / 5) % 3)).padStart(2, "0")}-${String(1 + (i % 28)).padStart(2, "0")}`;
    return `/${id}/compare/${left?.id}@${day}/${right?.id}.png?size=${size}&scale=2`;
  });
  const asked = Promise.all(addresses.map((address) => askRaw(site.base, address, {})));
  for (const address of ["/healthz", `/${id}`, `/${id}?evidence=record`]) {
    expect((await askRaw(site.base, address)).status, address).toBe(200);
  }
  const answers = await asked;
  const put = answers.filter(({ status }) => status === 503);
  expect(
    [...new Set(answers.map(({ status }) => status))].filter((one) => ![200, 307, 404, 503].includes(one)),
  ).toEqual([]);
  expect(put.length).toBeGreaterThan(0);
  for (const { headers } of put) expect(Number(headers.get("retry-after"))).toBeGreaterThan(0);
  await expect.poll(async () => (await askRaw(site.base, `/${id}.png?size=square&theme=dark`)).status).toBe(200);
});

test("endless pictures time out, and do not hold their slots for ever", async ({ negotiations, serve }) => {
  const { id } = firstOf(negotiations);
  const site = await serve({ preload: ["broken-renderer.mjs"], env: { FAULT_PICTURES: "never" } });
  const ask = (query: string) => askRaw(site.base, `/${id}.png?${query}`);
  // Both slots are taken; later requests wait for one and time out.
  const first = ["size=square", "size=portrait", "size=square&theme=dark"].map(ask);
  expect((await askRaw(site.base, `/${id}?evidence=record`)).status).toBe(200);
  for (const answer of await Promise.all(first)) expectCalm(answer, 503);
  for (const query of ["size=portrait&theme=dark", "size=square"]) {
    await expect.poll(async () => (await ask(query)).status, query).toBe(200);
  }
});

test("an invalid negotiation reports its errors at its URL, and the valid one is served", async ({
  page,
  negotiations,
  serve,
  makeFolder,
}) => {
  const [first, second] = negotiations;
  const [sound, broken] = [first?.id ?? "", second?.id ?? ""];
  const data = path.join(makeFolder(), "data");
  cpSync(path.join(root, "e2e/data"), data, { recursive: true });
  // One that the build knows, and a new one.
  rmSync(path.join(data, broken, "parties.json"));
  mkdirSync(path.join(data, "new-one"));
  writeFileSync(path.join(data, "new-one/negotiation.json"), '{ "id": "<script>alert(1)</script>" ');
  writeFileSync(path.join(data, "new-one/events.json"), JSON.stringify({ ["w".repeat(400)]: 1, مفتاح: 1 }));
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
  expect((await askRaw(site.base, `/${broken}`)).status, "what was built of it").toBe(200);
  expect((await askRaw(site.base, `/${sound}?evidence=record`)).status).toBe(200);
  expect((await askRaw(site.base, "/no-such-one")).status).toBe(404);
  const health = await askRaw(site.base, "/healthz");
  expect(health.status).toBe(200);
  expect(JSON.parse(health.body.toString()).broken.map((one: { id: string }) => one.id)).toEqual(["new-one", broken]);
  expect(site.said()).toContain(`${broken}/parties.json\n  error:   missing`);
  // The page itself: on a phone, in both themes, and the links on it.
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${site.base}/new-one`);
  expect(await measureOverflow(page)).toBe(0);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect((await new AxeBuilder({ page }).analyze()).violations, colorScheme).toEqual([]);
  }
  expect(await findHtmlFaults(await page.content())).toEqual([]);
  const again = page.waitForResponse(`${site.base}/new-one`);
  await page.getByRole("link", { name: "Try again" }).click();
  expect((await again).status()).toBe(503);
  await page.getByRole("link", { name: "The front page" }).click();
  await expect(page).toHaveURL(`${site.base}/`);
});

test("without valid data the site serves what was built, and a friendly error for the rest", async ({
  negotiations,
  serve,
  makeFolder,
}) => {
  const { id } = firstOf(negotiations);
  const nowhere = path.join(makeFolder(), "nowhere");
  const unsound = makeFolder();
  mkdirSync(path.join(unsound, "new-one"));
  for (const [data, told] of [
    [nowhere, "the folder does not exist"],
    [unsound, "new-one/negotiation.json\n  error:   missing"],
  ] as const) {
    const site = await serve({ env: { PARLEY_DATA: data } });
    expect((await askRaw(site.base, `/${id}`)).status).toBe(200);
    for (const address of [`/${id}?evidence=record`, `/${id}.csv?evidence=record`, `/embed/${id}?theme=dark`]) {
      const drawn = await askRaw(site.base, address);
      expectCalm(drawn, 503);
      expect(drawn.body.toString()).toContain("Its data are missing at the moment");
      expect(drawn.body.toString()).not.toContain(data);
    }
    expect((await askRaw(site.base, "/healthz")).status).toBe(503);
    expect(site.said()).toContain(told);
    expect(site.said()).toContain(`${id} was built, and is not in the data folder any more`);
  }
});
