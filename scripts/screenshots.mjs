// Takes pictures of the pages themselves: PNG at the widths and in the themes asked for, and PDF as they print.
//
//   npm run screenshots                                       every page of the sitemap, into screenshots/
//   npm run screenshots -- /ukraine-2025 --widths 390,1440    the pages named, at these widths
//   npm run screenshots -- --url https://example.org          of a site that runs elsewhere
//   npm run screenshots -- --docs                             the pictures of the main views in docs/
//
// What is in the folder already and is of the same page is kept, so that an interrupted run goes on where it stopped.
// manifest.json says for each file what it shows in words, where from, and its checksum.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";
import { ensureBrowser, findBrowser } from "./find-browser.mjs";
import { startOwnServer } from "./own-server.mjs";
import { startProgress } from "./progress.mjs";

const root = path.join(import.meta.dirname, "..");
const { values, positionals } = readArguments();
const site = values.url ? { base: values.url.replace(/\/+$/, ""), stop: () => {} } : await startOwnServer();
await ensureBrowser();
const executablePath = findBrowser();
const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ["--no-sandbox"] });
const failed = values.docs ? await takeDocs() : await takeAll();
await browser.close();
site.stop();
process.exit(failed ? 1 : 0);

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
    check("--widths", read.values.widths, (one) => /^\d{3,4}$/.test(one) && Number(one) >= 240, "pixels, as 390,1440");
    check("--themes", read.values.themes, (one) => ["light", "dark"].includes(one), "light, dark or both");
    check("--formats", read.values.formats, (one) => ["png", "pdf"].includes(one), "png, pdf or both");
    check("--papers", read.values.papers, (one) => ["A3", "A4"].includes(one), "A4, A3 or both");
    check("--scale", read.values.scale, (one) => ["1", "2", "3"].includes(one), "1, 2 or 3");
    if (read.values.url !== undefined && !URL.canParse(read.values.url)) {
      throw new Error(`--url is “${read.values.url}”; it has to be the address of a site, as https://example.org`);
    }
    for (const one of read.positionals) {
      if (!one.startsWith("/")) throw new Error(`“${one}” is no address of a page; it has to begin with a slash`);
    }
    return read;
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}

function check(name, list, fits, may) {
  const wrong = list.split(",").find((one) => !fits(one));
  if (wrong !== undefined) throw new Error(`${name} has “${wrong}”; it may be ${may}`);
}

/** The addresses of the sitemap, on the site that is asked. */
async function listPaths() {
  const answer = await fetch(`${site.base}/sitemap.xml`);
  if (!answer.ok) throw new Error(`${site.base}/sitemap.xml answers ${answer.status}; is it a site of Parley?`);
  return [...(await answer.text()).matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => new URL(url).pathname);
}

async function takeAll() {
  const out = path.resolve(values.out);
  const manifestFile = path.join(out, "manifest.json");
  mkdirSync(out, { recursive: true });
  const kept = readManifest(manifestFile);
  const paths = positionals.length > 0 ? positionals : await listPaths();
  const jobs = paths.flatMap((address) => [
    ...(values.formats.includes("png")
      ? values.widths
          .split(",")
          .flatMap((width) => values.themes.split(",").map((theme) => ({ address, width: Number(width), theme })))
      : []),
    ...(values.formats.includes("pdf") ? values.papers.split(",").map((paper) => ({ address, paper })) : []),
  ]);
  const progress = startProgress(jobs.length, "pictures");
  const counts = { taken: 0, kept: 0 };
  const failures = [];
  const queue = jobs.values();
  const write = () => {
    const files = [...kept.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
    // Written beside and moved into place: a manifest cut short would lose what it says of every file.
    writeFileSync(`${manifestFile}.part`, `${JSON.stringify({ site: site.base, files }, null, 2)}\n`);
    renameSync(`${manifestFile}.part`, manifestFile);
  };
  // One browser with a few pages: more of them wait for each other.
  await Promise.all(
    Array.from({ length: 3 }, async () => {
      for (const job of queue) {
        const file = nameFile(job);
        try {
          const tag = await readTag(job.address);
          const before = kept.get(file);
          if (before && tag && before.tag === tag && isUnchanged(path.join(out, file), before.sha256)) counts.kept++;
          else {
            kept.set(file, { ...(await take(job, path.join(out, file))), tag });
            counts.taken++;
            write();
          }
        } catch (error) {
          failures.push(`${file}: ${error.message.split("\n")[0]}`);
        }
        progress.step();
      }
    }),
  );
  write();
  console.log(`${counts.taken} taken, ${counts.kept} kept, in ${path.relative(process.cwd(), out) || out}`);
  for (const one of failures) console.error(one);
  if (failures.length > 0) console.error(`${failures.length} could not be taken. Run the same command again for them.`);
  return failures.length > 0;
}

function readManifest(file) {
  if (!existsSync(file)) return new Map();
  try {
    return new Map(JSON.parse(readFileSync(file, "utf8")).files.map((one) => [one.file, one]));
  } catch {
    console.error(`${file} cannot be read; every picture is taken anew.`);
    return new Map();
  }
}

function nameFile({ address, width, theme, paper }) {
  const name = address.split("?")[0].replaceAll("/", "_").replace(/^_/, "") || "home";
  const query = address.includes("?") ? `_${address.split("?")[1].replaceAll(/[^A-Za-z0-9]+/g, "-")}` : "";
  return paper ? `${name}${query}_${paper}.pdf` : `${name}${query}_${width}_${theme}.png`;
}

/** By which it is known whether a page is still the one of which there is a picture. */
async function readTag(address) {
  const answer = await fetch(`${site.base}${address}`, { method: "HEAD" });
  if (!answer.ok) throw new Error(`${address} answers ${answer.status}`);
  return answer.headers.get("etag");
}

function isUnchanged(file, sha256) {
  return existsSync(file) && createHash("sha256").update(readFileSync(file)).digest("hex") === sha256;
}

/** A reader begins with other letters where these are late; a page that is to be kept waits for them. */
async function waitForLetters(page) {
  await page.route("**/*.css", async (route) => {
    const answer = await route.fetch();
    await route.fulfill({
      response: answer,
      body: (await answer.text()).replaceAll("font-display:swap", "font-display:block"),
    });
  });
}

/** Takes one picture. Pages are whole without script, and wait for nothing then. */
async function take({ address, width = 1240, theme = "light", paper }, file) {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: theme,
    javaScriptEnabled: false,
    deviceScaleFactor: Number(values.scale),
  });
  try {
    const page = await context.newPage();
    await waitForLetters(page);
    await page.goto(`${site.base}${address}`, { waitUntil: "load" });
    const { title, description, height } = await page.evaluate(() => ({
      title: document.title,
      description: document.querySelector('meta[name="description"]')?.getAttribute("content") ?? "",
      height: document.documentElement.scrollHeight,
    }));
    const bytes = paper
      ? await page.pdf({ format: paper, printBackground: true, tagged: true, outline: true, preferCSSPageSize: false })
      : await capture(context, page, width, height);
    writeFileSync(file, bytes);
    const how = paper ? `as it prints on ${paper}` : `${width} pixels wide, ${theme}`;
    return {
      file: path.basename(file),
      address,
      ...(paper ? { paper } : { width, height, theme, scale: Number(values.scale) }),
      bytes: bytes.length,
      sha256: createHash("sha256").update(bytes).digest("hex"),
      alt: `The page “${title}”, ${how}. ${description}`.trim(),
    };
  } finally {
    await context.close();
  }
}

/** The whole page, in half the time that Playwright takes for the same pixels. */
async function capture(context, page, width, height) {
  const session = await context.newCDPSession(page);
  // Without its own scale a clip is taken at one pixel to each of CSS, whatever the page has.
  const clip = { x: 0, y: 0, width, height, scale: Number(values.scale) };
  const options = { format: "png", captureBeyondViewport: true, optimizeForSpeed: true, clip };
  return Buffer.from((await session.send("Page.captureScreenshot", options)).data, "base64");
}

/** The beginnings of the main views, for docs/. */
async function takeDocs() {
  const paths = await listPaths();
  const matrix = paths.find((one) => /^\/[a-z0-9-]+$/.test(one) && one !== "/method");
  const find = (section) => paths.find((one) => one.startsWith(`${matrix}/${section}/`));
  const [issue, comparison, deal] = ["issues", "compare", "deals"].map(find);
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
  ];
  const progress = startProgress(shots.length, "pictures for docs/");
  // The pages are long; what is held beside the design is their beginning, in CSS pixels.
  const tallest = 2600;
  for (const [name, address, width, colorScheme] of shots) {
    const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme, javaScriptEnabled: false });
    await waitForLetters(page);
    await page.goto(`${site.base}${address}`, { waitUntil: "networkidle" });
    const height = Math.min(tallest, await page.locator("body").evaluate(({ scrollHeight }) => scrollHeight));
    const clip = { x: 0, y: 0, width, height };
    await page.screenshot({ path: path.join(root, "docs", `${name}.png`), fullPage: true, clip });
    await page.close();
    progress.step();
  }
  return false;
}
