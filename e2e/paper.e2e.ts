import { expect } from "@playwright/test";
import { extractText } from "unpdf";
import { listPlacedQuestions } from "../lib/dataset/negotiation";
import { formatDate } from "../lib/text/format";
import { firstOf, test } from "./parley-test";

test("printed pages state their URL and date", async ({ page, negotiations }) => {
  await page.emulateMedia({ media: "print" });
  for (const { id, asOf, issues, parties } of negotiations) {
    for (const address of [
      `/${id}`,
      `/${id}/issues/${issues[0]?.id}`,
      `/${id}/parties/${parties[0]?.id}`,
      `/${id}/timeline`,
    ]) {
      await page.goto(address);
      const printed = page.locator("p", { hasText: `${address}, as of ${formatDate(asOf)}` });
      await expect(printed).toBeVisible();
      await expect(printed).toHaveText(/^https?:\/\//);
    }
  }
});

test("printed pages have no controls", async ({ page, kinds }) => {
  await page.emulateMedia({ media: "print" });
  for (const address of kinds) {
    await page.goto(address);
    for (const control of [
      page.getByRole("navigation", { name: "Sections" }),
      page.getByRole("navigation", { name: "How to look at this page" }),
      page.getByRole("navigation", { name: "Other issues" }),
      page.getByRole("link", { name: "Skip to the content" }),
      page.getByRole("button"),
    ]) {
      await expect.soft(control, address).toBeHidden();
    }
  }
});

test("printed pages are white and contain the sentences of every cell", async ({ page, negotiations }) => {
  const negotiation = firstOf(negotiations);
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await page.goto(`/${negotiation.id}`);
  await expect(page.locator("body")).toHaveCSS("background-color", "rgb(255, 255, 255)");
  for (const text of await page.locator(".matrix-text").all()) await expect(text).toBeVisible();
});

test("printed pages open every disclosure: coding notes, and the positions if only scales are shown", async ({
  page,
  negotiations,
}) => {
  const negotiation = firstOf(negotiations);
  const { issue, question } = firstOf(listPlacedQuestions(negotiation));
  await page.goto(`/${negotiation.id}/issues/${issue.id}`);
  const note = page.getByText(`Means: ${question.options[0]?.means}`).first();
  await expect(note).toBeHidden();
  await page.emulateMedia({ media: "print" });
  await expect(note).toBeVisible();
  await page.goto("/method");
  await expect(page.getByText(`Means: ${question.options[0]?.means}`).first()).toBeVisible();
  await page.goto(`/${negotiation.id}?show=scales`);
  const positions = page.locator(".matrix-more").first().getByRole("heading", { level: 4 });
  await expect(positions.first()).toBeVisible();
});

test("nothing is cut off on A4 or on A3", async ({ page, negotiations }) => {
  const { id, issues } = firstOf(negotiations);
  await page.emulateMedia({ media: "print" });
  // CSS pixels between the margins: A3 landscape and A4 portrait.
  for (const width of [1496, 703]) {
    await page.setViewportSize({ width, height: 1000 });
    for (const address of [`/${id}`, `/${id}/issues/${issues[0]?.id}`, `/${id}/sources`]) {
      await page.goto(address);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect.soft(overflow, `${address} on ${width} px of paper`).toBeLessThanOrEqual(0);
    }
  }
});

for (const [name, paper] of [
  ["A4", { format: "A4" }],
  ["A3 landscape", { format: "A3", landscape: true }],
] as const) {
  test(`every ${name} sheet states its URL, date and page number, and no question is split across sheets`, async ({
    page,
    negotiations,
  }) => {
    const negotiation = firstOf(negotiations);
    const { id, asOf, issues } = negotiation;
    for (const address of [`/${id}`, `/${id}/issues/${firstOf(issues).id}`, `/${id}?evidence=record`]) {
      await page.goto(address);
      const { text } = await extractText(new Uint8Array(await page.pdf(paper)));
      // Lines may break within words, so compare without whitespace.
      const sheets = text.map((sheet) => sheet.replaceAll(/\s+/g, ""));
      expect(sheets.length).toBeGreaterThan(1);
      const origin = `${address}, as of ${formatDate(asOf)}`.replaceAll(/\s+/g, "");
      for (const [i, sheet] of sheets.entries()) {
        expect.soft(sheet, `${address}, sheet ${i + 1}`).toContain(origin);
        expect.soft(sheet, `${address}, sheet ${i + 1}`).toContain(`Page${i + 1}of${sheets.length}`);
      }
      if (address !== `/${id}`) continue;
      for (const { question } of listPlacedQuestions(negotiation)) {
        const title = question.text.replaceAll(/\s+/g, "");
        const labels = question.options.map(({ label }) => label.replaceAll(/\s+/g, ""));
        const whole = sheets.some((sheet) => sheet.includes(title) && labels.every((label) => sheet.includes(label)));
        expect.soft(whole, question.text).toBe(true);
      }
    }
  });
}
