import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { firstOf, test } from "./parley-test";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/**
 * The violations axe finds, each with the first place it occurs. Pages contain no iframes, so legacy mode is enough.
 */
async function findFaults(page: Page, runOnly: { type: "tag" | "rule"; values: string[] }): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ runOnly, preload: false, resultTypes: ["violations"] })
    .analyze();
  return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.length}, at ${nodes[0]?.target.join(" ")})`);
}

/** All rules in light mode. Dark mode only changes colours, so only the contrast rule runs again. */
async function expectAccessible(page: Page, address: string, isOpen = false) {
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto(address);
  if (isOpen)
    await page.locator("details").evaluateAll((all: HTMLDetailsElement[]) => {
      for (const details of all) details.open = true;
    });
  expect.soft(await findFaults(page, { type: "tag", values: tags }), `${address} in light`).toEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  expect.soft(await findFaults(page, { type: "rule", values: ["color-contrast"] }), `${address} in dark`).toEqual([]);
}

/** Groups of URLs that split the work about evenly between workers. */
const groups: [string, RegExp][] = [
  ["the front page, the method, the timeline and the sources", /^\/(method|[^/]+\/(timeline|sources))?$/],
  ["the matrix", /^\/(?!method$)[^/]+$/],
  ["the pages of issues", /\/issues\//],
  ["the pages of parties", /\/parties\//],
  ["the comparisons", /\/compare/],
  ["the deals and the agreement page", /\/(deals|room)/],
];

for (const [name, pattern] of groups) {
  test(`axe finds no violation on ${name}, in light or dark`, async ({ page, kinds }) => {
    test.slow();
    // Pages of one kind differ only in their data.
    const own = kinds.filter((address) => pattern.test(address));
    expect(own.length).toBeGreaterThan(0);
    for (const address of own) await expectAccessible(page, address);
  });
}

test("axe finds no violation on a filtered page, with disclosures open, or on a 404 page", async ({
  page,
  negotiations,
}) => {
  const { id } = firstOf(negotiations);
  await expectAccessible(page, `/${id}?evidence=record&only=differences`, true);
  await expectAccessible(page, "/no-such-negotiation");
});

test("on a phone every target is large enough to tap", async ({ page, kinds }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const address of kinds) {
    await page.goto(address);
    await page.locator("details").evaluateAll((all: HTMLDetailsElement[]) => {
      for (const details of all) details.open = true;
    });
    expect.soft(await findFaults(page, { type: "rule", values: ["target-size"] }), address).toEqual([]);
  }
});
