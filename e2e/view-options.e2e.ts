import { type Browser, expect, type Page } from "@playwright/test";
import { nameColumn } from "@/lib/model/column-name";
import { listPlacedQuestions, type Negotiation } from "../lib/dataset/negotiation";
import { answerQuestion, compareAnswers, listDefaultColumns } from "../lib/model/column";
import type { ResultKind } from "../lib/model/difference";
import { deriveStance } from "../lib/model/stance";
import { getStanceTable } from "../lib/model/stance-table";
import { capitalise, formatCount } from "../lib/text/format";
import { firstOf, matrixOf, readText, rowsOf, test } from "./parley-test";

/** Expects the URL to show the same to others: to a new visitor, and to one without script. */
async function expectSameForAnybody(browser: Browser, page: Page) {
  const text = await readText(page);
  for (const javaScriptEnabled of [true, false]) {
    const context = await browser.newContext({ javaScriptEnabled });
    const other = await context.newPage();
    await other.goto(page.url());
    expect(await readText(other), `script: ${javaScriptEnabled}`).toBe(text);
    await context.close();
  }
}

test("“Scales only” keeps the marks and hides the sentences, and its URL shows the same to everyone", async ({
  page,
  browser,
  negotiations,
}) => {
  const { id } = firstOf(negotiations);
  await page.goto(`/${id}`);
  await expect(page.locator(".matrix-text").first()).toBeVisible();
  await page.getByRole("link", { name: "Scales only" }).click();
  await expect(page).toHaveURL(`/${id}?show=scales`);
  await expect(page.getByRole("link", { name: "Scales only" })).toHaveAttribute("aria-current", "true");
  await expect(page.getByRole("link", { name: "Full text" })).not.toHaveAttribute("aria-current");
  await expect(page.locator(".matrix-text")).toHaveCount(0);
  await expect(page.locator(".stave-mark").first()).toBeVisible();
  await expectSameForAnybody(browser, page);
  await page.getByRole("link", { name: "Full text" }).click();
  await expect(page).toHaveURL(`/${id}`);
});

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
    const onlyReported = listPlacedQuestions(negotiation).flatMap(({ question }) =>
      negotiation.parties
        .filter((party) => deriveStance(question, party.id, negotiation.asOf).kind === "reported")
        .map((party) => `${party.name}, ${question.label}: No stated position found. Known only by report`),
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
  const cells = page.locator(".matrix-party[role=cell]");
  return [
    await cells.filter({ hasText: "No stated position found." }).count(),
    await cells.filter({ hasText: /; (reported|by a news summary): / }).count(),
  ];
}

test("“Only where they differ” says how many questions it hides, and why", async ({ page, browser, negotiations }) => {
  for (const negotiation of negotiations) {
    const kinds = listPlacedQuestions(negotiation).map(({ question }) => furthestOf(negotiation, question));
    const count = (...which: ResultKind[]) => kinds.filter((kind) => which.includes(kind)).length;
    const differing = count("apart", "opposite");
    await page.goto(`/${negotiation.id}`);
    await expect(page.getByRole("main").getByRole("status")).toHaveCount(0);
    await page.getByRole("link", { name: "Only where they differ" }).click();
    await expect(page).toHaveURL(`/${negotiation.id}?only=differences`);
    await expect(rowsOf(page)).toHaveCount(differing);
    const note = page.getByRole("main").getByRole("status");
    await expect(note).toContainText(
      `${capitalise(formatCount(kinds.length - differing, "question", "questions"))} hidden: `,
    );
    await expect(note).toContainText(formatCount(count("same"), "the same", "the same"));
    await expect(note).toContainText(formatCount(count("overlapping"), "overlapping", "overlapping"));
    await expect(note).toContainText(`${formatCount(count("not-comparable"), "that", "that")} cannot be compared`);
    await expectSameForAnybody(browser, page);
    await note.getByRole("link", { name: "Show all" }).click();
    await expect(rowsOf(page)).toHaveCount(kinds.length);
  }
});

/** The result furthest apart between any two of the default columns. */
function furthestOf(
  negotiation: Negotiation,
  question: ReturnType<typeof listPlacedQuestions>[number]["question"],
): ResultKind {
  const answers = listDefaultColumns(negotiation, negotiation.asOf).map((column) =>
    answerQuestion(column, question, getStanceTable(negotiation, negotiation.asOf, "all")),
  );
  const results = answers.flatMap((left, i) =>
    answers.slice(i + 1).map((right) => compareAnswers(left, right, question).result.kind),
  );
  const order: ResultKind[] = ["opposite", "apart", "overlapping", "same"];
  return order.find((kind) => results.includes(kind)) ?? "not-comparable";
}

test("the columns are chosen in a form that keeps the other view options", async ({ page, browser, negotiations }) => {
  for (const negotiation of negotiations) {
    await page.goto(`/${negotiation.id}?evidence=record`);
    await page.locator("summary", { hasText: "Columns" }).click();
    const form = page.getByRole("group", { name: "Columns shown" });
    const [kept, ...others] = listDefaultColumns(negotiation, negotiation.asOf).map(nameColumn);
    for (const name of others) await form.getByRole("checkbox", { name, exact: true }).uncheck();
    await form.getByRole("checkbox", { name: "Status quo" }).check();
    await page.getByRole("button", { name: "Show these" }).click();
    await expect(page).toHaveURL(/evidence=record&columns=[^&]+&columns=status-quo$/);
    const heads = matrixOf(page).getByRole("columnheader");
    await expect(heads).toHaveCount(3);
    await expect(heads.nth(1)).toContainText(kept ?? "");
    await expect(heads.nth(2)).toContainText("Status quo");
    await expect(rowsOf(page).first().getByRole("cell")).toHaveCount(2);
    await expectSameForAnybody(browser, page);
  }
});

test("the evidence filter works on the pages of issues and parties too", async ({ page, browser, negotiations }) => {
  for (const { id, issues, parties } of negotiations) {
    for (const address of [`/${id}/issues/${issues[0]?.id}`, `/${id}/parties/${parties[0]?.id}`]) {
      await page.goto(address);
      await page.getByRole("link", { name: "On the record only" }).click();
      await expect(page).toHaveURL(`${address}?evidence=record`);
      await expect(page.getByRole("link", { name: "On the record only" })).toHaveAttribute("aria-current", "true");
      // The reader's evidence filter applies to parties, and never to how a deal is known.
      await expect(page.locator(".card:not(.card-deal), .party-row").getByText("Reported: ")).toHaveCount(0);
      await expectSameForAnybody(browser, page);
    }
  }
});

test("unknown view options fall back to the defaults", async ({ page, negotiations }) => {
  for (const { id } of negotiations) {
    await page.goto(`/${id}`);
    const opened = await readText(page);
    for (const query of [
      "show=huge&evidence=rumours&only=some&columns=nobody,deal.none",
      "show=&evidence=&only=&columns=",
      "show=full&evidence=all&only=all",
      "show=SCALES",
      "colour=red",
    ]) {
      const answered = await page.goto(`/${id}?${query}`);
      expect(answered?.status(), query).toBe(200);
      expect(await readText(page), query).toBe(opened);
    }
  }
});
