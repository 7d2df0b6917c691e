import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, type Page } from "@playwright/test";
import { buildFolder } from "../lib/testing/build-folder";
import { sketchFullMeasure } from "../lib/testing/full-measure";
import { findFreePort } from "../scripts/lib/free-port";
import { listening, type Site, startSite } from "./faulty-site";
import { findLayoutFaults } from "./find-layout-faults";
import { test } from "./parley-test";

// Two negotiations in which every text is as long as the schema allows, served by the build of others.
test.describe.configure({ mode: "default" });

const languages = ["english", "german"] as const;
let folder: string;
let site: Site;

test.beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "parley-measure-"));
  for (const language of languages) {
    const { negotiation, parties, sources, events, corrections, issues, deals } = buildFolder(
      sketchFullMeasure(language),
    );
    for (const { file, value } of [
      negotiation,
      parties,
      sources,
      events,
      ...(corrections ? [corrections] : []),
      ...issues,
      ...deals,
    ]) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), JSON.stringify(value));
    }
  }
  const port = await findFreePort();
  site = await listening(port, startSite(port, { env: { PARLEY_DATA: folder } }));
});

test.afterAll(() => {
  site?.child.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

const menus = ".share, .masthead-menu, .lens-menu, .deal-compare";

const openAll = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((all: HTMLDetailsElement[]) => {
    for (const details of all) details.open = true;
  });

const views = [
  "",
  "?show=scales",
  "?within=3",
  "/issues/many",
  "/issues/others",
  "/parties/amber",
  "/parties/amber?within=3",
  "/compare",
  "/compare/amber/basalt",
  "/compare/amber/basalt?within=3",
  "/compare/cobalt/dolomite/deal.paper",
  "/deals",
  "/deals/paper",
  "/deals/paper?within=3",
  "/deals/rumour",
  "/deals/new?terms=q1.o9",
  "/room",
  "/changes/2031-03-01/2031-05-20",
  "/timeline",
  "/sources",
  "/search?q=a",
];

// Words that can be broken between are the lesser trouble: at one width they show what compounds cannot. Compounds break
// a page at the narrowest width of each layout first.
const widths = { english: [390], german: [320, 768, 1440] } as const;

for (const language of languages) {
  for (const width of widths[language]) {
    test(`with ${language} texts as long as they may be, nothing is cut, covered or beside a page of ${width} px`, async ({
      page,
    }) => {
      test.slow();
      await page.setViewportSize({ width, height: 900 });
      for (const view of [
        "/",
        "/method",
        ...[...views, ...[""]].map((one) => `/${language}${one}`),
        `/embed/${language}`,
        `/words/${language}`,
      ]) {
        await page.goto(`${site.base}${view}`);
        await openAll(page, `details:not(${menus})`);
        expect.soft(await findLayoutFaults(page), view).toEqual([]);
        if (!/\/(issues\/many|deals\/paper)$/.test(view)) continue;
        // Menus lie over the page, and have to be whole.
        await openAll(page, menus);
        const faults = await findLayoutFaults(page);
        expect.soft(faults.filter((fault) => !/ are over each other$| is under /.test(fault))).toEqual([]);
      }
    });
  }
}
