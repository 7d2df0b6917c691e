import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { expect, type Page } from "@playwright/test";
import { z } from "zod";
import { firstOf, measureOverflow, test } from "./parley-test";

/** Another site, at an origin of its own, showing whatever is pasted into it. */
interface Host {
  origin: string;
  show: (body: string, policy?: string) => void;
}

const hosted = test.extend<{ host: Host; stranger: Host }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's dependencies from the pattern.
  host: async ({}, use) => {
    const { host, server } = await serve();
    await use(host);
    server.close();
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above.
  stranger: async ({}, use) => {
    const { host, server } = await serve();
    await use(host);
    server.close();
  },
});

async function serve(): Promise<{ host: Host; server: Server }> {
  let page = { body: "", policy: "" };
  const server = createServer((_, answer) => {
    answer.setHeader("content-type", "text/html; charset=utf-8");
    if (page.policy) answer.setHeader("content-security-policy", page.policy);
    answer.end(`<!doctype html><html lang="en"><title>A page of a desk</title><body>${page.body}</body></html>`);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { server, host: { origin, show: (body, policy = "") => (page = { body, policy }) } };
}

/** The snippet, as a reader copies it from a page. */
async function copySnippet(page: Page, path: string, name: string): Promise<string> {
  await page.goto(path);
  const menu = page.locator("details.share");
  await menu.locator("summary").click();
  // With script, the field contains the URL under which the site was found.
  await expect(menu.getByRole("button", { name: `Copy ${name}` })).toBeVisible();
  return menu.getByRole("textbox", { name }).inputValue();
}

/** Policy violations and other errors, as the browser reports them. */
function listComplaints(page: Page): string[] {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" && !message.text().includes("favicon")) complaints.push(message.text());
  });
  return complaints;
}

hosted(
  "in a page on another origin a frame is as high as what it shows, from 320 to 1200 px",
  async ({ page, host, negotiations, baseURL }) => {
    const { id, issues, deals, parties } = firstOf(negotiations);
    const complaints = listComplaints(page);
    const [left, right] = parties;
    for (const path of [
      `/${id}`,
      `/${id}/issues/${firstOf(issues).id}`,
      `/${id}/compare/${left?.id}/${right?.id}`,
      `/${id}/deals/${firstOf(deals).id}`,
    ]) {
      host.show(await copySnippet(page, path, "Will update"));
      // The menu, opened for copying, has loaded its preview; that request belongs to the previous page.
      await page.goto("about:blank");
      const asked: string[] = [];
      page.on("request", (one) => asked.push(one.url()));
      await page.goto(host.origin);
      const frame = page.locator("iframe");
      await expect(frame).toHaveAttribute("title", /^Parley: /);
      await expect(frame).toHaveAttribute("loading", "lazy");
      for (const width of [320, 640, 1200]) {
        await page.setViewportSize({ width, height: 900 });
        const inner = page.frameLocator("iframe").locator("main");
        await expect
          .poll(async () => {
            const outside = await frame.evaluate((one) => one.getBoundingClientRect().height);
            const inside = await inner.evaluate((one) => one.getBoundingClientRect().height);
            return Math.abs(outside - inside);
          }, `${path} at ${width} px`)
          .toBeLessThanOrEqual(1);
        expect.soft(await inner.evaluate(() => document.documentElement.scrollWidth - innerWidth), path).toBe(0);
        expect.soft(await measureOverflow(page), path).toBe(0);
      }
      // The embed loads only its document from the site: no picture, no font, no script. A browser that is faster than
      // the script after the iframe requests it twice: without the origin, then with it.
      const own = asked.filter((one) => one.startsWith(`${baseURL}/`)).map((one) => new URL(one).pathname);
      expect.soft([...new Set(own)], path).toEqual([`/embed${path}`]);
      page.removeAllListeners("request");
    }
    expect(complaints).toEqual([]);
  },
);

hosted(
  "a page at another origin than the one that the frame was told of hears nothing",
  async ({ page, host, stranger, negotiations, baseURL }) => {
    const address = `${baseURL}/embed/${firstOf(negotiations).id}`;
    const listen = "<script>heard=[];addEventListener('message',function(e){heard.push(e.data)})</script>";
    const frame = (query: string) => `${listen}<iframe src="${address}${query}"></iframe>`;
    const hear = async (at: Host, query: string) => {
      at.show(frame(query));
      await page.goto(at.origin, { waitUntil: "load" });
      // Messages arrive in order: once this one is there, so is every height that the frame has sent as it was drawn.
      await page
        .frameLocator("iframe")
        .locator("main")
        .evaluate(async () => {
          for (let i = 0; i < 2; i++) await new Promise(requestAnimationFrame);
          parent.postMessage("drawn", "*");
        });
      await page.waitForFunction(() => (globalThis as unknown as { heard: unknown[] }).heard.includes("drawn"));
      return page.evaluate(
        () =>
          (globalThis as unknown as { heard: { parleyHeight?: number }[] }).heard.filter((one) => one.parleyHeight)
            .length,
      );
    };
    expect(await hear(host, `?origin=${host.origin}`)).toBeGreaterThan(0);
    expect(await hear(stranger, `?origin=${host.origin}`)).toBe(0);
    expect(await hear(host, "")).toBe(0);
  },
);

hosted("a page takes no height from anybody but its frame", async ({ page, host, negotiations }) => {
  host.show(await copySnippet(page, `/${firstOf(negotiations).id}`, "Will update"));
  await page.goto(host.origin);
  await expect(page.locator("iframe")).toHaveAttribute("src", /origin=/);
  // The snippet began to listen before this does, so that it has heard the message when this has.
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        addEventListener("message", ({ data }) => data.parleyHeight === 7 && resolve());
        postMessage({ parleyHeight: 7 }, "*");
      }),
  );
  await expect(page.locator("iframe")).not.toHaveAttribute("height", "7");
});

hosted(
  "where scripts, styles or frames are not allowed, a frame or a picture with its link is left",
  async ({ page, host, negotiations, baseURL }) => {
    const { id } = firstOf(negotiations);
    const snippet = await copySnippet(page, `/${id}`, "Will update");
    expect(snippet).not.toContain("style");
    host.show(snippet, `default-src 'none'; frame-src ${baseURL}`);
    await page.goto(host.origin);
    await expect(page.frameLocator("iframe").getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.getByRole("blockquote")).toBeHidden();
    // What mail clients and feed readers leave: no iframe, no script, no unknown attributes.
    host.show(
      snippet
        .replace(/<iframe.*<\/iframe>/, "")
        .replace(/<script>.*<\/script>/, "")
        .replace(" hidden", ""),
    );
    await page.goto(host.origin);
    const link = page.getByRole("link", { name: /^Parley: / });
    await expect(link).toBeVisible();
    await expect(link).toHaveAttribute("href", new RegExp(`/${id}$`));
    await expect(link.locator("img")).toHaveJSProperty("naturalWidth", 1200);
  },
);

test("an embed follows the reader’s theme, or the one it was given", async ({ page, negotiations }) => {
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const address = `/embed/${firstOf(negotiations).id}`;
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto(address);
  const light = await ground();
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await ground();
  expect(dark).not.toBe(light);
  await page.goto(`${address}?theme=light`);
  expect(await ground()).toBe(light);
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto(`${address}?theme=dark`);
  expect(await ground()).toBe(dark);
});

test("a pinned embed stays at its date and says when the data have changed; an unknown one is a 404", async ({
  page,
  request,
  negotiations,
}) => {
  const { id, deals, version, asOf } = firstOf(negotiations);
  for (const path of [`/embed/${id}/at/${asOf}`, `/embed/${id}/deals/${firstOf(deals).id}`]) {
    await page.goto(`${path}?version=${version}`);
    await expect(page.getByText("The data have changed")).toBeHidden();
    await page.goto(`${path}?version=0123456789`);
    await expect(page.getByText("The data have changed since this was embedded")).toBeVisible();
    await expect(page.getByRole("link", { name: "See the page" })).toHaveAttribute("target", "_blank");
  }
  for (const path of ["/embed/nowhere", `/embed/${id}/parties/nobody`, `/embed/${id}/deals/new`]) {
    const answer = await request.get(path);
    expect.soft(answer.status(), path).toBe(404);
    expect.soft(await answer.text(), path).not.toContain("<script");
  }
  // One document for every site, and no script if the origin is not valid.
  const asked = await Promise.all(
    ["https://desk.example", "https://paper.example:8443", "javascript:alert(1)"].map((origin) =>
      request.get(`/embed/${id}?origin=${encodeURIComponent(origin)}`),
    ),
  );
  const [desk, paper, unsound] = await Promise.all(asked.map((one) => one.text()));
  expect(paper).toBe(desk);
  expect(asked[1]?.headers().etag).toBe(asked[0]?.headers().etag);
  expect(desk?.split("<script")).toHaveLength(2);
  expect(asked[0]?.headers()["content-security-policy"]).toMatch(/script-src 'sha256-[^' ]+';/);
  expect(unsound).not.toContain("<script");
  const answer = await request.get(`/embed/${id}`);
  expect(gzipSync(await answer.body(), { level: 6 }).byteLength).toBeLessThan(40_000);
  const again = await request.get(`/embed/${id}`, { headers: { "if-none-match": answer.headers().etag ?? "" } });
  expect(again.status()).toBe(304);
});

const oembed = z.strictObject({
  version: z.literal("1.0"),
  type: z.literal("rich"),
  title: z.string().min(1),
  provider_name: z.literal("Parley"),
  provider_url: z.url(),
  cache_age: z.int().positive(),
  html: z.string().regex(/<iframe [^>]*title="[^"]+"/),
  width: z.int().positive(),
  height: z.int().positive(),
  thumbnail_url: z.url().optional(),
  thumbnail_width: z.int().positive().optional(),
  thumbnail_height: z.int().positive().optional(),
});

test("an oEmbed consumer discovers from a page how to embed it, and gets a readable error otherwise", async ({
  page,
  request,
  negotiations,
}) => {
  const { id, issues, parties, deals } = firstOf(negotiations);
  const [left, right] = parties;
  for (const path of [
    `/${id}`,
    `/${id}/issues/${firstOf(issues).id}?evidence=record`,
    `/${id}/compare/${left?.id}/${right?.id}`,
    `/${id}/deals/${firstOf(deals).id}`,
  ]) {
    await page.goto(path);
    const href = await page.locator('link[rel=alternate][type="application/json+oembed"]').getAttribute("href");
    const { pathname, search, searchParams } = new URL(href ?? "");
    expect(new URL(searchParams.get("url") ?? "").pathname).toBe(path.split("?")[0]);
    const answer = await request.get(`${pathname}${search}&maxwidth=400&maxheight=300`);
    expect(answer.headers()["content-type"]).toContain("application/json");
    expect(answer.headers()["access-control-allow-origin"]).toBe("*");
    const body = oembed.parse(await answer.json());
    expect.soft(body.width, path).toBe(400);
    expect.soft(body.height, path).toBeLessThanOrEqual(300);
    expect.soft(body.html, path).toContain('width="400"');
    if (path.includes("?")) expect.soft(body.html, path).toContain("evidence=record");
  }
  for (const [query, status] of [
    [`url=/${id}&format=xml`, 501],
    ["url=https://elsewhere.example/", 404],
    [`url=/${id}/deals/new`, 404],
    ["", 404],
  ] as const) {
    const answer = await request.get(`/oembed?${query}`);
    expect.soft(answer.status(), query).toBe(status);
    expect.soft(await answer.json(), query).toEqual({ error: expect.any(String) });
  }
});
