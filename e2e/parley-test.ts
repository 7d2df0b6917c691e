import path from "node:path";
import { test as base, type Locator, type Page } from "@playwright/test";
import type { Negotiation } from "../lib/dataset/negotiation";
import { readDataset } from "../lib/dataset/read-dataset";

/** The folder of data that the site under test serves, relative to the project. */
export interface SiteOptions {
  dataDir: string;
}

interface SiteFacts {
  /** The data, so that tests can use any party and never depend on a real one. */
  negotiations: readonly Negotiation[];
}

interface ReaderTools {
  /** Every path in the sitemap, in order. */
  addresses: string[];
  /** One path in the sitemap for each kind of page. */
  kinds: string[];
}

/** Playwright's `test` with the data and the sitemap of the site under test. */
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
});

/** Replaces ids, so that `/orune/issues/ferry` and `/orune/issues/water` are the same kind. */
function kindOf(address: string): string {
  const [, first = "", second = ""] = address.split("/");
  if (first === "parties") return "party across negotiations";
  return second || (first === "" || first === "method" ? first : "matrix");
}

/** The first entry of a list that the data rules guarantee is not empty. */
export function firstOf<T>(list: readonly T[]): T {
  const [first] = list;
  if (first === undefined) throw new Error("nothing to test with: the list is empty");
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
 * The text of a page as readers see it, without controls that need script, and without the fields that contain the URL
 * of the site, which script corrects. Whoever looks for words in a page finds those of closed rows too.
 */
export async function readText(page: Page): Promise<string> {
  await page.keyboard.press("Control+f");
  return page.evaluate(() => {
    const copy = document.body.cloneNode(true) as HTMLElement;
    for (const element of copy.querySelectorAll(
      "script, style, .theme-place, .open-picture, .share-sheet button, .share-sheet textarea, [data-announcer]",
    ))
      element.remove();
    return (copy.textContent ?? "").replaceAll(/\s+/g, " ").trim();
  });
}

/** How far the page can be scrolled sideways, in CSS pixels. */
export function measureOverflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** The matrix of a page, as opposed to the table of gaps between parties. */
export function matrixOf(page: Page): Locator {
  return page.locator("table.glance");
}

/** The heads of the matrix: one for each column, without those of the questions and of the gaps between parties. */
export function headsOf(page: Page): Locator {
  return matrixOf(page).locator("thead th:not(:first-child, .glance-gap)");
}

/** The cells of a row of the matrix: one for each column. */
export function cellsOf(row: Locator): Locator {
  return row.locator("td:not(.glance-gap)");
}

/** What the rows of the matrix open into: for each question, one entry for each column. */
export function openedOf(page: Page): Locator {
  return matrixOf(page).locator(".opened");
}

/** The rows of the matrix: one for each question shown. */
export function rowsOf(page: Page): Locator {
  return matrixOf(page)
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader") });
}
