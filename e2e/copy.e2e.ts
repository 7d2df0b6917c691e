import { expect, type Page } from "@playwright/test";
import { firstOf, matrixOf, test } from "./parley-test";

/** Selects what a selector matches, and gives the text that the browser would copy. */
function select(page: Page, selector: string): Promise<string> {
  return page.evaluate((of) => {
    const range = document.createRange();
    range.selectNodeContents(document.querySelector(of) ?? document.body);
    const selection = getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range);
    return selection?.toString() ?? "";
  }, selector);
}

/**
 * Words that run together for a program that takes the elements of a page without its styles, as word processors do when
 * they paste: two neighbouring texts without a space between them that only a style keeps apart.
 */
function findJoinedWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const blocks =
      "address article aside blockquote br caption dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul".split(
        " ",
      );
    const skipped = ["script", "style", "svg", "select", "textarea", "button", "input"];
    const joined: string[] = [];
    let before = "";
    const walk = (node: Node): void => {
      if (node instanceof Text) {
        if (/[\p{L}\p{N}.,;:!?)]$/u.test(before) && /^[\p{L}\p{N}(“]/u.test(node.data)) {
          joined.push(`${before.slice(-30)}|${node.data.slice(0, 30)}`);
        }
        before = node.data || before;
      }
      if (!(node instanceof Element)) return;
      const { display, userSelect } = getComputedStyle(node);
      const isApart = blocks.includes(node.localName) || skipped.includes(node.localName);
      if (isApart) before = "";
      if (display !== "none" && userSelect !== "none" && !skipped.includes(node.localName))
        node.childNodes.forEach(walk);
      if (isApart) before = "";
    };
    walk(document.body);
    return joined;
  });
}

test("the copied matrix keeps cells and words apart, and has no initials in front of names", async ({
  page,
  negotiations,
}) => {
  const { id, parties } = firstOf(negotiations);
  await page.goto(`/${id}`);
  await expect(matrixOf(page)).toBeVisible();
  const lines = (await select(page, "table.glance")).split(/[\n\t]+/).map((line) => line.trim());
  for (const { name, monogram } of parties) {
    expect.soft(lines, name).toContain(name);
    expect.soft(lines, monogram).not.toContain(monogram);
  }
  for (const line of lines) {
    for (const { name, monogram } of parties) expect.soft(line).not.toContain(`${monogram}${name}`);
  }
});

test("no two words run together where a page is pasted without its styles", async ({ page, kinds, negotiations }) => {
  const { id, parties, deals } = firstOf(negotiations);
  const [one, two] = parties.map((party) => party.id as string);
  const more = [`/${id}/compare/${one}/${two}`, `/${id}/deals/${firstOf(deals).id}`, `/embed/${id}`];
  for (const address of new Set([...kinds, ...more])) {
    await page.goto(address);
    for (const width of [390, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      expect.soft(await findJoinedWords(page), `${address} at ${width}`).toEqual([]);
    }
  }
});
