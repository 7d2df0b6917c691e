import { expect } from "@playwright/test";
import type { Negotiation } from "../lib/dataset/negotiation";
import { measureFirstMark, measureScreens } from "./measure-reading";
import { firstOf, matrixOf, rowsOf, test } from "./parley-test";

// How soon a page answers and how long it is, before anything on it is opened. Counted in CSS pixels, screens and words, so
// that it does not grow again.

const desktop = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };

/** How many questions a screen has room for. */
const screenful = 17;

/** A negotiation with no more questions than a screen has room for. */
function findUsual(negotiations: readonly Negotiation[]): Negotiation {
  return firstOf(negotiations.filter(({ id }) => id === "ukraine-2025" || id === "lake-orune"));
}

const issuesOf: Record<string, string[]> = {
  "lake-orune": ["/issues/ferry"],
  "ukraine-2025": ["/issues/crimea", "/issues/ceasefire"],
  "ukraine-2026": ["/issues/donetsk", "/issues/forces", "/issues/ceasefire"],
};

/** The most screens a page may take, on a desktop and on a phone. */
const lengths: [name: string, desktop: number, phone: number, addresses: (id: string) => string[]][] = [
  ["an issue", 3.5, 8, (id) => issuesOf[id] ?? []],
  ["a party", 4, 8, (id) => (id === "ukraine-2025" ? ["/parties/russia"] : [])],
  ["a deal", 4, 9, (id) => [id === "ukraine-2025" ? "/deals/ft-2025-04-22" : "/deals/tea-house-2031-05-16"]],
  ["the list of deals", 2, 6, () => ["/deals"]],
  ["a what-if", 4, 9, () => ["/deals/new"]],
  ["a comparison", 4, 9, (id) => (id === "ukraine-2025" ? ["/compare/russia/ukraine"] : [])],
  ["the list of pairs", 1.5, 4, () => ["/compare"]],
  ["the room for agreement", 4, 9, () => ["/room"]],
  ["the timeline", 6, 12, () => ["/timeline"]],
  ["the sources", 6, 12, () => ["/sources"]],
];

for (const [name, wide, narrow, addresses] of lengths)
  test(`${name} takes at most ${wide} screens, and ${narrow} on a phone`, { tag: "@both" }, async ({
    page,
    negotiations,
  }) => {
    // Other pages than these grow with the questions of the negotiation.
    const ofOneSubject = name === "an issue" || name === "the list of deals";
    for (const { id } of ofOneSubject ? negotiations : [findUsual(negotiations)])
      for (const [size, most] of [
        [desktop, wide],
        [phone, narrow],
      ] as const) {
        await page.setViewportSize(size);
        for (const address of addresses(id)) {
          await page.goto(`/${id}${address}`);
          expect.soft(await measureScreens(page), `${id}${address} at ${size.width} px`).toBeLessThanOrEqual(most);
        }
      }
  });

test("the matrix is one screen: its first position after few words, and all of its questions", {
  tag: "@both",
}, async ({ page, negotiations, dataDir }) => {
  for (const { size, first } of [
    { size: desktop, first: 240 },
    { size: phone, first: 260 },
  ]) {
    await page.setViewportSize(size);
    for (const { id } of negotiations) {
      await page.goto(`/${id}`);
      const { y, words } = await measureFirstMark(page, ".glance td .mark");
      // Long names of invented parties take more room, never more than a line of the title and two of the lead.
      expect.soft(y, `${id} at ${size.width} px`).toBeLessThanOrEqual(dataDir === "data" ? first : first + 90);
      expect.soft(words, `${id}, words at ${size.width} px`).toBeLessThanOrEqual(dataDir === "data" ? 60 : 75);
      const last = await rowsOf(page).last().boundingBox();
      // Each further question has its line.
      const further = Math.max(0, (await rowsOf(page).count()) - screenful);
      if (dataDir === "data")
        expect.soft((last?.y ?? 0) + (last?.height ?? 0), id).toBeLessThanOrEqual(900 + further * 40);
    }
  }
});

test("17 questions are on one screen of a tablet too, upright or on its side", { tag: "@real" }, async ({
  page,
  negotiations,
}) => {
  for (const size of [
    { width: 768, height: 1024 },
    { width: 1024, height: 768 },
  ]) {
    await page.setViewportSize(size);
    await page.goto(`/${findUsual(negotiations).id}`);
    const last = await rowsOf(page).last().boundingBox();
    expect.soft((last?.y ?? 0) + (last?.height ?? 0), `${size.width} px`).toBeLessThanOrEqual(size.height);
  }
});

test("the front page has a position on its first screen", { tag: "@both" }, async ({ page, negotiations }) => {
  for (const size of [desktop, phone]) {
    await page.setViewportSize(size);
    await page.goto("/");
    const mark = await matrixOf(page).locator("td .mark").first().boundingBox();
    expect(mark?.y).toBeLessThanOrEqual(420);
    // A phone has no room for what stands above the title.
    if (size === desktop)
      await expect(page.getByRole("link", { name: firstOf(negotiations).title })).not.toHaveCount(0);
  }
});
