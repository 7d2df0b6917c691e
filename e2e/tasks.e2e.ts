import { expect, type Locator, type Page } from "@playwright/test";
import { test } from "./parley-test";

// What readers come for, done as they would do it. Every click is counted, and nothing is scrolled to.

const sizes = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];

/** Clicks, and counts: whatever is clicked has to be on the screen already. */
async function click(page: Page, target: Locator, clicks: string[]) {
  const box = await target.boundingBox();
  const height = page.viewportSize()?.height ?? 0;
  expect(box, `${target} is there`).not.toBeNull();
  expect(box && box.y >= 0 && box.y + Math.min(box.height, 20) <= height, `${target} is on the screen`).toBe(true);
  await target.click();
  clicks.push(`${target}`);
}

for (const size of sizes) {
  test.describe(`at ${size.width} px`, { tag: "@real" }, () => {
    test.use({ viewport: size });

    test("who holds Crimea, and what was reported of it: one click and one screen", async ({ page }) => {
      const clicks: string[] = [];
      await page.goto("/ukraine-2025");
      await click(
        page,
        page
          .getByRole("main")
          .getByRole("link", { name: /Crimea/ })
          .first(),
        clicks,
      );
      const figure = page.locator(".figure");
      for (const column of ["russia", "ukraine", "deal.ft-2025-04-22"])
        await expect(figure.first().locator(`.lane[data-cell$=" ${column}"]`)).toBeInViewport();
      // That the US would recognise Crimea as Russian is in the second figure; a phone has it on its second screen.
      const reported = await figure.nth(1).locator(".lane-deal").boundingBox();
      expect((reported?.y ?? 0) + (reported?.height ?? 0)).toBeLessThanOrEqual(
        size.height * (size.width > 1000 ? 1 : 2),
      );
      expect(clicks).toHaveLength(1);
    });

    test("a square dark picture of NATO is saved in three clicks", async ({ page }) => {
      const clicks: string[] = [];
      await page.goto("/ukraine-2025");
      await click(page, page.getByRole("main").getByRole("link", { name: /NATO/ }).first(), clicks);
      await click(page, page.locator("#share > summary"), clicks);
      const saved = page.waitForEvent("download");
      await click(
        page,
        page.locator("#share .share-sizes li").filter({ hasText: "Square" }).getByRole("link", { name: "Dark" }),
        clicks,
      );
      expect((await saved).suggestedFilename()).toMatch(/nato.*\.png$/);
      expect(clicks).toHaveLength(3);
    });

    test("the figure of the ceasefire is embedded in two clicks", async ({ page, context }) => {
      await context.grantPermissions(["clipboard-read", "clipboard-write"]);
      const clicks: string[] = [];
      await page.goto("/ukraine-2025/issues/ceasefire");
      const menu = page.locator(".share-figure").first();
      await click(page, menu.locator("summary").first(), clicks);
      await click(page, menu.getByRole("button", { name: "Copy Kept up to date" }), clicks);
      await expect(menu.getByRole("button", { name: "Copied Kept up to date" })).toBeVisible();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied).toContain("/embed/ukraine-2025/issues/ceasefire?question=");
      expect(clicks).toHaveLength(2);
    });

    test("which red lines the reported deal crosses is a sentence on its first screen", async ({ page }) => {
      await page.goto("/ukraine-2025/deals/ft-2025-04-22");
      await expect(page.locator(".deal-lines")).toBeInViewport();
      await expect(page.locator(".deal-lines")).toHaveText(
        /^It crosses one red line: Russia’s on “Foreign troops”, by term 7\. It crosses none of Ukraine’s\.$/,
      );
    });

    test("a term is changed and the link sent in four clicks", async ({ page, context }) => {
      await context.grantPermissions(["clipboard-read", "clipboard-write"]);
      const clicks: string[] = [];
      await page.goto("/ukraine-2025/deals/ft-2025-04-22");
      await click(page, page.getByRole("link", { name: /^Change a term/ }), clicks);
      await expect(page).toHaveURL(/terms=/);
      const before = page.url();
      await click(page, page.locator(".draft-row").first().getByRole("radio", { checked: false }).last(), clicks);
      await expect(page).not.toHaveURL(before);
      await click(page, page.getByRole("button", { name: "Copy link" }), clicks);
      await expect(page.getByRole("button", { name: "Link copied" })).toBeVisible();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(new URL(page.url()).search);
      expect(clicks.length).toBeLessThanOrEqual(4);
    });
  });
}
