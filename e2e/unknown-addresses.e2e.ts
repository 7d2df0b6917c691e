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
    "/parties",
    "/parties/nobody",
    "/words/parties/nobody",
    `/parties/${id}`,
    // The editor is part of no site that is built.
    "/edit",
    `/edit/${id}/code`,
    `/${id}/issues/no-such-issue?evidence=record`,
    `/${id}/parties/no-such-party?evidence=record`,
  ]) {
    const answer = await page.goto(address);
    expect.soft(answer?.status(), address).toBe(404);
    await expect.soft(page.getByRole("heading", { level: 1 }), address).toHaveText(notFound);
    await expect.soft(page.locator('meta[name="robots"]').first(), address).toHaveAttribute("content", /noindex/);
  }
  await page.getByRole("main").getByRole("link", { name: "All negotiations" }).click();
  await expect(page).toHaveURL("/");
});

test("an address that was typed or pasted slightly wrong leads to the page that was meant", async ({
  request,
  baseURL,
  negotiations,
}) => {
  const { id, issues, parties } = firstOf(negotiations);
  const issue = `/${id}/issues/${firstOf(issues).id}`;
  const encoded = `%${id.charCodeAt(0).toString(16)}${id.slice(1)}`;
  for (const [typed, meant] of [
    [`/${id}.`, `/${id}`],
    [`/${id})`, `/${id}`],
    [`/${id}%E2%80%A6`, `/${id}`],
    [`/${id.toUpperCase()}`, `/${id}`],
    [`/${id}/`, `/${id}`],
    [`/${encoded}/%69ssues/${firstOf(issues).id}`, issue],
    [`${issue}.png,`, `${issue}.png`],
    [`${issue}.PNG?size=square`, `${issue}.png?size=square`],
    [`/embed${issue}%22`, `/embed${issue}`],
    [`/words${issue}]`, `/words${issue}`],
    [`${issue}/feed.atom.`, `${issue}/feed.atom`],
    [
      `/${id}/compare/${parties[0]?.id}/${parties[1]?.id.toUpperCase()}.`,
      `/${id}/compare/${parties[0]?.id}/${parties[1]?.id}`,
    ],
    ["/METHOD", "/method"],
    // A party of one negotiation has one page.
    ...parties
      .filter(
        ({ id: party }) => negotiations.filter((other) => other.parties.some((own) => own.id === party)).length < 2,
      )
      .flatMap(({ id: party }): [string, string][] => [
        [`/parties/${party}`, `/${id}/parties/${party}`],
        [`/words/parties/${party}`, `/words/${id}/parties/${party}`],
      ]),
    ["/openapi.json.", "/openapi.json"],
    [`/${id}?evidence=record.`, `/${id}?evidence=record`],
    [`/${id}?show=scales&amp;evidence=record`, `/${id}?show=scales&evidence=record`],
    [`/${id}.?utm_source=letter&evidence=record`, `/${id}?evidence=record`],
  ] as const) {
    const answer = await request.get(typed);
    expect.soft(answer.status(), typed).toBe(200);
    expect.soft(answer.url(), typed).toBe(`${baseURL}${meant}`);
  }
});

test("tracking parameters change neither the page nor its canonical address", async ({ page, negotiations }) => {
  const { id } = firstOf(negotiations);
  const answer = await page.goto(`/${id}?utm_source=letter&fbclid=IwAR0`);
  expect(answer?.status()).toBe(200);
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute("href", new RegExp(`/${id}$`));
  await expect(page.locator('meta[name="robots"][content*="noindex"]')).toHaveCount(0);
  await expect(page.locator('a[href*="utm_source"]')).toHaveCount(0);
});

test("a 404 page offers the nearest names, which are in the data", async ({ page, negotiations }) => {
  const { id, issues, parties } = firstOf(negotiations);
  const issue = firstOf(issues);
  const answer = await page.goto(`/${id}/issues/${issue.id.slice(0, -1)}`);
  expect(answer?.status()).toBe(404);
  const issueLinks = page.getByRole("navigation", { name: "All issues" }).getByRole("link");
  await expect(issueLinks).toHaveText(issues.map(({ title }) => title));
  await expect(page.getByRole("main").getByRole("searchbox")).toBeVisible();
  await page.getByRole("list", { name: "Did you mean" }).getByRole("link", { name: issue.title, exact: true }).click();
  await expect(page).toHaveURL(`/${id}/issues/${issue.id}`);
  const [one, two] = parties.map((party) => party.id as string);
  await page.goto(`/${id}/compare/${one}/${two?.slice(0, -1)}`);
  await page.getByRole("list", { name: "Did you mean" }).getByRole("link").click();
  await expect(page).toHaveURL(`/${id}/compare/${one}/${two}`);
});

test("a value that the address names and the data do not have is counted on the page", async ({
  page,
  negotiations,
}) => {
  const { id, parties } = firstOf(negotiations);
  const party = firstOf(parties).id;
  const oneColumn = "One column in this address is not known here and was left out.";
  for (const [address, words] of [
    [`/${id}?columns=${party},nobody-at-all`, oneColumn],
    [`/words/${id}?columns=${party},nobody-at-all`, oneColumn],
    [`/embed/${id}?columns=${party},nobody-at-all`, oneColumn],
    [`/${id}?columns=nobody,no-one`, "Two columns in this address are not known here"],
    [`/${id}/timeline?party=${party},nobody-at-all`, "One filter in this address is not known here and was left out."],
    [`/${id}/deals/new?against=nobody-at-all`, "What this address compares the deal with is not known here"],
  ] as const) {
    await page.goto(address);
    await expect.soft(page.getByText(words), address).toBeVisible();
    await expect.soft(page.getByText("nobody-at-all"), address).toHaveCount(0);
  }
  await page.goto(`/${id}?columns=${party}`);
  await expect(page.getByText("not known here")).toHaveCount(0);
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
    expect.soft(body, path.slice(0, 60)).not.toMatch(/root:x:|"dependencies"|<script>alert|Error:|\bat \//);
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
