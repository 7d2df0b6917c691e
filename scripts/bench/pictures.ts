// The picture of a view as the site makes it, compared with satori and resvg, and with a headless browser.
import { performance } from "node:perf_hooks";
import { type Browser, chromium, type Page } from "@playwright/test";
import { listPrerenderedSubjects } from "../../lib/export/view/prerendered";
import { buildPictureContent } from "../../lib/picture/content";
import { drawPng } from "../../lib/picture/draw";
import { type PageSubject, pageUrlPath } from "../../lib/url/subject";
import { findBrowser } from "../lib/find-browser";
import { startProgress } from "../lib/progress";
import { startTemporaryServer } from "../lib/temporary-server";
import { readMeasured } from "./matrix";
import { takeTurns } from "./measure";
import { loadSatori } from "./peer-picture";
import { readPeerVersion } from "./peers";
import { listWorse, type Pair, writeMeasured, writeRatios } from "./report";

const quantities = [
  { key: "time1", label: "1200 by 675, ms", less: true },
  { key: "bytes1", label: "1200 by 675, kB", less: true },
  { key: "time2", label: "2400 by 1350, ms", less: true },
  { key: "bytes2", label: "2400 by 1350, kB", less: true },
];

interface Drawer {
  name: string;
  draw: (subject: PageSubject, scale: 1 | 2) => Promise<Uint8Array>;
}

/** Measures how long a picture takes. */
export async function measurePictures({ quick }: { quick: boolean }) {
  const subjects = listPrerenderedSubjects(readMeasured()).filter(({ kind }) => kind === "issue");
  const site = await startTemporaryServer({ PARLEY_DATA: "" });
  const executablePath = findBrowser();
  const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ["--no-sandbox"] });
  const version = browser.version();
  const pages = { 1: await openPage(browser, 1), 2: await openPage(browser, 2) };
  const drawWithSatori = await loadSatori();

  const drawers: Drawer[] = [
    {
      name: "Parley",
      draw: (subject, scale) => drawPng(buildPictureContent(subject), { size: "wide", theme: "light", scale }),
    },
    { name: "satori + resvg", draw: (subject, scale) => drawWithSatori(buildPictureContent(subject), scale) },
    {
      name: "Headless browser",
      draw: async (subject, scale) => {
        const page = pages[scale];
        await page.goto(`${site.base}/embed${pageUrlPath(subject)}`, { waitUntil: "load" });
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
      // Each round another view, so that no contestant draws what it has just drawn.
      const subject = subjects[round % subjects.length];
      if (!subject) throw new Error("there is no issue to draw");
      const [time1, bytes1] = await time(() => draw(subject, 1));
      const [time2, bytes2] = await time(() => draw(subject, 2));
      return { time1, bytes1, time2, bytes2 };
    },
    step: progress.step,
  });
  await browser.close();
  await site.stop();

  const contestants = drawers.map((one) => ({ name: one.name, rounds: measured.get(one) ?? [] }));
  const [own, ...others] = contestants;
  const pairs: Pair[] = others.flatMap((other): Pair[] => (own ? [[own, other]] : []));
  return {
    text: [
      `The pictures of ${subjects.length} issues, one after the other, ${rounds} times each way, warm: drawn by the site itself (with its words, sources and address written into the file), by satori ${readPeerVersion("satori")} with resvg ${readPeerVersion("@resvg/resvg-js")} from a tree with the same words and marks, and by a Chromium ${version} that is open already, goes to the embed of the issue and takes 1200 by 675 pixels of it. The tree for satori is simpler: one shape of mark, no lines from what is stated to what is reported, and nothing that makes room for what does not fit.`,
      writeMeasured(contestants, quantities),
      writeRatios(pairs, quantities),
    ],
    worse: listWorse(pairs, quantities),
  };
}

async function openPage(browser: Browser, scale: number): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1200, height: 675 },
    deviceScaleFactor: scale,
    javaScriptEnabled: false,
  });
  return context.newPage();
}

async function time(draw: () => Promise<Uint8Array>): Promise<[ms: number, kB: number]> {
  const startedAt = performance.now();
  const bytes = await draw();
  return [performance.now() - startedAt, bytes.length / 1000];
}
