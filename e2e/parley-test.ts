import path from "node:path";
import { test as base, type Locator, type Page } from "@playwright/test";
import type { Negotiation } from "../lib/dataset/negotiation";
import { readDataset } from "../lib/dataset/read-dataset";

/** Which data the site under test was built from, relative to the project. */
export interface SiteOptions {
  dataDir: string;
}

interface SiteFacts {
  /** What the data say, so that a test speaks of any party and never of a real one. */
  negotiations: readonly Negotiation[];
}

interface ReaderTools {
  /** Every path of the sitemap, in its order. */
  addresses: string[];
  /** One path of the sitemap for each kind of page. */
  kinds: string[];
  /** What takes long is done on every path of the real site, and on one of each kind of the invented one. */
  most: string[];
}

/** Playwright's `test` with what the data and the sitemap of the site under test say. */
export const test = base.extend<ReaderTools, SiteOptions & SiteFacts>({
  dataDir: ["data", { option: true, scope: "worker" }],
  negotiations: [
    async ({ dataDir }, use) => {
      await use(readDataset(path.join(import.meta.dirname, "..", dataDir)).negotiations);
    },
    { scope: "worker" },
  ],
  addresses: async ({ request }, use) => {
    const sitemap = await (await request.get("/sitemap.xml")).text();
    await use([...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = ""]) => new URL(address).pathname));
  },
  kinds: async ({ addresses }, use) => {
    const seen = new Map(addresses.toReversed().map((address) => [kindOf(address), address]));
    await use([...seen.values()]);
  },
  most: async ({ addresses, kinds, dataDir }, use) => {
    await use(dataDir === "data" ? addresses : kinds);
  },
});

/** `/orune/issues/ferry` is an issue's page as much as `/orune/issues/water` is. */
function kindOf(address: string): string {
  const [, first = "", second = ""] = address.split("/");
  return second || (first === "" || first === "method" ? first : "matrix");
}

/** The first entry of a list of which the data rules say that it is not empty. */
export function firstOf<T>(list: readonly T[]): T {
  const [first] = list;
  if (first === undefined) throw new Error("there is nothing to test with: the list is empty");
  return first;
}

/** The invented lake, of which `lib/testing/lake-orune.ts` has in words what its pages say. */
export function findLake(negotiations: readonly Negotiation[]): Negotiation {
  return firstOf(negotiations.filter(({ id }) => id === "lake-orune"));
}

/** A text as a pattern that matches it and nothing else. */
export function escapePattern(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/**
 * The text of a page as a reader has it, without the words that need script to be of use, and without the fields that hold
 * the address of the site, which script knows better.
 */
export function readText(page: Page): Promise<string> {
  return page.evaluate(() => {
    const copy = document.body.cloneNode(true) as HTMLElement;
    for (const element of copy.querySelectorAll(
      "script, style, .theme-place, .open-picture, .share-sheet button, .share-sheet textarea, next-route-announcer",
    ))
      element.remove();
    return (copy.textContent ?? "").replaceAll(/\s+/g, " ").trim();
  });
}

/** How far the document can be scrolled sideways, in CSS pixels. */
export function measureOverflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** The matrix of a page. The page has another table, of the gaps between parties. */
export function matrixOf(page: Page): Locator {
  return page.locator("table.matrix");
}

/** The rows of the matrix: one for each question shown. */
export function rowsOf(page: Page): Locator {
  return matrixOf(page)
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader") });
}
