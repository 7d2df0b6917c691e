import { expect, type Page } from "@playwright/test";
import { firstOf, test } from "./parley-test";

/** The rules of a page's style, and which of some rules apply to anything in it, in whatever state that is. */
function readRules(page: Page, others: readonly [text: string, selector: string][] = []) {
  return page.evaluate((asked) => {
    for (const one of document.querySelectorAll("details")) one.open = true;
    const rules: [text: string, selector: string][] = [];
    const visit = (list: CSSRuleList) => {
      for (const rule of list) {
        // What a page says of itself on paper is in a rule of its own, for the root.
        if (rule instanceof CSSStyleRule && rule.selectorText !== ":root")
          rules.push([rule.cssText, rule.selectorText]);
        if ("cssRules" in rule) visit(rule.cssRules as CSSRuleList);
      }
    };
    for (const sheet of document.styleSheets) visit(sheet.cssRules);
    const states =
      /::[\w-]+(\([^)]*\))?|:(hover|focus-visible|focus-within|focus|active|target|checked|disabled|before|after)(?![\w-])/g;
    const own = new Set(rules.map(([text]) => text));
    const missing = asked.flatMap(([text, selector]) => {
      if (own.has(text)) return [];
      try {
        return document.querySelector(selector.replaceAll(states, "")) ? [selector] : [];
      } catch {
        return [];
      }
    });
    return { rules, missing };
  }, others);
}

test("a page has every rule that applies to it, though each kind of page has a sheet of its own", async ({
  page,
  kinds,
  negotiations,
}) => {
  const { id, parties, deals, events } = firstOf(negotiations);
  const [one, other, third] = parties.map((party) => party.id);
  const more = [
    `/${id}?show=full`,
    `/${id}/compare`,
    `/${id}/compare/${one}/${other}/${third}`,
    `/${id}/deals/new`,
    `/${id}/search?q=${parties[0]?.name ?? ""}`,
    `/${id}/no-such-page`,
    `/${id}/at/${events[0]?.date}`,
    `/words/${id}`,
    ...deals.map((deal) => `/${id}/deals/${deal.id}`),
  ];
  const all = new Map<string, string>();
  for (const address of kinds) {
    await page.goto(address);
    for (const [text, selector] of (await readRules(page)).rules) all.set(text, selector);
  }
  expect(all.size).toBeGreaterThan(500);
  for (const address of [...kinds, ...more]) {
    await page.goto(address);
    const { rules, missing } = await readRules(page, [...all]);
    expect.soft(missing, address).toEqual([]);
    expect.soft(rules.length, address).toBeLessThan(all.size);
  }
});
