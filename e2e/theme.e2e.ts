import { expect, type Page } from "@playwright/test";
import { firstOf, test } from "./parley-test";

/** Whether the page background is dark, by the pixel its colour produces. */
function isDark(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const context = document.createElement("canvas").getContext("2d");
    if (!context) throw new Error("no canvas to measure with");
    context.fillStyle = getComputedStyle(document.body).backgroundColor;
    context.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
    return red + green + blue < 300;
  });
}

/** The button that switches between themes, by its accessible name. */
function themeSwitch(page: Page, from: string, to: string) {
  return page.getByRole("button", { name: new RegExp(`^Theme: ${from} ?, change to ${to}$`) });
}

test("the page follows the system until the reader chooses a theme", async ({ page, negotiations }) => {
  const { id } = firstOf(negotiations);
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto(`/${id}`);
  await expect.poll(() => isDark(page)).toBe(true);
  await themeSwitch(page, "auto", "light").click();
  await expect.poll(() => isDark(page)).toBe(false);
  await themeSwitch(page, "light", "dark").click();
  await page.emulateMedia({ colorScheme: "light" });
  await expect.poll(() => isDark(page)).toBe(true);
  await themeSwitch(page, "dark", "auto").click();
  await expect.poll(() => isDark(page)).toBe(false);
});

test("two choices before the page has new colours are two", async ({ page }) => {
  await page.goto("/");
  await themeSwitch(page, "auto", "light").evaluate((button: HTMLButtonElement) => {
    button.click();
    button.click();
  });
  await expect(themeSwitch(page, "dark", "auto")).toBeVisible();
  await expect.poll(() => isDark(page)).toBe(true);
});

test("a chosen theme applies to other pages from the first paint, before any script has loaded", async ({
  page,
  addresses,
}) => {
  await page.goto("/");
  await themeSwitch(page, "auto", "light").click();
  await themeSwitch(page, "light", "dark").click();
  await page.route(/\.js(\?|$)/, (route) => route.abort());
  for (const address of addresses.slice(0, 3)) {
    await page.goto(address);
    await expect.poll(() => isDark(page), { message: address }).toBe(true);
  }
});
