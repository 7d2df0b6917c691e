// Takes the pictures of the main views in docs/, from the build of the real data.
import { spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { chromium } from "@playwright/test";
import { ensureBrowser, findBrowser } from "./find-browser.mjs";

const root = path.join(import.meta.dirname, "..");
const port = "4180";
const base = `http://127.0.0.1:${port}`;

await ensureBrowser();
const env = { ...process.env, PORT: port, HOSTNAME: "127.0.0.1", PARLEY_DATA: "" };
const server = spawn(process.execPath, [path.join(import.meta.dirname, "start.mjs")], {
  cwd: root,
  env,
  stdio: "inherit",
});
process.on("exit", () => server.kill());

async function waitForServer() {
  for (let tries = 0; tries < 600; tries++) {
    const answer = await fetch(`${base}/robots.txt`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  throw new Error(`no answer from ${base}`);
}

await waitForServer();
const sitemap = await (await fetch(`${base}/sitemap.xml`)).text();
const paths = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => new URL(url).pathname);
const matrix = paths.find((one) => /^\/[a-z0-9-]+$/.test(one) && one !== "/method");
const issue = paths.find((one) => one.startsWith(`${matrix}/issues/`));
const comparison = paths.find((one) => one.startsWith(`${matrix}/compare/`));
const deal = paths.find((one) => one.startsWith(`${matrix}/deals/`));
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

/** The pages are long; what is held beside the design is their beginning, in CSS pixels. */
const tallest = 2600;

mkdirSync(path.join(root, "docs"), { recursive: true });
const executablePath = findBrowser();
const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ["--no-sandbox"] });
for (const [i, [name, address, width, colorScheme]] of shots.entries()) {
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme, javaScriptEnabled: false });
  await page.goto(`${base}${address}`, { waitUntil: "networkidle" });
  const height = Math.min(tallest, await page.locator("body").evaluate(({ scrollHeight }) => scrollHeight));
  const clip = { x: 0, y: 0, width, height };
  await page.screenshot({ path: path.join(root, "docs", `${name}.png`), fullPage: true, clip });
  await page.close();
  console.log(`${i + 1} of ${shots.length}: docs/${name}.png`);
}
await browser.close();
server.kill();
process.exit(0);
