import { expect } from "@playwright/test";
import { listPlacedQuestions, type Negotiation, type PlacedQuestion } from "../lib/dataset/negotiation";
import { traceStanceHistory } from "../lib/model/history/stance-history";
import { drawsByDate } from "../lib/testing/lake-orune";
import { formatDate } from "../lib/text/format";
import { issuePath, negotiationPath } from "../lib/url/paths";
import { findLake, firstOf, test } from "./parley-test";

interface Moved {
  negotiation: Negotiation;
  placed: PlacedQuestion;
  dates: string[];
}

/** The question with the most dates on which something changed. */
function findMostMoved(negotiations: readonly Negotiation[]): Moved {
  const all = negotiations.flatMap((negotiation) =>
    listPlacedQuestions(negotiation).map((placed) => ({
      negotiation,
      placed,
      dates: traceStanceHistory(negotiation, placed, "all").dates,
    })),
  );
  const most = firstOf(all.toSorted((a, b) => b.dates.length - a.dates.length));
  expect(most.dates.length, "a question on which something changed").toBeGreaterThan(2);
  return most;
}

test("the table says where each party stood at each date, and a report as a report", { tag: "@once" }, async ({
  page,
  negotiations,
}) => {
  const lake = findLake(negotiations);
  const [placed] = listPlacedQuestions(lake);
  if (!placed) throw new Error("the lake has no question");
  for (const evidence of ["all", "record"] as const) {
    await page.goto(`${issuePath(lake, placed.issue)}${evidence === "record" ? "?evidence=record" : ""}`);
    const section = page.getByRole("region", { name: placed.question.text, exact: true });
    await section.getByText("The same as a table").first().click();
    const table = section.getByRole("table", { name: /date by date, newest first/ });
    const read = drawsByDate.filter(({ reportedOnly }) => evidence === "all" || !reportedOnly).toReversed();
    const rows = table.getByRole("row").filter({ has: page.getByRole("rowheader") });
    await expect(rows).toHaveCount(read.length);
    for (const [i, { day, stood }] of read.entries()) {
      await expect(rows.nth(i).getByRole("rowheader")).toHaveText(day);
      const cells = await rows.nth(i).getByRole("cell").allTextContents();
      const told = cells.map((cell) => cell.replace(/ \((changed|said again|first on record)\)$/, ""));
      const wanted = evidence === "all" ? stood : stood.map((one) => one.replace(/; reported: .*$/, ""));
      expect(told.slice(0, stood.length)).toEqual(wanted);
    }
  }
});

test("the chart is fetched and drawn when it nears the viewport, and shifts nothing", async ({
  page,
  negotiations,
}) => {
  const moved = findMostMoved(negotiations);
  const addresses = [
    [issuePath(moved.negotiation, moved.placed.issue), `${moved.placed.question.label}: `],
    [negotiationPath(moved.negotiation), "How "],
  ] as const;
  for (const [address, name] of addresses) {
    const scripts: string[] = [];
    page.on("request", (request) => {
      if (request.resourceType() === "script") scripts.push(request.url());
    });
    await page.goto(address, { waitUntil: "networkidle" });
    const figure = page.getByRole("figure", { name: new RegExp(`^${name}`) });
    await expect(page.locator(".recharts-surface")).toHaveCount(0);
    const before = await page.evaluate(() => document.documentElement.scrollHeight);
    const fetched = scripts.length;
    await figure.scrollIntoViewIfNeeded();
    await expect(figure.locator(".recharts-surface")).toBeVisible();
    expect(scripts.length, "the chart is in separate files").toBeGreaterThan(fetched);
    await expect(figure.locator(".movement-end").first()).toBeAttached();
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(before);
    page.removeAllListeners("request");
  }
});

test("by keyboard a date is read, with where each party stood, and Escape closes it", { tag: "@once" }, async ({
  page,
  negotiations,
}) => {
  const lake = findLake(negotiations);
  const [placed] = listPlacedQuestions(lake);
  if (!placed) throw new Error("the lake has no question");
  await page.goto(issuePath(lake, placed.issue), { waitUntil: "networkidle" });
  const figure = page.getByRole("figure", { name: /^Who sets the draws: / });
  const slider = figure.getByRole("slider", { name: /^Read at a date: Who sets the draws/ });
  const status = figure.locator("[aria-live=polite]");
  await slider.focus();
  for (const [key, at] of [
    ["Home", 0],
    ["ArrowRight", 1],
    ["End", -1],
    ["ArrowLeft", -2],
  ] as const) {
    const read = drawsByDate.at(at);
    if (!read) throw new Error("there is no such date");
    await page.keyboard.press(key);
    await expect(status.locator("b")).toHaveText(read.day);
    await expect(slider).toHaveAttribute("aria-valuetext", read.day);
    const words = await status.getByRole("definition").allTextContents();
    expect(words.slice(0, read.stood.length)).toEqual(read.stood);
  }
  await page.keyboard.press("Escape");
  await expect(status).toHaveText("");
});

test("touching a chart shows the date under the finger", async ({ browser, baseURL, negotiations }) => {
  const moved = findMostMoved(negotiations);
  const { negotiation, placed, dates } = moved;
  const page = await browser.newPage({
    hasTouch: true,
    viewport: { width: 1200, height: 900 },
    ...(baseURL && { baseURL }),
  });
  await page.goto(issuePath(negotiation, placed.issue), { waitUntil: "networkidle" });
  const figure = page.getByRole("figure", { name: new RegExp(`^${placed.question.label}: `) });
  await figure.scrollIntoViewIfNeeded();
  const chart = figure.locator(".movement-drawn");
  await expect(chart.locator(".recharts-surface")).toBeVisible();
  const { width, height } = (await chart.boundingBox()) ?? { width: 0, height: 0 };
  const status = figure.locator("[aria-live=polite]");
  await chart.tap({ position: { x: 4, y: height / 3 } });
  await expect(status.locator("b")).toHaveText(formatDate(dates[0] ?? ""));
  await chart.tap({ position: { x: width - 4, y: height / 3 } });
  await expect(status.locator("b")).toHaveText(formatDate(dates.at(-1) ?? ""));
  await page.close();
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("and on paper the table is there, and no space is reserved for a chart", async ({ page, negotiations }) => {
    const moved = findMostMoved(negotiations);
    const addresses = [issuePath(moved.negotiation, moved.placed.issue)];
    for (const address of addresses) {
      await page.goto(address);
      for (const media of ["screen", "print"] as const) {
        await page.emulateMedia({ media });
        await expect(page.locator(".date-table tbody tr").last()).toBeVisible();
        await expect(page.locator(".movement-figure").first()).toBeHidden();
      }
      await page.emulateMedia({ media: "screen" });
    }
  });
});
