import { expect } from "@playwright/test";
import { listPlacedQuestions } from "../lib/dataset/negotiation";
import { firstOf, test } from "./parley-test";

test("a statement is found by its words, without script, and the result links to it", async ({
  browser,
  baseURL,
  negotiations,
}) => {
  const negotiation = firstOf(negotiations);
  const { question } = firstOf(listPlacedQuestions(negotiation).filter((one) => one.question.statements.length > 0));
  const statement = firstOf(question.statements.filter(({ date }) => date <= negotiation.asOf));
  const page = await browser.newPage({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
  await page.goto(`/${negotiation.id}`);
  await page
    .locator(`a[href="/${negotiation.id}/search"]`)
    .or(page.getByRole("searchbox"))
    .first()
    .waitFor({ state: "attached" });
  await page.goto(`/${negotiation.id}/search`);
  await page.getByRole("searchbox").fill(`${statement.summary} ${statement.speaker}`.slice(0, 100));
  await page.getByRole("button", { name: "Search" }).click();
  await expect(page.locator(`.search-hits a[href$="#statement-${statement.id}"]`)).toHaveCount(1);
  await expect(page.locator('meta[name="robots"]').first()).toHaveAttribute("content", /noindex/);
  await page.close();
});

test("results update as the reader types, by keyboard alone, and the query is always treated as text", async ({
  page,
  negotiations,
}) => {
  const negotiation = firstOf(negotiations);
  const issue = firstOf(negotiation.issues);
  await page.goto(`/${negotiation.id}/search`);
  const field = page.getByRole("main").getByRole("searchbox");
  await expect(async () => {
    await page.keyboard.press("/");
    // A key that was pressed too early is pressed again, and never one that has moved the focus: it would be typed.
    expect(await field.evaluate((one) => one === document.activeElement)).toBe(true);
  }).toPass();
  await page.keyboard.type(issue.title);
  await expect(page.locator(`.search-hits a[href="/${negotiation.id}/issues/${issue.id}"]`)).toBeVisible();
  await field.fill("<b>no-such-word</b>");
  await expect(page.locator("main .lead[role=status]")).toHaveText("No results for “<b>no-such-word</b>”.");
  await page
    .getByRole("navigation", { name: "All issues" })
    .getByRole("link", { name: issue.title, exact: true })
    .click();
  await expect(page).toHaveURL(`/${negotiation.id}/issues/${issue.id}`);
});
