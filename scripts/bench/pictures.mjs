// The picture of a view as the site makes it, beside satori with resvg and beside a headless browser.
import { performance } from "node:perf_hooks";
import { chromium } from "@playwright/test";
import { listTwinSubjects } from "../../lib/export/view/prerendered.ts";
import { viewFigure } from "../../lib/picture/content.ts";
import { drawFigure } from "../../lib/picture/draw.ts";
import { writePageAddress } from "../../lib/url/subject.ts";
import { findBrowser } from "../find-browser.mjs";
import { startOwnServer } from "../own-server.mjs";
import { startProgress } from "../progress.mjs";
import { readMeasured } from "./matrix.ts";
import { takeTurns } from "./measure.mjs";
import { loadSatori } from "./peer-picture.mjs";
import { readPeerVersion } from "./peers.mjs";
import { listWorse, writeMeasured, writeRatios } from "./report.mjs";

const quantities = [
  { key: "time1", label: "1200 by 675, ms", less: true },
  { key: "bytes1", label: "1200 by 675, kB", less: true },
  { key: "time2", label: "2400 by 1350, ms", less: true },
  { key: "bytes2", label: "2400 by 1350, kB", less: true },
];

/**
 * Measures how long a picture takes.
 *
 * @param {{ quick: boolean }} how
 */
export async function measurePictures({ quick }) {
  const subjects = listTwinSubjects(readMeasured()).filter(({ kind }) => kind === "issue");
  const site = await startOwnServer({ PARLEY_DATA: "" });
  const executablePath = findBrowser();
  const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ["--no-sandbox"] });
  const version = browser.version();
  const shots = await Promise.all([1, 2].map((scale) => openPage(browser, scale)));
  const drawWithSatori = await loadSatori();

  /** @typedef {{ name: string, draw: (subject: import("../../lib/url/subject").TwinSubject, scale: 1 | 2) => Promise<Uint8Array> }} Drawer */
  /** @type {Drawer[]} */
  const drawers = [
    {
      name: "Parley",
      draw: (subject, scale) => drawFigure(viewFigure(subject), { size: "wide", theme: "light", scale }),
    },
    { name: "satori + resvg", draw: (subject, scale) => drawWithSatori(viewFigure(subject), scale) },
    {
      name: "Headless browser",
      draw: async (subject, scale) => {
        const page = shots[scale - 1];
        await page.goto(`${site.base}/embed${writePageAddress(subject)}`, { waitUntil: "load" });
        return page.screenshot();
      },
    },
  ];
  const rounds = quick ? 4 : 27;
  const progress = startProgress((rounds + 1) * drawers.length, "turns at drawing");
  const measured = await takeTurns({
    contestants: drawers,
    rounds,
    run: async ({ draw }, round) => {
      // Each round another view, so that nobody draws what was just drawn.
      const subject = subjects[round % subjects.length];
      const [time1, bytes1] = await time(() => draw(subject, 1));
      const [time2, bytes2] = await time(() => draw(subject, 2));
      return { time1, bytes1, time2, bytes2 };
    },
    step: progress.step,
  });
  await browser.close();
  site.stop();

  const contestants = drawers.map((one) => ({ name: one.name, rounds: measured.get(one) ?? [] }));
  const [own, ...others] = contestants;
  /** @type {import("./report.mjs").Pair[]} */
  const pairs = others.flatMap((other) => (own ? [[own, other]] : []));
  return {
    text: [
      `The pictures of ${subjects.length} issues, one after the other, ${rounds} times each way, warm: drawn by the site itself (with its words, sources and address written into the file), by satori ${readPeerVersion("satori")} with resvg ${readPeerVersion("@resvg/resvg-js")} from a tree with the same words and marks, and by a Chromium ${version} that is open already, goes to the embed of the issue and takes 1200 by 675 pixels of it. The tree for satori is simpler: one shape of mark, no lines from what is stated to what is reported, and nothing that makes room for what does not fit.`,
      writeMeasured(contestants, quantities),
      writeRatios(pairs, quantities),
    ],
    worse: listWorse(pairs, quantities),
  };
}

/**
 * @param {import("@playwright/test").Browser} browser
 * @param {number} scale
 */
async function openPage(browser, scale) {
  const context = await browser.newContext({
    viewport: { width: 1200, height: 675 },
    deviceScaleFactor: scale,
    javaScriptEnabled: false,
  });
  return context.newPage();
}

/**
 * @param {() => Promise<Uint8Array>} draw
 * @returns {Promise<[ms: number, kB: number]>}
 */
async function time(draw) {
  const begun = performance.now();
  const bytes = await draw();
  return [performance.now() - begun, bytes.length / 1000];
}
