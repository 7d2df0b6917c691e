import { expect } from "@playwright/test";
import { nameColumn } from "@/lib/model/column-name";
import { listPlacedQuestions } from "../lib/dataset/negotiation";
import { listDefaultColumns } from "../lib/model/column";
import { deriveStance, listHeld } from "../lib/model/stance";
import { getEvidenceLabels } from "../lib/schema/evidence-kinds";
import { formatDate } from "../lib/text/format";
import { escapePattern, matrixOf, rowsOf, test } from "./parley-test";

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

test("a silent cell says that nothing was found, and when the sources were last searched", async ({
  page,
  negotiations,
}) => {
  for (const negotiation of negotiations) {
    await page.goto(`/${negotiation.id}`);
    for (const { question } of listPlacedQuestions(negotiation)) {
      for (const party of negotiation.parties) {
        if (deriveStance(question, party.id, negotiation.asOf).kind !== "silent") continue;
        const cell = matrixOf(page).getByRole("cell", {
          name: `${party.name}, ${question.label}: No stated position found`,
        });
        await expect(cell).toHaveCount(1);
        await expect(cell).toContainText(`Last checked ${formatDate(question.checked)}.`);
      }
    }
  }
});

test("a report is announced as a report, and a disputed one as disputed", async ({ page, negotiations }) => {
  for (const negotiation of negotiations) {
    await page.goto(`/${negotiation.id}`);
    for (const { question } of listPlacedQuestions(negotiation)) {
      for (const party of negotiation.parties) {
        const stance = deriveStance(question, party.id, negotiation.asOf);
        if (stance.kind === "silent" || stance.reports.length === 0) continue;
        const cell = matrixOf(page).getByRole("cell", { name: `${party.name}, ${question.label}: ` });
        await expect(cell).toHaveAccessibleName(/; (reported|by a news summary): /);
        if (stance.kind === "reported") await expect(cell).toHaveAccessibleName(/: nothing on record;/);
        const disputed = stance.reports.some((report) => report.disputed);
        if (disputed) await expect(cell).toHaveAccessibleName(/, disputed/);
        const words = disputed ? ["Disputed"] : stance.reports.map(({ statement }) => wordOf(statement));
        for (const word of words) await expect(cell.getByRole("listitem").filter({ hasText: word })).not.toHaveCount(0);
      }
    }
  }
});

test("the evidence of a cell links to the exact words that are quoted", async ({ page, negotiations }) => {
  for (const negotiation of negotiations) {
    await page.goto(`/${negotiation.id}`);
    for (const { question } of listPlacedQuestions(negotiation)) {
      for (const party of negotiation.parties) {
        const stance = deriveStance(question, party.id, negotiation.asOf);
        const held = listHeld(stance);
        const cell = matrixOf(page).getByRole("cell", { name: `${party.name}, ${question.label}: ` });
        const links = held.length > 0 ? await cell.getByRole("link").evaluateAll(listAddresses) : [];
        for (const { statement } of held) {
          const source = negotiation.sources.find(({ id }) => id === statement.source);
          const own = links.filter((link) => link.startsWith(source?.url ?? "none"));
          expect(own, `${statement.id} is linked to its source`).not.toEqual([]);
          if (!statement.quote) continue;
          const words = encodeURIComponent(statement.quote.exact).replaceAll("-", "%2D");
          expect(own.join(" "), `${statement.id} is linked to its words`).toContain(words);
          expect(own.join(" ")).toContain(":~:text=");
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
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(last?.issue.title ?? "");
  }
});

/** Matches a sentence with the given beginning. */
function sentenceOf(beginning: string): RegExp {
  return new RegExp(`^\\S{0,4} ?${escapePattern(beginning)}.{2,}\\.`, "u");
}

function wordOf({ evidence }: { evidence: Parameters<typeof getEvidenceLabels>[0] }): string {
  return getEvidenceLabels(evidence).label;
}

function listAddresses(links: (SVGElement | HTMLElement)[]): string[] {
  return links.map((link) => link.getAttribute("href") ?? "");
}
