import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { findHtmlFaults } from "./find-html-faults";

/** Two parties of the first negotiation in the sitemap that has comparisons. */
async function findPair(page: Page) {
  const sitemap = await (await page.request.get("/sitemap.xml")).text();
  const paths = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = ""]) => new URL(url).pathname);
  const [, id = ""] =
    paths.map((path) => path.split("/")).find(([, , section, , right]) => section === "compare" && right) ?? [];
  const parties = paths
    .map((path) => path.split("/"))
    .filter(([, one, section]) => one === id && section === "parties");
  const keys = parties.map(([, , , party = ""]) => party);
  const [left = "", right = ""] = keys;
  expect(left && right, "the sitemap lists two parties of one negotiation").toBeTruthy();
  return { id, left, right, index: `/${id}/compare`, path: `/${id}/compare/${left}/${right}` };
}

const rows = (page: Page) => page.locator(".compare-row");
const ids = (page: Page) => rows(page).evaluateAll((all) => all.map(({ id }) => id));

test("a reader gets from the matrix to a comparison, and on to its question, by keyboard", async ({ page }) => {
  const { id } = await findPair(page);
  await page.goto(`/${id}`);
  const cell = page.locator(".gap-table td a").first();
  const href = (await cell.getAttribute("href")) ?? "";
  // Arrive by Tab, so that a cell that cannot be tabbed to fails the test.
  await page.locator(".gap-table tbody th a").first().focus();
  await page.keyboard.press("Tab");
  await expect(cell).toBeFocused();
  await page.keyboard.press("Enter");
  await page.waitForURL(`**${href}`);
  await expect(page.locator(`[id="${href.split("#")[1]}"]`)).toBeInViewport();
});

test("every gap in the grid matches its comparison", async ({ page }) => {
  const { id, left, right } = await findPair(page);
  await page.goto(`/${id}?parties=all`);
  const cells = page.locator(`.gap-table td a[href^="/${id}/compare/${left}/${right}#"]`);
  const said = await cells.evaluateAll((all) =>
    all.map((one) => [one.getAttribute("href")?.split("#")[1], one.textContent?.split(": ").at(-1)?.split(",")[0]]),
  );
  await page.goto(`/${id}/compare/${left}/${right}`);
  const found = await rows(page).evaluateAll((all) =>
    all.map((row) => [row.id, row.querySelector(".compare-words b")?.textContent?.toLowerCase()]),
  );
  expect(found.toSorted()).toEqual(said.toSorted());
});

test("swapping reverses the columns and changes no result", async ({ page }) => {
  const { id, left, right, path } = await findPair(page);
  await page.goto(path);
  const results = await page.locator(".compare-words b").allTextContents();
  await page.getByText("Change columns").click();
  await page.getByRole("link", { name: "Swap" }).click();
  await page.waitForURL(`**/${id}/compare/${right}/${left}`);
  expect(await page.locator(".compare-words b").allTextContents()).toEqual(results);
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute("href", new RegExp(`${path}$`));
});

test("one bar goes from near to far, adds up to all questions, and leads to the rows, in its order", async ({
  page,
}) => {
  const { path } = await findPair(page);
  await page.goto(path);
  const counts = (await page.locator(".result-count").allTextContents()).map(Number);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(await rows(page).count());
  const targets = await page
    .locator(".result-questions a")
    .evaluateAll((all) => all.map((one) => one.getAttribute("href")?.slice(1)));
  expect(targets).toEqual(await ids(page));
  const parts = page.locator(".result-part");
  await expect(parts).toHaveCount(counts.length);
  const widths = await parts.evaluateAll((all) => all.map((part) => part.getBoundingClientRect().width));
  const [unit = 0] = widths.map((width, i) => width / (counts[i] ?? 1));
  for (const [i, width] of widths.entries()) expect(width / (counts[i] ?? 1) / unit).toBeCloseTo(1, 0);
});

test("differing words are marked in three ways, and announced to screen readers", async ({ page }) => {
  const { index } = await findPair(page);
  await page.goto(index);
  for (const href of await page
    .locator(".pair-table th a")
    .evaluateAll((all) => all.map((a) => a.getAttribute("href") ?? ""))) {
    await page.goto(href);
    if ((await page.locator("mark").count()) > 0) break;
  }
  const mark = page.locator("mark").first();
  const cues = await mark.evaluate((element) => {
    const own = getComputedStyle(element);
    const around = getComputedStyle(element.parentElement ?? element);
    return {
      ground: own.backgroundColor !== around.backgroundColor,
      line: own.textDecorationLine,
      heavier: Number(own.fontWeight) > Number(around.fontWeight),
    };
  });
  expect(cues).toEqual({ ground: true, line: "underline", heavier: true });
  await expect(page.locator(".formulation", { has: page.locator("mark") }).first()).toMatchAriaSnapshot(
    "- mark: /differs:/",
  );
});

test("“only differences” hides the rest, says how many, and links back", async ({ page }) => {
  const { path } = await findPair(page);
  await page.goto(path);
  const all = await rows(page).count();
  const differing = await page.locator("[data-differs]").count();
  await page.getByRole("link", { name: "Only differences" }).click();
  await page.waitForURL("**?only=differences");
  await expect(rows(page)).toHaveCount(differing);
  await expect(page.locator(".lens")).toContainText(/hidden/);
  await page.getByRole("link", { name: "Show all questions" }).first().click();
  await page.waitForURL(`**${path}`);
  await expect(rows(page)).toHaveCount(all);
});

test("keys jump from difference to difference, and can be turned off", async ({ page }) => {
  const { id } = await findPair(page);
  await page.goto(`/${id}/compare`);
  for (const href of await page
    .locator(".pair-table th a")
    .evaluateAll((all) => all.map((a) => a.getAttribute("href") ?? ""))) {
    await page.goto(href);
    if ((await page.locator("[data-differs]").count()) > 1) break;
  }
  const differing = page.locator("[data-differs]");
  await expect(page.getByRole("button", { name: "Turn keys off" })).toBeVisible();
  await page.keyboard.press("n");
  await expect(differing.nth(0)).toBeFocused();
  await page.keyboard.press("n");
  await expect(differing.nth(1)).toBeFocused();
  await page.keyboard.press("p");
  await expect(differing.nth(0)).toBeFocused();
  await page.getByRole("button", { name: "Turn keys off" }).click();
  await page.reload();
  await expect(page.getByRole("button", { name: "Turn keys on" })).toBeVisible();
  await page.keyboard.press("n");
  await expect(differing.nth(0)).not.toBeFocused();
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("the form leads to the URL of the chosen columns: a third column, an earlier date", async ({ page }) => {
    const { id, left, right, path } = await findPair(page);
    await page.goto(path);
    await page.getByText("Change columns").click();
    await page.getByText("Earlier dates").click();
    await page.getByRole("combobox", { name: "Third column" }).selectOption("status-quo");
    await page.getByLabel("First column: as of").fill("2000-01-01");
    await page.getByRole("button", { name: "Compare" }).click();
    await page.waitForURL(`**/${id}/compare/${left}@2000-01-01/${right}/status-quo`);
    const row = page.locator(".compare-row").first();
    const sides = row.locator(".compare-side:not(.compare-more *)");
    await expect(sides).toHaveCount(3);
    await expect(row.locator(".compare-results li")).toHaveCount(3);
    // Nobody had made a statement by then.
    await expect(sides.first()).toContainText("No position found");
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", "noindex");
  });

  test("the page is complete, and has no control that needs script", async ({ page }) => {
    const { path } = await findPair(page);
    await page.goto(path);
    expect(await rows(page).count()).toBeGreaterThan(0);
    await expect(page.getByRole("button", { name: /keys/ })).toHaveCount(0);
  });

  test("the same column twice says so and offers others", async ({ page }) => {
    const { id, left } = await findPair(page);
    await page.goto(`/${id}/compare/${left}/${left}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("The same column twice");
    await expect(page.getByRole("combobox", { name: "Second column" })).toBeVisible();
  });

  for (const [what, segments] of [
    ["an unknown party", "no-such-party-anywhere/status-quo"],
    ["30 February", "LEFT@2001-02-30/status-quo"],
    ["a date beyond the data", "LEFT@9999-01-01/status-quo"],
    ["one column", "LEFT"],
  ] as const) {
    test(`${what} is a 404 page that explains what a column is`, async ({ page }) => {
      const { id, left, index } = await findPair(page);
      const response = await page.goto(`${index}/${segments.replace("LEFT", left)}`);
      expect(response?.status()).toBe(404);
      await expect(page.getByRole("heading", { name: "What a column is" })).toBeVisible();
      await expect(page.locator(`.pair-table a[href^="/${id}/compare/"]`).first()).toBeVisible();
    });
  }
});

test("hostile URLs give a 404, are never echoed, and are never cached", async ({ page }) => {
  const { index, left } = await findPair(page);
  for (const segments of [
    "%3Cscript%3Ealert(1)%3C%2Fscript%3E/x",
    `${left}/${"a".repeat(3000)}`,
    `${left}/..%2f..%2fetc`,
    `${left}/status-quo/${left}/status-quo`,
    "?left=%3Cscript%3E&right=status-quo",
  ]) {
    const response = await page.request.get(`${index}/${segments}`);
    expect(response.status(), segments).toBe(404);
    expect(await response.text()).not.toContain("alert(1)");
  }
  const drawn = await page.request.get(`${index}/${left}@2000-01-01/status-quo`);
  expect(drawn.headers()["cache-control"]).toContain("s-maxage=86400");
});

test("pages rendered on request are accessible in light and dark, and valid HTML", async ({ page }) => {
  const { id, left, right, path } = await findPair(page);
  for (const address of [
    `/${id}/compare/${left}@2000-01-01/${right}/status-quo`,
    `/${id}/compare/${left}/${left}`,
    `${path}?only=differences&evidence=record`,
  ]) {
    const html = await (await page.request.get(address)).text();
    expect.soft(await findHtmlFaults(html), address).toEqual([]);
    await page.goto(address);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      // Dark mode only changes colours.
      const axe = new AxeBuilder({ page }).setLegacyMode(true);
      const { violations } = await (colorScheme === "dark" ? axe.withRules("color-contrast") : axe).analyze();
      expect
        .soft(
          violations.map(({ id: rule, nodes }) => [rule, nodes[0]?.html]),
          `${address} ${colorScheme}`,
        )
        .toEqual([]);
    }
  }
});

for (const width of [390, 320]) {
  test(`nothing scrolls sideways at ${width} px, and the pairs are behind a disclosure on the matrix`, async ({
    page,
  }) => {
    const { id, left, right, path } = await findPair(page);
    await page.setViewportSize({ width, height: 800 });
    for (const address of [
      path,
      `/${id}/compare/${left}/${right}/status-quo`,
      `/${id}/compare`,
      `/${id}?parties=all`,
    ]) {
      await page.goto(address);
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(over, address).toBeLessThanOrEqual(0);
    }
    await page.locator(".gap-pairs summary").click();
    await expect(page.locator(`.gap-pairs a[href="${path}"]`)).toBeVisible();
  });
}

test("on paper there are no controls, but the URL and the date", async ({ page }) => {
  const { path } = await findPair(page);
  await page.goto(path);
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".printed")).toContainText(path);
  await expect(page.locator(".picker")).toBeHidden();
  await expect(page.locator(".compare-more .evidence-lines").first()).toBeVisible();
  await expect(rows(page).first()).toBeVisible();
});
