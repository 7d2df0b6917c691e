import { expect, type Page } from "@playwright/test";
import { firstOf, measureOverflow, test } from "./parley-test";

/** The share menu of a page: a disclosure and its content. */
function menuOf(page: Page) {
  return page.locator("details.share");
}

test("every view can be shared, even as of a date and filtered: all of its links work", async ({
  page,
  request,
  negotiations,
}) => {
  const { id, asOf, issues, parties, deals } = firstOf(negotiations);
  const [left, right] = parties;
  for (const [path, query] of [
    [`/${id}`, ""],
    [`/${id}`, "?evidence=record"],
    [`/${id}/at/${asOf}`, "?only=differences"],
    [`/${id}/issues/${firstOf(issues).id}`, "?evidence=record"],
    [`/${id}/parties/${left?.id}`, ""],
    [`/${id}/compare/${left?.id}/${right?.id}`, "?evidence=record"],
    [`/${id}/deals/${firstOf(deals).id}`, ""],
    [`/${id}/deals/new`, ""],
  ] as const) {
    await page.goto(`${path}${query}`);
    const menu = menuOf(page);
    const links = await menu
      .getByRole("link", { includeHidden: true })
      .evaluateAll((all) => all.map((one) => one.getAttribute("href") ?? ""));
    expect.soft(links, path).toContain(`${path}.bib${query}`);
    expect.soft(links, path).toContain(`/${id}.xlsx`);
    const workbook = path === `/${id}` ? `${path}/positions.xlsx${query}` : `${path}.xlsx${query}`;
    expect.soft(links, path).toContain(workbook);
    expect.soft((await request.get(workbook)).status(), workbook).toBe(200);
    for (const format of ["bib", "ris", "csl.json", "cite.txt"]) {
      const answer = await request.get(firstOf(links.filter((one) => one.includes(`.${format}`))));
      expect.soft(answer.status(), `${path}.${format}`).toBe(200);
    }
    await expect
      .soft(menu.getByRole("textbox", { name: "Link", exact: true, includeHidden: true }))
      .toHaveValue(new RegExp(`^http.*${path}${query.replace("?", "\\?")}$`));
  }
});

test("the menu works by keyboard alone, copies a link, and announces what was copied", async ({
  page,
  context,
  negotiations,
}) => {
  const { id, issues } = firstOf(negotiations);
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const asked: string[] = [];
  page.on("request", (one) => asked.push(new URL(one.url()).pathname));
  const path = `/${id}/issues/${firstOf(issues).id}`;
  await page.goto(path, { waitUntil: "networkidle" });
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  const menu = menuOf(page);
  await menu.locator("summary").focus();
  // By the second frame, whatever scrolling and focus trigger has been triggered.
  await page.evaluate(async () => {
    for (let i = 0; i < 2; i++) await new Promise(requestAnimationFrame);
  });
  // Nothing in it is loaded before it is opened.
  expect(asked.filter((one) => one.endsWith(".png"))).toEqual([]);
  await page.keyboard.press("Enter");
  await expect(menu.getByRole("img")).toHaveJSProperty("complete", true);
  expect(asked.filter((one) => one.endsWith(".png"))).toEqual([`${path}.png`]);
  const field = menu.getByRole("textbox", { name: "Link", exact: true });
  const address = await field.inputValue();
  for (let i = 0; i < 12 && !(await field.evaluate((one) => one === document.activeElement)); i++) {
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(menu.getByRole("status")).toHaveText("Copied: Link.");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address);
  expect(new URL(address).pathname).toBe(path);
  await menu.getByRole("button", { name: "Copy Stays as it is today" }).press("Enter");
  await expect(menu.getByRole("status")).toHaveText("Copied: Stays as it is today.");
  const snippet = await page.evaluate(() => navigator.clipboard.readText());
  expect(snippet).toMatch(/\/at\/\d{4}-\d{2}-\d{2}\?version=[0-9a-f]{10}"/);
  expect(snippet).not.toContain("undefined");
});

test("a page without access to the clipboard selects the text instead, and says so", async ({ page, negotiations }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error("denied"));
  });
  await page.goto(`/${firstOf(negotiations).id}`);
  const menu = menuOf(page);
  await menu.locator("summary").click();
  await menu.getByRole("button", { name: "Copy Citation" }).click();
  await expect(menu.getByRole("status")).toHaveText("Could not be copied: Citation is selected instead.");
  const selected = await menu.getByRole("textbox", { name: "Citation" }).evaluate((field) => {
    const { value, selectionStart, selectionEnd } = field as HTMLTextAreaElement;
    return value.slice(selectionStart, selectionEnd);
  });
  // The day of access is that of the reader's own clock.
  expect(selected).toMatch(/^Parley, “.*\/at\/\d{4}-\d{2}-\d{2}, accessed \d{1,2} [A-Z][a-z]+ 20\d{2}\.$/);
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 800 } });

  test("the menu is links, fields and a form, and fits a phone", async ({ page, negotiations }) => {
    const { id } = firstOf(negotiations);
    await page.goto(`/${id}?evidence=record`);
    const menu = menuOf(page);
    await menu.locator("summary").click();
    await expect(menu.getByRole("textbox", { name: "Will update" })).toHaveValue(/<iframe src="[^"]+evidence=record"/);
    await expect(menu.getByRole("button")).toHaveText(["PNG", "SVG"]);
    expect(await measureOverflow(page)).toBe(0);
    await menu.getByRole("combobox", { name: "Size" }).selectOption("square");
    await menu.getByRole("combobox", { name: "Colours" }).selectOption("dark");
    const answer = page.waitForResponse((one) => one.url().includes(".svg"));
    await menu.getByRole("button", { name: "SVG" }).click();
    const { pathname, searchParams } = new URL((await answer).url());
    expect((await answer).headers()["content-type"]).toContain("image/svg+xml");
    expect(pathname).toBe(`/${id}.svg`);
    expect(Object.fromEntries(searchParams)).toEqual({
      evidence: "record",
      size: "square",
      theme: "dark",
      scale: "1",
    });
  });
});
