import { defineConfig, devices } from "@playwright/test";
import type { SiteOptions } from "@/e2e/parley-test";
import { reportAddress, siteAddress } from "@/e2e/site-address";
import { findBrowser } from "@/scripts/lib/find-browser";
import { findNginx } from "@/scripts/lib/find-nginx";
import { findFreePort } from "@/scripts/lib/free-port";

// Each worker reads this file again and inherits what the first reading has put into the environment.
async function choosePort(name: string): Promise<string> {
  const port = process.env[name] || String(await findFreePort());
  process.env[name] = port;
  return port;
}

const realPort = await choosePort("PARLEY_REAL_PORT");
const inventedPort = await choosePort("PARLEY_INVENTED_PORT");
const ownServerPort = await choosePort("PARLEY_OWN_SERVER_PORT");

// How the site is delivered by our own server. `next start` keeps none of these promises.
const delivery = [
  ...["bounds.e2e.ts", "faults.e2e.ts", "incremental-build.e2e.ts"],
  ...["nginx.e2e.ts", "scale.e2e.ts", "weight.e2e.ts"],
];
// Both servers keep these.
const deliveryEverywhere = ["fuzz.e2e.ts", "security.e2e.ts"];

const executablePath = findBrowser();

/** A production build on a port. */
function serve(command: string, port: string, data: string) {
  return {
    command,
    env: {
      PORT: port,
      HOSTNAME: "127.0.0.1",
      PARLEY_DATA: data,
      PARLEY_URL: siteAddress,
      PARLEY_REPORT: reportAddress,
    },
    url: `http://127.0.0.1:${port}/robots.txt`,
    reuseExistingServer: false,
    // A build on a busy machine. That of `npm test` is there already.
    timeout: 1_800_000,
    gracefulShutdown: { signal: "SIGINT", timeout: 30_000 },
  } as const;
}

// Builds first where the build is not current.
const nextStart = "node --import tsx scripts/next-start.ts";
const ownServer = "npm start --silent";

export default defineConfig<object, SiteOptions>({
  testDir: "e2e",
  testMatch: "*.e2e.ts",
  // A run empties its folder when it starts, and another may be writing beside it.
  outputDir: `test-results/${realPort}`,
  preserveOutput: "failures-only",
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 3,
  // Generous, for machines that have other things to do: a promise is kept or broken, not late.
  timeout: 300_000,
  expect: { timeout: 60_000 },
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
    // Everything is tested on the invented negotiations, which have every case in them; what depends on the data again on
    // the real ones (`@both`), and what is about a desk's own tasks and addresses there alone (`@real`).
    {
      name: "real data",
      testIgnore: delivery,
      grep: /@real|@both/,
      use: { baseURL: `http://127.0.0.1:${realPort}`, dataDir: "data" },
    },
    {
      name: "invented data",
      testIgnore: delivery,
      // What is about every address is tried on the real data, which have fewer.
      grepInvert: /@real/,
      use: { baseURL: `http://127.0.0.1:${inventedPort}`, dataDir: "e2e/data" },
    },
    {
      name: "own server",
      testMatch: [...delivery, ...deliveryEverywhere],
      // `npm test` says so where there is no nginx.
      testIgnore: findNginx() ? [] : ["nginx.e2e.ts"],
      use: { baseURL: `http://127.0.0.1:${ownServerPort}`, dataDir: "e2e/data" },
    },
  ],
  // One after the other.
  webServer: [
    serve(nextStart, inventedPort, "e2e/data"),
    // The same build: it reads its data when it answers.
    serve(`npx next start --hostname 127.0.0.1 --port ${realPort}`, realPort, "data"),
    serve(ownServer, ownServerPort, "e2e/data"),
  ],
});
