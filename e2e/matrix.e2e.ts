import { expect } from "@playwright/test";
import { nameColumn } from "@/lib/model/column-name";
import { listPlacedQuestions } from "../lib/dataset/negotiation";
import { listDefaultColumns } from "../lib/model/column";
import { listAllChanges } from "../lib/model/history/changes";
import { matrix, writeHeard } from "../lib/testing/lake-orune";
import { formatDate } from "../lib/text/format";
import { dealPath } from "../lib/url/paths";
import { cellsOf, escapePattern, findLake, firstOf, headsOf, matrixOf, openedOf, rowsOf, test } from "./parley-test";

test("the matrix has every question, every party and the headline deal", async ({ page, negotiations }) => {
  for (const negotiation of negotiations) {
    await page.goto(`/${negotiation.id}`);
    const heads = headsOf(page);
    const columns = listDefaultColumns(negotiation, negotiation.asOf);
    await expect(heads).toHaveCount(columns.length);
    for (const [i, column] of columns.entries()) await expect(heads.nth(i)).toContainText(nameColumn(column));
    for (const party of negotiation.parties) {
      await expect(heads.getByRole("link", { name: party.name, exact: true })).toBeVisible();
    }
    for (const { question } of listPlacedQuestions(negotiation)) {
      const head = matrixOf(page).getByRole("rowheader").getByRole("link", { name: question.text, exact: true });
      await expect(head).toBeVisible();
    }
  }
});

test("a row opens in place into its options and each column’s words, with the conditions and sources one step further", async ({
  page,
  negotiations,
}) => {
  const negotiation = firstOf(negotiations);
  const { question } = firstOf(listPlacedQuestions(negotiation));
  const names = listDefaultColumns(negotiation, negotiation.asOf).map(nameColumn);
  for (const width of [1440, 1024, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`/${negotiation.id}`);
    const opened = openedOf(page).first();
    await expect(opened).toBeHidden();
    // Where nothing is written, the row itself is what is pressed.
    await rowsOf(page).first().scrollIntoViewIfNeeded();
    const strip = await rowsOf(page).first().locator(".position-strip").first().boundingBox();
    await page.mouse.click((strip?.x ?? 0) + (strip?.width ?? 0) / 2, (strip?.y ?? 0) + (strip?.height ?? 0) / 2);
    await expect(opened).toBeVisible();
    await expect(opened.getByRole("heading", { level: 3, name: question.text })).toBeVisible();
    await expect(opened.locator(".options li")).not.toHaveCount(0);
    await expect(opened.locator("h4")).toHaveText(names);
    await expect(opened.locator(".stance").first()).toBeVisible();
    const more = opened.locator("summary").first();
    const evidence = opened.locator(".opened-more").first().locator(".evidence-lines a");
    await expect(evidence.first()).toBeHidden();
    await more.click();
    await expect(evidence.first()).toBeVisible();
  }
  await page.goto(`/${negotiation.id}?show=full`);
  await expect(openedOf(page).last()).toBeVisible();
  await page.goto(`/${negotiation.id}?show=scales`);
  await expect(openedOf(page).first()).toBeHidden();
});

test("closed rows are not elements until they are opened or searched, and are all there without script", async ({
  page,
  browser,
  negotiations,
}) => {
  for (const { id } of negotiations) {
    await page.goto(`/${id}`);
    const rows = await rowsOf(page).count();
    await expect(openedOf(page)).toHaveCount(0);
    await rowsOf(page).first().locator("+ tr summary").press("Enter");
    await expect(openedOf(page)).toHaveCount(1);
    await page.keyboard.press("Control+f");
    await expect(openedOf(page)).toHaveCount(rows);
    const plain = await browser.newPage({ javaScriptEnabled: false });
    await plain.goto(`/${id}`);
    await expect(openedOf(plain)).toHaveCount(rows);
    await plain.close();
  }
});

test("red lines, the status quo and what is reported are drawn on the strip of a cell", async ({
  page,
  negotiations,
}) => {
  const { id } = firstOf(negotiations);
  await page.goto(`/${id}`);
  await expect(matrixOf(page).locator("use[href='#m-red-line']")).not.toHaveCount(0);
  for (const sign of ["held", "told", "now"])
    await expect(matrixOf(page).locator(`.position-strip .${sign}`)).not.toHaveCount(0);
});

test("after a step to a date, the cells that changed that day are marked, and said to have changed", async ({
  page,
  negotiations,
}) => {
  const negotiation = firstOf(negotiations);
  await page.goto(`/${negotiation.id}`);
  await expect(matrixOf(page).locator(".changed")).toHaveCount(0);
  const { date } = firstOf(listAllChanges(negotiation).filter(({ kind }) => kind === "stance"));
  await page.goto(`/${negotiation.id}/at/${date}`);
  const changed = matrixOf(page).locator(".changed");
  await expect(changed).not.toHaveCount(0);
  for (const cell of await changed.all()) await expect(cell).toContainText(`Changed on ${formatDate(date)}.`);
});

test("parties are in alphabetical order, and the page says so", async ({ page, negotiations }) => {
  const collator = new Intl.Collator("en");
  for (const { id } of negotiations) {
    await page.goto(`/${id}`);
    const names = await headsOf(page).getByRole("link").allTextContents();
    expect(names).toEqual(names.toSorted(collator.compare));
    await expect(page.getByRole("main")).toContainText("Parties stand in alphabetical order");
  }
});

test("a screen reader announces each cell as a sentence: party, question and position", async ({
  page,
  negotiations,
}) => {
  for (const negotiation of negotiations) {
    await page.goto(`/${negotiation.id}`);
    const rows = rowsOf(page);
    const placed = listPlacedQuestions(negotiation);
    await expect(rows).toHaveCount(placed.length);
    const columns = listDefaultColumns(negotiation, negotiation.asOf);
    for (const [i, { question }] of placed.entries()) {
      const cells = cellsOf(rows.nth(i));
      await expect(cells).toHaveCount(columns.length);
      for (const [k, column] of columns.entries()) {
        await expect(cells.nth(k)).toHaveAccessibleName(sentenceOf(`${nameColumn(column)}, ${question.label}: `));
      }
    }
  }
});

test("each cell of the invented lake is heard as a person has read it from the data", async ({
  page,
  negotiations,
}) => {
  await page.goto(`/${findLake(negotiations).id}?show=full`);
  for (const [i, row] of matrix.entries()) {
    for (const [k, one] of row.cells.entries()) {
      const cell = matrixOf(page).getByRole("cell", { name: writeHeard(row, one), exact: true });
      await expect(cell).toHaveCount(1);
      const words = openedOf(page).nth(i).locator(".opened-words").nth(k);
      for (const said of one.below) await expect(words).toContainText(said);
    }
  }
});

test("a silent cell says that nothing was found, and gives no later search as evidence of it", async ({
  page,
  negotiations,
}) => {
  for (const negotiation of negotiations) {
    await page.goto(`/${negotiation.id}?show=full`);
    const dates = listPlacedQuestions(negotiation).map(({ question }) => question.checked);
    for (const [i, row] of (await openedOf(page).all()).entries()) {
      for (const cell of await row.locator("li:not(.opened-deal)", { hasText: "No position found" }).all())
        if ((dates[i] ?? "") > negotiation.asOf) await expect(cell).not.toContainText("Last checked");
        else await expect(cell).toContainText(`Last checked ${formatDate(dates[i] ?? "")}.`);
    }
  }
});

test("what is heard as a report is marked as a report, and what is disputed as disputed", async ({
  page,
  negotiations,
}) => {
  for (const { id } of negotiations) {
    await page.goto(`/${id}?show=full`);
    for (const [i, row] of (await rowsOf(page).all()).entries()) {
      const words = openedOf(page).nth(i).locator(".opened-words");
      for (const [k, cell] of (await row.locator("td.glance-party").allTextContents()).entries())
        for (const [heard, word] of [
          [/; reported: /, /Reported|Disputed/],
          [/; by a news summary: /, /News summary|Disputed/],
          [/; by [^;:]+ account: /, /By .+ account|Disputed/],
          [/, disputed/, /Disputed/],
        ] as const)
          if (heard.test(cell)) await expect(words.nth(k)).toContainText(word);
    }
  }
});

test("the evidence of a cell links to the exact words that are quoted", async ({ page, negotiations }) => {
  for (const negotiation of negotiations) {
    await page.goto(`/${negotiation.id}?show=full`);
    for (const [i, { question }] of listPlacedQuestions(negotiation).entries()) {
      for (const [k, party] of negotiation.parties.entries()) {
        const cell = openedOf(page).nth(i).locator(".opened-words").nth(k);
        const links = await cell.locator("a:not(.report-link)").evaluateAll(listAddresses);
        const silent = await cell.filter({ hasText: /No position found|Not concerned/ }).count();
        expect(links.length > 0, `${party.name}, ${question.label}`).toBe(silent === 0);
        // Every link leads to the source of a statement of that party on that question, and to its words if it has any.
        const ways = question.statements
          .filter((one) => one.party === party.id)
          .map(({ source, quote, agreed }) => ({
            // A stance by agreement leads to its deal.
            ...(agreed && { deal: dealPath(negotiation, { id: agreed.deal }) }),
            url: negotiation.sources.find(({ id }) => id === source)?.url ?? "none",
            words: quote ? ":~:text=" : "",
            exact: quote ? encodeURIComponent(quote.exact).replaceAll("-", "%2D") : "",
          }));
        for (const link of links) {
          const way = ways.some(
            ({ deal, url, words, exact }) =>
              link === deal || (link.startsWith(url) && link.includes(words) && link.includes(exact)),
          );
          expect(way, link).toBe(true);
        }
      }
    }
  }
});

test("a question in the matrix links to that question on its issue’s page", async ({ page, negotiations }) => {
  for (const negotiation of negotiations) {
    const last = listPlacedQuestions(negotiation).at(-1);
    await page.goto(`/${negotiation.id}`);
    await matrixOf(page)
      .getByRole("rowheader")
      .getByRole("link", { name: last?.question.text ?? "", exact: true })
      .click();
    await expect(page).toHaveURL(`/${negotiation.id}/issues/${last?.issue.id}#${last?.question.id}`);
    await expect(page.getByRole("heading", { level: 2, name: last?.question.text ?? "" })).toBeInViewport();
    await expect(page.locator(".kicker").first()).toContainText(last?.issue.title ?? "");
  }
});

/** Matches a sentence with the given beginning. */
function sentenceOf(beginning: string): RegExp {
  return new RegExp(`^\\S{0,4} ?${escapePattern(beginning)}.{2,}\\.`, "u");
}

function listAddresses(links: (SVGElement | HTMLElement)[]): string[] {
  return links.map((link) => link.getAttribute("href") ?? "");
}
