import { expect } from "@playwright/test";
import { nameColumn } from "@/lib/model/column-name";
import { listPlacedQuestions } from "../lib/dataset/negotiation";
import { listDefaultColumns } from "../lib/model/column";
import { matrix, writeHeard } from "../lib/testing/lake-orune";
import { formatDate } from "../lib/text/format";
import { dealPath } from "../lib/url/paths";
import { escapePattern, findLake, matrixOf, rowsOf, test } from "./parley-test";

test("the matrix has every question, every party and the headline deal", async ({ page, negotiations }) => {
  for (const negotiation of negotiations) {
    await page.goto(`/${negotiation.id}`);
    const table = matrixOf(page);
    const heads = table.getByRole("columnheader");
    const columns = listDefaultColumns(negotiation, negotiation.asOf);
    await expect(heads).toHaveCount(columns.length + 1);
    for (const [i, column] of columns.entries()) await expect(heads.nth(i + 1)).toContainText(nameColumn(column));
    for (const party of negotiation.parties) {
      await expect(heads.getByRole("link", { name: party.name, exact: true })).toBeVisible();
    }
    for (const { question } of listPlacedQuestions(negotiation)) {
      const heading = table.getByRole("heading", { level: 3, name: question.text, exact: true });
      await expect(heading.getByRole("link")).toBeVisible();
    }
  }
});

test("parties are in alphabetical order, and the page says so", async ({ page, negotiations }) => {
  const collator = new Intl.Collator("en");
  for (const { id } of negotiations) {
    await page.goto(`/${id}`);
    const names = await matrixOf(page).getByRole("columnheader").getByRole("link").allTextContents();
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
      const cells = rows.nth(i).getByRole("cell");
      await expect(cells).toHaveCount(columns.length);
      for (const [k, column] of columns.entries()) {
        await expect(cells.nth(k)).toHaveAccessibleName(sentenceOf(`${nameColumn(column)}, ${question.label}: `));
      }
    }
  }
});

test("each cell of the invented lake is heard as a person has read it from the data", { tag: "@once" }, async ({
  page,
  negotiations,
}) => {
  await page.goto(`/${findLake(negotiations).id}`);
  for (const row of matrix) {
    for (const one of row.cells) {
      const cell = matrixOf(page).getByRole("cell", { name: writeHeard(row, one) });
      await expect(cell).toHaveCount(1);
      for (const words of one.below) await expect(cell).toContainText(words);
    }
  }
});

test("a silent cell says that nothing was found, and gives no later search as evidence of it", async ({
  page,
  negotiations,
}) => {
  for (const negotiation of negotiations) {
    await page.goto(`/${negotiation.id}`);
    const dates = listPlacedQuestions(negotiation).map(({ question }) => question.checked);
    for (const [i, row] of (await rowsOf(page).all()).entries()) {
      for (const cell of await row.getByRole("cell", { name: ": No stated position found" }).all())
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
    await page.goto(`/${id}`);
    const parties = page.locator(".matrix-party[role=cell]");
    for (const [heard, word] of [
      [/; reported: /, /Reported|Disputed/],
      [/; by a news summary: /, /News summary|Disputed/],
      [/; by [^;:]+ account: /, /By .+ account|Disputed/],
      [/, disputed/, /Disputed/],
    ] as const) {
      for (const cell of await parties.filter({ hasText: heard }).all())
        await expect(cell.getByRole("listitem").filter({ hasText: word })).not.toHaveCount(0);
    }
  }
});

test("the evidence of a cell links to the exact words that are quoted", async ({ page, negotiations }) => {
  for (const negotiation of negotiations) {
    await page.goto(`/${negotiation.id}`);
    for (const { question } of listPlacedQuestions(negotiation)) {
      for (const party of negotiation.parties) {
        const cell = matrixOf(page).getByRole("cell", { name: `${party.name}, ${question.label}: ` });
        const links = await cell.getByRole("link").evaluateAll(listAddresses);
        const silent = await cell.filter({ hasText: /No stated position found|Not concerned/ }).count();
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
    await page.getByRole("link", { name: last?.question.text ?? "", exact: true }).click();
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
