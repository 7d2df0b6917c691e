import { expect } from "@playwright/test";
import { firstOf, matrixOf, rowsOf, test } from "./parley-test";

// How soon a page answers: places in CSS pixels from its top.

test("the matrix is one screen: its first position, and all of its questions", async ({
  page,
  negotiations,
  dataDir,
}) => {
  for (const { width, height, first } of [
    { width: 1440, height: 900, first: 240 },
    { width: 390, height: 844, first: 260 },
  ]) {
    await page.setViewportSize({ width, height });
    for (const { id } of negotiations) {
      await page.goto(`/${id}`);
      const mark = await matrixOf(page).locator("td .mark").first().boundingBox();
      expect.soft(mark?.y, `${id}, first position at ${width} px`).toBeLessThanOrEqual(first);
      const rows = await rowsOf(page).count();
      const table = await matrixOf(page).boundingBox();
      const last = await rowsOf(page).last().boundingBox();
      const bottom = (last?.y ?? 0) + (last?.height ?? 0);
      // A head, then so many lines of the height of a line.
      const line = width > 1200 ? 36 : 40;
      expect.soft(bottom - (table?.y ?? 0), `${id}, lines at ${width} px`).toBeLessThanOrEqual(36 + rows * (line + 1));
      if (dataDir === "data") expect.soft(bottom, `all questions at ${width} px`).toBeLessThanOrEqual(900);
    }
  }
});

test("the front page has a position on its first screen, and few bytes", async ({ page, negotiations, request }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/");
  const mark = await matrixOf(page).locator("td .mark").first().boundingBox();
  expect(mark?.y).toBeLessThanOrEqual(420);
  await expect(page.getByRole("link", { name: firstOf(negotiations).title })).not.toHaveCount(0);
  expect((await (await request.get("/")).body()).byteLength).toBeLessThanOrEqual(160_000);
});
