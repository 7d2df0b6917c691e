import type { Page } from "@playwright/test";

/** Marks of positions, in whatever figure comes first on a page. */
const marks = ".stave-mark, .lane-marks .mark, .strip, [data-first-mark]";

/**
 * What a reader passes before the first mark of a position: pixels, screens and the words to read that are on the screen,
 * which are those outside the controls and the names of the columns.
 */
export function measureFirstMark(page: Page, selector = marks): Promise<{ y: number; screens: number; words: number }> {
  return page.evaluate((wanted) => {
    const mark = [...document.querySelectorAll(wanted)].find((one) => one.checkVisibility());
    if (!mark) throw new Error(`nothing on the page is ${wanted}`);
    const walker = document.createTreeWalker(document.querySelector("main") ?? document.body, NodeFilter.SHOW_TEXT);
    let words = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const { parentElement: around } = node;
      if (mark.contains(node) || node.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_PRECEDING) break;
      if (!around?.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })) continue;
      if (around.closest("nav, thead, .toolbar, .skip")) continue;
      // What is only read aloud has one pixel.
      if (around.getBoundingClientRect().width <= 1) continue;
      words += node.textContent?.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;
    }
    const y = Math.round(mark.getBoundingClientRect().top + scrollY);
    return { y, screens: y / innerHeight, words };
  }, selector);
}

/** How many screens high a page is before anything on it is opened. */
export function measureScreens(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollHeight / innerHeight);
}
