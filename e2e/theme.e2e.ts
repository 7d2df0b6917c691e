import { expect, type Page } from "@playwright/test";
import { firstOf, test } from "./parley-test";

/** Whether the ground of the page is dark, by the pixel that its colour makes. */
function isDark(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const context = document.createElement("canvas").getContext("2d");
    if (!context) throw new Error("there is no canvas to measure with");
    context.fillStyle = getComputedStyle(document.body).backgroundColor;
    context.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
    return red + green + blue < 300;
  });
}

/** The button that goes from one theme to the next one, as it is read out. */
function themeSwitch(page: Page, from: string, to: string) {
  return page.getByRole("button", { name: new RegExp(`^Theme: ${from} ?, change to ${to}$`) });
}

test("the page follows the system until the reader chooses, and then the reader", async ({ page, negotiations }) => {
  const { id } = firstOf(negotiations);
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto(`/${id}`);
  expect(await isDark(page)).toBe(true);
  await themeSwitch(page, "auto", "light").click();
  expect(await isDark(page)).toBe(false);
  await themeSwitch(page, "light", "dark").click();
  await page.emulateMedia({ colorScheme: "light" });
  expect(await isDark(page)).toBe(true);
  await themeSwitch(page, "dark", "auto").click();
  expect(await isDark(page)).toBe(false);
});

test("a chosen theme holds on other pages, from the first paint and before any script has been fetched", async ({
  page,
  addresses,
}) => {
  await page.goto("/");
  await themeSwitch(page, "auto", "light").click();
  await themeSwitch(page, "light", "dark").click();
  await page.route(/\.js(\?|$)/, (route) => route.abort());
  for (const address of addresses.slice(0, 3)) {
    await page.goto(address);
    expect(await isDark(page), address).toBe(true);
  }
});
