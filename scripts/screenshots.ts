// Takes pictures of the pages: PNG at the widths and in the themes asked for, and PDF as they print.
// A picture in the folder is kept while its page is the same, so that an interrupted run continues where it stopped.
// manifest.json describes each file in words, with its address and its checksum.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { type BrowserContext, chromium, type Page } from "@playwright/test";
import { ensureBrowser, findBrowser } from "./lib/find-browser";
import { offerHelp } from "./lib/offer-help";
import { startProgress } from "./lib/progress";
import { root } from "./lib/run";
import { startTemporaryServer } from "./lib/temporary-server";

offerHelp(`
Saves pages as pictures (PNG) and for paper (PDF), in screenshots/.

  npm run screenshots                                every page
  npm run screenshots -- /ukraine-2025               the pages named

  --out <folder>       where to write (screenshots)
  --widths <pixels>    widths of the pictures (390,1440)
  --themes <themes>    light, dark or both (light,dark)
  --formats <formats>  png, pdf or both (png,pdf)
  --papers <papers>    A4, A3 or both (A4,A3)
  --scale <number>     device pixels for each pixel: 1, 2 or 3 (1)
  --url <address>      a site that runs elsewhere
  --docs               the pictures in docs/

An interrupted run continues where it stopped.
`);

type Theme = "light" | "dark";
type Paper = "A3" | "A4";

/** One picture to take. */
type Shot = { address: string } & ({ kind: "png"; width: number; theme: Theme } | { kind: "pdf"; paper: Paper });

/** A picture in the folder, as the manifest describes it. */
interface Entry {
  file: string;
  address: string;
  bytes: number;
  sha256: string;
  alt: string;
  /** The page's ETag when the picture was taken. */
  tag: string | null;
}

const { values, positionals } = readArguments();
await ensureBrowser();
const site = values.url ? { base: values.url.replace(/\/+$/, ""), stop: async () => {} } : await startTemporaryServer();
const executablePath = findBrowser();
const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ["--no-sandbox"] });
const isWhole = values.docs ? await takeDocs() : await takeAll();
await browser.close();
await site.stop();
process.exit(isWhole ? 0 : 1);

function readArguments() {
  try {
    const read = parseArgs({
      options: {
        out: { type: "string", default: "screenshots" },
        widths: { type: "string", default: "390,1440" },
        themes: { type: "string", default: "light,dark" },
        formats: { type: "string", default: "png,pdf" },
        papers: { type: "string", default: "A4,A3" },
        scale: { type: "string", default: "1" },
        url: { type: "string" },
        docs: { type: "boolean", default: false },
      },
      allowPositionals: true,
    });
    check(
      "--widths",
      read.values.widths,
      (one) => /^\d{3,4}$/.test(one) && Number(one) >= 240,
      "pixels, such as 390,1440",
    );
    check("--themes", read.values.themes, (one) => ["light", "dark"].includes(one), "light, dark or both");
    check("--formats", read.values.formats, (one) => ["png", "pdf"].includes(one), "png, pdf or both");
    check("--papers", read.values.papers, (one) => ["A3", "A4"].includes(one), "A4, A3 or both");
    check("--scale", read.values.scale, (one) => ["1", "2", "3"].includes(one), "1, 2 or 3");
    if (read.values.url !== undefined && !URL.canParse(read.values.url)) {
      throw new Error(`--url is “${read.values.url}”; it has to be the address of a site, such as https://example.org`);
    }
    for (const one of read.positionals) {
      if (!one.startsWith("/")) throw new Error(`“${one}” is not the address of a page; it has to begin with a slash`);
    }
    return read;
  } catch (error) {
    console.error(readMessage(error));
    process.exit(1);
  }
}

function check(name: string, list: string, fits: (one: string) => boolean, allowed: string) {
  const wrong = list.split(",").find((one) => !fits(one));
  if (wrong !== undefined) throw new Error(`${name} has “${wrong}”; it may be ${allowed}`);
}

function readMessage(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The paths of the sitemap. */
async function listPaths(): Promise<string[]> {
  const answer = await fetch(`${site.base}/sitemap.xml`);
  if (!answer.ok) throw new Error(`${site.base}/sitemap.xml answers ${answer.status}; is it a Parley site?`);
  return [...(await answer.text()).matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = ""]) => new URL(url).pathname);
}

/** Takes what is missing or out of date, and returns whether every picture is there. */
async function takeAll(): Promise<boolean> {
  const out = path.resolve(values.out);
  const manifestFile = path.join(out, "manifest.json");
  mkdirSync(out, { recursive: true });
  const entries = readManifest(manifestFile);
  const shots = listShots(positionals.length > 0 ? positionals : await listPaths());
  const progress = startProgress(shots.length, "pictures");
  const counts = { taken: 0, kept: 0 };
  const failures: string[] = [];
  const queue = shots.values();
  const write = () => {
    const files = [...entries.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
    // Moved into place when it is whole: a manifest cut short would lose the description of every file.
    writeFileSync(`${manifestFile}.part`, `${JSON.stringify({ site: site.base, files }, null, 2)}\n`);
    renameSync(`${manifestFile}.part`, manifestFile);
  };
  // One browser with a few pages: more of them wait for each other.
  await Promise.all(
    Array.from({ length: 3 }, async () => {
      for (const shot of queue) {
        const file = nameFile(shot);
        try {
          const tag = await readTag(shot.address);
          const before = entries.get(file);
          if (before && tag && before.tag === tag && isUnchanged(path.join(out, file), before.sha256)) counts.kept++;
          else {
            entries.set(file, { ...(await take(shot, path.join(out, file))), tag });
            counts.taken++;
            write();
          }
        } catch (error) {
          failures.push(`${file}: ${readMessage(error).split("\n")[0]}`);
        }
        progress.step();
      }
    }),
  );
  write();
  console.log(`${counts.taken} taken, ${counts.kept} kept, in ${path.relative(process.cwd(), out) || out}`);
  for (const one of failures) console.error(one);
  if (failures.length > 0) console.error(`${failures.length} could not be taken. Run the same command again for them.`);
  return failures.length === 0;
}

function listShots(addresses: readonly string[]): Shot[] {
  const [widths, themes, papers] = [values.widths, values.themes, values.papers].map((list) => list.split(","));
  return addresses.flatMap((address): Shot[] => [
    ...(!values.formats.includes("png")
      ? []
      : (widths ?? []).flatMap((width) =>
          (themes ?? []).map(
            (theme): Shot => ({
              kind: "png",
              address,
              width: Number(width),
              theme: theme === "dark" ? "dark" : "light",
            }),
          ),
        )),
    ...(!values.formats.includes("pdf")
      ? []
      : (papers ?? []).map((paper): Shot => ({ kind: "pdf", address, paper: paper === "A3" ? "A3" : "A4" }))),
  ]);
}

function readManifest(file: string): Map<string, Entry> {
  if (!existsSync(file)) return new Map();
  try {
    const { files } = JSON.parse(readFileSync(file, "utf8")) as { files: Entry[] };
    return new Map(files.map((one) => [one.file, one]));
  } catch {
    console.error(`${file} cannot be read; every picture is taken again.`);
    return new Map();
  }
}

function nameFile(shot: Shot): string {
  const [pathname = "", query] = shot.address.split("?");
  const name = pathname.replaceAll("/", "_").replace(/^_/, "") || "home";
  const asked = query === undefined ? "" : `_${query.replaceAll(/[^A-Za-z0-9]+/g, "-")}`;
  return shot.kind === "pdf" ? `${name}${asked}_${shot.paper}.pdf` : `${name}${asked}_${shot.width}_${shot.theme}.png`;
}

/** The ETag of a page, which changes when the page does. */
async function readTag(address: string): Promise<string | null> {
  const answer = await fetch(`${site.base}${address}`, { method: "HEAD" });
  if (!answer.ok) throw new Error(`${address} answers ${answer.status}`);
  return answer.headers.get("etag");
}

function isUnchanged(file: string, sha256: string): boolean {
  return existsSync(file) && createHash("sha256").update(readFileSync(file)).digest("hex") === sha256;
}

/** A visitor sees a fallback font while the page's own is late; a picture waits for the page's own. */
async function waitForFonts(page: Page) {
  await page.route("**/*.css", async (route) => {
    const answer = await route.fetch();
    await route.fulfill({
      response: answer,
      body: (await answer.text()).replaceAll("font-display:swap", "font-display:block"),
    });
  });
}

/** Takes one picture. Pages are whole without script, and wait for nothing then. */
async function take(shot: Shot, file: string): Promise<Omit<Entry, "tag">> {
  const { address } = shot;
  const { width, theme } = shot.kind === "png" ? shot : { width: 1240, theme: "light" as const };
  const scale = Number(values.scale);
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: theme,
    javaScriptEnabled: false,
    deviceScaleFactor: scale,
  });
  try {
    const page = await context.newPage();
    await waitForFonts(page);
    await page.goto(`${site.base}${address}`, { waitUntil: "load" });
    const { title, description, height } = await page.evaluate(() => ({
      title: document.title,
      description: document.querySelector('meta[name="description"]')?.getAttribute("content") ?? "",
      height: document.documentElement.scrollHeight,
    }));
    const bytes =
      shot.kind === "pdf"
        ? await page.pdf({ format: shot.paper, printBackground: true, tagged: true, outline: true })
        : await capture(context, page, { width, height, scale });
    writeFileSync(file, bytes);
    const appearance = shot.kind === "pdf" ? `as it prints on ${shot.paper}` : `${width} pixels wide, ${theme}`;
    return {
      file: path.basename(file),
      address,
      ...(shot.kind === "pdf" ? { paper: shot.paper } : { width, height, theme, scale }),
      bytes: bytes.length,
      sha256: createHash("sha256").update(bytes).digest("hex"),
      alt: `The page “${title}”, ${appearance}. ${description}`.trim(),
    };
  } finally {
    await context.close();
  }
}

/** The whole page, in half the time that Playwright takes for the same pixels. */
async function capture(context: BrowserContext, page: Page, size: { width: number; height: number; scale: number }) {
  const session = await context.newCDPSession(page);
  // A clip without a scale of its own has one pixel for each CSS pixel, whatever the page has.
  const clip = { x: 0, y: 0, ...size };
  const options = { format: "png", captureBeyondViewport: true, optimizeForSpeed: true, clip } as const;
  return Buffer.from((await session.send("Page.captureScreenshot", options)).data, "base64");
}

/** Takes the tops of the main views, for docs/. */
async function takeDocs(): Promise<boolean> {
  const paths = await listPaths();
  const matrix = paths.find((one) => /^\/[a-z0-9-]+$/.test(one) && one !== "/method") ?? "/";
  const [issue, comparison, deal] = ["issues", "compare", "deals"].map(
    (section) => paths.find((one) => one.startsWith(`${matrix}/${section}/`)) ?? matrix,
  );
  const shots = [
    ["matrix-desktop", matrix, 1440, "light"],
    ["matrix-desktop-dark", matrix, 1440, "dark"],
    ["matrix-tablet", matrix, 834, "light"],
    ["matrix-mobile", matrix, 390, "light"],
    ["matrix-mobile-dark", matrix, 390, "dark"],
    ["issue-desktop", issue, 1440, "light"],
    ["issue-desktop-dark", issue, 1440, "dark"],
    ["issue-mobile", issue, 390, "light"],
    ["compare-desktop", comparison, 1440, "light"],
    ["deal-desktop", deal, 1440, "light"],
    ["deal-mobile", deal, 390, "light"],
  ] as const;
  const progress = startProgress(shots.length, "pictures for docs/");
  // The pages are long, and the documentation shows the top of each, in CSS pixels.
  const maxHeight = 2600;
  for (const [name, address, width, colorScheme] of shots) {
    const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme, javaScriptEnabled: false });
    await waitForFonts(page);
    await page.goto(`${site.base}${address}`, { waitUntil: "networkidle" });
    const height = Math.min(maxHeight, await page.locator("body").evaluate(({ scrollHeight }) => scrollHeight));
    const clip = { x: 0, y: 0, width, height };
    await page.screenshot({ path: path.join(root, "docs", `${name}.png`), fullPage: true, clip });
    await page.close();
    progress.step();
  }
  return true;
}
