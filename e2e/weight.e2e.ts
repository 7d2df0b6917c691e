import { expect } from "@playwright/test";
import { test } from "./parley-test";

// Compressed bytes on the wire. Measured on 29 November 2026 plus about a twentieth: a page should exceed it only on
// purpose. Charts are fetched when they near the viewport, which does not happen here.
const budget = {
  requests: 10,
  script: 8_000,
  // What comes after the first screen; the style of that is in the document.
  style: 10_800,
  // Other scripts have fonts of their own; the invented negotiation has three scripts.
  font: 104_000,
  document: 37_000,
  nodes: 3_000,
};

test("every kind of page needs few files, little script and a limited number of elements", async ({
  browser,
  baseURL,
  kinds,
}) => {
  for (const address of kinds) {
    // Start each page with an empty cache.
    const page = await browser.newPage({ ...(baseURL && { baseURL }), viewport: { width: 1200, height: 400 } });
    const finished: { type: string; bytes: Promise<number> }[] = [];
    page.on("requestfinished", (request) => {
      const bytes = request.sizes().then(({ responseBodySize }) => responseBodySize);
      finished.push({ type: request.resourceType(), bytes });
    });
    await page.goto(address, { waitUntil: "networkidle" });
    const sum = async (type: string) => {
      const sizes = await Promise.all(finished.filter((one) => one.type === type).map(({ bytes }) => bytes));
      return sizes.reduce((all, one) => all + one, 0);
    };
    expect(await sum("script"), address).toBeGreaterThan(0);
    expect.soft(finished.length, `${address}, requests`).toBeLessThanOrEqual(budget.requests);
    expect.soft(await sum("script"), `${address}, script`).toBeLessThanOrEqual(budget.script);
    expect.soft(await sum("stylesheet"), `${address}, style`).toBeLessThanOrEqual(budget.style);
    expect.soft(await sum("font"), `${address}, fonts`).toBeLessThanOrEqual(budget.font);
    expect.soft(await sum("document"), `${address}, document`).toBeLessThanOrEqual(budget.document);
    const nodes = await page.evaluate(() => document.querySelectorAll("*").length);
    expect.soft(nodes, `${address}, nodes`).toBeLessThanOrEqual(budget.nodes);
    await page.close();
  }
});
