import { execFile, spawn } from "node:child_process";
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { expect } from "@playwright/test";
import sirv from "sirv";
import type { Negotiation } from "../lib/dataset/negotiation";
import { listDatesOf } from "../lib/model/history/as-of";
import { formatDate } from "../lib/text/format";
import { findNginx } from "../scripts/lib/find-nginx";
import { findFreePort } from "../scripts/lib/free-port";
import { askRaw } from "./ask-raw";
import { firstOf, test } from "./parley-test";

const run = promisify(execFile);
const nginx = findNginx();
const root = path.join(import.meta.dirname, "..");

test("a negotiation is exported as static files that any web server can serve", async ({
  browser,
  addresses,
  negotiations,
  dataDir,
}) => {
  // The smallest negotiation: the whole site is thousands of files, all written the same way.
  const [negotiation] = negotiations.toSorted((a, b) => countDates(a) - countDates(b));
  if (!negotiation) throw new Error("no negotiation to export");
  const { id } = negotiation;
  const folder = mkdtempSync(path.join(os.tmpdir(), "parley-export-"));
  const env = { ...process.env, PARLEY_DATA: dataDir };
  await run(process.execPath, ["--import", "tsx", "scripts/export.ts", folder, "--under", `/${id}`], {
    cwd: root,
    env,
  });
  const server = createServer(sirv(folder, { dev: false }));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const page = await browser.newPage({ javaScriptEnabled: false, baseURL: base });
  const own = addresses.filter((address) => address === `/${id}` || address.startsWith(`/${id}/`));
  expect(own.length).toBeGreaterThan(5);
  for (const address of own) {
    const answer = await page.request.get(address);
    expect.soft(answer.status(), address).toBe(200);
    expect.soft(answer.headers()["content-type"], address).toContain("text/html");
  }
  // Next to the pages are their exports and their link previews.
  for (const [address, type] of [
    [`/${id}.png`, "image/png"],
    [`/${id}.social.png`, "image/png"],
    [`/${id}/issues/${firstOf(negotiation.issues).id}.svg`, "image/svg+xml"],
    [`/${id}.csv`, "text/csv"],
    [`/${id}.zip`, "application/zip"],
    [`/embed/${id}`, "text/html"],
  ] as const) {
    const answer = await page.request.get(address);
    expect.soft(answer.status(), address).toBe(200);
    expect.soft(answer.headers()["content-type"], address).toContain(type);
  }
  // The exported page carries the policy that the server would send, and complies with it.
  const broken: string[] = [];
  const scripted = await browser.newPage({ baseURL: base });
  scripted.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") broken.push(message.text());
  });
  for (const address of [`/${id}`, `/${id}/issues/${firstOf(negotiation.issues).id}`, `/embed/${id}`]) {
    await scripted.goto(address);
    const policy = scripted.locator('head > meta[http-equiv="Content-Security-Policy"]');
    await expect(policy).toHaveAttribute("content", /^default-src 'none';/);
    expect.soft(await scripted.evaluate(() => getComputedStyle(document.body).color), address).not.toBe("rgb(0, 0, 0)");
  }
  await scripted.close();
  expect(broken).toEqual([]);
  // From the matrix to an issue and its date by links alone, with styles applied.
  const issue = firstOf(negotiation.issues);
  await page.goto(`/${id}`);
  await expect(page.locator('meta[property="og:image"]')).toHaveAttribute("content", /\.social\.png$/);
  await page.locator(`main a[href^="/${id}/issues/${issue.id}#"]`).first().click();
  await expect(page.locator(".kicker").first()).toContainText(issue.title);
  const [first] = listDatesOf(negotiation, { kind: "issue", issue });
  await page.locator(".ticks a").first().click();
  await expect(page.locator(".stepper-now strong")).toHaveText(formatDate(first?.date ?? ""));
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).not.toBe("rgba(0, 0, 0, 0)");
  expect(readFileSync(path.join(folder, "404.html"), "utf8")).toContain("There is no page at this address");
  // Nothing of the editor is in the files, nor in the build that they and an image are made of.
  const build = path.join(root, ".next-other");
  const places = [folder, path.join(build, "server"), path.join(build, "static")];
  expect(places.flatMap((place) => findFilesWith(place, wordsOfEditor))).toEqual([]);
  // A folder with other people's files is left alone.
  rmSync(path.join(folder, ".parley-export"));
  await expect(
    run(process.execPath, ["--import", "tsx", "scripts/export.ts", folder], { cwd: root, env }),
  ).rejects.toThrow(/no export has written/);
  await page.close();
  await new Promise((resolve) => server.close(resolve));
  if (nginx) await expectServedByNginx(nginx, folder, negotiation);
  rmSync(folder, { recursive: true, force: true });
});

/** What the code of the editor has and no other: classes, a text and an attribute. */
const wordsOfEditor = ["edit-masthead", "Code a statement", "data-edit-form", "edit-scale"];

/** The files of a folder that have one of some words in them. */
function findFilesWith(place: string, words: readonly string[]): string[] {
  const files = readdirSync(place, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  expect(files.length, place).toBeGreaterThan(0);
  return files
    .map((one) => path.join(one.parentPath, one.name))
    .filter((file) => words.some((word) => readFileSync(file).includes(word)));
}

/** Serves the same files with docs/nginx-files.conf. */
async function expectServedByNginx(program: string, folder: string, { id, issues }: Negotiation) {
  const issue = `/${id}/issues/${firstOf(issues).id}`;
  const { base, stop } = await startNginx(program, folder);
  const get = (address: string, headers: [string, string][] = []) => askRaw(base, address, { headers });
  try {
    for (const [address, type] of [
      [`/${id}`, "text/html; charset=utf-8"],
      [issue, "text/html; charset=utf-8"],
      [`/embed/${id}`, "text/html; charset=utf-8"],
      [`/${id}.png`, "image/png"],
      [`${issue}.svg`, "image/svg+xml"],
      [`/${id}.csv`, "text/csv; charset=utf-8"],
      [`/${id}.bib`, "application/x-bibtex; charset=utf-8"],
      [`/${id}.csl.json`, "application/json; charset=utf-8"],
      [`/${id}/feed.atom`, "application/atom+xml; charset=utf-8"],
      [`/${id}.xlsx`, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
      [`/${id}/positions.xlsx`, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
      // It is named by the descriptor of the tables alone.
      [`${issue}.plain.csv`, "text/csv; charset=utf-8"],
      [`/${id}.zip`, "application/zip"],
    ] as const) {
      const answer = await get(address);
      expect.soft(answer.status, address).toBe(200);
      expect.soft(answer.headers.get("content-type"), address).toBe(type);
      expect.soft(answer.headers.get("x-content-type-options"), address).toBe("nosniff");
      // Only embeds and exports may be shown in other pages.
      const framed = address.startsWith("/embed") || address.slice(1).includes(".");
      expect.soft(answer.headers.get("x-frame-options"), address).toBe(framed ? undefined : "DENY");
      // Pages of other sites may read files, and nothing else.
      const isFile = address.slice(1).includes(".");
      expect.soft(answer.headers.get("access-control-allow-origin"), address).toBe(isFile ? "*" : undefined);
      expect.soft(answer.headers.get("cache-control"), address).toContain("max-age=0");
      const known = answer.headers.get("etag") ?? "";
      expect.soft((await get(address, [["if-none-match", known]])).status, address).toBe(304);
    }
    // A file cannot know on which day it will be read.
    expect((await get(`/${id}.bib`)).body.toString()).not.toContain("urldate");
    const packed = await get(`/${id}`, [["accept-encoding", "gzip"]]);
    expect(packed.headers.get("content-encoding")).toBe("gzip");
    expect(packed.body.toString()).toBe(readFileSync(path.join(folder, id, "index.html"), "utf8"));
    const [, script = ""] = /src="(\/assets\/[^"]+)"/.exec((await get(`/${id}`)).body.toString()) ?? [];
    expect((await get(script)).headers.get("cache-control")).toContain("immutable");
    const missing = await get("/no-such-page");
    expect(missing.status).toBe(404);
    expect(missing.body.toString()).toBe(readFileSync(path.join(folder, "404.html"), "utf8"));
    expect(missing.headers.get("x-frame-options")).toBe("DENY");
    expect(missing.headers.get("access-control-allow-origin")).toBeUndefined();
    expect((await get("/no-such-table.csv")).headers.get("access-control-allow-origin")).toBe("*");
    expect((await get("/../../etc/hostname")).status).toBeGreaterThanOrEqual(400);
  } finally {
    await stop();
  }
}

/** Starts nginx with the documented configuration; only ports and paths are changed. */
async function startNginx(program: string, files: string) {
  const folder = mkdtempSync(path.join(os.tmpdir(), "parley-nginx-"));
  // If the tests run as root, nginx workers run as another user.
  for (const one of [folder, files]) chmodSync(one, 0o755);
  const port = await findFreePort();
  const configuration = readFileSync(path.join(root, "docs/nginx-files.conf"), "utf8");
  const own = [
    ["listen 8080", `listen 127.0.0.1:${port}`],
    ["/tmp/", `${folder}/`],
    ["/srv/parley", files],
  ].reduce((text, [from = "", to = ""]) => {
    expect(text).toContain(from);
    return text.replaceAll(from, to);
  }, configuration);
  const file = path.join(folder, "nginx.conf");
  writeFileSync(file, own);
  const child = spawn(program, ["-e", "stderr", "-c", file, "-g", "daemon off;"], { stdio: "inherit" });
  const base = `http://127.0.0.1:${port}`;
  const ask = () =>
    askRaw(base, "/").then(
      ({ status }) => status,
      () => 0,
    );
  await expect.poll(ask).toBeGreaterThan(0);
  return {
    base,
    stop: async () => {
      const end = new Promise((resolve) => child.once("exit", resolve));
      child.kill();
      await end;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function countDates(negotiation: Negotiation): number {
  return listDatesOf(negotiation, { kind: "matrix" }).length;
}
