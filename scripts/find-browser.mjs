// Finds a Chromium for the browser tests: the one named, Debian's, Google's, or Playwright's own.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

// The headless shell goes first: it draws no window around a page, which is half the time of a test on a small machine.
const places = [
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** The path of a browser, or undefined where there is none outside Playwright's own folder. */
export function findBrowser() {
  return [process.env.PARLEY_BROWSER, ...places].find((place) => place && existsSync(place));
}

/** Makes sure that there is a browser: installs Debian's where it may, and otherwise says what to install and ends. */
export async function ensureBrowser() {
  const { chromium } = await import("@playwright/test");
  if (findBrowser() || existsSync(chromium.executablePath())) return;
  const mayInstall = process.getuid?.() === 0 && spawnSync("apt-get", ["--version"]).status === 0;
  if (mayInstall) {
    console.log("There is no browser here: installing Debian's chromium.");
    execFileSync("apt-get", ["update", "-qq"], { stdio: "inherit" });
    // Not every release of Debian has the headless shell as a package of its own.
    for (const name of ["chromium-headless-shell", "chromium"]) {
      spawnSync("apt-get", ["install", "-y", "-qq", name], { stdio: "inherit" });
      if (findBrowser()) return;
    }
  }
  console.error(
    "The browser tests need a Chromium, and none was found. Do one of these, then run the tests again:\n" +
      "  sudo apt-get install chromium        (Debian, Ubuntu)\n" +
      "  npx playwright install chromium      (anywhere browser downloads are allowed)\n" +
      "  PARLEY_BROWSER=/path/to/chromium     (a browser you already have)",
  );
  process.exit(1);
}
