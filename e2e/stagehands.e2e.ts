import { expect } from "@playwright/test";
import { agreed, cells, otherRoles, principals, stages } from "../lib/testing/stagehands";
import {
  agreementPath,
  comparePath,
  dealPath,
  dealsPath,
  draftPath,
  issuePath,
  negotiationPath,
} from "../lib/url/paths";
import { escapePattern, matrixOf, test } from "./parley-test";

// The sentences were written by a person who read the data: lib/testing/stagehands.ts.

const halls = { id: "stagehands-2028" };
const offers = {
  guilds: dealPath(halls, { id: "guilds-offer-2028-02-10" }),
  answer: dealPath(halls, { id: "halls-answer-2028-03-02" }),
  best: dealPath(halls, { id: "best-offer-2028-04-01" }),
  text: dealPath(halls, { id: "conciliators-text-2028-04-16" }),
};

test("the matrix says of each party that need not agree what its role is", async ({ page }) => {
  await page.goto(negotiationPath(halls));
  const heads = matrixOf(page).getByRole("columnheader");
  for (const [party, role] of otherRoles)
    await expect(heads.filter({ hasText: party })).toContainText(new RegExp(role, "i"));
  for (const party of Object.values(principals))
    await expect(heads.filter({ hasText: party })).not.toContainText(/third party|mediator/i);
});

test("a cell of a party whom a question does not concern says so, and is not silence", async ({ page }) => {
  await page.goto(negotiationPath(halls));
  for (const [party, question] of [
    ["Lampers and Prompters’ Union", "Writers’ room"],
    ["Guild of Fablewrights", "Late work"],
    ["State Conciliator of Ombravia", "Guilds’ chest"],
  ]) {
    const cell = matrixOf(page).getByRole("cell", { name: new RegExp(`^${escapePattern(`${party}, ${question}: `)}`) });
    await expect(cell).toHaveAccessibleName(/concern/);
    await expect(cell).not.toContainText("No position found");
  }
});

test("each day’s matrix is heard as a person has read it from the data", async ({ page }) => {
  const heardOn: string[] = [];
  for (const day of new Set(cells.map(({ on }) => on))) {
    await page.goto(negotiationPath({ ...halls, at: day }));
    // A day on which nothing changed is shown as the last one before it, and says so.
    if (!page.url().endsWith(`/at/${day}`) && day !== "2028-04-24") continue;
    heardOn.push(day);
    for (const { of, question, heard } of cells.filter(({ on }) => on === day))
      await expect(
        matrixOf(page).getByRole("cell", { name: new RegExp(`^${escapePattern(`${of}, ${question}: ${heard}`)}`) }),
        `${day} ${of}, ${question}`,
      ).toHaveCount(1);
  }
  expect(heardOn.length, "days with an address of their own").toBeGreaterThan(2);
});

test("amounts are compared in their unit, and dates in months", async ({ page }) => {
  await page.goto(comparePath({ ...halls, at: "2028-04-19" }, "halls", "fablewrights"));
  const row = (id: string) => page.locator(`.compare-row[id="${id}"]`);
  await expect(row("rate-rise")).toContainText("0.5 percentage points apart");
  await expect(row("room-size")).toContainText("1 writer apart");
  await expect(row("contract-end")).toContainText(/twelve months apart/i);
  await expect(row("tribunal")).toContainText("Different");
});

test("a deal’s page tells its history, with each day and its source, up to the date of the page", async ({ page }) => {
  await page.goto(offers.text);
  await expect(page.getByRole("region", { name: "How it is known" })).toContainText("agreed in principle");
  const history = page.getByRole("region", { name: "What became of it" });
  for (const text of [/tabled/i, /accepted/i, /agreed in principle/i, "The fablewrights were the last to agree."])
    await expect(history).toContainText(text);
  await expect(history).not.toContainText(/signed|ratified/i);
  expect(await history.getByRole("link").count()).toBeGreaterThanOrEqual(3);
  await page.goto(offers.best);
  for (const text of [/accepted/i, /rejected/i, "By 311 votes to 40."]) await expect(history).toContainText(text);
});

test("the list of deals says what became of each", async ({ page }) => {
  await page.goto(dealsPath(halls));
  const entries = page.locator(".deal-entry");
  await expect(entries).toHaveCount(stages.length);
  for (const [i, [, stage]] of stages.entries()) await expect(entries.nth(i)).toContainText(stage);
});

test("nobody is asked to move by their own offer, and only those whom it binds are asked", async ({ page }) => {
  await page.goto(offers.best);
  const table = page.getByRole("table", { name: /^What each term asks of each party/ });
  await expect(table.getByRole("cell", { name: /^Association of Lantern Halls, .*own offer/ })).not.toHaveCount(0);
  await expect(table.getByRole("columnheader", { name: "State Conciliator of Ombravia" })).toHaveCount(0);
  await page.goto(offers.text);
  await expect(
    page.locator("#asks").getByRole("cell", { name: "Guild of Fablewrights, Writers’ room: more than it asked" }),
  ).toHaveCount(1);
});

test("two drafts are compared clause by clause", async ({ page }) => {
  await page.goto(offers.answer);
  const main = page.getByRole("main");
  // The clause on rain was dropped and the one on the court is new.
  await expect(main).toContainText("If rain stops a show, the whole company is paid.");
  await expect(main).toContainText("The Harbour Court judges a quarrel over a script.");
  await expect(main).toContainText(/dropped/i);
  await expect(main).toContainText(/kept, moved/i);
  await expect(main.getByRole("link", { name: /offer of the two guilds|Guilds’ offer/i }).first()).toBeVisible();
});

test("a reader’s own deal takes a number, and says what it asks in the unit", async ({ page }) => {
  await page.goto(draftPath(halls));
  const question = page.getByRole("group", { name: "By how much would the minimum rates rise?" });
  await question.getByRole("spinbutton").first().fill("4");
  await question.getByRole("spinbutton").first().blur();
  await expect(page).toHaveURL(/terms=/);
  await expect(page.locator("[id=answer-rate-rise] .draft-result")).toContainText("0.5 percentage points");
});

test("what was agreed is the stance of those who agreed, from that day on", async ({ page }) => {
  await page.goto(negotiationPath(halls));
  for (const { question, position, parties } of agreed)
    for (const of of parties)
      await expect(
        matrixOf(page).getByRole("cell", { name: `${of}, ${question}: ${position}, agreed in ` }),
      ).toHaveCount(1);
  await page.goto(agreementPath(halls));
  await expect(page.getByRole("main")).toContainText("Too early to say");
});

test("the evidence names the voice of a member, who gave an account, and a month without a day", async ({ page }) => {
  await page.goto(issuePath({ ...halls, at: "2028-04-19" }, { id: "machines" }));
  const evidence = (id: string) => page.locator(`[id="statement-${id}"]`);
  await expect(evidence("access-halls-0309-threefold")).toContainText("Threefold Curtain");
  await expect(evidence("access-halls-0309-moonhall")).toContainText("Moonhall Company");
  await expect(evidence("access-fablewrights-0321")).toContainText("Account by others");
  const unsure = page.locator(".claim").filter({ has: evidence("access-halls-2027-12") });
  await expect(unsure.locator("time")).toHaveText("December 2027");
  await expect(unsure).not.toContainText("31 December 2027");
  await expect(evidence("access-puppeteers-0315")).toContainText("Kiu portas la spektaklon, tiu legu ĝin");
});

test("every kind of page has its picture and its table", async ({ request }) => {
  for (const address of [
    negotiationPath(halls),
    negotiationPath({ ...halls, at: "2028-05-16" }),
    issuePath(halls, { id: "pay" }),
    issuePath(halls, { id: "contract" }),
    comparePath(halls, "halls", "prompters"),
    offers.guilds,
    offers.text,
    draftPath(halls),
  ])
    for (const format of ["png", "svg", "csv"])
      expect((await request.get(`${address}.${format}`)).status(), `${address}.${format}`).toBe(200);
});
