import { expect } from "@playwright/test";
import { nameColumn } from "@/lib/model/column-name";
import { isAgreed } from "../lib/dataset/deal-history";
import { listPlacedQuestions, type Negotiation, type PlacedQuestion } from "../lib/dataset/negotiation";
import { listDefaultColumns } from "../lib/model/column";
import { listOwnStatements } from "../lib/model/statements";
import { matrix, parties } from "../lib/testing/lake-orune";
import { getExchangeWords, getStageLabel } from "../lib/view/deal/stage-words";
import { escapePattern, test } from "./parley-test";

/** The issues of a negotiation with their questions. */
function listIssues(negotiation: Negotiation): { address: string; placed: PlacedQuestion[] }[] {
  const all = listPlacedQuestions(negotiation);
  return negotiation.issues.map(({ id }) => ({
    address: `/${negotiation.id}/issues/${id}`,
    placed: all.filter(({ issue }) => issue.id === id),
  }));
}

/** What the card of each party says first, as a person has read it from the data. */
function listCardWords(text: string): string[] {
  if (text === "Which hive would visit the meadow in the morning?")
    return ["Wants the morning for Bramble Hive.", "Wants the morning for Clover Hive."];
  // The lantern halls have been read by a person as well, in lib/view/stagehands.test.ts.
  const row = matrix.find((one) => one.text === text);
  if (!row) return [];
  return row.cells.slice(0, parties.length).map(({ below }) => below[0] ?? "No stated position found");
}

test("each question has its figure, with a lane for every column, and a card that says the same in words", async ({
  page,
  negotiations,
}) => {
  for (const negotiation of negotiations) {
    const names = listDefaultColumns(negotiation, negotiation.asOf).map(nameColumn);
    for (const { address, placed } of listIssues(negotiation)) {
      await page.goto(address);
      for (const { question } of placed) {
        const section = page.getByRole("region", { name: question.text, exact: true });
        await expect(section.locator(".lanes")).toBeVisible();
        await expect(section.locator(".lane-name")).toHaveText(names.map((name) => new RegExp(escapePattern(name))));
        const cards = section.getByRole("article");
        await expect(cards.getByRole("heading", { level: 4 })).toHaveText(
          names.map((name) => new RegExp(escapePattern(name))),
        );
        for (const [i, words] of listCardWords(question.text).entries())
          await expect.soft(cards.nth(i)).toContainText(words);
      }
    }
  }
});

test("each statement known by the date is listed with its claim chain, and no later one is", async ({
  page,
  negotiations,
}) => {
  for (const negotiation of negotiations) {
    for (const { address, placed } of listIssues(negotiation)) {
      await page.goto(address);
      for (const { question } of placed) {
        const section = page.getByRole("region", { name: question.text, exact: true });
        const known = question.statements.filter(({ date }) => date <= negotiation.asOf);
        const later = listOwnStatements(question).filter(({ date }) => date > negotiation.asOf).length;
        await expect(section.locator("[id^=statement-]")).toHaveCount(known.length);
        await section.locator("details.older").evaluateAll((all: HTMLDetailsElement[]) => {
          for (const details of all) details.open = true;
        });
        if (later > 0) await expect(section).toContainText(/later statements? (is|are) not shown/i);
        for (const statement of known) {
          const item = section.locator(`#statement-${statement.id}`);
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

test("a reaction is shown under the claim it answers, once it is public", async ({ page, negotiations }) => {
  for (const negotiation of negotiations) {
    for (const { address, placed } of listIssues(negotiation)) {
      const claims = placed.flatMap(({ question }) =>
        question.statements.filter(({ date, reactions }) => date <= negotiation.asOf && reactions),
      );
      if (claims.length === 0) continue;
      await page.goto(address);
      await page.locator("details.older").evaluateAll((all: HTMLDetailsElement[]) => {
        for (const details of all) details.open = true;
      });
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
      for (const { question } of placed) {
        const section = page.getByRole("region", { name: question.text, exact: true });
        const terms = deals.flatMap((deal) =>
          deal.terms
            .filter((term) => term.question === question.id && term.date <= negotiation.asOf)
            .map((term) => ({ deal, term })),
        );
        await expect(section.locator("[id^=term-]")).toHaveCount(terms.length);
        if (terms.length === 0) await expect(section).toContainText("No deal known by this date answers this question");
        for (const { deal, term } of terms) {
          const item = section.locator(`#term-${deal.id}-${term.id}`);
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
    const question = first?.placed[0]?.question;
    await page.goto(first?.address ?? "");
    const section = page.getByRole("region", { name: question?.text ?? "", exact: true });
    const note = section.getByText(`Means: ${question?.options[0]?.means}`);
    await expect(note).toBeHidden();
    await section.getByText("How answers to this question are coded").focus();
    await page.keyboard.press("Enter");
    await expect(note).toBeVisible();
    await page.keyboard.press("Space");
    await expect(note).toBeHidden();
  }
});
