import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { listPlacedQuestions, type PlacedQuestion } from "../lib/dataset/negotiation";
import { bargain, bargainAsks, comparisons, matrix, parties, writeHeard } from "../lib/testing/lake-orune";
import { comparePath, dealPath, issuePath, negotiationPath, partyPath } from "../lib/url/paths";
import { findHtmlFaults } from "./find-html-faults";
import { findLake, firstOf, test } from "./parley-test";
import { findParts, type Heard, hear, readTree, squeeze } from "./read-tree";

// What the pages say to a reader who does not see them, taken where a screen reader takes it: from the accessibility tree.
// The sentences were written by a person who read the data: lib/testing/lake-orune.ts.

const wide = { width: 1440, height: 900 };
const narrow = { width: 390, height: 844 };

const listOptions = ({ question }: PlacedQuestion) =>
  question.options.map(({ label, statusQuo }) => `${label}${statusQuo ? " (status quo)" : ""}`);

/** Opens what is folded, which is no part of the tree while it is closed. */
async function openAll(page: Page, which = "details") {
  await page.locator(which).evaluateAll((all: HTMLDetailsElement[]) => {
    for (const details of all) details.open = true;
  });
}

async function readMatrix(page: Page) {
  const tree = await readTree(page, "table.glance");
  const rows = findParts(tree, "row");
  const questions = rows.filter((row) => findParts(row, "rowheader").length > 0);
  return { heads: findParts(firstOf(rows), "columnheader"), questions };
}

test("the matrix is heard as it is seen: its heads, each question with its options, each cell once and whole", async ({
  page,
  negotiations,
}) => {
  const lake = findLake(negotiations);
  const placed = listPlacedQuestions(lake);
  await page.setViewportSize(wide);
  await page.goto(negotiationPath(lake));
  const seen = await readMatrix(page);
  expect(seen.heads.map(({ name }) => squeeze(name))).toEqual(
    ["Question", ...parties, bargain, "Widest gap"].map(squeeze),
  );
  await page.setViewportSize(narrow);
  const small = await readMatrix(page);
  expect(small.heads.slice(0, -1).map(({ name }) => name)).toEqual(seen.heads.slice(0, -1).map(({ name }) => name));
  for (const { questions } of [seen, small]) {
    // Narrow rows have the short name of their question; the whole one is what the row opens into.
    const asked = matrix.map(({ text, label }) => squeeze(questions === seen.questions ? text : label));
    const heads = questions.map((row) => hear(firstOf(findParts(row, "rowheader"))));
    expect(heads.map((head, i) => head.endsWith(asked[i] ?? "none"))).toEqual(heads.map(() => true));
  }
  for (const [i, row] of matrix.entries()) {
    for (const [k, cell] of row.cells.entries()) {
      const heard = [seen, small].map(({ questions }) =>
        hear(findParts(questions[i] as Heard, "cell")[k] ?? { role: "none", name: "", children: [] }),
      );
      const whole = squeeze(writeHeard(row, cell));
      expect(heard).toEqual([whole, whole]);
    }
  }
  // What the rows open into: the options, the gaps, then each column once.
  await page.goto(`${negotiationPath(lake)}?show=full`);
  const opened = findParts(await readTree(page, "table.glance"), "cell").filter(
    (cell) => findParts(cell, "heading").length > 0,
  );
  for (const [i, row] of matrix.entries()) {
    const [options, gaps] = findParts(opened[i] as Heard, "list");
    expect((options?.children ?? []).map(hear)).toEqual(listOptions(placed[i] as PlacedQuestion).map(squeeze));
    expect((gaps?.children ?? []).map(hear).slice(0, row.gaps.length)).toEqual(row.gaps.map(squeeze));
    expect(findParts(opened[i] as Heard, "heading").map(hear)).toEqual(
      [row.text, ...row.cells.map(({ of }) => of)].map(squeeze),
    );
  }
});

test("a screen reader gets the figure of a question once: its options in the order of the scale, then each position", async ({
  page,
  negotiations,
}) => {
  const negotiation = findLake(negotiations);
  for (const issue of negotiation.issues) {
    for (const size of [wide, narrow]) {
      await page.setViewportSize(size);
      await page.goto(issuePath(negotiation, issue));
      const tree = await readTree(page, "main");
      expect(findParts(tree, "image")).toEqual([]);
      for (const one of listPlacedQuestions(negotiation).filter((placed) => placed.issue.id === issue.id)) {
        const { question } = one;
        const section = firstOf(findParts(tree, "region", question.text));
        const row = firstOf(matrix.filter(({ text }) => text === question.text));
        const all = row.cells.map((cell) => writeHeard(row, cell));
        const place = firstOf(findParts(section, "figure", `Positions on the scale: ${question.label}`));
        const [options, lanes] = findParts(place, "list");
        expect((options?.children ?? []).map(hear)).toEqual(listOptions(one).map(squeeze));
        expect((lanes?.children ?? []).map(hear)).toEqual(all.map(squeeze));
        for (const accessibleText of all)
          expect(hear(section).split(squeeze(accessibleText)).length, accessibleText).toBe(2);
      }
    }
  }
  const party = firstOf(negotiation.parties);
  await page.goto(partyPath(negotiation, party));
  const tree = await readTree(page, "main");
  const lists = findParts(tree, "list", "Options, in the order of the scale");
  expect(lists.map(({ children }) => children.map(hear))).toEqual(
    listPlacedQuestions(negotiation).map((one) => listOptions(one).map(squeeze)),
  );
});

test("a comparison is heard question by question: what is asked, the one, the other, and what differs, in words", async ({
  page,
  negotiations,
}) => {
  const lake = findLake(negotiations);
  for (const { columns, questions } of comparisons) {
    await page.goto(comparePath(lake, ...columns));
    await openAll(page, ".compare-more");
    const tree = await readTree(page, "main");
    expect(findParts(tree, "image")).toEqual([]);
    const regions = questions.map(({ text }) => hear(firstOf(findParts(tree, "region", text))));
    expect(regions.join(), "words that differ are said to").toContain("[differs:");
    for (const [i, { text, heard: parts }] of questions.entries()) {
      const heard = (regions[i] ?? "").replaceAll(/\[differs:([^\]]*)\]/g, "$1");
      let at = 0;
      for (const part of [text, ...parts].map(squeeze)) {
        const found = heard.indexOf(part, at);
        expect(found, `${text}: “${part}” is heard after what comes before it`).toBeGreaterThanOrEqual(at);
        at = found + part.length;
      }
    }
  }
});

test("a deal is heard term by term: where it stands on the scale, and for each party whether its statement meets it", async ({
  page,
  negotiations,
}) => {
  const lake = findLake(negotiations);
  for (const size of [wide, narrow]) {
    await page.setViewportSize(size);
    await page.goto(dealPath(lake, { id: "tea-house-2031-05-16" }));
    const [head, ...rows] = findParts(await readTree(page, "#asks"), "row").slice(0, -1);
    expect(
      findParts(head as Heard, "columnheader")
        .map(hear)
        .slice(1),
    ).toEqual(parties.map(squeeze));
    expect(rows.length).toBe(bargainAsks.length);
    for (const [i, { term, cells }] of bargainAsks.entries()) {
      const own = rows[i] as Heard;
      const heard = hear(firstOf(findParts(own, "rowheader")));
      expect(heard).toContain(squeeze(term.replace(", placed at:", ":")));
      expect(findParts(own, "cell").map(hear)).toEqual(cells.map(([first = ""]) => squeeze(first)));
    }
    await page.locator(".provision").evaluateAll((all: HTMLDetailsElement[]) => {
      for (const one of all) one.open = true;
    });
    for (const [i, { says, cells }] of bargainAsks.entries()) {
      const own = await readTree(page, `.provisions > li:nth-child(${i + 1})`);
      expect(hear(own)).toContain(squeeze(says));
      const parties = findParts(own, "list").at(-1) as Heard;
      expect(findParts(parties, "listitem").map(hear)).toEqual(cells.map((parts) => squeeze(parts.join(""))));
    }
  }
});

test("on a phone every table keeps its semantics, and every landmark has a name", async ({ page, kinds }) => {
  await page.setViewportSize(narrow);
  for (const address of kinds) {
    await page.goto(address);
    await openAll(page);
    const shown = await page.evaluate(() =>
      [...document.querySelectorAll("table")]
        .filter((table) => table.checkVisibility())
        .map((table) => ({
          rows: [...table.rows].filter((row) => row.checkVisibility()).length,
          name: table.caption?.textContent ?? "",
        })),
    );
    const tree = await readTree(page);
    const tables = findParts(tree, "table");
    const heard = tables.map((table) => ({ rows: findParts(table, "row").length, name: table.name }));
    expect.soft(heard, address).toEqual(shown);
    for (const { name } of shown) expect.soft(name, `${address}: a table has a name`).not.toBe("");
    const unnamed = ["navigation", "region", "table", "image", "slider", "combobox", "button", "link"].filter(
      (role) => findParts(tree, role, "").length > 0,
    );
    expect.soft(unnamed, `${address}: without a name`).toEqual([]);
  }
});

test("every view links to its text version, made of headings and lists only and excluded from search engines", async ({
  page,
  negotiations,
}) => {
  const negotiation = findLake(negotiations);
  const { id, parties, issues, deals } = negotiation;
  const [left, right] = parties;
  for (const address of [
    `/${id}?evidence=record`,
    `/${id}/issues/${firstOf(issues).id}`,
    `/${id}/parties/${left?.id}`,
    `/${id}/compare/${left?.id}/${right?.id}`,
    `/${id}/deals/${firstOf(deals).id}`,
  ]) {
    await page.goto(address);
    // It is for who reads with the ears and for the keyboard; the menu has one for all.
    await page.getByRole("link", { name: "Read this view as text" }).press("Enter");
    await expect(page).toHaveURL(`/words${address}`);
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
    await expect(page.locator('link[rel="canonical"]')).toHaveAttribute(
      "href",
      new RegExp(`${address.split("?")[0]}$`),
    );
    const tree = await readTree(page, "main");
    for (const role of ["table", "image", "figure"]) expect(findParts(tree, role)).toEqual([]);
    // Between them, these two contain every kind of entry.
    if (/\/(issues|deals)\//.test(address)) {
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).options({ preload: false }).analyze();
      expect(violations.map(({ id: rule, nodes }) => [rule, nodes[0]?.html])).toEqual([]);
      expect(await findHtmlFaults(await (await page.request.get(`/words${address}`)).text())).toEqual([]);
    }
    await page.getByRole("link", { name: "its page" }).click();
    await expect(page).toHaveURL(address);
  }
  await page.goto(`/words/${id}`);
  const tree = await readTree(page, "main");
  for (const { text, cells } of matrix) {
    const section = hear(firstOf(findParts(tree, "region", text))).toLowerCase();
    // The question is said by the heading, and not once more in each entry.
    for (const { heard } of cells) expect(section).toContain(squeeze(heard).toLowerCase());
  }
  expect((await page.request.get("/words/no-such-negotiation")).status()).toBe(404);
  expect((await page.request.get(`/words/${id}/issues/no-such-issue`)).status()).toBe(404);
});
