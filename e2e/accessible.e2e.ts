import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { firstOf, test } from "./parley-test";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** The faults that axe finds, each with the first place where it is. No page has a frame, so the quick mode will do. */
async function findFaults(page: Page, runOnly: { type: "tag" | "rule"; values: string[] }): Promise<string[]> {
  // What is out of sight and not laid out has a guessed height, and what overflows it would count as covered.
  await page.locator(".timeline-month").evaluateAll((all: HTMLElement[]) => {
    for (const month of all) month.style.contentVisibility = "visible";
  });
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ runOnly, preload: false, resultTypes: ["violations"] })
    .analyze();
  return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.length}, at ${nodes[0]?.target.join(" ")})`);
}

/** All the rules in light. In dark only the colours are other ones, so only their rule is asked again. */
async function expectAccessible(page: Page, address: string) {
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto(address);
  expect.soft(await findFaults(page, { type: "tag", values: tags }), `${address} in light`).toEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  expect.soft(await findFaults(page, { type: "rule", values: ["color-contrast"] }), `${address} in dark`).toEqual([]);
}

/** Groups of addresses, so that the workers have about the same to do. */
const groups: [string, RegExp][] = [
  ["the front page, the method, the timeline and the sources", /^\/(method|[^/]+\/(timeline|sources))?$/],
  ["the matrix", /^\/(?!method$)[^/]+$/],
  ["the pages of issues", /\/issues\//],
  ["the pages of parties", /\/parties\//],
  ["the comparisons", /\/compare/],
  ["the deals and the room for agreement", /\/(deals|room)/],
];

for (const [name, pattern] of groups) {
  test(`nobody is shut out of ${name}, in light or in dark`, async ({ page, most }) => {
    test.slow();
    // Pages of one kind differ by their data alone: of many of them the first and the last few are tried.
    const all = most.filter((address) => pattern.test(address));
    const own = all.length > 5 ? [...all.slice(0, 3), ...all.slice(-1)] : all;
    expect(own.length).toBeGreaterThan(0);
    for (const address of own) await expectAccessible(page, address);
  });
}

test("nobody is shut out of a page under a lens, of an open disclosure or of a page that is not found", {
  tag: "@once",
}, async ({ page, negotiations }) => {
  const { id } = firstOf(negotiations);
  await expectAccessible(page, `/${id}?show=scales&evidence=record&only=differences`);
  await page.locator("details").evaluateAll((all: HTMLDetailsElement[]) => {
    for (const details of all) details.open = true;
  });
  expect(await findFaults(page, { type: "tag", values: tags })).toEqual([]);
  await expectAccessible(page, "/no-such-negotiation");
});

test("on a telephone every target can be hit", { tag: "@once" }, async ({ page, kinds }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const address of kinds) {
    await page.goto(address);
    await page.locator("details").evaluateAll((all: HTMLDetailsElement[]) => {
      for (const details of all) details.open = true;
    });
    expect.soft(await findFaults(page, { type: "rule", values: ["target-size"] }), address).toEqual([]);
  }
});
