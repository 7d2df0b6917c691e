import { expect } from "@playwright/test";
import { extractText } from "unpdf";
import { listPlacedQuestions } from "../lib/dataset/negotiation";
import { formatDate } from "../lib/text/format";
import { firstOf, openedOf, test } from "./parley-test";

test("printed pages state their URL and date, and have no controls", async ({ page, kinds, negotiations }) => {
  await page.emulateMedia({ media: "print" });
  for (const address of kinds) {
    await page.goto(address);
    // The pages of all negotiations have no date, and the list of sources is that of every date.
    const isDated = negotiations.some(({ id }) => address.split("/")[1] === id) && !address.endsWith("/sources");
    if (isDated) {
      const printed = page.locator("p", { hasText: `${address}, as of ` }).first();
      await expect.soft(printed, address).toBeVisible();
      await expect.soft(printed, address).toHaveText(/^https?:\/\//);
    }
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

test("the matrix is printed on one sheet of A4, black on white, and with all its words where the rows are open", async ({
  page,
  negotiations,
}) => {
  const negotiation = firstOf(negotiations);
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await page.setViewportSize({ width: 703, height: 1009 });
  await page.goto(`/${negotiation.id}`);
  await expect(page.locator("body")).toHaveCSS("background-color", "rgb(255, 255, 255)");
  await expect(openedOf(page).first()).toBeHidden();
  await page.goto(`/${negotiation.id}?show=full`);
  for (const text of await openedOf(page).locator(".stance").all()) await expect(text).toBeVisible();
});

test("printed pages open every disclosure: coding notes, and the sources of an open row", async ({
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
  await page.goto(`/${negotiation.id}?show=full`);
  await expect(openedOf(page).locator(".opened-more .evidence-lines").first()).toBeVisible();
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
  test(`every ${name} sheet states its URL, date and page number, and the matrix is on the first`, async ({
    page,
    negotiations,
  }) => {
    const negotiation = firstOf(negotiations);
    const { id, asOf, issues } = negotiation;
    // Every sheet has the same foot; what differs by its size is how much of a matrix fits.
    const more = name === "A4" ? [`/${id}/issues/${firstOf(issues).id}`, `/${id}?evidence=record`] : [];
    for (const address of [`/${id}`, ...more]) {
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
      if (address === `/${id}`)
        // All of the overview is on the first sheet.
        for (const { question } of listPlacedQuestions(negotiation))
          expect.soft(sheets[0], question.text).toContain(question.text.replaceAll(/\s+/g, ""));
    }
  });
}
