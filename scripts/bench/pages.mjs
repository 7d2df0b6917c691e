// The matrix as a page, beside the same matrix in other tools: on a slow phone, as a first visit.
import { chromium } from "@playwright/test";
import { findBrowser } from "../find-browser.mjs";
import { startOwnServer } from "../own-server.mjs";
import { startProgress } from "../progress.mjs";
import { readMeasured, viewPlainMatrix } from "./matrix.ts";
import { takeTurns } from "./measure.mjs";
import { buildGrid, buildObservable } from "./peer-pages.mjs";
import { readPeerVersion } from "./peers.mjs";
import { listWorse, writeMeasured, writeRatios } from "./report.mjs";
import { serveFolder } from "./static-server.mjs";

/** @typedef {import("@playwright/test").Page} Page */
/** @typedef {import("@playwright/test").Browser} Browser */
/** @typedef {{ name: string, url: string, act?: (page: Page) => Promise<void>, filter?: string }} Visited */

// Lighthouse's “slow 4G” as a browser's own throttling has it: every request waits, and the line is narrow.
const network = {
  offline: false,
  latency: 562.5,
  downloadThroughput: (1.44 * 1024 * 1024) / 8,
  uploadThroughput: (675 * 1024) / 8,
};
const slowerCpu = 4;
const phone = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true };

/** What is measured; of everything less is better. */
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
  { key: "nodes", label: "Elements in the document", less: true },
];

/**
 * Measures the pages.
 *
 * @param {{ quick: boolean }} how
 */
export async function measurePages({ quick }) {
  const negotiation = readMeasured();
  const { id } = negotiation;
  const matrix = viewPlainMatrix(negotiation);
  const [grid, observable, site] = await Promise.all([
    buildGrid(matrix).then(serveFolder),
    buildObservable(matrix).then(serveFolder),
    startOwnServer({ PARLEY_DATA: "" }),
  ]);
  const executablePath = findBrowser();
  const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ["--no-sandbox"] });
  /** @type {Visited[]} */
  const visited = [
    { name: "Parley", url: `${site.base}/${id}`, act: pressTheme, filter: `/${id}?only=differences` },
    { name: "Parley, embed", url: `${site.base}/embed/${id}` },
    { name: "Observable Framework", url: `${observable.base}/`, act: (page) => sort(page, "th:nth-of-type(2)") },
    { name: "AG Grid", url: `${grid.base}/`, act: (page) => sort(page, ".ag-header-cell >> nth=1") },
  ];
  const words = matrix.rows[0]?.question ?? "";
  const rounds = quick ? 2 : 9;
  const progress = startProgress((rounds + 1) * visited.length, "visits");
  const measured = await takeTurns({
    contestants: visited,
    rounds,
    run: (one) => visit(browser, one, words),
    step: progress.step,
  });
  const version = browser.version();
  await browser.close();
  for (const one of [grid, observable, site]) one.stop();

  const contestants = visited.map((one) => ({ name: one.name, rounds: measured.get(one) ?? [] }));
  /** @type {import("./report.mjs").Pair[]} */
  const pairs = contestants.slice(0, 2).flatMap((own) => contestants.slice(2).map((other) => [own, other]));
  const inHtml = visited.map((one) => `${one.name} ${(measured.get(one) ?? [])[0]?.inHtml ? "yes" : "no"}`);
  return {
    text: [
      `The matrix of “${matrix.title}”, ${matrix.rows.length} questions by ${matrix.columns.length} columns, held beside the same words as a table of Observable Framework ${readPeerVersion("@observablehq/framework")} (\`Inputs.table\`) and of AG Grid Community ${readPeerVersion("ag-grid-community")}. Chromium ${version}, ${rounds} first visits each, 562.5 ms before every answer, 1.44 Mbit/s down, the processor 4 times slower, 412 by 823 pixels. Parley is served by its own server, the others by \`sirv\` from files compressed as small as they get.`,
      writeMeasured(contestants, quantities),
      writeRatios(pairs, quantities),
      `The words are in the page as it arrives, without script: ${inHtml.join(", ")}.`,
    ],
    // The parts of what is transferred stand in its sum.
    worse: listWorse(
      pairs,
      quantities.filter(({ label }) => !label.startsWith("…")),
    ),
  };
}

/**
 * One first visit: nothing is in the cache.
 *
 * @param {Browser} browser
 * @param {Visited} visited
 * @param {string} words
 * @returns {Promise<Record<string, number>>}
 */
async function visit(browser, { url, act, filter }, words) {
  const context = await browser.newContext(phone);
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Network.enable");
    const traffic = watchTraffic(session);
    await session.send("Network.emulateNetworkConditions", network);
    await session.send("Emulation.setCPUThrottlingRate", { rate: slowerCpu });
    await page.addInitScript(observe, words);
    await page.goto(url, { waitUntil: "load", timeout: 120_000 });
    await traffic.waitUntilQuiet();
    const loaded = await page.evaluate(readLoaded);
    const bytes = traffic.read();
    const html = await (await fetch(url)).text();
    const interaction = act ? { interaction: await interact(page, act) } : {};
    const filtered = filter ? await follow(page, filter) : interaction.interaction;
    return {
      ...bytes,
      ...loaded,
      ...interaction,
      ...(filtered === undefined ? {} : { filter: filtered }),
      inHtml: html.includes(words) ? 1 : 0,
    };
  } finally {
    await context.close();
  }
}

/** @param {import("@playwright/test").CDPSession} session */
function watchTraffic(session) {
  /** @type {Map<string, string>} */
  const types = new Map();
  const open = new Set();
  /** @type {Record<string, number>} */
  const bytes = { document: 0, script: 0, style: 0, font: 0, other: 0 };
  let requests = 0;
  let last = Date.now();
  session.on("Network.requestWillBeSent", ({ requestId, request }) => {
    if (!request.url.startsWith("http")) return;
    open.add(requestId);
    requests++;
    last = Date.now();
  });
  session.on("Network.responseReceived", ({ requestId, type }) => types.set(requestId, type));
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
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
    /** Until nothing has been asked for and nothing has come for two seconds, or for half a minute. */
    async waitUntilQuiet() {
      const begun = Date.now();
      while (Date.now() - begun < 30_000 && (open.size > 0 || Date.now() - last < 2000)) {
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    },
    read: () => ({ ...bytes, requests, total: Object.values(bytes).reduce((sum, one) => sum + one, 0) }),
  };
}

/** @type {Record<string, string>} */
const kinds = {
  Document: "document",
  Fetch: "document",
  XHR: "document",
  Script: "script",
  Stylesheet: "style",
  Font: "font",
};

/**
 * In the page, before anything of it: notes what the browser tells of painting, shifting, long work and interactions.
 *
 * @param {string} words
 */
function observe(words) {
  const noted = { lcp: 0, fcp: 0, words: 0, shifts: [], work: [], events: [] };
  Object.assign(window, { noted });
  const watch = (type, note, more) => {
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true, ...more });
  };
  watch("largest-contentful-paint", (entry) => {
    noted.lcp = entry.startTime;
  });
  watch("paint", (entry) => {
    if (entry.name === "first-contentful-paint") noted.fcp = entry.startTime;
  });
  watch("layout-shift", (entry) => {
    if (!entry.hadRecentInput) noted.shifts.push([entry.startTime, entry.value]);
  });
  watch("longtask", (entry) => noted.work.push([entry.startTime, entry.duration]));
  const noteEvent = (entry) => {
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
  // The worst second-by-second session of shifts: at most a second between two, at most five in all.
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

/**
 * Acts five times and gives the slowest answer. The browser tells of none that took less than 16 ms.
 *
 * @param {Page} page
 * @param {(page: Page) => Promise<void>} act
 */
async function interact(page, act) {
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

/** @param {Page} page */
async function pressTheme(page) {
  await page.locator("button.theme-switch").click();
}

/**
 * @param {Page} page
 * @param {string} head
 */
async function sort(page, head) {
  await page.locator(head).first().click();
}

/**
 * How long until a link that shows the page otherwise has shown it: a whole new page, drawn for the request.
 *
 * @param {Page} page
 * @param {string} href
 */
async function follow(page, href) {
  const link = page.locator(`a[href="${href}"]`).first();
  await link.scrollIntoViewIfNeeded();
  await page.evaluate((address) => {
    const clicked = document.querySelector(`a[href="${address}"]`);
    clicked?.addEventListener("click", () => sessionStorage.setItem("clicked", String(Date.now())));
  }, href);
  await link.click();
  await page.waitForURL((url) => `${url.pathname}${url.search}` === href, { waitUntil: "load", timeout: 120_000 });
  await page.waitForFunction(() => window.noted?.fcp > 0);
  return page.evaluate(() => performance.timeOrigin + window.noted.fcp - Number(sessionStorage.getItem("clicked")));
}
