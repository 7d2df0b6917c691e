import { type Browser, expect, type Page } from "@playwright/test";
import { nameColumn } from "@/lib/model/column-name";
import { listDefaultColumns } from "../lib/model/column";
import { cellsOf, firstOf, headsOf, openedOf, readText, rowsOf, test } from "./parley-test";

/**
 * Expects the URL to show the same to others. The visitor has no script, so that nothing can mend what was served:
 * script-adds-nothing.e2e.ts says that it shows no more to others.
 */
async function expectSameForAnybody(browser: Browser, page: Page) {
  const other = await browser.newPage({ javaScriptEnabled: false });
  await other.goto(page.url());
  expect(await readText(other)).toBe(await readText(page));
  await other.close();
}

test("“Full text” opens every row, and its URL shows the same to everyone", async ({ page, browser, negotiations }) => {
  const { id } = firstOf(negotiations);
  await page.goto(`/${id}`);
  await expect(openedOf(page).first()).toBeHidden();
  await page.getByRole("link", { name: "Full text" }).click();
  await expect(page).toHaveURL(`/${id}?show=full`);
  await expect(page.getByRole("link", { name: "Full text" })).toHaveAttribute("aria-current", "true");
  await expect(openedOf(page).last()).toBeVisible();
  await expectSameForAnybody(browser, page);
  await page.getByRole("list", { name: "Show" }).getByRole("link", { name: "Overview" }).click();
  await expect(page).toHaveURL(`/${id}`);
});

/** The cells that are known only by report, and what “only where they differ” hides, as a person reads it from the data. */
const knownByReport: Record<string, string[]> = {
  "lake-orune": ["مجلس نوران, Fishing rights", "مجلس نوران, Lighthouse"],
  "two-hives": [],
  "two-hives-2029": [],
  "stagehands-2028": ["Association of Lantern Halls, Rain money", "Maskmakers’ Lodge, Tribunal"],
};
const hiddenWhereAlike: Record<string, { shown: number; hidden: number; note: RegExp }> = {
  // All let the rescue boats through; of the nets one speaks, and of the eel moon nobody.
  "lake-orune": {
    shown: 6,
    hidden: 3,
    note: /^Three questions are hidden: on one the answers are the same and on two they cannot be compared\./,
  },
  "two-hives": { shown: 1, hidden: 0, note: /^No question is hidden\./ },
  "two-hives-2029": { shown: 1, hidden: 0, note: /^No question is hidden\./ },
  // Those who have agreed hold the same of the chest, the writers’ room, late work and the end of the contract.
  "stagehands-2028": {
    shown: 5,
    hidden: 4,
    note: /^Four questions are hidden: on all of them the answers are the same\./,
  },
};

test("“On the record only” makes a cell that is known only by report silent, and says why", async ({
  page,
  browser,
  negotiations,
}) => {
  for (const negotiation of negotiations) {
    await page.goto(`/${negotiation.id}`);
    const [all] = await countSilent(page);
    await page.getByRole("link", { name: "On the record only" }).click();
    await expect(page).toHaveURL(`/${negotiation.id}?evidence=record`);
    const onlyReported = (knownByReport[negotiation.id] ?? []).map(
      (cell) => `${cell}: No position found. Known only by report`,
    );
    for (const name of onlyReported) await expect(page.getByRole("cell", { name })).toHaveCount(1);
    const [silent, reports] = await countSilent(page);
    expect(silent).toBe((all ?? 0) + onlyReported.length);
    expect(reports).toBe(0);
    await expectSameForAnybody(browser, page);
  }
});

/** How many parties' cells are silent, and how many mention reports. */
async function countSilent(page: Page): Promise<[number, number]> {
  const cells = page.locator("td.glance-party");
  return [
    await cells.filter({ hasText: "No position found." }).count(),
    await cells.filter({ hasText: /; (reported|by a news summary): / }).count(),
  ];
}

test("“Only where they differ” says how many questions it hides, and why", async ({ page, browser, negotiations }) => {
  for (const negotiation of negotiations) {
    const { shown, hidden, note: words } = hiddenWhereAlike[negotiation.id] ?? { shown: -1, hidden: -1, note: /^$/ };
    await page.goto(`/${negotiation.id}`);
    await expect(page.getByRole("main").getByRole("status")).toHaveCount(0);
    await page.getByRole("link", { name: "Only where they differ" }).click();
    await expect(page).toHaveURL(`/${negotiation.id}?only=differences`);
    await expect(rowsOf(page)).toHaveCount(shown);
    const note = page.getByRole("main").getByRole("status");
    await expect(note).toHaveText(words);
    await expectSameForAnybody(browser, page);
    await note.getByRole("link", { name: "Show all" }).click();
    await expect(rowsOf(page)).toHaveCount(shown + hidden);
  }
});

test("a choice shows at once what the page already holds, while the page of the choice is on its way", async ({
  page,
}) => {
  await page.goto("/stagehands-2028");
  const rows = page.locator("tr.glance-row:visible");
  await expect(rows).toHaveCount(9);
  let release = () => {};
  const isReleased = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\?/, async (route) => {
    await isReleased;
    await route.continue();
  });
  await page.getByRole("link", { name: "Only where they differ" }).click();
  await expect(rows).toHaveCount(5);
  await page.getByRole("link", { name: "On the record only" }).click();
  await expect(page.locator(".glance-mark .mark-reported:visible")).toHaveCount(0);
  await expect(page).toHaveURL("/stagehands-2028");
  release();
  await expect(page).toHaveURL("/stagehands-2028?evidence=record&only=differences");
  await page.goBack();
  await expect(page).toHaveURL("/stagehands-2028?only=differences");
  await page.goBack();
  await expect(rows).toHaveCount(9);
});

test("pairs of all parties can be included where some need not agree, and are not offered otherwise", async ({
  page,
  browser,
  negotiations,
}) => {
  for (const { id, parties } of negotiations) {
    const principals = parties.filter(({ role = "principal" }) => role === "principal").length;
    await page.goto(`/${id}`);
    const choice = page.getByRole("link", { name: "Of all parties" });
    if (principals === parties.length) {
      await expect(choice).toHaveCount(0);
      await expect(page.getByRole("main")).not.toContainText("have to agree");
      continue;
    }
    const finding = page.locator(".head-words");
    await expect(finding).toContainText("have to agree");
    await choice.click();
    await expect(page).toHaveURL(`/${id}?parties=all`);
    await expect(finding).not.toContainText("have to agree");
    await expect(page.locator("#gap-grid")).toContainText(/^Pairs are those of all \w+ parties, /);
    await expectSameForAnybody(browser, page);
  }
});

test("positions of the last months alone are chosen in a menu, which then says so and is closed", async ({
  page,
  browser,
}) => {
  await page.goto("/lake-orune");
  // Of 20 February, which is three months before, and of 15 January.
  const name = page.getByRole("cell", { name: /^Dremmel Ferry Guild, Name of the island: / });
  const mesh = page.getByRole("cell", { name: /^Ostrel, Mesh of the nets: / });
  await expect(name).toContainText("Marrow Isle, document, four months old.");
  await expect(name.locator("small")).toHaveText("4 mo");
  const menu = page.locator(".lens-menu", { hasText: "Age" });
  await expect(menu.locator("summary")).toHaveText("Age Any age");
  await menu.locator("summary").click();
  await page.getByRole("list", { name: "Age" }).getByRole("link", { name: "Last three months" }).click();
  await expect(page).toHaveURL("/lake-orune?within=3");
  await expect(menu.locator("summary")).toHaveText("Age Last three months");
  await expect(menu.locator("summary")).toBeFocused();
  await expect(menu).not.toHaveAttribute("open");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("(last three months)");
  await expect(name).toContainText("Nothing in the last three months. The last position dates from 15 January 2031.");
  await expect(mesh).toContainText("Two fingers wide, document, three months old.");
  await expectSameForAnybody(browser, page);
  // The history of the question is the same, and so is what is folded.
  for (const address of ["/lake-orune/issues/island?within=1", "/lake-orune/parties/dremmel?within=1"]) {
    await page.goto(address);
    await expect(page.getByText("The last position dates from 15 January 2031.").first()).toBeVisible();
    await expectSameForAnybody(browser, page);
  }
  await page.goto("/lake-orune/compare/dremmel/nuran?within=1");
  await expect(page.locator("#island-name")).toContainText("Cannot be compared");
  await expect(page.locator("#island-name")).toContainText("The last position dates from 15 January 2031.");
});

test("the columns are chosen in a form, which keeps the rest of the lens", async ({ page, browser, negotiations }) => {
  const negotiation = firstOf(negotiations);
  await page.goto(`/${negotiation.id}?evidence=record`);
  await page.locator("summary", { hasText: "Columns" }).click();
  const form = page.getByRole("group", { name: "Columns shown" });
  const [kept, ...others] = listDefaultColumns(negotiation, negotiation.asOf).map(nameColumn);
  for (const name of others) await form.getByRole("checkbox", { name, exact: true }).uncheck();
  await form.getByRole("checkbox", { name: "Status quo" }).check();
  await page.getByRole("button", { name: "Show these" }).click();
  await expect(page).toHaveURL(/evidence=record&columns=[^&]+&columns=status-quo$/);
  const heads = headsOf(page);
  await expect(heads).toHaveCount(2);
  await expect(heads.nth(0)).toContainText(kept ?? "");
  await expect(heads.nth(1)).toContainText("Status quo");
  await expect(cellsOf(rowsOf(page).first())).toHaveCount(2);
  await expectSameForAnybody(browser, page);
});

test("the evidence filter works on the pages of issues and parties too", async ({ page, browser, negotiations }) => {
  const { id, issues, parties } = firstOf(negotiations);
  for (const address of [`/${id}/issues/${issues[0]?.id}`, `/${id}/parties/${parties[0]?.id}`]) {
    await page.goto(address);
    await page.getByRole("link", { name: "On the record only" }).click();
    await expect(page).toHaveURL(`${address}?evidence=record`);
    await expect(page.getByRole("link", { name: "On the record only" })).toHaveAttribute("aria-current", "true");
    // The reader's evidence filter applies to parties, and never to how a deal is known.
    await expect(page.locator(".told-row:not(.told-deal), .party-row").getByText("Reported: ")).toHaveCount(0);
    await expectSameForAnybody(browser, page);
  }
});

test("unknown view options fall back to the defaults, and unknown columns are counted", async ({
  page,
  negotiations,
}) => {
  // Which negotiation it is plays no part in how a query is read.
  for (const { id } of negotiations.slice(0, 1)) {
    await page.goto(`/${id}`);
    const opened = await readText(page);
    for (const query of [
      "show=huge&evidence=rumours&only=some&columns=nobody,deal.none",
      "show=&evidence=&only=&within=&columns=",
      "within=2",
      "show=scales&evidence=all&only=all",
      "show=scaled",
      "colour=red",
    ]) {
      const answered = await page.goto(`/${id}?${query}`);
      expect(answered?.status(), query).toBe(200);
      const counted = "Two columns in this address are not known here and were left out. The usual columns are shown.";
      const said = query.includes("columns=nobody") ? counted : "";
      const text = await readText(page);
      expect(text, query).toContain(said);
      expect(text.replace(said, ""), query).toBe(opened);
    }
  }
});
