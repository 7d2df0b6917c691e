import { expect, type Page } from "@playwright/test";
import { firstOf, test } from "./parley-test";

/** The focused element, and whether it is visible: on the page, and not covered by anything sticky. */
function readFocus(page: Page) {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return { name: "", seen: false };
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const y = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
    const points = [Math.min(Math.max(left, 0) + 4, right - 1), (left + right) / 2, Math.max(right - 4, left + 1)];
    const above = points.map((x) => document.elementFromPoint(x, y));
    const isSticky = (one: Element | null): boolean =>
      one !== null &&
      !one.contains(element) &&
      (["sticky", "fixed"].includes(getComputedStyle(one).position) || isSticky(one.parentElement));
    // The words of a row may lie over the control of the whole row, which is still seen around them.
    const seen =
      above.some((one) => one !== null && (element.contains(one) || one.contains(element))) && !above.some(isSticky);
    const words = element.getAttribute("aria-label") ?? element.textContent ?? "";
    return { name: words.replaceAll(/\s+/g, " ").trim().slice(0, 60) || element.tagName, seen };
  });
}

async function expectFocus(page: Page, after: string) {
  await expect
    .poll(async () => (await readFocus(page)).seen, { message: `after ${after} the focus is seen` })
    .toBe(true);
}

test("tabbing down a page and back up, the focus is never covered by sticky elements", async ({
  page,
  negotiations,
}) => {
  const { id, parties } = firstOf(negotiations);
  const [left, right] = parties;
  await page.setViewportSize({ width: 1280, height: 720 });
  for (const address of [`/${id}`, `/${id}/compare/${left?.id}/${right?.id}`, `/${id}/deals/new`]) {
    await page.goto(address);
    const hidden: string[] = [];
    for (const key of ["Tab", "Shift+Tab"]) {
      // Start in the middle of the page, where the sticky elements are.
      const stops = await page.locator("main a:visible, main input:visible").all();
      await firstOf(stops.slice(Math.floor(stops.length / 2))).focus();
      for (let i = 0; i < 45; i++) {
        await page.keyboard.press(key);
        const { name, seen } = await readFocus(page);
        // After the last tab stop, the focus moves to the browser.
        if (!name) break;
        if (!seen) hidden.push(`${key}: ${name}`);
      }
    }
    expect.soft(hidden, address).toEqual([]);
  }
});

test("a fragment link moves the focus, and Escape returns it to the control that was opened", async ({
  page,
  kinds,
  negotiations,
}) => {
  for (const address of kinds) {
    await page.goto(address);
    await page.getByRole("button", { name: /^Theme/ }).waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect(page.locator("#content"), address).toBeFocused();
    for (const details of (await page.locator("details:visible").all()).slice(0, 2)) {
      const summary = details.locator("summary").first();
      await summary.focus();
      if ((await details.getAttribute("open")) === null) await page.keyboard.press("Enter");
      await expect(details).toHaveAttribute("open", "");
      await page.keyboard.press("Tab");
      if (!(await details.evaluate((element) => element.contains(document.activeElement)))) await summary.focus();
      await page.evaluate(() => {
        if (document.activeElement?.matches("input[type=date], input[type=search], select"))
          document.activeElement.closest("details")?.querySelector("summary")?.focus();
      });
      await page.keyboard.press("Escape");
      await expect(details, address).not.toHaveAttribute("open", "");
      await expect(summary).toBeFocused();
    }
  }
  const negotiation = firstOf(negotiations);
  await page.goto(`/${negotiation.id}/compare/${negotiation.parties[0]?.id}/${negotiation.parties[1]?.id}`);
  const link = page.locator('.result-questions a[href^="#"]').last();
  const id = (await link.getAttribute("href"))?.slice(1) ?? "";
  await link.focus();
  await page.keyboard.press("Enter");
  await expect(page.locator(`[id="${id}"]`)).toBeFocused();
});

test("a control used by keyboard keeps the focus, even when the page is swapped for another", async ({
  page,
  negotiations,
}) => {
  const negotiation = firstOf(negotiations);
  const { id } = negotiation;
  await page.goto(`/${id}`);
  const theme = page.getByRole("button", { name: /^Theme/ });
  await theme.focus();
  for (const after of ["one press of the theme", "another", "a third"]) {
    await page.keyboard.press("Enter");
    await expect(theme).toBeFocused();
    await expectFocus(page, after);
  }
  const back = page.locator('a[data-step="previous"]');
  await back.focus();
  for (const key of ["Enter", "ArrowLeft", "End", "Home"]) {
    const before = page.url();
    await page.keyboard.press(key);
    await expect(page).not.toHaveURL(before);
    await expectFocus(page, `${key} in the dates`);
  }
  const opening = page.locator('a[data-step="opening"]');
  await opening.focus();
  await page.keyboard.press("Enter");
  await expect(opening).toHaveCount(0);
  await expect(page.locator(".stepper [aria-current]")).toBeFocused();

  await page.goto(`/${id}/deals/new`);
  await page.getByRole("button", { name: "Copy link" }).waitFor();
  const radio = page.getByRole("radio").nth(1);
  await radio.focus();
  await page.keyboard.press("Space");
  await expect(page).toHaveURL(/terms=/);
  await expectFocus(page, "an answer");
  await expect(radio).toBeFocused();

  await page.goto(`/${id}/search?q=a`);
  const field = page.getByRole("searchbox");
  await field.focus();
  await page.keyboard.type("b");
  await expect(page).toHaveURL(/q=ab|q=ba/);
  await expect(field).toBeFocused();
});
