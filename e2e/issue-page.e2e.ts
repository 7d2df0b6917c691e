import { expect, type Page } from "@playwright/test";
import { nameColumn } from "@/lib/model/column-name";
import { isAgreed } from "../lib/dataset/deal-history";
import { listPlacedQuestions, type Negotiation, type PlacedQuestion } from "../lib/dataset/negotiation";
import { listDefaultColumns } from "../lib/model/column";
import { listOwnStatements } from "../lib/model/statements";
import { matrix, parties } from "../lib/testing/lake-orune";
import { statementPath } from "../lib/url/paths";
import { getExchangeWords, getStageLabel } from "../lib/view/deal/stage-words";
import { escapePattern, firstOf, test } from "./parley-test";

/** The issues of a negotiation with their questions. */
function listIssues(negotiation: Negotiation): { address: string; placed: PlacedQuestion[] }[] {
  const all = listPlacedQuestions(negotiation);
  return negotiation.issues.map(({ id }) => ({
    address: `/${negotiation.id}/issues/${id}`,
    placed: all.filter(({ issue }) => issue.id === id),
  }));
}

/** What the row of each party says first, as a person has read it from the data. */
function listRowWords(text: string): string[] {
  if (text === "Which hive would visit the meadow in the morning?")
    return ["Wants the morning for Bramble Hive.", "Wants the morning for Clover Hive."];
  // The lantern halls have been read by a person as well, in lib/view/stagehands.test.ts.
  const row = matrix.find((one) => one.text === text);
  if (!row) return [];
  return row.cells.slice(0, parties.length).map(({ below }) => below[0] ?? "No position found");
}

/** What a question is told in, below the figures: its rows, its strips and its evidence. */
const findTold = (page: Page, { question }: PlacedQuestion) =>
  page.getByRole("region").and(page.locator(`[aria-labelledby="${question.id}-told"]`));

/** Opens whatever the reader can open. */
const openAll = (page: Page) =>
  page.locator("details").evaluateAll((all: HTMLDetailsElement[]) => {
    for (const details of all) details.open = true;
  });

test("all figures come first, a lane for every column, then a row for each that says the same in words", async ({
  page,
  negotiations,
}) => {
  for (const negotiation of negotiations) {
    const names = listDefaultColumns(negotiation, negotiation.asOf).map(nameColumn);
    const named = names.map((name) => new RegExp(escapePattern(name)));
    for (const { address, placed } of listIssues(negotiation)) {
      await page.goto(address);
      const heads = await page.getByRole("main").getByRole("heading", { level: 2 }).allTextContents();
      const [menu, ...first] = heads.slice(0, 1 + placed.length);
      expect(menu).toBe("Use this view");
      expect(first).toEqual(placed.map(({ question }) => question.text));
      for (const one of placed) {
        const { question } = one;
        const figure = page.getByRole("region", { name: question.text, exact: true });
        await expect(figure).toHaveAttribute("id", question.id);
        await expect(figure.locator(".lane .lane-name")).toHaveText(named);
        const rows = findTold(page, one).locator(".told-row");
        await expect(rows.getByRole("heading", { level: 3 })).toHaveText(named);
        for (const [i, words] of listRowWords(question.text).entries())
          await expect.soft(rows.nth(i)).toContainText(words);
      }
    }
  }
});

test("each statement known by the date is folded below its party’s row with its claim chain, and no later one is", async ({
  page,
  negotiations,
}) => {
  for (const negotiation of negotiations) {
    for (const { address, placed } of listIssues(negotiation)) {
      await page.goto(address);
      await openAll(page);
      for (const one of placed) {
        const { question } = one;
        const section = findTold(page, one);
        const known = question.statements.filter(({ date }) => date <= negotiation.asOf);
        const later = listOwnStatements(question).filter(({ date }) => date > negotiation.asOf).length;
        await expect(section.locator("[id^=statement-]")).toHaveCount(known.length);
        if (later > 0) await expect(section).toContainText(/later statements? (is|are) not shown/i);
        for (const statement of known) {
          const item = section.locator(`.claim:has(#statement-${statement.id})`);
          await expect.soft(item).toContainText(statement.summary);
          const chain = item.getByRole("list", { name: "How it reached this page" }).getByRole("listitem");
          const names = statement.chain.map(({ name, role }) =>
            role === "unnamed" ? new RegExp(`${escapePattern(name)}.*unnamed`) : new RegExp(escapePattern(name)),
          );
          await expect.soft(chain).toHaveText([...names, "This page"]);
        }
      }
    }
  }
});

test("the address of a statement opens what it is folded in", async ({ page, negotiations }) => {
  for (const negotiation of negotiations) {
    const placed = listPlacedQuestions(negotiation).find(({ question }) =>
      question.statements.some(({ date }) => date <= negotiation.asOf),
    );
    const statement = placed?.question.statements.findLast(({ date }) => date <= negotiation.asOf);
    if (!placed || !statement) throw new Error("nothing was said");
    await page.goto(statementPath(negotiation, placed.issue, statement));
    await expect(page.locator(`#statement-${statement.id}`)).toBeInViewport();
    await expect(page.locator(`.claim:has(#statement-${statement.id}) summary`)).toBeInViewport();
  }
});

test("a reaction is shown under the claim it answers, once it is public", async ({ page, negotiations }) => {
  for (const negotiation of negotiations) {
    for (const { address, placed } of listIssues(negotiation)) {
      const claims = placed.flatMap(({ question }) =>
        question.statements.filter(({ date, reactions }) => date <= negotiation.asOf && reactions),
      );
      if (claims.length === 0) continue;
      await page.goto(address);
      await openAll(page);
      for (const { id, reactions = [] } of claims) {
        const shown = page.locator(`#statement-${id} .reactions`).getByRole("listitem");
        const known = reactions.filter(({ date }) => date <= negotiation.asOf);
        await expect(shown).toHaveCount(known.length);
        for (const { summary } of known) await expect(shown.filter({ hasText: summary })).toHaveCount(1);
      }
    }
  }
});

test("each deal’s answer to a question is listed, with who gives and who gets, or would", async ({
  page,
  negotiations,
}) => {
  for (const negotiation of negotiations) {
    const deals = negotiation.deals.filter(({ date }) => date <= negotiation.asOf);
    for (const { address, placed } of listIssues(negotiation)) {
      await page.goto(address);
      await openAll(page);
      for (const one of placed) {
        const { question } = one;
        const section = findTold(page, one);
        const terms = deals.flatMap((deal) =>
          deal.terms
            .filter((term) => term.question === question.id && term.date <= negotiation.asOf)
            .map((term) => ({ deal, term })),
        );
        await expect(section.locator("[id^=term-]")).toHaveCount(terms.length);
        if (terms.length === 0) await expect(section).toContainText("No deal known by this date answers this question");
        for (const { deal, term } of terms) {
          const item = section.locator(`.claim:has([id="term-${deal.id}-${term.id}"])`);
          await expect.soft(item).toContainText(term.text);
          await expect.soft(item).toContainText(`${deal.title} (${getStageLabel(deal.stage).toLowerCase()})`);
          const { gives, gets } = getExchangeWords(isAgreed(deal, negotiation.parties, negotiation.asOf));
          await expect.soft(item).toContainText(gives);
          await expect.soft(item).toContainText(gets);
        }
      }
    }
  }
});

test("the coding note of a question opens and closes by keyboard", async ({ page, negotiations }) => {
  for (const negotiation of negotiations) {
    const [first] = listIssues(negotiation);
    const placed = firstOf(first?.placed ?? []);
    await page.goto(first?.address ?? "");
    const section = findTold(page, placed);
    const note = section.getByText(`Means: ${placed.question.options[0]?.means}`);
    await expect(note).toBeHidden();
    await section.getByText("What counts as each answer").focus();
    await page.keyboard.press("Enter");
    await expect(note).toBeVisible();
    await page.keyboard.press("Space");
    await expect(note).toBeHidden();
  }
});
