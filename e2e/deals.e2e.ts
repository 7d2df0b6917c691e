import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { maxDealsAbreast } from "../lib/limits";
import { formatDate } from "../lib/text/format";

interface DealFile {
  id: string;
  title: string;
  short: string;
  date: string;
  history: { stage: string; date: string }[];
  /** The names of those of whom it asks something: those it binds or, where it names none, all who have to agree. */
  bound: string[];
  /** Its stage as of the date of the pages. */
  stage: string;
  evidence: string;
  summary: string;
  terms: { date?: string }[];
}

interface PartyFile {
  id: string;
  name: string;
  role?: string;
}

interface Talks {
  id: string;
  /** The names of the parties. */
  parties: string[];
  questions: number;
  known: DealFile[];
  later: DealFile[];
}

/** Each negotiation in the data, so that tests can use any of them. */
function readTalks(project: string): Talks[] {
  const root = path.join(import.meta.dirname, project === "invented data" ? "data" : "../data");
  const read = (...parts: string[]) => JSON.parse(readFileSync(path.join(root, ...parts), "utf8"));
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== "schemas")
    .map(({ name }) => {
      const { asOf, issues } = read(name, "negotiation.json");
      const list = (folder: string) => {
        try {
          return readdirSync(path.join(root, name, folder));
        } catch {
          return [];
        }
      };
      const parties: PartyFile[] = read(name, "parties.json").parties;
      const deals = list("deals").map((file): DealFile => {
        const deal: Omit<DealFile, "bound" | "stage"> & { binds?: string[] } = read(name, "deals", file);
        const isBound = ({ id, role = "principal" }: PartyFile) =>
          deal.binds ? deal.binds.includes(id) : role === "principal";
        const known = deal.history.filter(({ date }) => date <= asOf);
        return {
          ...deal,
          bound: parties.filter(isBound).map((party) => party.name),
          stage: (known.at(-1) ?? deal.history[0])?.stage ?? "",
        };
      });
      return {
        id: name,
        parties: parties.map((party) => party.name),
        questions: issues.flatMap((issue: string) => read(name, "issues", `${issue}.json`).questions).length,
        known: deals.filter(({ date }) => date <= asOf).sort((a, b) => b.date.localeCompare(a.date)),
        later: deals.filter(({ date }) => date > asOf),
      };
    });
}

/** Every deal the site shows, with its negotiation. */
function readDeals(project: string): { talks: Talks; deal: DealFile; address: string }[] {
  return readTalks(project).flatMap((talks) =>
    talks.known.map((deal) => ({ talks, deal, address: `/${talks.id}/deals/${deal.id}` })),
  );
}

const isReported = ({ stage, evidence }: DealFile) =>
  stage === "reported" || /^(account|anonymous|summary)$/.test(evidence);

/** Opens the deal with the most answers, so that the page has something to show. */
async function openFullest(page: Page, project: string) {
  const deals = readDeals(project);
  let fullest = { address: "", rows: 0 };
  for (const { address } of deals) {
    const html = await (await page.request.get(address)).text();
    const rows = html.split('class="results-number"').length;
    if (rows > fullest.rows) fullest = { address, rows };
  }
  expect(fullest.rows, "a deal that answers a question").toBeGreaterThan(1);
  await page.goto(fullest.address);
  return fullest.address;
}

/** Whether one element of a page comes before another in document order. */
async function comesBefore(first: Locator, second: Locator): Promise<boolean> {
  const other = await second.first().elementHandle();
  return first
    .first()
    .evaluate(
      (one, two) => two !== null && (one.compareDocumentPosition(two) & Node.DOCUMENT_POSITION_FOLLOWING) > 0,
      other,
    );
}

const noScroll = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test("the list has every deal known by the date of the page, by the day that it shows, and then names the later ones", async ({
  page,
}, { project }) => {
  for (const { id, known, later } of readTalks(project.name)) {
    await page.goto(`/${id}/deals`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/deals? (?:was|were) known by/);
    const titles = await page.locator(".deal-entry h3").allTextContents();
    expect(titles).toEqual(
      expect.arrayContaining(known.map((deal) => `${isReported(deal) ? "Reported: " : ""}${deal.title}`)),
    );
    expect(titles).toHaveLength(known.length);
    const dates = await page
      .locator(".deal-entry-status time")
      .evaluateAll((all) => all.map((one) => one.getAttribute("datetime") ?? ""));
    expect(dates).toEqual(dates.toSorted().toReversed());
    if (known.length === 0) await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^No deal was known by/);
    for (const deal of later) {
      // A deal's page is dated by the day on which it became known, or on which its last term did.
      const link = page.locator("#later").getByRole("link", { name: deal.title });
      await expect(link).toHaveAttribute("href", `/${id}/deals/${deal.id}`);
      const days = [deal.date, ...deal.terms.flatMap(({ date }) => date ?? [])].toSorted();
      const text = await (await page.request.get(`/${id}/deals/${deal.id}`)).text();
      expect(text).toContain(`as of ${formatDate(days.at(-1) ?? "")}`);
    }
  }
});

test("each deal in the list counts what it asks of each party, zeros too, and leads on", async ({ page }, {
  project,
}) => {
  for (const { id, known } of readTalks(project.name)) {
    await page.goto(`/${id}/deals`);
    // Of many deals only the newest are listed at once, and each opens.
    await page.locator("#deals details").evaluateAll((all) => {
      for (const one of all) one.setAttribute("open", "");
    });
    for (const deal of known) {
      const entry = page.locator(".deal-entry").filter({ has: page.locator(`a[href="/${id}/deals/${deal.id}"]`) });
      const rows = entry.getByRole("table").getByRole("row");
      // A deal that answers no question asks nothing that could be counted.
      expect([0, deal.bound.length + 1]).toContain(await rows.count());
      for (const cell of await entry.getByRole("cell").allTextContents()) expect(cell).toMatch(/^\d+$/);
      const change = entry.getByRole("link", { name: /^Change a term/ });
      if ((await rows.count()) > 0) await expect(change).toHaveAttribute("href", new RegExp(`^/${id}/deals/new`));
      else await expect(change).toHaveCount(0);
    }
  }
});

test("every deal says first how it is known, and one known only through reports says so everywhere", async ({ page }, {
  project,
}) => {
  for (const { address, deal } of readDeals(project.name)) {
    await page.goto(address);
    const heading = page.getByRole("heading", { level: 1 });
    const status = page.getByRole("region", { name: "How it is known" });
    await expect(status.locator("summary")).toHaveText(/^(Known|Said) .+\.$/);
    await status.locator("summary").click();
    await expect(status.getByRole("list", { name: "How it reached this page" })).toBeVisible();
    if ((await page.getByRole("table").count()) > 0)
      expect(await comesBefore(status, page.getByRole("table")), "the status comes before any term").toBe(true);
    const description = (await page.locator('meta[name="description"]').getAttribute("content")) ?? "";
    const title = await page.title();
    if (isReported(deal)) {
      await expect(heading).toContainText("reported");
      expect(title).toContain("(reported): ");
      expect(description).toContain("Reported, ");
      expect(await page.locator('meta[property="og:title"]').getAttribute("content")).toContain("(reported): ");
    } else {
      await expect(heading).not.toContainText("reported");
      await expect(page.locator(".head")).toContainText(deal.title);
      expect(description).not.toContain("Reported, ");
    }
  }
});

test("every answer of a deal is compared with every party’s own position, in words, and every question that it leaves open is listed", async ({
  page,
}, { project }) => {
  for (const { address, deal, talks } of readDeals(project.name)) {
    await page.goto(address);
    const open = await page.locator("#omissions li a").count();
    const answered = await page
      .locator("#asks tbody th b")
      .evaluateAll((all) => new Set(all.map((one) => one.textContent)).size);
    expect(open + answered, address).toBe(talks.questions);
    const table = page.getByRole("table", { name: /^What each term asks of each party/ });
    if ((await table.count()) === 0) {
      await expect(page.getByText("there is nothing to compare")).toBeVisible();
      continue;
    }
    for (const row of await table.locator("tbody tr").all()) {
      const cells = await row.getByRole("cell").allTextContents();
      expect(cells).toHaveLength(deal.bound.length);
      for (const cell of cells) {
        expect(cell).toMatch(
          /asks nothing of it|(from|than) its own (position|limit)|than it ask(s|ed)|a different answer|own offer|crosses a red line|no position found|not concern/,
        );
      }
    }
  }
});

test("a sentence says which red lines are crossed, and leads to the words of each and their source", async ({ page }, {
  project,
}) => {
  let crossed = 0;
  for (const { address } of readDeals(project.name)) {
    await page.goto(address);
    const cells = await page.locator("#asks tbody").getByRole("cell").filter({ hasText: "crosses a red line" }).count();
    const links = page.locator(".deal-lines a");
    expect(await links.count(), address).toBe(cells);
    if (cells === 0) {
      if (await page.locator(".results").count())
        await expect(page.locator(".deal-lines")).toContainText("crosses no red line");
      continue;
    }
    crossed++;
    await links.first().click();
    const quoted = page.locator(":target .ask-parties li", { hasText: "crosses a red line" }).first();
    await expect(quoted.getByRole("link").first()).toHaveAttribute("href", /^https?:/);
    await expect(quoted).toBeVisible();
  }
  expect(crossed, "a deal that crosses a red line").toBeGreaterThan(0);
});

test("one party can be shown alone, by a link that search engines leave aside", async ({ page }, { project }) => {
  const address = await openFullest(page, project.name);
  const table = page.getByRole("table", { name: /^What each term asks of each party/ });
  const rows = await table.getByRole("row").count();
  const choices = page.getByRole("navigation", { name: "Parties shown" });
  await choices.getByRole("link").nth(1).click();
  await expect(page).toHaveURL(new RegExp(`${address}\\?party=[a-z-]+#asks$`));
  await expect(table.getByRole("columnheader")).toHaveCount(2);
  await expect(table.getByRole("row")).toHaveCount(rows);
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute("href", new RegExp(`${address}$`));
});

test("a deal is compared with the status quo and with other deals, as many as fit", async ({ page }, { project }) => {
  for (const { address, talks, deal } of readDeals(project.name)) {
    await page.goto(address);
    const table = page.getByRole("table", { name: /compared with other deals/ });
    // Where it differs on nothing that both answer, a sentence says so.
    if ((await table.count()) === 0) continue;
    // The others and the status quo, beside the questions.
    const all = talks.known.length;
    await expect(table.getByRole("columnheader")).toHaveCount(Math.min(all, maxDealsAbreast) + 1);
    await expect(table.getByRole("columnheader", { name: "Status quo" })).toBeVisible();
    const reported = talks.known.filter(
      ({ id }) => id !== deal.id && isReported(talks.known.find((one) => one.id === id) ?? deal),
    );
    for (const other of all > maxDealsAbreast ? [] : reported)
      await expect(table.getByRole("columnheader", { name: `${other.short} (reported)` })).toBeVisible();
    await expect(table.getByRole("cell").getByRole("link").first()).toHaveAttribute(
      "href",
      new RegExp(`/compare/deal\\.${deal.id}/`),
    );
  }
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("where more deals are known than fit, a form chooses which stand beside one", async ({ page }, { project }) => {
    const many = readDeals(project.name).filter(({ talks }) => talks.known.length > maxDealsAbreast);
    const [first] = many;
    if (!first) throw new Error("nowhere are there so many deals");
    await page.goto(`${first.address}#versus`);
    const form = page.getByRole("form", { name: "What to compare it with" });
    await page.getByText("Choose others").click();
    const boxes = form.getByRole("checkbox");
    await expect(boxes).toHaveCount(first.talks.known.length);
    await expect(form.getByRole("checkbox", { checked: true })).toHaveCount(maxDealsAbreast);
    for (const box of await boxes.all()) await box.uncheck();
    await form.getByRole("checkbox", { name: "Status quo" }).check();
    await form.getByRole("button", { name: "Compare" }).click();
    await expect(page).toHaveURL(/\?with=status-quo#versus$/);
    await expect(page.locator("#versus")).toContainText(/^Where it differs.*One of \w+ is shown\./s);
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
  });

  test("the concessions of a party open question by question", async ({ page }, { project }) => {
    for (const { id } of readTalks(project.name)) {
      await page.goto(`/${id}/deals`);
      const summary = page.locator(".moves > summary").first();
      await summary.focus();
      await page.keyboard.press("Enter");
      await expect(page.getByRole("table", { name: /^The moves of / }).first()).toBeVisible();
    }
  });
});

test("no page of a deal has a style attribute", async ({ page }, { project }) => {
  for (const { address } of readDeals(project.name)) {
    expect(await (await page.request.get(address)).text()).not.toMatch(/<[a-z][^>]*\sstyle="/);
  }
});

test("on a narrow page each term is a block with every party under it, and nothing scrolls sideways", async ({ page }, {
  project,
}) => {
  for (const width of [390, 320, 834]) {
    await page.setViewportSize({ width, height: 844 });
    await openFullest(page, project.name);
    expect(await noScroll(page), `${width}`).toBe(0);
    for (const { id } of readTalks(project.name)) {
      await page.goto(`/${id}/deals`);
      await page.locator("details").evaluateAll((all: HTMLDetailsElement[]) => {
        for (const one of all) one.open = true;
      });
      expect(await noScroll(page), `the list at ${width}`).toBe(0);
    }
  }
  await page.setViewportSize({ width: 390, height: 844 });
  await openFullest(page, project.name);
  const table = page.getByRole("table", { name: /^What each term asks of each party/ });
  await expect(table.getByRole("columnheader").nth(1)).toBeAttached();
  await expect(table.getByRole("row").nth(1).locator(".ask-narrow").first()).toBeVisible();
});

test("on paper the terms and the ledger are open, and the address is there", async ({ page }, { project }) => {
  const address = await openFullest(page, project.name);
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".printed")).toContainText(address);
  await expect(page.locator(".provision .evidence-claim").first()).toBeVisible();
  await page.goto(`${address.split("/").slice(0, 3).join("/")}`);
  await expect(page.getByRole("table", { name: /^The moves of / }).first()).toBeVisible();
});

// The list of deals is one of the kinds of page in accessible.e2e.ts.
test("axe finds no violation on a deal, in light or dark", async ({ page }, { project }) => {
  test.slow();
  await page.emulateMedia({ colorScheme: "light" });
  await openFullest(page, project.name);
  await page.locator("details").evaluateAll((all: HTMLDetailsElement[]) => {
    for (const one of all.slice(0, 1)) one.open = true;
  });
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  expect.soft(await findFaults(page, { type: "tag", values: tags }), "in light").toEqual([]);
  // Dark mode only changes colours, so only the contrast rule runs again.
  await page.emulateMedia({ colorScheme: "dark" });
  expect.soft(await findFaults(page, { type: "rule", values: ["color-contrast"] }), "in dark").toEqual([]);
});

/**
 * The violations axe finds, each with the first place it occurs. Pages contain no iframes, so legacy mode is enough.
 */
async function findFaults(page: Page, runOnly: { type: "tag" | "rule"; values: string[] }): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ runOnly, preload: false, resultTypes: ["violations"] })
    .analyze();
  return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.length}, at ${nodes[0]?.target.join(" ")})`);
}
