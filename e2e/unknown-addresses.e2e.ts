import { request as requestOverHttp } from "node:http";
import { expect } from "@playwright/test";
import { firstOf, matrixOf, test } from "./parley-test";

const notFound = "There is no page at this address";

/** Requests a path exactly as given: browsers and `fetch` would normalise it first. */
function askRaw(base: string | undefined, path: string): Promise<{ status: number; body: string }> {
  const { hostname, port } = new URL(base ?? "");
  return new Promise((resolve, reject) => {
    const asked = requestOverHttp({ hostname, port, path }, (answer) => {
      let body = "";
      answer.setEncoding("utf8");
      answer.on("data", (part) => {
        body += part;
      });
      answer.on("end", () => resolve({ status: answer.statusCode ?? 0, body }));
    });
    asked.on("error", reject);
    asked.end();
  });
}

test("an unknown negotiation, issue or party is a 404 page, with view options too", async ({ page, negotiations }) => {
  const { id } = firstOf(negotiations);
  for (const address of [
    "/nobody-negotiates-this",
    `/${id}/issues/no-such-issue`,
    `/${id}/parties/no-such-party`,
    `/${id}/no-such-section`,
    `/${id}/issues`,
    `/nobody-negotiates-this/sources`,
    "/nobody-negotiates-this?show=scales",
    `/${id}/issues/no-such-issue?evidence=record`,
    `/${id}/parties/no-such-party?evidence=record`,
    `/${id.toUpperCase()}`,
  ]) {
    const answer = await page.goto(address);
    expect.soft(answer?.status(), address).toBe(404);
    await expect.soft(page.getByRole("heading", { level: 1 }), address).toHaveText(notFound);
    await expect.soft(page.locator('meta[name="robots"]').first(), address).toHaveAttribute("content", /noindex/);
  }
  await page.getByRole("main").getByRole("link").click();
  await expect(page).toHaveURL("/");
});

test("a malformed URL finds nothing and breaks nothing", async ({ baseURL, negotiations }) => {
  const { id } = firstOf(negotiations);
  for (const path of [
    "/../../../../etc/passwd",
    "/..%2f..%2f..%2fetc%2fpasswd",
    `/${id}/issues/..%2f..%2fnegotiation.json`,
    `/${id}/../../package.json`,
    "/%2e%2e/%2e%2e/package.json",
    "/package.json",
    `/${id}/negotiation.json`,
    `/${"a".repeat(4000)}`,
    `/${id}/issues/${"%C3%A9".repeat(600)}`,
    "/%00",
    "/constructor",
    "/__proto__",
    `/${id}/issues/constructor`,
    "/%3Cscript%3Ealert(1)%3C%2Fscript%3E",
  ]) {
    const { status, body } = await askRaw(baseURL, path);
    expect.soft([400, 404], `${path.slice(0, 60)} is answered by ${status}`).toContain(status);
    expect.soft(body, path.slice(0, 60)).not.toMatch(/root:|"dependencies"|<script>alert|Error:|\bat \//);
  }
});

test("a script in a URL is never part of a page", async ({ page, request, negotiations }) => {
  const { id } = firstOf(negotiations);
  const dialogs: string[] = [];
  page.on("dialog", async (dialog) => {
    dialogs.push(dialog.message());
    await dialog.dismiss();
  });
  const payloads = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "javascript:alert(1)",
    "';alert(1);'",
  ];
  for (const payload of payloads) {
    for (const key of ["show", "columns", "unknown"]) {
      const address = `/${id}?${key}=${encodeURIComponent(payload)}`;
      const answer = await request.get(address);
      expect(answer.status(), address).toBe(200);
      expect(await answer.text(), address).not.toMatch(/<script>alert|<img src=x|href="javascript:/);
    }
    await page.goto(`/${id}?show=${encodeURIComponent(payload)}`);
    await expect(matrixOf(page)).toBeVisible();
  }
  expect(dialogs).toEqual([]);
});
