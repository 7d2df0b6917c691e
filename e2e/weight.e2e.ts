import { expect } from "@playwright/test";
import { test } from "./parley-test";

// Counted on the wire, compressed. Measured on 24 November 2026, with about a tenth on top: a page that grows past it
// should do so on purpose. The charts are fetched when a reader comes near them, and nobody does here.
const most = {
  requests: 10,
  script: 11_500,
  style: 22_000,
  // Letters of other scripts have faces of their own; the invented negotiation has three scripts.
  font: 110_000,
  document: 37_000,
  nodes: 7_000,
};

test("every kind of page asks for few files and little script, and is not built of too many parts", async ({
  browser,
  baseURL,
  kinds,
}) => {
  for (const address of kinds) {
    // What one page has fetched is not there for the next.
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
    expect.soft(finished.length, `${address}, requests`).toBeLessThanOrEqual(most.requests);
    expect.soft(await sum("script"), `${address}, script`).toBeLessThanOrEqual(most.script);
    expect.soft(await sum("stylesheet"), `${address}, style`).toBeLessThanOrEqual(most.style);
    expect.soft(await sum("font"), `${address}, fonts`).toBeLessThanOrEqual(most.font);
    expect.soft(await sum("document"), `${address}, document`).toBeLessThanOrEqual(most.document);
    const nodes = await page.evaluate(() => document.querySelectorAll("*").length);
    expect.soft(nodes, `${address}, nodes`).toBeLessThanOrEqual(most.nodes);
    await page.close();
  }
});
