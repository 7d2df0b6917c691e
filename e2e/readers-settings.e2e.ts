import { expect, type Page } from "@playwright/test";
import { PNG } from "pngjs";
import { issuePath, negotiationPath } from "../lib/url/paths";
import { firstOf, measureOverflow, test } from "./parley-test";

// Settings readers apply to all pages: zoom, text spacing, forced colours, and reduced motion.

async function openAll(page: Page) {
  await page.locator("details").evaluateAll((all: HTMLDetailsElement[]) => {
    for (const details of all) details.open = true;
  });
}

/** Text that cannot be read: clipped, beyond the edge of the window, or covered by other text. */
function findUnreadable(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isUnseen = (element: Element | null): boolean =>
      element !== null &&
      (getComputedStyle(element).clipPath !== "none" ||
        getComputedStyle(element).position === "sticky" ||
        isUnseen(element.parentElement));
    // Exceptions: scroll containers, fields that show only the beginning of their content, labels of marks, whose full
    // text is at the start of the line, and the lines of the matrix, which open into theirs.
    const own = ".skip, .glance, .date-table-scroll, .overview, select, textarea, svg, .stave";
    const found: string[] = [];
    const placed: { text: string; element: Element; box: DOMRect }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    while (walker.nextNode()) {
      const { textContent, parentElement } = walker.currentNode;
      const text = textContent?.trim() ?? "";
      if (!text || !parentElement?.checkVisibility({ contentVisibilityAuto: true })) continue;
      if (parentElement.closest(own) || isUnseen(parentElement)) continue;
      range.selectNodeContents(walker.currentNode);
      for (const box of range.getClientRects()) {
        if (box.width < 1) continue;
        if (box.left < -0.5 || box.right > innerWidth + 0.5) found.push(`beyond the edge: ${text}`);
        placed.push({ text, element: parentElement, box });
      }
      for (let at: Element | null = parentElement; at; at = at.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(at);
        if (overflowX === "visible" && overflowY === "visible") continue;
        if (at.scrollWidth > at.clientWidth + 1 || at.scrollHeight > at.clientHeight + 1)
          found.push(`cut off: ${text}`);
      }
    }
    placed.sort((a, b) => a.box.top - b.box.top);
    for (const [i, one] of placed.entries()) {
      for (const other of placed.slice(i + 1)) {
        if (other.box.top > one.box.bottom) break;
        if (one.element === other.element) continue;
        const high = Math.min(one.box.bottom, other.box.bottom) - other.box.top;
        const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const least = Math.min(one.box.height, other.box.height);
        if (wide > 2 && high > least * 0.4) found.push(`one over the other: ${one.text} / ${other.text}`);
      }
    }
    return [...new Set(found)];
  });
}

test("at 400 % zoom a page scrolls in one direction only, and nothing sticky covers it", async ({ page, kinds }) => {
  // 1280 by 1024 at 400 % zoom.
  await page.setViewportSize({ width: 320, height: 256 });
  for (const address of kinds) {
    await page.goto(address);
    await openAll(page);
    expect.soft(await measureOverflow(page), address).toBe(0);
    const boxes = await page.evaluate(() =>
      [...document.body.querySelectorAll<HTMLElement>("*")].flatMap((element) => {
        const { overflowX, position } = getComputedStyle(element);
        const scrolls =
          element.scrollWidth > element.clientWidth + 1 && (overflowX === "auto" || overflowX === "scroll");
        const place = element.closest<HTMLElement>("[tabindex='0']");
        return [
          // Only tables may scroll on their own, and then by keyboard too, in a region with a name.
          ...(scrolls && !(place?.querySelector("table") && place.getAttribute("aria-label"))
            ? [element.className]
            : []),
          ...((position === "sticky" || position === "fixed") && element.checkVisibility() && element.clientHeight > 85
            ? [`${element.className} stays`]
            : []),
        ];
      }),
    );
    expect.soft(boxes, address).toEqual([]);
  }
});

test("with wider text spacing, or text of twice the size, nothing is lost", async ({ page, kinds }) => {
  test.slow();
  // Exactly the values of WCAG 1.4.12.
  const apart =
    "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }";
  const client = await page.context().newCDPSession(page);
  for (const address of kinds) {
    await page.goto(address);
    // The policy of a page allows only its own styles, but a constructed style sheet stands for the reader's.
    await page.evaluate((text) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      document.adoptedStyleSheets = [sheet];
    }, apart);
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      expect.soft(await measureOverflow(page), `${address}, further apart, ${width} px`).toBe(0);
      expect.soft(await findUnreadable(page), `${address}, further apart, ${width} px`).toEqual([]);
    }
    await page.evaluate(() => {
      document.adoptedStyleSheets = [];
    });
    await client.send("Page.setFontSizes", { fontSizes: { standard: 32, fixed: 26 } });
    expect.soft(await measureOverflow(page), `${address}, twice the size`).toBe(0);
    expect.soft(await findUnreadable(page), `${address}, twice the size`).toEqual([]);
    await client.send("Page.setFontSizes", { fontSizes: { standard: 16, fixed: 13 } });
  }
});

test("in forced colours every kind of mark can be distinguished by shape alone", async ({ page, negotiations }) => {
  const { id } = firstOf(negotiations);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ forcedColors: "active", colorScheme });
    await page.goto(`${negotiationPath({ id })}?show=full`);
    // Each mark of the page by itself, on the page's background.
    const shapes = await page.evaluate(() => {
      const seen = [...document.querySelectorAll(".mark > use")].map((use) => use.getAttribute("href") ?? "");
      const place = document.createElement("div");
      place.id = "signs";
      for (const href of new Set(seen)) {
        const mark = document.querySelector(`.mark:has(> use[href="${href}"])`)?.cloneNode(true) as SVGElement;
        mark.dataset.sign = href;
        place.append(mark);
      }
      document.querySelector("main")?.prepend(place);
      return [...new Set(seen)];
    });
    expect(shapes.length).toBeGreaterThan(5);
    const pictures: Buffer[] = [];
    for (const href of shapes) pictures.push(await page.locator(`[data-sign="${href}"]`).screenshot());
    expect(new Set(pictures.map((picture) => picture.toString("base64"))).size).toBe(shapes.length);
    for (const picture of pictures) expect(countColours(picture)).toBeGreaterThan(1);
    // Lines drawn as backgrounds or borders keep a system colour that differs from the background.
    const drawn = await page.evaluate(() => {
      const ground = getComputedStyle(document.body).backgroundColor;
      return [".stave-line", ".stave-bar"].map((selector) => {
        const element = document.querySelector(selector);
        return element !== null && getComputedStyle(element).backgroundColor !== ground;
      });
    });
    expect(drawn).toEqual([true, true]);
    const choices = await page
      .locator(".lens-choice a")
      .evaluateAll((all) =>
        all.map((one) => [one.hasAttribute("aria-current"), getComputedStyle(one).borderBottomColor] as const),
      );
    const colours = (is: boolean) => choices.filter(([current]) => current === is).map(([, colour]) => colour);
    for (const colour of colours(true)) expect(colours(false)).not.toContain(colour);
    await page.keyboard.press("Tab");
    const ring = page.locator(":focus");
    await expect(ring).toHaveCSS("outline-style", "solid");
  }
});

/** The number of colours in a picture. */
function countColours(picture: Buffer): number {
  const { data } = PNG.sync.read(picture);
  const colours = new Set<string>();
  for (let at = 0; at < data.length; at += 4) colours.add(data.subarray(at, at + 3).join());
  return colours.size;
}

test("with reduced motion nothing moves on any kind of page, not even when one page is swapped for another", async ({
  page,
  kinds,
  negotiations,
}) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  const findMotion = () =>
    page.evaluate(() => {
      const long = (value: string) => value.split(",").some((one) => Number.parseFloat(one) > 0.01);
      const still = [...document.querySelectorAll("*")].flatMap((element) =>
        ["", "::before", "::after"].flatMap((part) => {
          const style = getComputedStyle(element, part || undefined);
          const moves =
            long(style.transitionDuration) || (style.animationName !== "none" && long(style.animationDuration));
          return moves || style.scrollBehavior === "smooth" ? [`${element.tagName}.${element.className}${part}`] : [];
        }),
      );
      return [...still, ...document.getAnimations().map((one) => `running: ${one.id}`)];
    });
  for (const address of kinds) {
    await page.goto(address);
    // Charts are drawn when they near the viewport.
    for (const figure of await page.locator("[data-island][data-props]").all()) await figure.scrollIntoViewIfNeeded();
    expect.soft(await findMotion(), address).toEqual([]);
  }
  const negotiation = firstOf(negotiations);
  await page.goto(issuePath(negotiation, firstOf(negotiation.issues)));
  const before = page.url();
  await page.locator('a[data-step="previous"]').click();
  await expect(page).not.toHaveURL(before);
  expect(await findMotion()).toEqual([]);
});
