import { expect } from "@playwright/test";
import { test } from "./parley-test";

// What stands above the content of a page, in CSS pixels; counted, so that it does not grow again.
test("the masthead is one row, and the date and the tools are one line, at every width", async ({ page, kinds }) => {
  for (const address of kinds) {
    await page.goto(address);
    for (const [width, height, masthead] of [
      [1440, 900, 52],
      [1024, 768, 52],
      [768, 1024, 52],
      [390, 844, 48],
    ] as const) {
      await page.setViewportSize({ width, height });
      const { heights, ends } = await page.evaluate(() => {
        const boxes = (selector: string) =>
          [...document.querySelectorAll(selector)]
            .map((one) => one.getBoundingClientRect())
            .filter((box) => box.height);
        const highest = (selector: string) => Math.max(0, ...boxes(selector).map((box) => box.height));
        return {
          heights: { masthead: highest(".masthead"), date: highest(".stepper-now"), tools: highest(".toolbar > *") },
          ends: boxes(".stepper-now, .toolbar > details").map((box) => box.bottom),
        };
      });
      const at = `${address} at ${width} px`;
      expect.soft(heights.masthead, `${at}, masthead`).toBeLessThanOrEqual(masthead);
      expect.soft(heights.date, `${at}, date`).toBeLessThanOrEqual(40);
      expect.soft(heights.tools, `${at}, tools`).toBeLessThanOrEqual(40);
      // Where there is little room, date and tools share their line.
      if (width < 1200 && ends.length > 0)
        expect.soft(Math.max(...ends) - Math.min(...ends), at).toBeLessThanOrEqual(8);
    }
  }
});
