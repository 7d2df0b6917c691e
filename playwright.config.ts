import { defineConfig, devices } from "@playwright/test";
import type { SiteOptions } from "@/e2e/parley-test";
import { findBrowser } from "@/scripts/find-browser.mjs";
import { findNginx } from "@/scripts/find-nginx.mjs";

/** Both sites are production builds; `npm test` makes them. */
export const realPort = 4170;
export const inventedPort = 4171;

const executablePath = findBrowser();

function serve(port: number, data: string) {
  return {
    command: "node scripts/start.mjs",
    env: { PORT: String(port), HOSTNAME: "127.0.0.1", PARLEY_DATA: data },
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
    timeout: 240_000,
  };
}

export default defineConfig<object, SiteOptions>({
  testDir: "e2e",
  testMatch: "*.e2e.ts",
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 3,
  // Generous, for machines that have other things to do: a promise is kept or broken, not late.
  timeout: 180_000,
  expect: { timeout: 15_000 },
  reporter: [["list"]],
  use: {
    ...devices["Desktop Chrome"],
    viewport: { width: 1440, height: 900 },
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  projects: [
    // What does not depend on the data is tried once, on the invented negotiations, which have every case in them.
    {
      name: "real data",
      testIgnore: [
        "any-script-any-scale.e2e.ts",
        "issue-page.e2e.ts",
        "keyboard.e2e.ts",
        "view-options.e2e.ts",
        "nginx.e2e.ts",
        "paper.e2e.ts",
        "script-adds-nothing.e2e.ts",
        "theme.e2e.ts",
        "timeline.e2e.ts",
        "unknown-addresses.e2e.ts",
      ],
      grepInvert: /@once/,
      use: { baseURL: `http://127.0.0.1:${realPort}`, dataDir: "data" },
    },
    // What a page weighs is counted on the real one, as readers get it.
    {
      name: "invented data",
      // `npm test` says so where there is no nginx.
      testIgnore: ["weight.e2e.ts", ...(findNginx() ? [] : ["nginx.e2e.ts"])],
      use: { baseURL: `http://127.0.0.1:${inventedPort}`, dataDir: "e2e/data" },
    },
  ],
  webServer: [serve(realPort, ""), serve(inventedPort, "e2e/data")],
});
