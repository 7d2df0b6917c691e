import { expect, type Page } from "@playwright/test";
import { firstOf, measureOverflow, test } from "./parley-test";

/** The share menu of a page: a disclosure and its content. */
function menuOf(page: Page) {
  return page.locator("details#share");
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
    for (const format of ["bib", "ris", "csl.json"]) {
      const answer = await request.get(firstOf(links.filter((one) => one.includes(`.${format}`))));
      expect.soft(answer.status(), `${path}.${format}`).toBe(200);
    }
    await expect
      .soft(menu.getByRole("textbox", { name: "Link", exact: true, includeHidden: true }))
      .toHaveValue(new RegExp(`^http.*${path}${query.replace("?", "\\?")}$`));
  }
});

test("the menu works by keyboard alone, copies a link, and says so in the button that was pressed", async ({
  page,
  context,
  negotiations,
}) => {
  const { id, issues } = firstOf(negotiations);
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const path = `/${id}/issues/${firstOf(issues).id}`;
  await page.goto(path);
  const menu = menuOf(page);
  const summary = menu.locator("summary").first();
  await expect(summary).toBeInViewport({ ratio: 1 });
  await summary.focus();
  await page.keyboard.press("Enter");
  const field = menu.getByRole("textbox", { name: "Link", exact: true });
  const address = await field.inputValue();
  await page.keyboard.press("Tab");
  await expect(field).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  const button = menu.locator("[data-copy] button").first();
  await expect(button).toBeFocused();
  await expect(button).toHaveText("Copied Link");
  await expect(button).toBeInViewport({ ratio: 1 });
  await expect(menu.getByRole("status")).toHaveText("Copied: Link.");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address);
  expect(new URL(address).pathname).toBe(path);
  await menu.getByRole("button", { name: "Copy As it is today" }).press("Enter");
  await expect(menu.getByRole("status")).toHaveText("Copied: As it is today.");
  const snippet = await page.evaluate(() => navigator.clipboard.readText());
  expect(snippet).toMatch(/\/at\/\d{4}-\d{2}-\d{2}\?version=[0-9a-f]{10}"/);
  expect(snippet).not.toContain("undefined");
  await page.keyboard.press("Escape");
  await expect(summary).toBeFocused();
  await expect(field).toBeHidden();
});

test("a dark square picture is saved by the third click from the front page, and leaves the page where it was", async ({
  page,
  request,
  negotiations,
}) => {
  const { id, issues } = firstOf(negotiations);
  const { questions, id: issue } = firstOf(issues);
  await page.goto("/");
  await page
    .getByRole("main")
    .getByRole("link", { name: firstOf(questions).text })
    .first()
    .click();
  const menu = menuOf(page);
  await menu.locator("summary").first().click();
  const saving = page.waitForEvent("download");
  await menu.getByRole("listitem").filter({ hasText: "Square" }).getByRole("link", { name: "Dark" }).click();
  expect((await saving).suggestedFilename()).toMatch(/-square-dark\.png$/);
  await expect(page).toHaveURL(`/${id}/issues/${issue}#${firstOf(questions).id}`);
  // Asked for as a file it is one, by whatever way.
  const [shown, saved] = await Promise.all(
    ["", "&download=1"].map((more) => request.get(`/${id}.svg?size=social${more}`)),
  );
  expect(shown?.headers()["content-disposition"]).toMatch(/^inline; filename="[^"]+-social\.svg"$/);
  expect(saved?.headers()["content-disposition"]).toMatch(/^attachment; filename="[^"]+-social\.svg"$/);
});

test("a page without access to the clipboard selects the text instead, and says so", async ({ page, negotiations }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error("denied"));
  });
  await page.goto(`/${firstOf(negotiations).id}`);
  const menu = menuOf(page);
  await menu.locator("summary").first().click();
  await menu.getByRole("button", { name: "Copy Citation" }).click();
  await expect(menu.getByRole("button", { name: "Selected Citation" })).toBeVisible();
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
    await menu.locator("summary").first().click();
    await expect(menu.getByRole("textbox", { name: "Kept up to date" })).toHaveValue(
      /<iframe src="[^"]+evidence=record"/,
    );
    expect(await measureOverflow(page)).toBe(0);
    await menu.getByText("SVG, or sharper").click();
    await expect(menu.getByRole("button")).toHaveText(["PNG", "SVG"]);
    await menu.getByRole("combobox", { name: "Size" }).selectOption("square");
    await menu.getByRole("combobox", { name: "Colours" }).selectOption("dark");
    const saving = page.waitForEvent("download");
    await menu.getByRole("button", { name: "SVG" }).click();
    expect((await saving).suggestedFilename()).toMatch(/-square-dark\.svg$/);
    const { pathname, searchParams } = new URL((await saving).url());
    expect(pathname).toBe(`/${id}.svg`);
    expect(Object.fromEntries(searchParams)).toEqual({
      evidence: "record",
      download: "1",
      size: "square",
      theme: "dark",
      scale: "1",
    });
  });
});
