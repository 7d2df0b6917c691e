import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

// The headless shell goes first: it draws no window around a page, which halves the time of a test on a small machine.
const places = [
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** The path of a Chromium: the one that PARLEY_BROWSER names, or the system's. Undefined where only Playwright's own may be. */
export function findBrowser(): string | undefined {
  return [process.env.PARLEY_BROWSER, ...places].find((place) => place && existsSync(place));
}

/** Installs Debian's Chromium where there is no browser and it may; otherwise says what to install, and ends the process. */
export async function ensureBrowser(): Promise<void> {
  const { chromium } = await import("@playwright/test");
  if (findBrowser() || existsSync(chromium.executablePath())) return;
  const mayInstall = process.getuid?.() === 0 && spawnSync("apt-get", ["--version"]).status === 0;
  if (mayInstall) {
    console.log("No browser found. Installing Debian’s Chromium.");
    execFileSync("apt-get", ["update", "-qq"], { stdio: "inherit" });
    // Only some releases of Debian have a package with the headless shell alone.
    for (const name of ["chromium-headless-shell", "chromium"]) {
      spawnSync("apt-get", ["install", "-y", "-qq", name], { stdio: "inherit" });
      if (findBrowser()) return;
    }
  }
  console.error(
    "The browser tests need a Chromium, and none was found. Do one of these and run the tests again:\n" +
      "  sudo apt-get install chromium        (Debian, Ubuntu)\n" +
      "  npx playwright install chromium      (anywhere browser downloads are allowed)\n" +
      "  PARLEY_BROWSER=/path/to/chromium     (a browser you already have)",
  );
  process.exit(1);
}
