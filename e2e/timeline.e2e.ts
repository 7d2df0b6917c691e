import { expect } from "@playwright/test";
import { listTimeline } from "../lib/model/timeline";
import { formatDate } from "../lib/text/format";
import { filterTimeline, noFilter } from "../lib/url/timeline-filter";
import { firstOf, readText, test } from "./parley-test";

test("the timeline has every entry once, under its month and day, and opens at the day of the pages", async ({
  page,
  negotiations,
}) => {
  for (const negotiation of negotiations) {
    await page.goto(`/${negotiation.id}/timeline`);
    const entries = listTimeline(negotiation);
    const anchors = await page.locator(".timeline-entry").evaluateAll((all) => all.map(({ id }) => id));
    expect(anchors).toEqual(entries.map(({ anchor }) => anchor));
    const count = (length: number) => new Set(entries.map(({ date }) => date.slice(0, length))).size;
    await expect(page.locator(".timeline-month")).toHaveCount(count(7));
    await expect(page.locator(".timeline-day")).toHaveCount(count(10));
    const opening = page.locator(".timeline-opening");
    await expect(opening).toContainText(formatDate(negotiation.asOf));
    await expect(opening).toBeVisible();
    const current = firstOf(entries.filter(({ date }) => date <= negotiation.asOf));
    await expect(page.locator(`[id="${current.anchor}"]`)).toBeVisible();
  }
});

test("without script a form filters the timeline, the page says what is left out, and a link clears the filter", async ({
  browser,
  baseURL,
  negotiations,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
  const page = await context.newPage();
  const negotiation = firstOf(negotiations);
  const party = firstOf(negotiation.parties);
  const all = listTimeline(negotiation);
  const shown = filterTimeline(all, { ...noFilter, parties: [party.id], kinds: ["deal", "statement"] });
  await page.goto(`/${negotiation.id}/timeline`);
  const opened = await readText(page);
  await page.locator("summary", { hasText: "Filter" }).click();
  await page.getByRole("group", { name: "Kind" }).getByLabel("Deals").check();
  await page.getByRole("group", { name: "Kind" }).getByLabel("Statements").check();
  await page.getByRole("group", { name: "Party" }).getByLabel(party.name).check();
  await page.getByRole("button", { name: "Show these" }).click();
  await expect(page).toHaveURL(`/${negotiation.id}/timeline?kind=deal&kind=statement&party=${party.id}`);
  await expect(page.getByRole("status")).toContainText(`${shown.length} of ${all.length} entries shown.`);
  await expect(page.locator(".timeline-entry")).toHaveCount(shown.length);
  await expect(page.getByLabel(party.name)).toBeChecked();
  const filtered = await readText(page);
  await page.goto(`/${negotiation.id}/timeline?party=${party.id},nobody&kind=statement,deal,rumour`);
  const left = "Two filters in this address are not known here and were left out.";
  expect((await readText(page)).replace(left, "")).toBe(filtered);
  await page.getByRole("link", { name: "Clear" }).click();
  await expect(page).toHaveURL(`/${negotiation.id}/timeline`);
  await page.goto(`/${negotiation.id}/timeline?party=nobody&issue=&kind=rumour&until=soon`);
  expect((await readText(page)).replace(`${left} Every entry is shown.`, "")).toBe(opened);
  await context.close();
});

test("each entry has a URL of its own that works from anywhere", async ({ page, negotiations }) => {
  const negotiation = firstOf(negotiations);
  const oldest = firstOf(listTimeline(negotiation).slice(-1));
  await page.goto(`/${negotiation.id}/timeline`);
  const entry = page.locator(`#${oldest.anchor}`);
  const own = await entry.locator("a", { hasText: "to this entry: " }).getAttribute("href");
  await page.goto("/");
  await page.goto(own ?? "");
  await expect(page.locator(":target")).toHaveAttribute("id", oldest.anchor);
  await expect(entry).toBeInViewport();
});
