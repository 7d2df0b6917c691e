import { expect } from "@playwright/test";
import { firstOf, test } from "./parley-test";

// Measured on 24 November 2026, with about a tenth on top: a page that grows past it should do so on purpose.
const most = { requests: 17, scripts: 9, scriptBytes: 152_000 };

test("the matrix asks for few files and little script", async ({ page, negotiations }) => {
  const finished: { type: string; bytes: Promise<number> }[] = [];
  page.on("requestfinished", (request) => {
    const bytes = request.sizes().then(({ responseBodySize }) => responseBodySize);
    finished.push({ type: request.resourceType(), bytes });
  });
  await page.goto(`/${firstOf(negotiations).id}`, { waitUntil: "networkidle" });
  const scripts = finished.filter(({ type }) => type === "script");
  const scriptBytes = (await Promise.all(scripts.map(({ bytes }) => bytes))).reduce((sum, bytes) => sum + bytes, 0);
  expect(scripts.length).toBeGreaterThan(0);
  expect.soft(finished.length).toBeLessThanOrEqual(most.requests);
  expect.soft(scripts.length).toBeLessThanOrEqual(most.scripts);
  expect.soft(scriptBytes).toBeLessThanOrEqual(most.scriptBytes);
});
