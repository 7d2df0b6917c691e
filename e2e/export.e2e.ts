import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { expect } from "@playwright/test";
import sirv from "sirv";
import { listDatesOf } from "../lib/at-date";
import { writeDate } from "../lib/format";
import { firstOf, test } from "./parley-test";

const run = promisify(execFile);
const root = path.join(import.meta.dirname, "..");

test("the whole site is written as plain files, and a server that knows nothing of it serves them", {
  tag: "@once",
}, async ({ browser, addresses, negotiations, dataDir }) => {
  test.slow();
  const folder = mkdtempSync(path.join(os.tmpdir(), "parley-export-"));
  await run(process.execPath, [path.join(root, "scripts", "export.mjs"), folder], {
    cwd: root,
    env: { ...process.env, PARLEY_DATA: dataDir },
    maxBuffer: 64 * 1024 * 1024,
  });
  const server = createServer(sirv(folder, { dev: false }));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const page = await browser.newPage({ javaScriptEnabled: false, baseURL: base });
  for (const address of addresses) {
    const answer = await page.request.get(address);
    expect.soft(answer.status(), address).toBe(200);
    expect.soft(answer.headers()["content-type"], address).toContain("text/html");
  }
  // From the front page to an issue as of the date before, by links alone; with its style and its marks.
  const negotiation = firstOf(negotiations);
  const issue = firstOf(negotiation.issues);
  await page.goto("/");
  await page.getByRole("link", { name: negotiation.title }).first().click();
  await page.locator(`a[href="/${negotiation.id}/issues/${issue.id}"]`).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(issue.title);
  const dates = listDatesOf(negotiation, { kind: "issue", issue }).map(({ date }) => date);
  const at = dates.findLastIndex((date) => date <= negotiation.asOf);
  await page.getByRole("link", { name: /^Previous change/ }).click();
  await expect(page.locator(".stepper-now strong")).toHaveText(writeDate(dates[at - 1] ?? ""));
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).not.toBe("rgba(0, 0, 0, 0)");
  expect(readFileSync(path.join(folder, "404.html"), "utf8")).toContain("There is no page at this address");
  await page.close();
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true, force: true });
});
