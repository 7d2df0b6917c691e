import { expect } from "@playwright/test";
import { listPlacedQuestions } from "../lib/dataset/negotiation";
import { drawsByDate } from "../lib/testing/lake-orune";
import { issuePath } from "../lib/url/paths";
import { findLake, test } from "./parley-test";

test("the table says where each party stood at each date, and a report as a report", async ({ page, negotiations }) => {
  const lake = findLake(negotiations);
  const [placed] = listPlacedQuestions(lake);
  if (!placed) throw new Error("the lake has no question");
  for (const evidence of ["all", "record"] as const) {
    await page.goto(`${issuePath(lake, placed.issue)}${evidence === "record" ? "?evidence=record" : ""}`);
    const section = page.getByRole("region", { name: `${placed.question.label}: ` });
    await section.getByText("The same as a table").first().click();
    const table = section.getByRole("table", { name: /date by date, newest first/ });
    const read = drawsByDate.filter(({ reportedOnly }) => evidence === "all" || !reportedOnly).toReversed();
    const rows = table.getByRole("row").filter({ has: page.getByRole("rowheader") });
    await expect(rows).toHaveCount(read.length);
    for (const [i, { day, stood }] of read.entries()) {
      await expect(rows.nth(i).getByRole("rowheader")).toHaveText(day);
      const cells = await rows.nth(i).getByRole("cell").allTextContents();
      const told = cells.map((cell) => cell.replace(/ \((changed|said again|first on the record)\)$/, ""));
      const wanted = evidence === "all" ? stood : stood.map((one) => one.replace(/; reported: .*$/, ""));
      expect(told.slice(0, stood.length)).toEqual(wanted);
    }
  }
});

test("the chart of an amount is fetched and drawn when it nears the viewport, and shifts nothing", async ({ page }) => {
  const scripts: string[] = [];
  page.on("request", (request) => {
    if (request.resourceType() === "script") scripts.push(request.url());
  });
  await page.goto("/stagehands-2028/issues/pay", { waitUntil: "networkidle" });
  const figure = page.getByRole("figure", { name: /^Rise in rates: / });
  await expect(page.locator(".recharts-surface")).toHaveCount(0);
  const before = await page.evaluate(() => document.documentElement.scrollHeight);
  const fetched = scripts.length;
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.locator(".recharts-surface")).toBeVisible();
  expect(scripts.length, "the chart is in separate files").toBeGreaterThan(fetched);
  // Who holds the same at the end is named together.
  await expect(figure.getByText("LH, GF, LP")).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(before);
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });

  test("each party’s strip is there, as wide as a phone, and its smallest words are 12 px high", async ({
    page,
    negotiations,
  }) => {
    for (const negotiation of negotiations) {
      for (const issue of negotiation.issues.slice(0, 1)) {
        await page.goto(issuePath(negotiation, issue));
        const strips = page.locator(".told svg.trace");
        for (const strip of await strips.all()) {
          const box = await strip.boundingBox();
          expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
          // It is drawn at its own size, so that a pixel of it is one of the screen.
          expect(box?.width).toBe(Number(await strip.getAttribute("width")));
        }
        if (negotiation.id === "lake-orune") expect(await strips.count()).toBeGreaterThan(3);
        await page.emulateMedia({ media: "print" });
        for (const strip of (await strips.all()).slice(0, 2)) await expect(strip).toBeVisible();
        await page.emulateMedia({ media: "screen" });
      }
    }
  });
});
