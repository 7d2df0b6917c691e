import { expect, type Page } from "@playwright/test";
import type { Negotiation } from "../lib/dataset/negotiation";
import { atDate, listDatesOf } from "../lib/model/history/as-of";
import { listAllChanges, listChanges } from "../lib/model/history/changes";
import { bargain, listHeardOn, otherDays } from "../lib/testing/lake-orune";
import { getDayBefore } from "../lib/text/calendar";
import { formatDate, formatShortDate } from "../lib/text/format";
import { issuePath, negotiationPath, partyPath } from "../lib/url/paths";
import { findLake, firstOf, headsOf, matrixOf, readText, rowsOf, test } from "./parley-test";

const datesOf = (negotiation: Negotiation) => listDatesOf(negotiation, { kind: "matrix" }).map(({ date }) => date);

/** A date from the middle of a negotiation, with the ones before and after it. */
function middleOf(negotiation: Negotiation): { date: string; before: string; after: string } {
  const dates = datesOf(negotiation);
  const at = Math.floor(dates.length / 2);
  const [before, date, after] = dates.slice(at - 1, at + 2);
  if (!before || !date || !after) throw new Error("too few dates to step between");
  return { before, date, after };
}

/** The accessible text of each cell of the matrix, in reading order. */
async function readCells(page: Page): Promise<string[]> {
  const rows = await rowsOf(page).all();
  const cells = await Promise.all(rows.map((row) => row.locator("td .glance-mark > .sr-only").allTextContents()));
  return cells.flat();
}

test("as of a date the matrix says what was public by then, and a deal is there from the day it was known", async ({
  page,
  negotiations,
}) => {
  const lake = findLake(negotiations);
  for (const day of otherDays) {
    await page.goto(`/${lake.id}/at/${day.date}`);
    await expect(page.locator(".stepper-now strong")).toHaveText(formatDate(day.date));
    expect(await page.title()).toContain(formatDate(day.date));
    await expect(page.locator('link[rel="canonical"]')).toHaveAttribute("href", new RegExp(`/at/${day.date}$`));
    await expect(matrixOf(page).getByRole("columnheader", { name: bargain })).toHaveCount(day.deal ? 1 : 0);
    expect(await readCells(page)).toEqual(listHeardOn(day, ` Changed on ${formatDate(day.date)}.`));
  }
});

test("the matrix of every date has a sentence in every cell", async ({ page, negotiations }) => {
  const negotiation = firstOf(negotiations);
  const dates = datesOf(negotiation);
  const questions = negotiation.issues.flatMap((issue) => issue.questions).length;
  for (const date of new Set([dates[0], dates.at(-1)])) {
    await page.goto(`/${negotiation.id}/at/${date}`);
    const columns = await headsOf(page).count();
    const cells = await readCells(page);
    expect(cells).toHaveLength(questions * columns);
    for (const said of cells) expect(said).toMatch(/^.+, .+: .+\.$/s);
  }
});

test("a date without changes redirects to the last one before it, with the same view options; one outside the data says so", async ({
  page,
  request,
  negotiations,
}) => {
  const negotiation = firstOf(negotiations);
  const dates = datesOf(negotiation);
  const between = dates.map(getDayBefore).find((day) => day > (dates[0] ?? "") && !dates.includes(day)) ?? "";
  const last = dates.findLast((date) => date < between) ?? "";
  const [issue, party] = [firstOf(negotiation.issues), firstOf(negotiation.parties)];
  const [left, right] = negotiation.parties;
  for (const path of ["", `/issues/${issue.id}`, `/parties/${party.id}`, `/compare/${left?.id}/${right?.id}`].map(
    (rest) => `/${negotiation.id}${rest}`,
  )) {
    const moved = await request.get(`${path}/at/${between}?evidence=record`, { maxRedirects: 0 });
    expect(moved.status(), path).toBe(307);
    expect(moved.headers().location).toBe(`${path}/at/${last}?evidence=record`);
    expect((await request.get(`${path}/at/${last}`)).status()).toBe(200);
    for (const [outside, words] of [
      [getDayBefore(dates[0] ?? ""), `before ${formatDate(dates[0] ?? "")}`],
      ["2999-12-31", `after ${formatDate(dates.at(-1) ?? "")}`],
    ] as const) {
      await page.goto(`${path}/at/${outside}`);
      await expect(page.getByRole("heading", { level: 1 })).toContainText(words);
      const link = page
        .getByRole("main")
        .getByRole("link", { name: /^The page as of/ })
        .first();
      expect((await request.get((await link.getAttribute("href")) ?? "")).status()).toBe(200);
    }
    for (const bad of ["2031-02-30", "today", "2031-5-1"])
      expect((await request.get(`${path}/at/${bad}`)).status(), `${path}/at/${bad}`).toBe(404);
  }
});

test("every dated page is a page of its own, whether or not something changed on that day", async ({
  request,
  negotiations,
}) => {
  for (const negotiation of negotiations) {
    const dates = datesOf(negotiation);
    for (const date of dates.filter((_, i) => i % 7 === 0)) {
      const then = atDate(negotiation, date);
      for (const path of [
        negotiationPath(then),
        ...negotiation.issues.slice(0, 2).map((issue) => issuePath(then, issue)),
        ...negotiation.parties.slice(0, 2).map((party) => partyPath(then, party)),
      ]) {
        const answered = await request.get(path, { maxRedirects: 0 });
        expect(answered.status(), path).toBe(200);
      }
    }
  }
});

test("the stepper moves from change to change without script", async ({ browser, baseURL, negotiations }) => {
  const negotiation = firstOf(negotiations);
  const { date, before, after } = middleOf(negotiation);
  const page = await browser.newPage({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
  await page.goto(`/${negotiation.id}/at/${date}?evidence=record`);
  await expect(page.locator(".ticks [aria-current]")).toHaveAttribute(
    "aria-label",
    new RegExp(`^${formatDate(date)}:`),
  );
  await page.getByRole("link", { name: `Next change: ${formatDate(after)}` }).click();
  await expect(page).toHaveURL(`/${negotiation.id}/at/${after}?evidence=record`);
  await page.getByRole("link", { name: `Previous change: ${formatDate(date)}` }).click();
  await page.getByRole("link", { name: new RegExp(`^${formatDate(before)}: `) }).click();
  await expect(page).toHaveURL(`/${negotiation.id}/at/${before}?evidence=record`);
  await page.getByRole("link", { name: `back to ${formatShortDate(negotiation.asOf, before)}` }).click();
  await expect(page).toHaveURL(`/${negotiation.id}?evidence=record`);
  await page.close();
});

test("with script a step keeps scroll position and focus, by click and by arrow key", async ({
  page,
  negotiations,
}) => {
  const negotiation = firstOf(negotiations);
  const { date, before, after } = middleOf(negotiation);
  await page.goto(`/${negotiation.id}/at/${date}`, { waitUntil: "networkidle" });
  const next = page.getByRole("link", { name: /^Next change/ });
  await page.evaluate(() => window.scrollTo(0, 40));
  await next.focus();
  await page.keyboard.press("ArrowRight");
  await expect(page).toHaveURL(`/${negotiation.id}/at/${after}`);
  await expect(page.locator(".stepper-now strong")).toHaveText(formatDate(after));
  await expect(page.getByRole("link", { name: /^Next change/ })).toBeFocused();
  expect(await page.evaluate(() => window.scrollY)).toBe(40);
  await page.keyboard.press("ArrowLeft");
  await expect(page).toHaveURL(`/${negotiation.id}/at/${date}`);
  const tick = page.getByRole("link", { name: new RegExp(`^${formatDate(before)}: `) });
  // A bar says its day and its number while the pointer is on it.
  await tick.hover();
  expect(await tick.evaluate((one) => getComputedStyle(one, "::after").content)).toContain(formatDate(before));
  await tick.click();
  await expect(page).toHaveURL(`/${negotiation.id}/at/${before}`);
  await expect(tick).toBeFocused();
  expect(await page.evaluate(() => window.scrollY)).toBe(40);
  // The strip is a single tab stop: Tab leaves it.
  await page.keyboard.press("Tab");
  await expect(page.locator(".ticks a:focus")).toHaveCount(0);
  await tick.focus();
  await page.keyboard.press("Home");
  await expect(page.locator(".ticks li:first-child a")).not.toHaveAttribute("href", `/${negotiation.id}/at/${before}`);
  await expect(page).not.toHaveURL(`/${negotiation.id}/at/${before}`);
  await expect(page.locator(".ticks [aria-current]")).toBeFocused();
  await page.goBack();
  await expect(page.locator(".stepper-now strong")).toHaveText(formatDate(before));
  await page.goBack();
  await expect(page.locator(".stepper-now strong")).toHaveText(formatDate(date));
});

for (const reducedMotion of ["no-preference", "reduce"] as const) {
  test(`marks ${reducedMotion === "reduce" ? "stay put" : "move"} on a step with ${reducedMotion === "reduce" ? "reduced" : "normal"} motion`, async ({
    page,
    negotiations,
  }) => {
    const negotiation = firstOf(negotiations);
    const moved = listAllChanges(negotiation).find(
      (change) => change.kind === "stance" && change.changes.some(({ kind }) => kind === "moved"),
    );
    const dates = datesOf(negotiation);
    const eve = dates[dates.indexOf(moved?.date ?? "") - 1];
    await page.emulateMedia({ reducedMotion });
    await page.addInitScript(() => {
      const animate = Element.prototype.animate;
      Object.assign(window, { travelled: 0 });
      Element.prototype.animate = function (...given) {
        if (JSON.stringify(given[0]).includes("translate")) (window as unknown as { travelled: number }).travelled++;
        return animate.apply(this, given);
      };
    });
    await page.goto(`/${negotiation.id}/at/${eve}`, { waitUntil: "networkidle" });
    await page.getByRole("link", { name: /^Next change/ }).click();
    await expect(page.locator(".stepper-now strong")).toHaveText(formatDate(moved?.date ?? ""));
    const travelled = () => page.evaluate(() => (window as unknown as { travelled: number }).travelled);
    if (reducedMotion === "reduce") expect(await travelled()).toBe(0);
    else await expect.poll(travelled).toBeGreaterThan(0);
  });
}

test("the stepper links to the changes, and the page of changes has each entry of the log", async ({
  page,
  negotiations,
}) => {
  const negotiation = firstOf(negotiations);
  const { date, before } = middleOf(negotiation);
  await page.goto(`/${negotiation.id}/at/${date}`);
  await page.getByRole("link", { name: /(\w+|\d+) changes? since / }).click();
  await expect(page).toHaveURL(`/${negotiation.id}/changes/${before}/${date}`);
  const log = listChanges(negotiation, before, date);
  await expect(page.locator(".change-line:has(time)")).toHaveCount(log.filter(({ kind }) => kind === "stance").length);
  await expect(page.locator(".change-list > li")).toHaveCount(log.filter(({ kind }) => kind === "deal").length);
  const statements = page.locator('.change-source[href*="#statement-"]');
  if ((await statements.count()) > 0) {
    const href = (await statements.first().getAttribute("href")) ?? "";
    await statements.first().click();
    await expect(page).toHaveURL(href);
    await expect(page.locator(`[id="${href.split("#")[1]}"]`)).toBeVisible();
  }
});

test("any two dates can be compared with a form, and reversed dates are put in order openly", async ({
  browser,
  baseURL,
  negotiations,
}) => {
  const negotiation = firstOf(negotiations);
  const { id } = negotiation;
  const dates = datesOf(negotiation);
  const page = await browser.newPage({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
  await page.goto(`/${id}/changes/${dates.at(-1)}/${dates.at(-1)}`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Nothing changed");
  await expect(page.locator(".change-line")).toHaveCount(0);
  await page.getByLabel("From the end of").fill(dates.at(-1) ?? "");
  await page.getByLabel("to the end of").fill(dates[0] ?? "");
  await page.getByRole("button", { name: "Show what changed" }).click();
  await expect(page, "reversed dates are put in order").toHaveURL(`/${id}/changes/${dates[0]}/${dates.at(-1)}`);
  expect(await readText(page)).toContain("In the end");
  for (const bad of ["2031-02-30/2031-03-01", "x/y", "2031-03-01"])
    expect((await page.request.get(`/${id}/changes/${bad}`)).status(), bad).toBe(404);
  await page.close();
});

test("a comparison at a date stays at that date when other columns are chosen", async ({ page, negotiations }) => {
  const negotiation = firstOf(negotiations);
  const { date } = middleOf(negotiation);
  const [left, right, other] = negotiation.parties;
  await page.goto(`/${negotiation.id}/compare/${left?.id}/${right?.id}/at/${date}`);
  await expect(page.locator(".stepper-now strong")).toHaveText(formatDate(date));
  await page.getByText("Change columns").click();
  await page.locator('select[name="right"]').selectOption(other?.id ?? "");
  await page.getByRole("button", { name: "Compare", exact: true }).click();
  await expect(page).toHaveURL(`/${negotiation.id}/compare/${left?.id}/${other?.id}/at/${date}`);
});
