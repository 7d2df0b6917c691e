import { expect, type Page } from "@playwright/test";
import { firstOf, test } from "./parley-test";

/** The height of a page before anything on it is opened, in screens. */
async function measureScreens(page: Page, address: string, { width, height }: { width: number; height: number }) {
  await page.setViewportSize({ width, height });
  await page.goto(address);
  return (await page.evaluate(() => document.documentElement.scrollHeight)) / height;
}

const [desktop, phone] = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];

test("a comparison takes four screens, nine on a phone; the list of pairs a screen and a half", async ({
  page,
  negotiations,
}) => {
  const { id, parties } = firstOf(negotiations);
  const [one, two] = id === "ukraine-2025" ? ["russia", "ukraine"] : parties.map((party) => party.id);
  const address = `/${id}/compare/${one}/${two}`;
  expect(await measureScreens(page, address, desktop)).toBeLessThanOrEqual(4);
  expect(await measureScreens(page, address, phone)).toBeLessThanOrEqual(9);
  expect(await measureScreens(page, `/${id}/compare`, desktop)).toBeLessThanOrEqual(1.5);
});

test("the room for agreement takes four screens, nine on a phone", async ({ page, negotiations }) => {
  for (const { id } of negotiations) {
    expect.soft(await measureScreens(page, `/${id}/room`, desktop), id).toBeLessThanOrEqual(4);
    expect.soft(await measureScreens(page, `/${id}/room`, phone), id).toBeLessThanOrEqual(9);
  }
});

test("the timeline, opened at its day, and the sources take six screens", async ({ page, negotiations }) => {
  const { id } = firstOf(negotiations);
  expect(await measureScreens(page, `/${id}/timeline`, desktop)).toBeLessThanOrEqual(6);
  expect(await measureScreens(page, `/${id}/sources`, desktop)).toBeLessThanOrEqual(6);
});
