import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { type APIResponse, expect } from "@playwright/test";
import { PNG } from "pngjs";
import { maxHeight, pictureSizes } from "../lib/picture/options";
import { writeInvented } from "../scripts/bench/generate";
import { type Invented, inventNegotiation } from "../scripts/bench/invent-negotiation";
import { findFreePort } from "../scripts/lib/free-port";
import { listening, type Site, startSite } from "./faulty-site";
import { firstOf, test } from "./parley-test";

// Negotiations fifty times the size of a real one, served by the build of another, so that every page is rendered on
// request.
test.describe.configure({ mode: "default" });

/** With view options, because pages without any are static. */
const viewOptions = "evidence=record";

let folder: string;
let site: Site;
let large: Invented;
let huge: Invented;

test.beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "parley-scale-"));
  large = inventNegotiation({ id: "large", parties: 50, questions: 500, statements: 25_000, seed: 1 });
  huge = inventNegotiation({ id: "huge", parties: 200, questions: 500, statements: 100_000, seed: 1 });
  writeInvented(path.join(folder, "large"), large);
  writeInvented(path.join(folder, "huge"), huge);
  const port = await findFreePort();
  site = await listening(port, startSite(port, { env: { PARLEY_DATA: folder } }));
});

test.afterAll(() => {
  site?.child.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

test("the matrix of 50 parties and 500 questions is one page with few elements, and all of its text can be found", async ({
  page,
}) => {
  const questions = listQuestions(large);
  const sizes = new Map<string, number>();
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Network.enable");
  cdp.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => sizes.set(requestId, encodedDataLength));
  await page.goto(`${site.base}/large?${viewOptions}`);
  const overview = page.locator(".overview");
  await expect(overview.locator("tbody tr")).toHaveCount(questions.length);
  const counts = await page.evaluate(() => ({
    cells: document.querySelectorAll(".overview td").length,
    elements: document.querySelectorAll("*").length,
    stops: document.querySelectorAll(".overview :is(a, button):not([tabindex='-1'])").length,
  }));
  expect(counts.cells).toBe(questions.length * countColumns(large));
  // Two elements per cell, plus those around the cells.
  expect(counts.elements).toBeLessThan(2 * counts.cells + 20_000);
  // Tab stops are issues, parties and questions, and never cells.
  expect(counts.stops).toBe(large.issues.length + large.parties.parties.length + questions.length);
  expect(Math.max(...sizes.values())).toBeLessThan(400_000);

  // The last question is not laid out until it is near the viewport, but can still be found.
  const last = questions.at(-1)?.label ?? "";
  const row = overview.getByRole("link", { name: last, exact: true });
  await expect(row).not.toBeInViewport();
  await page.goto(`${site.base}/large?${viewOptions}#:~:text=${encodeURIComponent(last)}`);
  await expect(row).toBeInViewport();

  // By keyboard, from one end to the other.
  await overview.focus();
  await page.keyboard.press("Home");
  await expect(row).not.toBeInViewport();
  await page.keyboard.press("End");
  await expect(row).toBeInViewport();
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
});

function listQuestions({ issues }: Invented) {
  return issues.flatMap(({ questions }) => questions);
}

/** The parties, and the status quo. */
function countColumns({ parties }: Invented): number {
  return parties.parties.length + 1;
}

test("a few columns of a large matrix can be chosen, and read in words", async ({ page }) => {
  const names = large.parties.parties.slice(0, 2).map(({ name }) => name);
  await page.goto(
    `${site.base}/large?${viewOptions}&columns=${large.parties.parties
      .slice(0, 2)
      .map(({ id }) => id)
      .join(",")}`,
  );
  await expect(page.locator(".overview")).toHaveCount(0);
  for (const name of names) await expect(page.getByRole("columnheader", { name }).first()).toBeVisible();
  await expect(page.getByText(`${listQuestions(large).length} questions`).first()).toBeVisible();
});

test("a question of a large negotiation is found by keyboard, with the answers of 200 parties", async ({ page }) => {
  const issue = firstOf(huge.issues.slice(-1));
  const question = firstOf(issue.questions.slice(-1));
  await page.goto(`${site.base}/huge/search`);
  const field = page.getByRole("main").getByRole("searchbox");
  await field.focus();
  await page.keyboard.type(question.label);
  await page.keyboard.press("Enter");
  const hit = page.locator(".search-hits a").first();
  await expect(hit).toHaveAttribute("href", new RegExp(`/huge/issues/${issue.id}\\?page=[0-9]+#${question.id}$`));
});

test("200 parties by 500 questions are paginated, with every cell on one page", async ({ request }) => {
  let cells = 0;
  let address: string | undefined = `/huge?${viewOptions}`;
  for (let parts = 0; address !== undefined && parts < 20; parts++) {
    const answer: APIResponse = await request.get(`${site.base}${address}`);
    expect(answer.status(), address).toBe(200);
    const html: string = await answer.text();
    // On paper, each page states its own URL.
    expect(html.replaceAll("&amp;", "&")).toContain(`${address}, as of `);
    cells += html.match(/ tabindex='-1' title=/g)?.length ?? 0;
    address = /<a href="([^"]+)">next part<\/a>/.exec(html)?.[1]?.replaceAll("&amp;", "&");
  }
  expect(cells).toBe(countColumns(huge) * listQuestions(huge).length);
});

test("what-ifs, changes, captions and descriptions count two hundred parties instead of naming them", async ({
  request,
}) => {
  const names = huge.parties.parties.map(({ name }) => name);
  const tell = async (address: string) => (await request.get(`${site.base}${address}`)).text();
  const form = await tell("/huge/deals/new?terms=");
  // Naming each party in each of 500 questions took 260,000 elements.
  expect(form.match(/<[a-z]/g)?.length).toBeLessThan(60_000);
  expect(form).toMatch(/Stated by \d+ parties/);
  const changes = await tell("/huge/changes/2031-03-01/2031-05-01");
  expect(changes).toMatch(/stated positions moved, those of \d+ parties\./);
  for (const address of [`/huge?${viewOptions}`, `/huge/issues/${firstOf(huge.issues).id}?${viewOptions}`]) {
    const html = await tell(address);
    for (const [, words = ""] of html.matchAll(/<caption[^>]*>(.*?)<\/caption>|name="description" content="([^"]*)"/gs))
      expect(names.filter((name) => words.includes(name)).length, words.slice(0, 80)).toBeLessThan(21);
  }
});

test("exports of a 200 by 500 matrix stay small: pictures and embeds show counts, tables are refused", async ({
  page,
  request,
}) => {
  const get = (address: string) => request.get(`${site.base}${address}`);
  for (const size of ["wide", "column"]) {
    const picture = PNG.sync.read(await (await get(`/huge.png?size=${size}&scale=2`)).body());
    expect(picture.width / 2).toBe(pictureSizes[size as "wide" | "column"].width);
    expect(picture.height / 2).toBeLessThanOrEqual(maxHeight);
  }
  const drawing = await (await get("/huge.svg")).text();
  expect(drawing).toContain(`How many of ${huge.parties.parties.length} parties hold each option`);
  const embed = await (await get(`/embed/huge?${viewOptions}`)).body();
  expect(embed.toString()).toContain(`How many of ${huge.parties.parties.length} parties hold each option`);
  expect(gzipSync(embed).byteLength).toBeLessThan(60_000);
  for (const format of ["csv", "json", "md"]) {
    const answer = await get(`/huge.${format}?only=differences`);
    expect(answer.status(), format).toBe(404);
    expect(await answer.text()).toMatch(/100,500 answers.*30,000 answers at most.*: \/huge\.zip/s);
  }
  // The page offers none of them, and whatever it offers exists.
  await page.goto(`${site.base}/huge?${viewOptions}&columns=${huge.parties.parties.map(({ id }) => id).join(",")}`);
  const menu = page.locator("#share");
  await menu.locator("summary").first().click();
  await expect(menu.getByText("One table cannot hold this view; each issue has tables of its own.")).toBeVisible();
  await expect(menu.getByRole("link", { name: "CSV", exact: true })).toHaveCount(0);
  await expect(menu.getByRole("link", { name: "ZIP" })).toHaveAttribute("href", "/huge.zip");
  // Smaller views of the negotiation do have tables.
  const { id } = firstOf(huge.issues);
  for (const address of [`/huge/issues/${id}.csv`, `/huge/issues/${id}.json`, `/large.csv`])
    expect((await get(address)).status(), address).toBe(200);
});
