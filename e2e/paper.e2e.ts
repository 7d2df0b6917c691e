import { expect } from "@playwright/test";
import { extractText } from "unpdf";
import { listPlacedQuestions } from "../lib/dataset/negotiation";
import { formatDate } from "../lib/text/format";
import { firstOf, test } from "./parley-test";

test("paper says at which address and as of which date it was printed", async ({ page, negotiations }) => {
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

test("paper has no controls", async ({ page, kinds }) => {
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

test("paper is white and has the sentences of every cell", async ({ page, negotiations }) => {
  const negotiation = firstOf(negotiations);
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await page.goto(`/${negotiation.id}`);
  await expect(page.locator("body")).toHaveCSS("background-color", "rgb(255, 255, 255)");
  for (const text of await page.locator(".matrix-text").all()) await expect(text).toBeVisible();
});

test("paper opens what a screen keeps folded: coding notes, and the positions where scales are shown", async ({
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
  // CSS pixels between the margins: A3 across, and A4 upright.
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
  ["A3 across", { format: "A3", landscape: true }],
] as const) {
  test(`every sheet of ${name} says where it came from, of which day it is and which sheet it is, and no question is torn`, async ({
    page,
    negotiations,
  }) => {
    const negotiation = firstOf(negotiations);
    const { id, asOf, issues } = negotiation;
    for (const address of [`/${id}`, `/${id}/issues/${firstOf(issues).id}`, `/${id}?evidence=record`]) {
      await page.goto(address);
      const { text } = await extractText(new Uint8Array(await page.pdf(paper)));
      // Words are broken over lines: what counts is which letters stand on a sheet.
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
