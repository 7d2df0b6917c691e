import { expect, type Page } from "@playwright/test";
import { listPlacedQuestions, type Negotiation, type PlacedQuestion } from "../lib/dataset/negotiation";
import { countResults, resultKinds, traceStanceHistory } from "../lib/model/history/stance-history";
import { deriveStance } from "../lib/model/stance";
import { formatDate } from "../lib/text/format";
import { issuePath, negotiationPath } from "../lib/url/paths";
import { locate } from "../lib/view/history/chart";
import { formatWhereabouts } from "../lib/view/history/chart-words";
import { formatResultCount } from "../lib/view/history/result-counts-words";
import { firstOf, test } from "./parley-test";

interface Moved {
  negotiation: Negotiation;
  placed: PlacedQuestion;
  dates: string[];
}

/** The question with the most dates on which something changed. */
function findMostMoved(negotiations: readonly Negotiation[]): Moved {
  const all = negotiations.flatMap((negotiation) =>
    listPlacedQuestions(negotiation).map((placed) => ({
      negotiation,
      placed,
      dates: traceStanceHistory(negotiation, placed, "all").dates,
    })),
  );
  const most = firstOf(all.toSorted((a, b) => b.dates.length - a.dates.length));
  expect(most.dates.length, "a question on which something changed").toBeGreaterThan(2);
  return most;
}

/** What the page has to say of a party at a date: derived here, from the statements known by then. */
function describeStance(
  { placed: { question } }: Moved,
  party: string,
  date: string,
  evidence: "all" | "record" = "all",
) {
  const until = { ...question, statements: question.statements.filter((one) => one.date <= date) };
  return formatWhereabouts(
    question.options.map(({ label }) => label),
    locate(deriveStance(until, party, date, evidence)),
  );
}

const regionOf = (page: Page, { placed }: Moved) =>
  page.getByRole("region", { name: placed.question.text, exact: true });

test("the table says where each party stood at each date, and a report as a report", async ({ page, negotiations }) => {
  const moved = findMostMoved(negotiations);
  const { negotiation, placed } = moved;
  for (const evidence of ["all", "record"] as const) {
    await page.goto(`${issuePath(negotiation, placed.issue)}${evidence === "record" ? "?evidence=record" : ""}`);
    const section = regionOf(page, moved);
    await section.getByText("The same as a table").click();
    const table = section.getByRole("table", { name: /date by date, newest first/ });
    const { dates } = traceStanceHistory(negotiation, placed, evidence);
    const rows = table.getByRole("row").filter({ has: page.getByRole("rowheader") });
    await expect(rows).toHaveCount(dates.length);
    for (const [i, date] of dates.toReversed().entries()) {
      await expect(rows.nth(i).getByRole("rowheader")).toHaveText(formatDate(date));
      const cells = await rows.nth(i).getByRole("cell").allTextContents();
      for (const [p, party] of negotiation.parties.entries())
        expect(cells[p]?.replace(/ \((changed|said again|first on record)\)$/, "")).toBe(
          describeStance(moved, party.id, date, evidence),
        );
    }
  }
});

test("the chart is fetched and drawn when the reader comes near, and moves nothing", async ({ page, negotiations }) => {
  const moved = findMostMoved(negotiations);
  const addresses = [
    [issuePath(moved.negotiation, moved.placed.issue), `${moved.placed.question.label}: `],
    [negotiationPath(moved.negotiation), "How "],
  ] as const;
  for (const [address, name] of addresses) {
    const scripts: string[] = [];
    page.on("request", (request) => {
      if (request.resourceType() === "script") scripts.push(request.url());
    });
    await page.goto(address, { waitUntil: "networkidle" });
    const figure = page.getByRole("figure", { name: new RegExp(`^${name}`) });
    await expect(page.locator(".recharts-surface")).toHaveCount(0);
    const before = await page.evaluate(() => document.documentElement.scrollHeight);
    const fetched = scripts.length;
    await figure.scrollIntoViewIfNeeded();
    await expect(figure.locator(".recharts-surface")).toBeVisible();
    expect(scripts.length, "the chart comes in files of its own").toBeGreaterThan(fetched);
    await expect(figure.locator(".movement-end").first()).toBeAttached();
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(before);
    page.removeAllListeners("request");
  }
});

test("by keyboard a date is read, with where each party stood, and Escape closes it", async ({
  page,
  negotiations,
}) => {
  const moved = findMostMoved(negotiations);
  const { negotiation, placed, dates } = moved;
  await page.goto(issuePath(negotiation, placed.issue), { waitUntil: "networkidle" });
  const figure = page.getByRole("figure", { name: new RegExp(`^${placed.question.label}: `) });
  const slider = figure.getByRole("slider", { name: new RegExp(`^Read at a date: ${placed.question.label}`) });
  const status = figure.locator("[aria-live=polite]");
  await slider.focus();
  const presses: [key: string, date: string | undefined][] = [
    ["Home", dates[0]],
    ["ArrowRight", dates[1]],
    ["End", dates.at(-1)],
    ["ArrowLeft", dates.at(-2)],
  ];
  for (const [key, date = ""] of presses) {
    await page.keyboard.press(key);
    await expect(status.locator("b")).toHaveText(formatDate(date));
    await expect(slider).toHaveAttribute("aria-valuetext", formatDate(date));
    const words = await status.getByRole("definition").allTextContents();
    expect(words.slice(0, negotiation.parties.length)).toEqual(
      negotiation.parties.map(({ id }) => describeStance(moved, id, date)),
    );
  }
  await page.keyboard.press("Escape");
  await expect(status).toHaveText("");
});

test("a finger on a chart reads the date under it", async ({ browser, baseURL, negotiations }) => {
  const moved = findMostMoved(negotiations);
  const { negotiation, placed, dates } = moved;
  const page = await browser.newPage({
    hasTouch: true,
    viewport: { width: 1200, height: 900 },
    ...(baseURL && { baseURL }),
  });
  await page.goto(issuePath(negotiation, placed.issue), { waitUntil: "networkidle" });
  const figure = page.getByRole("figure", { name: new RegExp(`^${placed.question.label}: `) });
  await figure.scrollIntoViewIfNeeded();
  const chart = figure.locator(".movement-drawn");
  await expect(chart.locator(".recharts-surface")).toBeVisible();
  const { width, height } = (await chart.boundingBox()) ?? { width: 0, height: 0 };
  const status = figure.locator("[aria-live=polite]");
  await chart.tap({ position: { x: 4, y: height / 3 } });
  await expect(status.locator("b")).toHaveText(formatDate(dates[0] ?? ""));
  await chart.tap({ position: { x: width - 4, y: height / 3 } });
  await expect(status.locator("b")).toHaveText(formatDate(dates.at(-1) ?? ""));
  await page.close();
});

test("the results of a date add up, and the table of the matrix has every date", async ({ page, negotiations }) => {
  const { negotiation } = findMostMoved(negotiations);
  await page.goto(negotiationPath(negotiation));
  const section = page.getByRole("region", { name: "How the pairs stood, date by date" });
  await section.getByText("The same as a table").click();
  const rows = section.getByRole("row").filter({ has: page.getByRole("rowheader") });
  const counted = countResults(negotiation, "all").toReversed();
  await expect(rows).toHaveCount(counted.length);
  const pairs = (negotiation.parties.length * (negotiation.parties.length - 1)) / 2;
  for (const [i, { counts }] of counted.entries()) {
    const cells = await rows.nth(i).getByRole("cell").allTextContents();
    expect(cells).toEqual(resultKinds.map((kind) => formatResultCount(counts[kind].all, counts[kind].byReport)));
    expect(cells.reduce((sum, text) => sum + Number.parseInt(text, 10), 0)).toBe(
      pairs * listPlacedQuestions(negotiation).length,
    );
  }
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("and on paper the table is there, and no room is kept for a chart", async ({ page, negotiations }) => {
    const moved = findMostMoved(negotiations);
    const addresses = [issuePath(moved.negotiation, moved.placed.issue), negotiationPath(moved.negotiation)];
    for (const address of addresses) {
      await page.goto(address);
      for (const media of ["screen", "print"] as const) {
        await page.emulateMedia({ media });
        await expect(page.locator(".date-table tbody tr").last()).toBeVisible();
        await expect(page.locator(".movement-figure").first()).toBeHidden();
      }
      await page.emulateMedia({ media: "screen" });
    }
  });
});
