import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { measureOverflow } from "./parley-test";

const root = path.join(import.meta.dirname, "..");
const name = "two-hives";

// One editor for all of these, on a folder of its own; each test begins with the same files.
test.describe.configure({ mode: "default" });
let dataDir = "";
let server: ChildProcess;
let door = "";

test.beforeAll(async () => {
  dataDir = mkdtempSync(path.join(tmpdir(), "parley-editor-"));
  server = spawn(process.execPath, ["--import", "tsx", "e2e/editor-server.ts"], {
    cwd: root,
    env: { ...process.env, PARLEY_DATA: dataDir },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = await once(server.stdout ?? server, "data");
  door = String(line).trim();
});
test.afterAll(() => {
  server?.kill();
  rmSync(dataDir, { recursive: true, force: true });
});
test.beforeEach(() => {
  rmSync(dataDir, { recursive: true, force: true });
  for (const one of [name, "lake-orune"])
    cpSync(path.join(root, "e2e/data", one), path.join(dataDir, one), { recursive: true });
});

const at = (address: string) => new URL(address, door).href;

async function enter(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(door);
  return page;
}

/** Somebody at the editor, whose clicks, pastes and filled fields are counted. */
class Hand {
  interactions = 0;
  private readonly start = Date.now();
  constructor(readonly page: Page) {}

  async paste(text: string) {
    this.interactions++;
    await this.page.evaluate((one) => navigator.clipboard.writeText(one), text);
    await this.page.keyboard.press("ControlOrMeta+V");
  }
  async fill(field: string, text: string) {
    this.interactions++;
    await this.page.locator(`[name="${field}"]`).click();
    await this.page.keyboard.type(text);
  }
  async choose(field: string, option: string) {
    this.interactions++;
    await this.page.locator(`select[name="${field}"]`).selectOption(option);
  }
  async click(what: string, role: "radio" | "button" | "link" = "button") {
    this.interactions++;
    await this.page.getByRole(role, { name: what, exact: true }).first().click();
  }
  /** Drags over the first line of the text. */
  async selectFirstLine() {
    this.interactions++;
    const box = await this.page.getByRole("textbox", { name: "The text of the source" }).boundingBox();
    if (!box) throw new Error("there is no text to select in");
    await this.page.mouse.move(box.x + 10, box.y + 16);
    await this.page.mouse.down();
    await this.page.mouse.move(box.x + box.width - 30, box.y + 16, { steps: 4 });
    await this.page.mouse.up();
  }
  tell(what: string) {
    console.log(
      `${what}: ${this.interactions} interactions, ${((Date.now() - this.start) / 1000).toFixed(1)} s by machine`,
    );
  }
}

const source = "The morning is theirs\nsaid the Queen of Bramble Hive on Friday, and flew home.";
const readIssue = () => readFileSync(path.join(dataDir, name, "issues/meadow.json"), "utf8");

test("a statement takes ten interactions from pasted text to saved, under the full standard", async ({ context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const page = await enter(context);
  // “Add a statement” on the screen of a question leads here.
  await page.goto(at(`/edit/${name}/code?question=morning`));
  const hand = new Hand(page);
  await hand.paste(source);
  await hand.selectFirstLine();
  await expect(page.locator('[name="quote.exact"]')).toHaveValue("The morning is theirs");
  await hand.choose("party", "bramble");
  await hand.fill("speaker", "Queen of Bramble Hive");
  await hand.choose("evidence", "on-record");
  await hand.click("Holds: Clover Hive", "radio");
  await hand.fill("placement", "The words name the other hive.");
  await hand.fill("summary", "Leaves the morning to Clover Hive.");
  await hand.choose("source", "buzz-2030-08-20");
  // What it changes stands beside the form by now, without anybody having asked.
  await expect(page.locator("#effect")).toContainText("moved one step towards");
  await hand.click("Save");
  await expect(page.getByRole("status").first()).toContainText("Saved: “Leaves the morning to Clover Hive.”");
  hand.tell("A statement");
  expect(hand.interactions).toBeLessThanOrEqual(10);
  expect(readIssue()).toContain('"exact": "The morning is theirs"');
});

test("so does one from a source that is not there yet, under the quick standard", async ({ context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const file = path.join(dataDir, name, "negotiation.json");
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, "utf8")), standard: "quick" }));
  const page = await enter(context);
  await page.goto(at(`/edit/${name}/code?question=morning`));
  const hand = new Hand(page);
  await hand.paste(source);
  await hand.selectFirstLine();
  await hand.choose("party", "bramble");
  await hand.fill("date", "2030-08-25");
  await hand.choose("evidence", "on-record");
  await hand.click("Holds: Clover Hive", "radio");
  await hand.fill("summary", "Leaves the morning to Clover Hive.");
  hand.interactions++;
  await page.getByText("A source that is not in the list").click();
  await hand.fill("new-source.url", "https://example.org/meadow/morning");
  await hand.click("Save");
  await expect(page.getByRole("status").first()).toContainText("Saved: “Leaves");
  hand.tell("A statement with a new source");
  expect(hand.interactions).toBeLessThanOrEqual(10);
  const sources = JSON.parse(readFileSync(path.join(dataDir, name, "sources.json"), "utf8")).sources;
  expect(sources.at(-1)).toMatchObject({ url: "https://example.org/meadow/morning", date: "2030-08-25" });
});

test("a sound negotiation is begun from a spreadsheet of forty rows in five interactions", async ({ context }) => {
  const page = await enter(context);
  const rows = Array.from({ length: 40 }, (_, i) => {
    const [party, question] = [i % 5, Math.floor(i / 5)];
    return `Hall ${party + 1},What of matter ${question + 1}?,Answer ${(i % 3) + 1},2031-03-${String(question + 1).padStart(2, "0")},https://example.org/${i}`;
  });
  const hand = new Hand(page);
  await hand.click("Or begin from a spreadsheet", "link");
  await hand.fill("id", "halls-2031");
  hand.interactions++;
  const buffer = Buffer.from(["Actor,Topic,Stance,Said on,Link", ...rows].join("\n"));
  await page
    .getByLabel("A workbook (XLSX) or a table (CSV, TSV)")
    .setInputFiles({ name: "halls.csv", mimeType: "text/csv", buffer });
  await hand.click("Show what it changes");
  await expect(page.getByRole("status").first()).toContainText("Nothing is written yet.");
  await hand.click("Import the chosen rows");
  await expect(page.getByText("The files are sound.")).toBeVisible();
  hand.tell("A negotiation from forty rows");
  expect(hand.interactions).toBeLessThanOrEqual(5);
});

test("what is ticked while the editor still answers for another party stays ticked", async ({ context }) => {
  const page = await enter(context);
  await page.goto(at(`/edit/${name}/code?question=morning`));
  let answered = 0;
  await page.route("**/code", async (route) => {
    if (route.request().method() !== "POST") return route.continue();
    const answer = await route.fetch();
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.fulfill({ response: answer }).catch(() => undefined);
    answered++;
  });
  await page.locator('select[name="party"]').selectOption("bramble");
  const radio = page.getByRole("radio", { name: "Holds: Clover Hive" });
  // The form has been sent by now, without the tick.
  await page.waitForTimeout(200);
  await radio.check();
  await expect.poll(() => answered).toBeGreaterThan(0);
  await page.waitForTimeout(300);
  await expect(radio).toBeChecked();
});

/** Presses Tab until the control with a name has the focus. */
async function tabTo(page: Page, control: string) {
  for (let i = 0; i < 80; i++) {
    if (await page.locator(":focus").and(page.locator(control)).count()) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`no Tab leads to ${control}`);
}

test("a whole statement can be coded by keyboard alone", async ({ context }) => {
  const page = await enter(context);
  await page.goto(at(`/edit/${name}/code`));
  const type = async (control: string, text: string) => {
    await tabTo(page, control);
    await page.keyboard.type(text);
  };
  await type('[name="question"]', "Which hive");
  await expect(page.getByRole("radio", { name: "Holds: Clover Hive" })).toBeVisible();
  await type('[name="party"]', "Bramble");
  await type('[name="speaker"]', "Queen of Bramble Hive");
  await type('[name="evidence"]', "On the record");
  await tabTo(page, '[name="holds.from"]');
  await page.keyboard.press("ArrowUp");
  await expect(page.getByRole("radio", { name: "Holds: Clover Hive" })).toBeChecked();
  await type('[name="placement"]', "The words name the other hive.");
  await type('[name="summary"]', "Leaves the morning to Clover Hive.");
  await type('[name="source"]', "The Meadow Buzz");
  await tabTo(page, 'button[value="save"]');
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").first()).toContainText("Saved: “Leaves the morning to Clover Hive.”");
});

test("a statement can be coded without script, which shows what it changes when it is asked", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await enter(context);
  await page.goto(at(`/edit/${name}/code`));
  await page.locator('select[name="question"]').selectOption("morning");
  await page.getByRole("button", { name: "Show its answers" }).click();
  await page.locator('select[name="party"]').selectOption("bramble");
  await page.locator('[name="speaker"]').fill("Queen of Bramble Hive");
  await page.locator('select[name="evidence"]').selectOption("on-record");
  await page.getByRole("radio", { name: "Holds: Clover Hive" }).check();
  await page.locator('[name="placement"]').fill("The words name the other hive.");
  await page.locator('[name="summary"]').fill("Leaves the morning to Clover Hive.");
  await page.locator('select[name="source"]').selectOption("buzz-2030-08-20");
  await page.getByRole("button", { name: "Show what it changes" }).click();
  await expect(page.locator("#effect")).toContainText("moved one step towards");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("status").first()).toContainText("Saved: “Leaves");
  await context.close();
});

const screens = [
  "",
  "/new/import",
  `/${name}`,
  `/${name}/about`,
  `/${name}/import`,
  `/${name}/code`,
  `/${name}/code?statement=morning-bramble`,
  `/${name}/statements/morning-bramble`,
  `/${name}/questions/morning`,
  `/${name}/issues/meadow`,
  `/${name}/second`,
  `/${name}/agreement`,
  `/${name}/review`,
  // All lists are drawn alike.
  `/${name}/parties`,
  "/lake-orune",
  "/lake-orune/deals/basket-draft-2031-05-26",
].map((one) => `/edit${one}`);

const coloured = [`/edit/${name}/code?statement=morning-bramble`, "/edit/lake-orune", `/edit/${name}/import`];

test("axe finds no violation on any screen, in light or dark, and none scrolls sideways on 320 pixels", async ({
  context,
}) => {
  const page = await enter(context);
  const check = async (runOnly: { type: "tag" | "rule"; values: string[] }) => {
    const options = { runOnly, preload: false, resultTypes: ["violations" as const] };
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).options(options).analyze();
    return violations.map(({ id, nodes }) => `${id} at ${nodes[0]?.target.join(" ")}: ${nodes[0]?.html.slice(0, 120)}`);
  };
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  // The screen of a second coder is there once there is one.
  await page.goto(at(`/edit/${name}/second`));
  await page.locator('[name="name"]').fill("Ben");
  await page.getByRole("button", { name: "Begin" }).click();
  await expect(page).toHaveURL(/\/second\/ben$/);
  for (const address of [...screens, `/edit/${name}/second/ben`]) {
    await page.emulateMedia({ colorScheme: "light" });
    expect((await page.goto(at(address)))?.status(), address).toBe(200);
    await page.locator("details").evaluateAll((all: HTMLDetailsElement[]) => {
      for (const details of all) details.open = true;
    });
    expect.soft(await check({ type: "tag", values: tags }), `${address} in light`).toEqual([]);
    // Dark mode only changes colours, and these have all that there are.
    if (coloured.includes(address)) {
      await page.emulateMedia({ colorScheme: "dark" });
      expect.soft(await check({ type: "rule", values: ["color-contrast"] }), `${address} in dark`).toEqual([]);
    }
    // As wide as a window of 1280 pixels is at 400 %.
    await page.setViewportSize({ width: 320, height: 640 });
    expect.soft(await measureOverflow(page), `${address} on 320 pixels`).toBe(0);
    await page.setViewportSize({ width: 1440, height: 900 });
  }
});

test("in forced colours every field and button has its edge, and the focus is seen", async ({ context }) => {
  const page = await enter(context);
  await page.emulateMedia({ forcedColors: "active" });
  for (const address of [`/edit/${name}/code?statement=morning-bramble`, `/edit/${name}/import`]) {
    await page.goto(at(address));
    const bare = await page
      .locator("main :is(button, select, textarea, input[type=text]):visible")
      .evaluateAll((all) =>
        all
          .filter((one) => getComputedStyle(one).borderTopStyle === "none" && !one.matches(".sr-only"))
          .map((one) => one.outerHTML),
      );
    expect.soft(bare, address).toEqual([]);
    await page.keyboard.press("Tab");
    const outline = await page.locator(":focus").evaluate((one) => getComputedStyle(one).outlineStyle);
    expect(outline, address).not.toBe("none");
  }
});
