// The matrix as a page, compared with the same matrix in other tools: on a slow phone, as a first visit.
import { type Browser, type CDPSession, chromium, type Page } from "@playwright/test";
import { findBrowser } from "../lib/find-browser";
import { startProgress } from "../lib/progress";
import { startTemporaryServer } from "../lib/temporary-server";
import { readMeasured, viewPlainMatrix } from "./matrix";
import { takeTurns } from "./measure";
import { buildGrid, buildObservable } from "./peer-pages";
import { readPeerVersion } from "./peers";
import { listWorse, type Pair, writeMeasured, writeRatios } from "./report";
import { serveFolder } from "./static-server";

interface Visited {
  name: string;
  url: string;
  /** Does something that the page responds to. */
  act?: (page: Page) => Promise<void>;
  /** The address of a link that shows the page filtered. */
  filter?: string;
  /** The address of a link to another page, which a browser may fetch while a pointer rests on it. */
  next?: string;
  /** Words of its matrix, where they are others. */
  words?: string;
}

/** What a page notes about itself. */
interface Noted {
  lcp: number;
  fcp: number;
  words: number;
  /** When, and by how much. */
  shifts: [at: number, value: number][];
  /** Long tasks: when, and for how long. */
  work: [at: number, duration: number][];
  /** How long each interaction took. */
  events: number[];
}

declare global {
  interface Window {
    noted: Noted;
  }
}

// Lighthouse's “slow 4G” as a browser throttles it: every request waits, and bandwidth is low.
const network = {
  offline: false,
  latency: 562.5,
  downloadThroughput: (1.44 * 1024 * 1024) / 8,
  uploadThroughput: (675 * 1024) / 8,
};
const slowerCpu = 4;
const phone = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true };

/** Less is better of all of them. */
const quantities = [
  { key: "total", label: "Transferred, kB", less: true },
  { key: "document", label: "… document and data, kB", less: true },
  { key: "script", label: "… script, kB", less: true },
  { key: "style", label: "… style, kB", less: true },
  { key: "font", label: "… fonts, kB", less: true },
  { key: "requests", label: "Requests", less: true },
  { key: "fcp", label: "First contentful paint, ms", less: true },
  { key: "lcp", label: "Largest contentful paint (LCP), ms", less: true },
  { key: "words", label: "Until the words of the matrix are there, ms", less: true },
  { key: "tbt", label: "Total blocking time (TBT), ms", less: true },
  { key: "cls", label: "Layout shift (CLS)", less: true },
  { key: "interaction", label: "Slowest of five interactions, ms", less: true },
  { key: "filter", label: "From click to the matrix sorted or filtered, ms", less: true },
  { key: "theme", label: "From click to the whole page in the other theme, ms", less: true },
  { key: "next", label: "From click to the next page painted, fetched beforehand, ms", less: true },
  { key: "nextBytes", label: "Transferred for the next page, kB", less: true },
  { key: "nodes", label: "Elements in the document", less: true },
];

/** Measures the pages. */
export async function measurePages({ quick }: { quick: boolean }) {
  const negotiation = readMeasured();
  const { id } = negotiation;
  const matrix = viewPlainMatrix(negotiation);
  const [grid, observable, site] = await Promise.all([
    buildGrid(matrix).then(serveFolder),
    buildObservable(matrix).then(serveFolder),
    startTemporaryServer({ PARLEY_DATA: "" }),
  ]);
  const words = matrix.rows[0]?.question ?? "";
  // An embed names its questions by their labels.
  const label = negotiation.issues[0]?.questions[0]?.label ?? "";
  const executablePath = findBrowser();
  const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ["--no-sandbox"] });
  const visited: Visited[] = [
    {
      name: "Parley",
      url: `${site.base}/${id}`,
      act: pressTheme,
      filter: `/${id}?only=differences`,
      next: `/${id}/issues/${negotiation.issues[0]?.id}`,
    },
    { name: "Parley, embed", url: `${site.base}/embed/${id}`, words: label },
    { name: "Observable Framework", url: `${observable.base}/`, act: (page) => sort(page, "th:nth-of-type(2)") },
    { name: "AG Grid", url: `${grid.base}/`, act: (page) => sort(page, ".ag-header-cell >> nth=1") },
  ];
  const rounds = quick ? 2 : 9;
  const progress = startProgress((rounds + 1) * visited.length, "visits");
  const measured = await takeTurns({
    contestants: visited,
    rounds,
    run: (one) => visit(browser, one, one.words ?? words),
    step: progress.step,
  });
  const version = browser.version();
  await browser.close();
  for (const one of [grid, observable, site]) await one.stop();

  const contestants = visited.map((one) => ({ name: one.name, rounds: measured.get(one) ?? [] }));
  const pairs: Pair[] = contestants
    .slice(0, 2)
    .flatMap((own) => contestants.slice(2).map((other): Pair => [own, other]));
  const inHtml = visited.map((one) => `${one.name} ${(measured.get(one) ?? [])[0]?.inHtml ? "yes" : "no"}`);
  return {
    text: [
      `The matrix of “${matrix.title}”, ${matrix.rows.length} questions by ${matrix.columns.length} columns, held beside the same words as a table of Observable Framework ${readPeerVersion("@observablehq/framework")} (\`Inputs.table\`) and of AG Grid Community ${readPeerVersion("ag-grid-community")}. Chromium ${version}, ${rounds} first visits each, 562.5 ms before every answer, 1.44 Mbit/s down, the processor 4 times slower, 412 by 823 pixels. Parley is served by its own server, the others by \`sirv\` from files compressed as small as they get.`,
      writeMeasured(contestants, quantities),
      writeRatios(pairs, quantities),
      `The words are in the page as it arrives, without script: ${inHtml.join(", ")}.`,
    ],
    // The total includes its parts.
    worse: listWorse(
      pairs,
      quantities.filter(({ label }) => !label.startsWith("…")),
    ),
  };
}

/** One first visit: nothing is in the cache. */
async function visit(
  browser: Browser,
  { url, act, filter, next }: Visited,
  words: string,
): Promise<Record<string, number>> {
  const context = await browser.newContext(phone);
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Network.enable");
    const traffic = watchTraffic(session);
    await session.send("Network.emulateNetworkConditions", network);
    await session.send("Emulation.setCPUThrottlingRate", { rate: slowerCpu });
    // tsx has esbuild keep the names of functions, with a helper that no page knows.
    await page.addInitScript("globalThis.__name ??= (named) => named");
    await page.addInitScript(observe, words);
    await page.goto(url, { waitUntil: "load", timeout: 120_000 });
    await traffic.waitUntilQuiet();
    const loaded = await page.evaluate(readLoaded);
    const bytes = traffic.read();
    const html = await (await fetch(url)).text();
    const interaction = act ? await interact(page, act) : undefined;
    const themed = filter ? await changeTheme(page) : undefined;
    const filtered = filter ? await follow(page, filter) : interaction;
    const further = next ? await visitNext(page, url, next, traffic) : {};
    return {
      ...bytes,
      ...loaded,
      ...(interaction === undefined ? {} : { interaction }),
      ...(filtered === undefined ? {} : { filter: filtered }),
      ...(themed === undefined ? {} : { theme: themed }),
      ...further,
      inHtml: html.includes(words) ? 1 : 0,
    };
  } finally {
    await context.close();
  }
}

function watchTraffic(session: CDPSession) {
  const types = new Map<string, string>();
  const open = new Set<string>();
  const shownFromCache = new Set<string>();
  const bytes: Record<string, number> = { document: 0, script: 0, style: 0, font: 0, other: 0 };
  let requests = 0;
  let last = Date.now();
  session.on("Network.requestWillBeSent", ({ requestId, request }) => {
    if (!request.url.startsWith("http")) return;
    open.add(requestId);
    requests++;
    last = Date.now();
  });
  session.on("Network.responseReceived", ({ requestId, type, response }) => {
    types.set(requestId, type);
    // What was fetched beforehand is said again when it is shown.
    if (response.fromPrefetchCache) shownFromCache.add(requestId);
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (shownFromCache.has(requestId)) return void open.delete(requestId);
    const kind = kinds[types.get(requestId) ?? ""] ?? "other";
    bytes[kind] = (bytes[kind] ?? 0) + encodedDataLength / 1000;
    open.delete(requestId);
    last = Date.now();
  });
  session.on("Network.loadingFailed", ({ requestId }) => {
    open.delete(requestId);
    last = Date.now();
  });
  return {
    /** Waits until nothing has been requested or received for two seconds, but no longer than half a minute. */
    async waitUntilQuiet() {
      const begun = Date.now();
      while (Date.now() - begun < 30_000 && (open.size > 0 || Date.now() - last < 2000)) {
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    },
    read: () => ({ ...bytes, requests, total: Object.values(bytes).reduce((sum, one) => sum + one, 0) }),
  };
}

const kinds: Record<string, string> = {
  Document: "document",
  Fetch: "document",
  XHR: "document",
  Script: "script",
  Stylesheet: "style",
  Font: "font",
};

/** In the page, before anything of it: notes what the browser reports about paints, shifts, long tasks and interactions. */
function observe(words: string): void {
  const noted: Noted = { lcp: 0, fcp: 0, words: 0, shifts: [], work: [], events: [] };
  Object.assign(window, { noted });
  // The types of the DOM lack these entries.
  type Entry = PerformanceEntry & { hadRecentInput?: boolean; value?: number; interactionId?: number };
  const watch = (type: string, note: (entry: Entry) => void, more?: { durationThreshold: number }) => {
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true, ...more });
  };
  watch("largest-contentful-paint", (entry) => {
    noted.lcp = entry.startTime;
  });
  watch("paint", (entry) => {
    if (entry.name === "first-contentful-paint") noted.fcp = entry.startTime;
  });
  watch("layout-shift", (entry) => {
    if (!entry.hadRecentInput) noted.shifts.push([entry.startTime, entry.value ?? 0]);
  });
  watch("longtask", (entry) => {
    noted.work.push([entry.startTime, entry.duration]);
  });
  const noteEvent = (entry: Entry) => {
    if (entry.interactionId) noted.events.push(entry.duration);
  };
  watch("event", noteEvent, { durationThreshold: 16 });
  const look = () => {
    if (document.body?.textContent?.includes(words)) noted.words = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** In the page, once it is quiet. */
function readLoaded() {
  const { lcp, fcp, words, shifts, work } = window.noted;
  // The worst session of shifts: at most a second between two of them, at most five seconds in all.
  let worst = 0;
  let sum = 0;
  let begun = 0;
  let last = Number.NEGATIVE_INFINITY;
  for (const [at, value] of shifts) {
    if (at - last > 1000 || at - begun > 5000) {
      sum = 0;
      begun = at;
    }
    sum += value;
    last = at;
    worst = Math.max(worst, sum);
  }
  const blocking = work.filter(([at]) => at >= fcp).map(([, duration]) => Math.max(0, duration - 50));
  return {
    fcp,
    lcp,
    words: Math.max(words, fcp),
    cls: worst,
    tbt: blocking.reduce((all, one) => all + one, 0),
    nodes: document.querySelectorAll("*").length,
  };
}

/** Acts five times and returns the slowest response. The browser reports none that took less than 16 ms. */
async function interact(page: Page, act: (page: Page) => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    window.noted.events.length = 0;
  });
  for (let i = 0; i < 5; i++) {
    await act(page);
    await page.waitForTimeout(400);
  }
  await page.waitForTimeout(400);
  return Math.max(16, ...(await page.evaluate(() => window.noted.events)));
}

async function pressTheme(page: Page): Promise<void> {
  const shown = page.locator("button.theme-switch:visible");
  // On a phone it is in the menu.
  if ((await shown.count()) === 0) await page.getByRole("button", { name: "Menu" }).click();
  await shown.first().click();
}

/** How long it takes from the click on the switch until every part of the page has the colours of the other theme. */
async function changeTheme(page: Page): Promise<number> {
  const changed = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let clicked = 0;
        addEventListener("click", () => (clicked = performance.now()), { capture: true });
        new MutationObserver((_, observer) => {
          observer.disconnect();
          // The frame after the one in which it was styled.
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - clicked)));
        }).observe(document.documentElement, { attributeFilter: ["data-theme"] });
      }),
  );
  await pressTheme(page);
  return changed;
}

/** How long it takes to paint another page, from the click on a link on which the pointer has rested, and what it weighs. */
async function visitNext(page: Page, from: string, href: string, traffic: ReturnType<typeof watchTraffic>) {
  await page.goto(from, { waitUntil: "load", timeout: 120_000 });
  await traffic.waitUntilQuiet();
  const before = traffic.read().total;
  const link = page.locator(`a[href="${href}"], a[href^="${href}#"]`).locator("visible=true").first();
  const target = await link.getAttribute("href");
  await link.hover();
  await traffic.waitUntilQuiet();
  await link.click();
  await page.waitForURL((url) => `${url.pathname}${url.hash}` === target, { waitUntil: "load", timeout: 120_000 });
  await traffic.waitUntilQuiet();
  const later = traffic.read().total - before;
  // The browser fetches a document beforehand on its own, unseen by the page.
  const document = await fetch(new URL(href, from), { method: "HEAD", headers: { "accept-encoding": "br" } });
  const ahead = Number(document.headers.get("content-length")) / 1000;
  return { next: await page.evaluate(() => window.noted.fcp), nextBytes: ahead + later };
}

async function sort(page: Page, head: string): Promise<void> {
  await page.locator(head).first().click();
}

/** How long it takes from the click on a choice until the page shows fewer rows, in place. */
async function follow(page: Page, href: string): Promise<number> {
  // The menu may still lie over the page.
  await page.keyboard.press("Escape");
  const link = page.locator(`.toolbar a[href="${href}"]`);
  if (!(await link.isVisible())) await page.locator(".toolbar-fold > summary").click();
  const filtered = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const count = () =>
          [...document.querySelectorAll("tr.glance-row")].filter((row) => row.checkVisibility()).length;
        const before = count();
        let clicked = 0;
        addEventListener("click", () => (clicked = performance.now()), { capture: true, once: true });
        const look = () => {
          if (clicked > 0 && count() < before) resolve(performance.now() - clicked);
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
  await link.click();
  const taken = await filtered;
  await page.waitForURL((url) => `${url.pathname}${url.search}` === href, { timeout: 120_000 });
  return taken;
}
