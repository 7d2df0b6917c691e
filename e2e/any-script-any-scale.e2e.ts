import { expect } from "@playwright/test";
import { listPlacedQuestions } from "../lib/dataset/negotiation";
import { findLake, matrixOf, openedOf, test } from "./parley-test";

// The invented data cover every case; where other data lack one, the test has nothing to check.
const rightToLeft = /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}]/u;
const cyrillic = /^[^\p{L}]*\p{Script=Cyrillic}/u;

test("names and text follow the direction of their script", async ({ page, negotiations }) => {
  for (const { id, parties, issues } of negotiations) {
    await page.goto(`/${id}`);
    for (const { name } of parties) {
      const link = page.getByRole("columnheader").getByRole("link", { name, exact: true });
      await expect(link).toHaveCSS("direction", rightToLeft.test(name) ? "rtl" : "ltr");
    }
    for (const issue of issues) {
      const quotes = issue.questions
        .flatMap(({ statements }) => statements.map(({ quote }) => quote?.exact ?? ""))
        .filter((text) => rightToLeft.test(text) || cyrillic.test(text));
      if (quotes.length === 0) continue;
      await page.goto(`/${id}/issues/${issue.id}`);
      for (const text of new Set(quotes)) {
        const words = page.getByText(`“${text}”`, { exact: true }).first();
        await expect(words).toHaveCSS("direction", rightToLeft.test(text) ? "rtl" : "ltr");
      }
    }
  }
});

test("a contested stance is shown as contested, with each of its positions", async ({ page, negotiations }) => {
  await page.goto(`/${findLake(negotiations).id}?show=full`);
  const line = matrixOf(page).getByRole("cell", { name: /^United Reedfolk of Upper Quennar, Who sets the draws: / });
  await expect(line).toHaveAccessibleName(/contested: these cannot both hold/);
  const cell = openedOf(page).first().locator(".opened-words").nth(2);
  await cell.locator("summary").click();
  await expect(cell.getByText("Contested: these statements cannot both hold.")).toBeVisible();
  for (const position of ["Nobody, since nothing is drawn", "Each shore, once the others have been told"])
    await expect(cell).toContainText(position);
  for (const summary of [
    "Says at the moot that no water may leave the lake.",
    "Pledges to tell the other shores before the reedfolk draw.",
  ])
    await expect(cell.getByText(summary)).toBeVisible();
});

test("a scale has a line for each option, in the order of the data, from two options to nine", async ({
  page,
  negotiations,
}) => {
  for (const negotiation of negotiations) {
    await page.goto(`/${negotiation.id}?show=full`);
    const rows = openedOf(page);
    for (const [i, { question }] of listPlacedQuestions(negotiation).entries()) {
      // Amounts and dates lie in proportion, and only some of them are labelled.
      if (question.amount || question.dates) continue;
      const options = rows.nth(i).getByRole("list").first().getByRole("listitem");
      await expect(options).toHaveText(
        question.options.map(({ label, statusQuo }) => `${label}${statusQuo ? " (status quo)" : ""}`),
      );
      // Each label is level with its line, so that a mark can be read across.
      const line = rows.nth(i).locator(".stave").first().locator(".stave-line");
      await expect(line).toHaveCount(question.options.length);
      const label = await options.last().boundingBox();
      const last = await line.last().boundingBox();
      expect(Math.abs((last?.y ?? 0) - ((label?.y ?? 0) + (label?.height ?? 0) / 2))).toBeLessThanOrEqual(2);
    }
  }
});
