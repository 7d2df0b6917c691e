import { expect, type Page } from "@playwright/test";
import { test } from "./parley-test";

// How far a reader has to go before anything is opened, in screens, on the real data and on the largest of the invented.

const sizes = [
  { name: "desktop", width: 1440, height: 900 },
  { name: "phone", width: 390, height: 844 },
] as const;

/** The height of a page in screens, at each size. */
async function expectScreens(page: Page, address: string, most: Record<(typeof sizes)[number]["name"], number>) {
  for (const { name, width, height } of sizes) {
    await page.setViewportSize({ width, height });
    await page.goto(address);
    const screens = (await page.evaluate(() => document.documentElement.scrollHeight)) / height;
    expect.soft(screens, `${address} at ${width} px, in screens`).toBeLessThanOrEqual(most[name]);
  }
}

test("an issue is read in three and a half screens, eight on a phone, and a party in four", async ({
  page,
  negotiations,
}) => {
  for (const { id } of negotiations) {
    if (id === "ukraine-2025") {
      for (const issue of ["crimea", "ceasefire", "crimea/at/2025-04-30"])
        await expectScreens(page, `/${id}/issues/${issue}`, { desktop: 3.5, phone: 8 });
      await expectScreens(page, `/${id}/parties/russia`, { desktop: 4, phone: 6 });
    }
    if (id === "lake-orune") await expectScreens(page, `/${id}/issues/ferry`, { desktop: 3.5, phone: 8 });
  }
});
