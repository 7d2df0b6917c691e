import { expect } from "@playwright/test";
import { test } from "./parley-test";

test("a deal is answered on its first screen, and what follows is short until it is opened", async ({
  page,
  negotiations,
}) => {
  for (const { id, deals } of negotiations) {
    const [deal] = [...deals].sort((a, b) => b.terms.length - a.terms.length);
    if (!deal) continue;
    const address = `/${id}/deals/${id === "ukraine-2025" ? "ft-2025-04-22" : deal.id}`;
    for (const [width, height, screens] of [
      [1440, 900, 4],
      [390, 844, 9],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.goto(address);
      const at = `${address} at ${width} px`;
      expect
        .soft(await page.evaluate(() => document.documentElement.scrollHeight), at)
        .toBeLessThanOrEqual(screens * height);
      const table = await page.locator(".results").boundingBox();
      const lines = await page.locator(".deal-lines").boundingBox();
      if (!table || !lines) continue;
      expect.soft(lines.y + lines.height, `${at}, red lines`).toBeLessThanOrEqual(height);
      if (width === 1440) expect.soft(table.y + table.height, `${at}, results`).toBeLessThanOrEqual(height);
    }
  }
});

test("the list of deals is two screens, a what-if four", async ({ page, negotiations }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  for (const { id } of negotiations)
    for (const [address, screens] of [
      [`/${id}/deals`, 2],
      [`/${id}/deals/new`, 4],
    ] as const) {
      await page.goto(address);
      expect
        .soft(await page.evaluate(() => document.documentElement.scrollHeight), address)
        .toBeLessThanOrEqual(screens * 900);
    }
});

test("a term is changed and the link is copied in four clicks, without scrolling", async ({
  page,
  negotiations,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const real = negotiations.find(({ id }) => id === "ukraine-2025");
  const address = real ? "/ukraine-2025/deals/ft-2025-04-22" : "/lake-orune/deals/tea-house-2031-05-16";
  const desktop = [1440, 900] as const;
  // The invented deal has so long a name that its first answer is below the bar of a phone.
  for (const [width, height] of real ? [desktop, [390, 844] as const] : [desktop]) {
    await page.setViewportSize({ width, height });
    await page.goto(address);
    await page.getByRole("link", { name: /^Change a term/ }).click();
    await expect(page).toHaveURL(/terms=/);
    const before = page.url();
    const other = page.locator(".draft-row").first().getByRole("radio", { checked: false }).last();
    const box = await other.boundingBox();
    const bar = await page.locator(".draft-bar").boundingBox();
    expect(box && bar && box.y + box.height / 2 < bar.y, `the first answer at ${width} px`).toBe(true);
    await other.click();
    await expect(page).not.toHaveURL(before);
    await page.getByRole("button", { name: "Copy link" }).click();
    await expect(page.getByRole("button", { name: "Link copied" })).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  }
});
