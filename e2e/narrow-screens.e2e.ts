import { expect } from "@playwright/test";
import { nameColumn } from "@/lib/model/column-name";
import { listPlacedQuestions } from "../lib/dataset/negotiation";
import { listDefaultColumns } from "../lib/model/column";
import { cellsOf, firstOf, matrixOf, measureOverflow, openedOf, rowsOf, test } from "./parley-test";

// Pages of a kind differ in the lengths of their texts, and full-measure.e2e.ts tries the longest there can be.
// 320 px is also 1280 px at 400 % zoom, and 256 px is 1024 px.
test("no page scrolls sideways, from 256 px to 1440 px, and no word is cut off at the edge", { tag: "@both" }, async ({
  page,
  kinds,
  negotiations,
}) => {
  test.slow();
  const { id } = firstOf(negotiations);
  for (const address of [
    ...kinds,
    `/${id}?show=full`,
    `/${id}?columns=status-quo`,
    `/${id}/search?q=a`,
    "/no-such-negotiation",
  ]) {
    await page.goto(address);
    for (const width of [256, 320, 834]) {
      await page.setViewportSize({ width, height: 800 });
      expect.soft(await measureOverflow(page), `${address} at ${width} px`).toBe(0);
      if (width === 256) continue;
      const outside = await page.evaluate(() => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const found: string[] = [];
        // Text for screen readers only is clipped, wherever it is positioned.
        const isClipped = (element: Element | null): boolean =>
          element !== null && (getComputedStyle(element).clipPath !== "none" || isClipped(element.parentElement));
        const range = document.createRange();
        while (walker.nextNode()) {
          const text = walker.currentNode;
          if (!text.textContent?.trim() || text.parentElement?.closest(".skip, .glance-scroll, .date-table-scroll"))
            continue;
          // What a menu that is closed has in it is measured where it is opened: full-measure.e2e.ts.
          if (isClipped(text.parentElement) || !text.parentElement?.checkVisibility()) continue;
          range.selectNodeContents(text);
          for (const { left, right, width } of range.getClientRects()) {
            if (width > 0 && (left < -0.5 || right > innerWidth + 0.5)) found.push(text.textContent.trim());
          }
        }
        return found;
      });
      expect.soft(outside, `${address} at ${width} px`).toEqual([]);
    }
    await page.locator("details").evaluateAll((all: HTMLDetailsElement[]) => {
      for (const details of all) details.open = true;
    });
    for (const width of [320, 834, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      expect.soft(await measureOverflow(page), `${address}, all open, at ${width} px`).toBe(0);
    }
  }
});

for (const width of [320, 390]) {
  test(`at ${width} px each question is a line, which opens into a figure with its text`, async ({
    page,
    negotiations,
  }) => {
    const negotiation = firstOf(negotiations);
    const names = listDefaultColumns(negotiation, negotiation.asOf).map(nameColumn);
    await page.setViewportSize({ width, height: 844 });
    await page.goto(`/${negotiation.id}`);
    for (const [i, row] of (await rowsOf(page).all()).slice(0, 3).entries()) {
      const cells = cellsOf(row);
      await expect(cells).toHaveCount(names.length);
      const last = await cells.last().boundingBox();
      expect(last?.y).toBe((await cells.first().boundingBox())?.y);
      expect((last?.x ?? 0) + (last?.width ?? width)).toBeLessThanOrEqual(width);
      // The marks of a phone are too small to be pressed: the whole line opens.
      await row.evaluate((line) => line.scrollIntoView({ block: "center", behavior: "instant" }));
      const cell = await cells.nth(1).boundingBox();
      await page.mouse.click((cell?.x ?? 0) + (cell?.width ?? 0) / 2, (cell?.y ?? 0) + (cell?.height ?? 0) / 2);
      const opened = openedOf(page).nth(i);
      // Side by side: the options on the left, then a narrow column for each of the others, all within the window.
      const options = await opened.locator(".options").boundingBox();
      const scale = await opened.locator(".opened-scale").first().boundingBox();
      expect(scale?.x).toBeGreaterThanOrEqual((options?.x ?? 0) + (options?.width ?? 0) - 1);
      await expect(opened.locator("h4")).toHaveText(names);
      await expect(opened.locator("h4").last()).toBeVisible();
    }
  });
}

test("at 834 px the columns are side by side, with the text in a disclosure", async ({ page, negotiations }) => {
  const negotiation = firstOf(negotiations);
  await page.setViewportSize({ width: 834, height: 1112 });
  await page.goto(`/${negotiation.id}`);
  for (const party of negotiation.parties) {
    await expect(page.getByRole("columnheader").getByRole("link", { name: party.name, exact: true })).toBeVisible();
  }
  await expect(openedOf(page).first()).toBeHidden();
  await matrixOf(page).locator("summary").first().press("Enter");
  await expect(openedOf(page).first().getByRole("heading", { level: 4 }).first()).toBeVisible();
});

test("a phone shows the figures of an issue with the options down and the parties’ letters across, which stay in sight", async ({
  page,
  negotiations,
}) => {
  const negotiation = firstOf(negotiations);
  const { issue, question } = firstOf(listPlacedQuestions(negotiation));
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`/${negotiation.id}/issues/${issue.id}`);
  const section = page.getByRole("region", { name: question.text, exact: true });
  const heads = section.locator(".lane .lane-name");
  const boxes = await Promise.all((await heads.all()).map((head) => head.boundingBox()));
  expect(new Set(boxes.map((box) => box?.y)).size).toBe(1);
  expect(boxes.every((box, i) => i === 0 || (box?.x ?? 0) > (boxes[i - 1]?.x ?? 0))).toBe(true);
  await section
    .locator(".lane-head .lane-track > span")
    .last()
    .evaluate((last) => last.scrollIntoView(true));
  await expect(heads.first()).toBeInViewport();
  // What the letters stand for is said below the figures.
  for (const { monogram, name } of negotiation.parties)
    await expect(page.getByRole("list", { name: "Key to the figures" })).toContainText(`${monogram} ${name}`);
});
