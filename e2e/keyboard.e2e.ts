import { expect, type Page } from "@playwright/test";
import { listPlacedQuestions } from "../lib/dataset/negotiation";
import { listDefaultColumns } from "../lib/model/column";
import { nameColumn } from "../lib/model/column-name";
import { firstOf, openedOf, test } from "./parley-test";

/** Presses Tab until an element with this text has the focus; fails after `stops` tab stops. */
async function tabTo(page: Page, text: string, stops: number) {
  const passed: string[] = [];
  for (let i = 0; i < stops; i++) {
    await page.keyboard.press("Tab");
    const label = await page.evaluate(() => (document.activeElement?.textContent ?? "").replaceAll(/\s+/g, " ").trim());
    if (label.startsWith(text)) return;
    passed.push(label);
  }
  throw new Error(`“${text}” is not among the first ${stops} tab stops: ${passed.join(" | ")}`);
}

test("the first tab stop is a link that skips to the content", async ({ page, kinds }) => {
  for (const address of kinds) {
    await page.goto(address);
    const skip = page.getByRole("link", { name: "Skip to the content" });
    await expect(skip).not.toBeInViewport();
    await page.keyboard.press("Tab");
    await expect(skip, address).toBeFocused();
    await expect(skip).toBeInViewport({ ratio: 1 });
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    const outside = await page.evaluate(() => document.activeElement?.closest(".masthead, .head") !== null);
    expect(outside, `${address}: the next tab stop is past the masthead, the date and the tools`).toBe(false);
  }
});

test("the focus is visible everywhere", async ({ page, kinds }) => {
  for (const address of kinds) {
    await page.goto(address);
    for (let i = 0; i < 15; i++) {
      await page.keyboard.press("Tab");
      const focused = await page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return undefined;
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        const { width, height } = element.getBoundingClientRect();
        return { text: element.textContent, outlineStyle, outlineWidth, area: width * height };
      });
      if (!focused) break;
      expect.soft(focused.outlineStyle, `${address}: ${focused.text}`).toBe("solid");
      expect.soft(Number.parseFloat(focused.outlineWidth)).toBeGreaterThanOrEqual(2);
      expect.soft(focused.area, `${address}: ${focused.text}`).toBeGreaterThan(0);
    }
  }
});

test("a question is reached from the top of the page and followed without a mouse", async ({ page, negotiations }) => {
  const negotiation = firstOf(negotiations);
  const { issue, question } = firstOf(listPlacedQuestions(negotiation));
  await page.goto(`/${negotiation.id}`);
  await tabTo(page, question.text, 31 + negotiation.parties.length);
  await expect(page.getByRole("link", { name: question.text, exact: true })).toBeInViewport({ ratio: 1 });
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`/${negotiation.id}/issues/${issue.id}#${question.id}`);
});

test("view options work without a mouse: a choice, and the form for the columns", async ({ page, negotiations }) => {
  const { id } = firstOf(negotiations);
  await page.goto(`/${id}`);
  await tabTo(page, "Full text", 24);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`/${id}?show=full`);
  await tabTo(page, "Columns", 29);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await page.getByRole("checkbox").last().focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/show=full&columns=/);
});

test("a row of the matrix is opened without a mouse", async ({ page, negotiations }) => {
  const negotiation = firstOf(negotiations);
  const { question } = firstOf(listPlacedQuestions(negotiation));
  await page.goto(`/${negotiation.id}`);
  const summary = page.locator("summary", { hasText: question.text });
  const opened = openedOf(page).filter({ hasText: question.text });
  await expect(opened).toBeHidden();
  await summary.focus();
  await page.keyboard.press("Enter");
  await expect(opened.getByRole("heading", { name: question.text, exact: true })).toBeVisible();
  await expect(opened.locator(".stance").first()).toBeVisible();
  // What each column says is below its head, and announced with its name.
  await expect(opened.getByRole("heading", { level: 4 })).toHaveText(
    listDefaultColumns(negotiation, negotiation.asOf).map(nameColumn),
  );
});
