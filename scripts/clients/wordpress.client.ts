// Debian's WordPress, in a folder of its own that is gone afterwards, with addresses of Parley in its posts:
//   apt-get install --no-install-recommends wordpress wordpress-theme-twentytwentythree php-cli php-mysql mariadb-server
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { chromium, type Page } from "@playwright/test";
import { findBrowser } from "../lib/find-browser";
import { findFreePort } from "../lib/free-port";
import { startProcessGroup } from "../lib/process-group";
import { root, runScript } from "../lib/run";

export const name = "WordPress";

const source = "/usr/share/wordpress";
const data = { PARLEY_DATA: "e2e/data" };
const views = [
  "/lake-orune",
  "/lake-orune/issues/fishing?evidence=record",
  "/lake-orune/parties/ostrel",
  "/lake-orune/compare/nuran/ostrel",
];
/** What WordPress allows a frame. */
const tallest = 1000;

/** Shows views in posts, and follows the link of each. Throws where one is not as high as its figure, or its link is dead. */
export async function run(): Promise<string[]> {
  if (!existsSync(`${source}/wp-load.php`)) throw new Error("WordPress is not installed.");
  await runScript("scripts/lib/build-if-needed.ts", data);
  const dir = mkdtempSync(path.join(tmpdir(), "wordpress-"));
  const parley = `http://127.0.0.1:${await findFreePort()}`;
  const blog = `http://127.0.0.1:${await findFreePort()}`;
  const executablePath = findBrowser();
  const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ["--no-sandbox"] });
  const quiet = { cwd: root, stdio: "ignore" } as const;
  const site = startProcessGroup(
    path.join(root, "node_modules/.bin/next"),
    ["start", "--hostname", "127.0.0.1", "--port", new URL(parley).port],
    { ...quiet, env: { ...data, PARLEY_URL: parley } },
  );
  const database = startDatabase(dir);
  const started = [site, database];
  try {
    await waitUntil(async () => (await fetch(`${parley}/robots.txt`)).ok);
    await waitUntil(() => execFileSync("mariadb-admin", [...database.options, "ping"], { stdio: "ignore" }));
    execFileSync("mariadb", [...database.options, "-e", "create database wp"]);
    const posts = install(dir, { parley, blog });
    started.push(startProcessGroup("php", ["-S", new URL(blog).host, "-t", path.join(dir, "site")], quiet));
    await waitUntil(() => fetch(blog));
    const page = await browser.newPage();
    const results = [];
    for (const [i, view] of views.entries()) {
      await page.goto(`${blog}/?p=${posts[i]}`);
      results.push(`${view}: ${await tryFrame(page, parley + view)}`);
    }
    const version = /wp_version = '([^']+)'/.exec(readFileSync(`${source}/wp-includes/version.php`, "utf8"))?.[1];
    return [`WordPress ${version}, ${results.join("; ")}`];
  } finally {
    await browser.close();
    for (const one of started) await one.stop();
    rmSync(dir, { recursive: true, force: true });
  }
}

async function tryFrame(page: Page, address: string): Promise<string> {
  const element = page.locator("iframe.wp-embedded-content");
  const frame = page.frameLocator("iframe.wp-embedded-content");
  const figure = await frame.locator("main").evaluate((main) => main.getBoundingClientRect().height);
  const wanted = Math.min(Math.ceil(figure), tallest);
  await element.and(page.locator(`[height="${wanted}"]:not([style])`)).waitFor({ timeout: 10_000 });
  if (await page.locator("blockquote.wp-embedded-content").isVisible()) throw new Error("the quotation is shown too");
  await frame.getByRole("link", { name: "The evidence for this figure" }).click();
  await page.waitForURL(address, { timeout: 10_000 });
  return `${wanted} px high${figure > tallest ? ` of ${Math.ceil(figure)}` : ""}, link followed`;
}

function startDatabase(dir: string) {
  const folder = path.join(dir, "database");
  const socket = path.join(dir, "database.sock");
  const user = ["--no-defaults", "--user=root"];
  execFileSync(
    "mariadb-install-db",
    [...user, `--datadir=${folder}`, "--auth-root-authentication-method=normal", "--skip-test-db"],
    { stdio: "ignore" },
  );
  const options = [...user, `--socket=${socket}`];
  return {
    ...startProcessGroup("mariadbd", [...options, `--datadir=${folder}`, "--skip-networking"], { stdio: "ignore" }),
    options,
  };
}

/** Installs WordPress as it is, and writes a post for each view. Returns the ids of the posts. */
function install(dir: string, { parley, blog }: { parley: string; blog: string }): number[] {
  const site = path.join(dir, "site");
  cpSync(source, site, { recursive: true, dereference: true });
  const constants = { DB_NAME: "wp", DB_USER: "root", DB_PASSWORD: "", DB_HOST: `localhost:${dir}/database.sock` };
  const php = (value: unknown) => `json_decode(${JSON.stringify(JSON.stringify(value)).replaceAll("$", "\\$")}, true)`;
  writeFileSync(
    path.join(site, "wp-config.php"),
    `<?php foreach (${php(constants)} as $key => $value) define($key, $value);
$table_prefix = 'wp_'; defined('ABSPATH') || define('ABSPATH', __DIR__ . '/'); require ABSPATH . 'wp-settings.php';`,
  );
  // WordPress asks nothing of its own machine unless a plugin says it may. Nothing else is changed.
  const plugins = path.join(site, "wp-content/mu-plugins");
  mkdirSync(plugins, { recursive: true });
  writeFileSync(
    path.join(plugins, "own-machine.php"),
    `<?php add_filter('http_request_host_is_external', '__return_true');
add_filter('http_allowed_safe_ports', fn($ports) => [...$ports, ${new URL(parley).port}]);`,
  );
  const script = `define('WP_INSTALLING', true); require '${site}/wp-load.php'; require ABSPATH . 'wp-admin/includes/upgrade.php';
add_filter('pre_wp_mail', '__return_true'); wp_install('A desk', 'desk', 'desk@desk.example', true, '', 'secret');
update_option('siteurl', '${blog}'); update_option('home', '${blog}');
$ids = []; foreach (${php(views.map((view) => parley + view))} as $url) $ids[] = wp_insert_post(
  ['post_title' => 'Post', 'post_status' => 'publish', 'post_author' => 1, 'post_content' => "Before.\\n\\n$url\\n\\nAfter."]);
echo json_encode($ids);`;
  const server = `$_SERVER['HTTP_HOST'] = '${new URL(blog).host}';`;
  return JSON.parse(execFileSync("php", ["-r", server + script], { encoding: "utf8" }));
}

async function waitUntil(isReady: () => unknown): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      if ((await isReady()) !== false) return;
    } catch (error) {
      if (tries > 150) throw error;
    }
    await wait(200);
  }
}
