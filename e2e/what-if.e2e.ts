import path from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, expect, type Locator, type Page, test } from "@playwright/test";
import { listPlacedQuestions, type Negotiation } from "../lib/dataset/negotiation";
import { readDataset } from "../lib/dataset/read-dataset";
import { type Draft, draftFromDeal, serializeDraft } from "../lib/model/deals/draft";
import { listKnownDeals } from "../lib/model/deals/terms";
import { getOptionIndex } from "../lib/model/scale";
import type { Question } from "../lib/schema/issue";
import { agreementPath, draftPath } from "../lib/url/paths";
import { findHtmlFaults } from "./find-html-faults";

/** The data of the site under test, so that tests can use any party and any question. */
function readNegotiations(): Negotiation[] {
  const folder = test.info().project.name === "invented data" ? "data" : "../data";
  return readDataset(path.join(import.meta.dirname, folder)).negotiations;
}

/** The negotiation with the most questions, so that there is something to choose. */
function getLargest(): Negotiation {
  const [first] = readNegotiations().toSorted((a, b) => listPlacedQuestions(b).length - listPlacedQuestions(a).length);
  if (!first) throw new Error("no negotiation to test with");
  return first;
}

function listQuestions(negotiation: Negotiation): Question[] {
  return listPlacedQuestions(negotiation).map(({ question }) => question);
}

/** Answers the first questions of a negotiation with their last options. */
function answerFirst(negotiation: Negotiation, count: number): Draft {
  return listQuestions(negotiation)
    .slice(0, count)
    .map((question) => ({ question, span: { from: question.options.length - 1, to: question.options.length - 1 } }));
}

function getGroup(page: Page, { text }: Question): Locator {
  return page.getByRole("group", { name: text, exact: true });
}

function getOption(page: Page, question: Question, place: number): Locator {
  const label = question.options[place]?.label ?? "";
  // The label of the status quo option says so.
  return getGroup(page, question)
    .getByRole("radio", { name: label, exact: true })
    .or(getGroup(page, question).getByRole("radio", { name: `${label} (today)`, exact: true }));
}

/** Opens a page and waits for its scripts: the button that copies the link only exists with script. */
async function openWithScript(page: Page, address: string) {
  await page.goto(address);
  await expect(page.getByRole("button", { name: "Copy link" })).toBeVisible();
}

async function choose(page: Page, draft: Draft) {
  for (const { question, span } of draft) await getOption(page, question, span.from).check();
}

/** The chosen answer to each question, by the values that the form would submit. */
function readChosen(page: Page): Promise<string[]> {
  return page
    .locator("form input[type=radio]:checked")
    .evaluateAll((all: HTMLInputElement[]) => all.map(({ name, value }) => `${name}=${value}`));
}

/** The analysis as readers see it: everything below the form except controls that need script. */
function readAnalysis(page: Page): Promise<string> {
  return page.evaluate(() => {
    const copy = document.querySelector("main")?.cloneNode(true) as HTMLElement;
    for (const element of copy.querySelectorAll("form, button, script")) element.remove();
    return (copy.textContent ?? "").replaceAll(/\s+/g, " ").trim();
  });
}

async function openElsewhere(browser: Browser, address: string, javaScriptEnabled: boolean) {
  const context = await browser.newContext({ javaScriptEnabled });
  const page = await context.newPage();
  await page.goto(new URL(address, test.info().project.use.baseURL).href);
  return page;
}

test("a shared what-if link shows everyone the same answers and the same analysis", async ({ page, browser }) => {
  const negotiation = getLargest();
  const draft = answerFirst(negotiation, 3);
  await openWithScript(page, draftPath(negotiation));
  await choose(page, draft);
  await expect(page).toHaveURL(draftPath(negotiation, serializeDraft(draft)));
  await expect(page.locator(".draft-result:has(li)")).toHaveCount(draft.length);
  for (const script of [true, false]) {
    const other = await openElsewhere(browser, page.url(), script);
    expect(await readChosen(other)).toEqual(await readChosen(page));
    expect(await readAnalysis(other)).toBe(await readAnalysis(page));
    await other.context().close();
  }
});

test("without script the form is submitted, and leads to the URL that script would have produced", async ({
  browser,
}) => {
  const negotiation = getLargest();
  const draft = answerFirst(negotiation, 2);
  const page = await openElsewhere(browser, draftPath(negotiation), false);
  await choose(page, draft);
  await page.getByRole("button", { name: "See what it asks" }).click();
  await expect(page).toHaveURL(draftPath(negotiation, serializeDraft(draft)));
  await expect(page.locator(".draft-result:has(li)")).toHaveCount(draft.length);
  await page.getByRole("link", { name: "Reset" }).click();
  await page.getByRole("button", { name: "See what it asks" }).click();
  await expect(page).toHaveURL(draftPath(negotiation));
  await page.context().close();
});

test("each answer is evaluated at once, keeps the focus, and is announced in a sentence", async ({ page }) => {
  const negotiation = getLargest();
  const questions = listQuestions(negotiation);
  const [question] = questions;
  if (!question) throw new Error("no question");
  await openWithScript(page, draftPath(negotiation));
  const status = page.getByRole("status").filter({ hasText: "answered" });
  const before = await status.textContent();
  const last = question.options.length - 1;
  await getOption(page, question, last).check();
  await expect(page).toHaveURL(/terms=/);
  await expect(status).not.toHaveText(before ?? "");
  await expect(status).toContainText("One of the");
  await expect(getOption(page, question, last)).toBeFocused();
  await expect(page.getByText("A deal made by a reader: nobody has proposed it.")).toBeVisible();
  // One answer settles one question: all the others are left open, and what this one asks is beside it.
  await expect(page.getByRole("radio", { name: "Left open", checked: true })).toHaveCount(questions.length - 1);
  await expect(page.locator(".draft-row").first().getByRole("listitem")).not.toHaveCount(0);
});

test("an answer that is chosen before the script has come is not lost", async ({ page }) => {
  const negotiation = getLargest();
  const draft = answerFirst(negotiation, 1);
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/assets\/islands-.*\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(draftPath(negotiation), { waitUntil: "commit" });
  await choose(page, draft);
  release();
  await expect(page).toHaveURL(draftPath(negotiation, serializeDraft(draft)));
  for (const { question, span } of draft) await expect(getOption(page, question, span.from)).toBeChecked();
});

test("going back once leaves the page, however many answers were tried", async ({ page }) => {
  const negotiation = getLargest();
  await page.goto(agreementPath(negotiation));
  await openWithScript(page, draftPath(negotiation));
  const draft = answerFirst(negotiation, 3);
  await choose(page, draft);
  await expect(page).toHaveURL(draftPath(negotiation, serializeDraft(draft)));
  await page.goBack();
  await expect(page).toHaveURL(agreementPath(negotiation));
  await page.goForward();
  await expect(page).toHaveURL(draftPath(negotiation, serializeDraft(draft)));
  for (const { question, span } of draft) await expect(getOption(page, question, span.from)).toBeChecked();
});

test("going back within the page shows the answers in the URL", async ({ page }) => {
  const negotiation = getLargest();
  const [first, second] = answerFirst(negotiation, 2);
  if (!first || !second) throw new Error("nothing to test with: the largest negotiation has one question");
  await openWithScript(page, draftPath(negotiation));
  await choose(page, [first]);
  await expect(page).toHaveURL(draftPath(negotiation, serializeDraft([first])));
  await page.evaluate(() => {
    location.hash = "asks";
  });
  await choose(page, [second]);
  await expect(page).toHaveURL(draftPath(negotiation, serializeDraft([first, second])));
  await page.goBack();
  await expect(page).toHaveURL(draftPath(negotiation, serializeDraft([first])));
  await expect(getOption(page, first.question, first.span.from)).toBeChecked();
  await expect(getGroup(page, second.question).getByRole("radio", { name: "Left open" })).toBeChecked();
});

test("reset leaves every question open", async ({ page }) => {
  const negotiation = getLargest();
  await openWithScript(page, draftPath(negotiation, serializeDraft(answerFirst(negotiation, 2))));
  await page.getByRole("link", { name: "Reset" }).click();
  await expect(page).toHaveURL(draftPath(negotiation));
  await expect(page.getByText("Nothing is answered yet: every question is left open.")).toBeVisible();
  for (const question of listQuestions(negotiation)) {
    await expect(getGroup(page, question).getByRole("radio", { name: "Left open" })).toBeChecked();
  }
});

test("starting from a deal takes its answers and names the deal, until one of them is changed", async ({ page }) => {
  const negotiation = getLargest();
  const starts = listKnownDeals(negotiation, negotiation.asOf)
    .map((deal) => ({ deal, draft: draftFromDeal(deal, negotiation, negotiation.asOf) }))
    .filter(({ draft }) => draft.length > 0);
  expect(starts.length).toBeGreaterThan(0);
  const nav = page.getByRole("navigation", { name: "Start from" });
  for (const { deal, draft } of starts) {
    await page.goto(draftPath(negotiation));
    await nav.getByRole("link", { name: deal.short }).click();
    await expect(page).toHaveURL(draftPath(negotiation, serializeDraft(draft)));
    await expect(page.getByText("These are the answers of")).toBeVisible();
    await expect(page.locator("main").getByRole("link", { name: deal.title }).first()).toBeVisible();
    expect((await readChosen(page)).filter((one) => !one.endsWith("="))).toHaveLength(draft.length);
  }
  const [{ draft } = { draft: [] as Draft }] = starts;
  const [term] = draft;
  if (!term) throw new Error("no term");
  await openWithScript(page, draftPath(negotiation, serializeDraft(draft)));
  const other = term.question.options.findIndex((_, place) => place < term.span.from || place > term.span.to);
  await getOption(page, term.question, other).check();
  await expect(page.getByText("A deal made by a reader: nobody has proposed it.")).toBeVisible();
});

test("contradictory answers say so at both questions, with the reason, and can still be chosen", async ({ page }) => {
  const named = readNegotiations().flatMap((negotiation) =>
    (negotiation.contradictions ?? []).map((contradiction) => ({ negotiation, contradiction })),
  );
  expect(named.length).toBeGreaterThan(0);
  for (const { negotiation, contradiction } of named) {
    const questions = listQuestions(negotiation);
    const draft = contradiction.between.flatMap((side): Draft => {
      const question = questions.find(({ id }) => id === side.question);
      const [option] = side.options;
      if (!question || !option) return [];
      const place = getOptionIndex(question, option);
      return [{ question, span: { from: place, to: place } }];
    });
    await page.goto(draftPath(negotiation, serializeDraft(draft)));
    for (const { question } of draft) {
      const row = page.locator(`[id="answer-${question.id}"]`);
      await expect(row).toContainText(contradiction.says);
      const [other] = draft.filter((one) => one.question !== question);
      await expect(row.getByRole("link", { name: other?.question.label ?? "", exact: true })).toBeVisible();
    }
    await expect(page.getByRole("status").filter({ hasText: "one contradiction" })).toBeVisible();
    await page.goto(draftPath(negotiation, serializeDraft(draft.slice(0, 1))));
    await expect(page.locator(".draft-form")).not.toContainText(contradiction.says);
  }
});

test("every deal on the table, the status quo and every party can be compared with a draft by a link", async ({
  page,
}) => {
  const negotiation = getLargest();
  const draft = answerFirst(negotiation, 3);
  await page.goto(draftPath(negotiation, serializeDraft(draft)));
  await page.locator("summary", { hasText: "Question by question" }).click();
  for (const { id, name, nameInText = name } of negotiation.parties) {
    await page.getByRole("navigation", { name: "Beside what" }).getByRole("link", { name, exact: true }).click();
    await expect(page).toHaveURL(`${draftPath(negotiation, serializeDraft(draft), id)}#against`);
    await expect(page.getByRole("heading", { name: `Beside ${nameInText}, question by question` })).toBeVisible();
    await expect(page.getByRole("table", { name: `This deal beside ${nameInText}` }).getByRole("row")).toHaveCount(4);
  }
});

test("URLs with ids still work alongside URLs with codes", async ({ page }) => {
  for (const negotiation of readNegotiations()) {
    const draft = answerFirst(negotiation, 4);
    const byId = draft.map(({ question, span }) => `${question.id}.${question.options[span.from]?.id}`).join("~");
    await page.goto(draftPath(negotiation, byId));
    const chosen = await readChosen(page);
    const analysis = await readAnalysis(page);
    await page.goto(draftPath(negotiation, serializeDraft(draft)));
    expect(chosen).toEqual(await readChosen(page));
    expect(analysis).toBe(await readAnalysis(page));
  }
});

test("unknown parts of a URL are counted, and never shown or run", async ({ page, request }) => {
  const negotiation = getLargest();
  const known = serializeDraft(answerFirst(negotiation, 1));
  page.on("dialog", () => {
    throw new Error("a script in the URL was run");
  });
  const hostile = [
    "<script>alert(1)</script>",
    "%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E",
    "zzqx9.zzqx9",
    "../../etc/passwd",
    "%00%0d%0aset-cookie:zzqx9",
    "x".repeat(6000),
  ];
  for (const text of hostile) {
    const response = await page.goto(`${draftPath(negotiation)}?terms=${known}~${text}`);
    expect(response?.status()).toBe(200);
    await expect(page.getByText("One part of this address is not known here and was left out.")).toBeVisible();
    expect(await page.locator("main").textContent()).not.toMatch(/zzqx9|alert|passwd|xxxxxxxx/);
    expect((await readChosen(page)).filter((one) => !one.endsWith("="))).toHaveLength(1);
  }
  await page.goto(`${draftPath(negotiation)}?terms=${known}&against=zzqx9`);
  expect(await page.locator("main").textContent()).not.toContain("zzqx9");
  const sent = await request.get(`${draftPath(negotiation)}?q.zzqx9=zzqx9&against=//zzqx9.example`, {
    maxRedirects: 0,
  });
  expect(sent.status()).toBe(307);
  expect(new URL(sent.headers().location ?? "", "http://here").pathname).toBe(draftPath(negotiation));
  expect(sent.headers().location).not.toContain("zzqx9");
  expect((await request.get("/no-such-negotiation/deals/new")).status()).toBe(404);
});

test("a draft asks not to be indexed, and its canonical URL is that of the empty page", async ({ page }) => {
  const negotiation = getLargest();
  await page.goto(draftPath(negotiation, serializeDraft(answerFirst(negotiation, 2))));
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
  const canonical = await page.locator('link[rel="canonical"]').getAttribute("href");
  expect(new URL(canonical ?? "").pathname + new URL(canonical ?? "").search).toBe(draftPath(negotiation));
});

test("a deal can be drafted, read and reset by keyboard alone", async ({ page }) => {
  const negotiation = getLargest();
  const [question] = listQuestions(negotiation);
  if (!question) throw new Error("no question");
  await openWithScript(page, draftPath(negotiation));
  await page.getByRole("link", { name: "Nothing", exact: true }).focus();
  const left = getGroup(page, question).getByRole("radio", { name: "Left open" });
  for (let presses = 0; presses < 30 && !(await left.evaluate((one) => one === document.activeElement)); presses++) {
    await page.keyboard.press("Tab");
  }
  await expect(left).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(getOption(page, question, 0)).toBeFocused();
  await expect(getOption(page, question, 0)).toBeChecked();
  await expect(page).toHaveURL(/terms=/);
  await expect(getOption(page, question, 0)).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(left).toBeChecked();
  await expect(page).toHaveURL(draftPath(negotiation));
  await page.getByRole("link", { name: "Reset" }).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(draftPath(negotiation));
});

test("the link is copied, and the button says so", async ({ page, context }) => {
  const negotiation = getLargest();
  const address = draftPath(negotiation, serializeDraft(answerFirst(negotiation, 2)));
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openWithScript(page, address);
  await page.getByRole("button", { name: "Copy link" }).click();
  await expect(page.getByRole("button", { name: "Link copied" })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
});

/** The pages of this file, in the states worth testing. */
function listStates(negotiation: Negotiation): string[] {
  const full = listQuestions(negotiation).map((question) => ({ question, span: { from: 0, to: 0 } }));
  return [
    draftPath(negotiation),
    `${draftPath(negotiation, serializeDraft(full), negotiation.parties[0]?.id)}`,
    draftPath(negotiation, `${serializeDraft(answerFirst(negotiation, 2))}~nobody.knows`),
    agreementPath(negotiation),
  ];
}

// What an empty draft has, one with unknown parts has too; the agreement page is in accessible.e2e.ts.
for (const [state, name] of [
  [1, "a full draft"],
  [2, "a draft with unknown parts"],
] as const) {
  test(`axe finds no violation on ${name}, in light or dark`, async ({ page }) => {
    test.slow();
    const [address = ""] = listStates(getLargest()).slice(state);
    // Pages contain no iframes, so legacy mode is enough.
    const findFaults = async (runOnly: { type: "tag" | "rule"; values: string[] }) => {
      const options = { runOnly, preload: false, resultTypes: ["violations" as const] };
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).options(options).analyze();
      return violations.map(({ id, nodes }) => `${id} at ${nodes[0]?.target.join(" ")}`);
    };
    await page.emulateMedia({ colorScheme: "light" });
    await page.goto(address);
    const values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    expect.soft(await findFaults({ type: "tag", values }), "in light").toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    expect.soft(await findFaults({ type: "rule", values: ["color-contrast"] }), "in dark").toEqual([]);
  });
}

test("the what-if page and the agreement page are valid HTML", async ({ request }) => {
  for (const negotiation of readNegotiations()) {
    for (const address of listStates(negotiation)) {
      expect.soft(await findHtmlFaults(await (await request.get(address)).text()), address).toEqual([]);
    }
  }
});

test("on a phone nothing overflows the page, and every answer is large enough to tap", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const negotiation of readNegotiations()) {
    for (const address of listStates(negotiation)) {
      await page.goto(address);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, address).toBe(0);
    }
    await page.goto(draftPath(negotiation));
    const heights = await page
      .locator("form :is(.draft-option label, .draft-value input)")
      .evaluateAll((all) => all.map((answer) => answer.getBoundingClientRect().height));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(24);
  }
});

test("on paper a draft has its URL and its date, and no buttons", async ({ page }) => {
  const negotiation = getLargest();
  const address = draftPath(negotiation, serializeDraft(answerFirst(negotiation, 2)));
  await page.goto(address);
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".printed")).toContainText(address);
  await expect(page.getByRole("button", { name: "See what it asks" })).toBeHidden();
  await expect(page.getByRole("status").filter({ hasText: "Two of the" })).toBeVisible();
});

test("the agreement page puts every question under what can be said of it, and quotes who rules an option out", async ({
  page,
}) => {
  for (const negotiation of readNegotiations()) {
    await page.goto(agreementPath(negotiation));
    const questions = listQuestions(negotiation);
    const counts = await page.locator(".room-counts b").allTextContents();
    expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBe(questions.length);
    for (const question of questions) {
      const row = page.locator(`details[id="${question.id}"]`);
      const options = row.locator(".agreement-options > li");
      await expect(options).toHaveCount(question.options.length);
      await expect(options.first()).toBeHidden();
      await row.locator("summary").click();
      await expect(options.first()).toBeVisible();
      for (const option of await options.filter({ hasText: "Ruled out by " }).all()) {
        expect((await option.textContent()) ?? "").not.toMatch(/Fits every|Closest|The only option/);
        await expect(option.getByRole("link").nth(1)).toHaveAttribute("href", /^https?:/);
      }
    }
    const missing = page.locator("section", { has: page.getByRole("heading", { name: /^Who has not said/ }) });
    const early = page.getByRole("heading", { level: 2, name: /^Too early to say/ });
    expect((await missing.getByRole("listitem").count()) > 0).toBe((await early.count()) > 0);
  }
});
