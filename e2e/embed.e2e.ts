import { writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { expect, type Page } from "@playwright/test";
import { z } from "zod";
import { escapeHtml } from "../lib/text/escape";
import { firstOf, measureOverflow, test } from "./parley-test";
import { siteAddress } from "./site-address";

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

/** The snippet, as a reader copies it from a page, from the server under test instead of the site's own address. */
async function copySnippet(page: Page, path: string, name: string): Promise<string> {
  await page.goto(path);
  const menu = page.locator("details#share");
  await menu.locator("summary").first().click();
  // With script, the field contains the URL under which the site was found.
  await expect(menu.getByRole("button", { name: `Copy ${name}` })).toBeVisible();
  const snippet = await menu.getByRole("textbox", { name }).inputValue();
  expect(snippet).toContain(siteAddress);
  return snippet.replaceAll(siteAddress, new URL(page.url()).origin);
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
  { tag: "@both" },
  async ({ page, host, negotiations, baseURL }) => {
    const { id, issues, deals, parties } = firstOf(negotiations);
    const complaints = listComplaints(page);
    const [left, right] = parties;
    for (const path of [
      `/${id}`,
      `/${id}/issues/${firstOf(issues).id}`,
      `/${id}/parties/${left?.id}`,
      `/${id}/compare/${left?.id}/${right?.id}`,
      `/${id}/deals/${firstOf(deals).id}`,
    ]) {
      host.show(await copySnippet(page, path, "Kept up to date"));
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
      // The embed loads only its document from the site: no picture, no font, no script.
      const own = asked.filter((one) => one.startsWith(`${baseURL}/`)).map((one) => new URL(one).pathname);
      expect.soft([...new Set(own)], path).toEqual([`/embed${path}`]);
      page.removeAllListeners("request");
    }
    expect(complaints).toEqual([]);
  },
);

for (const where of ["opened from a file", "within a sandbox", "made to fit by amp-iframe"] as const) {
  test(`a frame in a page ${where} shows the figure, and tells its height`, async ({ page, negotiations }, info) => {
    const snippet = await copySnippet(page, `/${firstOf(negotiations).id}`, "Kept up to date");
    const src = firstOf(snippet.match(/(?<=iframe src=")[^"]+/g) ?? []);
    const amp = `<iframe src="${src}#amp=1" sandbox="allow-scripts"></iframe><script>addEventListener("message", ({ data }) => {
      if (data.sentinel === "amp" && data.type === "embed-size") document.querySelector("iframe").height = data.height })</script>`;
    const body = {
      "opened from a file": snippet,
      "within a sandbox": `<iframe sandbox="allow-scripts" height="3000" srcdoc="${escapeHtml(snippet)}"></iframe>`,
      "made to fit by amp-iframe": amp,
    }[where];
    const file = info.outputPath("page.html");
    writeFileSync(file, `<!doctype html><meta charset="utf-8"><title>A page of a desk</title>${body}`);
    await page.goto(`file://${file}`);
    const around = where === "within a sandbox" ? page.frameLocator("iframe") : page;
    const inner = around.frameLocator("iframe").locator("main");
    await expect(inner.getByRole("heading", { level: 1 })).toBeVisible();
    await expect
      .poll(async () => {
        const inside = await inner.evaluate((one) => Math.ceil(one.getBoundingClientRect().height));
        return inside - Number(await around.locator("iframe").getAttribute("height"));
      })
      .toBe(0);
  });
}

hosted(
  "a frame as WordPress makes it tells its secret with its height, and hands over its link",
  async ({ page, host, negotiations, baseURL }) => {
    const { id } = firstOf(negotiations);
    // Hidden until it has spoken, as there.
    host.show(`<script>heard=[];addEventListener("message",e=>heard.push(e.data))</script>
    <iframe style="position: absolute; clip: rect(1px, 1px, 1px, 1px);" sandbox="allow-scripts" src="${baseURL}/embed/${id}#?secret=aB3" width="500"></iframe>`);
    await page.goto(host.origin);
    const heard = (message: string) =>
      page.evaluate(
        (wanted) =>
          (globalThis as unknown as { heard: { message: string; value: unknown; secret: string }[] }).heard
            .filter((one) => one.message === wanted && one.secret === "aB3")
            .map(({ value }) => value),
        message,
      );
    await expect.poll(async () => (await heard("height")).length).toBeGreaterThan(0);
    const before = (await heard("height")).length;
    await page.evaluate(() => frames[0]?.postMessage({ message: "ready", secret: "aB3" }, "*"));
    await expect.poll(async () => (await heard("height")).length).toBeGreaterThan(before);
    await page.evaluate(() => document.querySelector("iframe")?.removeAttribute("style"));
    await page.frameLocator("iframe").getByRole("link", { name: "The evidence for this figure" }).click();
    await expect.poll(() => heard("link")).toEqual([expect.stringMatching(new RegExp(`^https?://.*/${id}$`))]);
  },
);

test("an embed grows with the reader’s text size: nothing is cut off or overlaps, and it says how high it is", async ({
  page,
  negotiations,
}) => {
  const { id, issues } = firstOf(negotiations);
  for (const path of [`/embed/${id}`, `/embed/${id}/issues/${firstOf(issues).id}`]) {
    await page.goto(path);
    for (const width of [320, 640]) {
      await page.setViewportSize({ width, height: 900 });
      let last = 0;
      for (const size of [16, 24, 32]) {
        await page.evaluate((pixels) => document.documentElement.style.setProperty("font-size", `${pixels}px`), size);
        const { text, faults, wide, told } = await page.evaluate(async () => {
          const next = new Promise<number>((resolve) =>
            addEventListener("message", ({ data }) => data.parleyHeight && resolve(data.parleyHeight)),
          );
          postMessage({ message: "ready" }, "*");
          const shown = [...document.querySelectorAll<HTMLElement>("p,h1,caption,th,li,footer span,footer a,td svg")];
          const boxes = shown.map((one) => {
            const range = document.createRange();
            range.selectNodeContents(one);
            return { name: one.textContent, box: (one.matches("svg") ? one : range).getBoundingClientRect() };
          });
          const within = boxes.filter(({ box }) => box.right > innerWidth + 1 || box.left < -1);
          const over = boxes.flatMap(({ name, box }, i) =>
            boxes
              .slice(i + 1)
              .filter(
                ({ box: other }) =>
                  Math.min(box.right, other.right) - Math.max(box.left, other.left) > 1.5 &&
                  Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top) > 1.5,
              )
              .map((other) => `${name} and ${other.name}`),
          );
          return {
            text: Number.parseFloat(getComputedStyle(document.querySelector("tbody th") ?? document.body).fontSize),
            faults: [...within.map(({ name }) => name), ...over],
            wide: document.documentElement.scrollWidth - innerWidth,
            told: (await next) - (document.querySelector("main")?.getBoundingClientRect().height ?? 0),
          };
        });
        const which = `${path}, ${width} px, text of ${size} px`;
        expect.soft(text, which).toBe(size * 0.875);
        expect.soft(text, which).toBeGreaterThan(last);
        expect.soft(faults, which).toEqual([]);
        expect.soft(wide, which).toBeLessThanOrEqual(0);
        expect.soft(told, which).toBeGreaterThanOrEqual(0);
        expect.soft(told, which).toBeLessThan(1);
        last = text;
      }
    }
  }
});

hosted("a page takes no height from anybody but its frame", async ({ page, host, negotiations }) => {
  host.show(await copySnippet(page, `/${firstOf(negotiations).id}`, "Kept up to date"));
  await page.goto(host.origin);
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
    const snippet = await copySnippet(page, `/${id}`, "Kept up to date");
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
  // Older snippets wrote their origin into the address: the document is the same.
  const asked = await Promise.all(
    ["", "?origin=https%3A%2F%2Fdesk.example", "?origin=javascript:alert(1)"].map((query) =>
      request.get(`/embed/${id}${query}`),
    ),
  );
  expect(new Set(asked.map((one) => one.headers().etag)).size).toBe(1);
  expect(asked[0]?.headers()["content-security-policy"]).toMatch(/script-src 'sha256-[^' ]+';/);
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
    `/${id}/parties/${left?.id}`,
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
    // Discourse keeps the height that it is told, and lets the frame neither grow nor scroll.
    for (const width of [400, 640]) {
      const full = oembed.parse(await (await request.get(`${pathname}${search}&maxwidth=${width}`)).json());
      await page.setViewportSize({ width, height: 900 });
      const embed = new URL(firstOf(full.html.match(/(?<=iframe src=")[^"]+/g) ?? []));
      await page.goto(`${embed.pathname}${embed.search}`);
      const figure = await page.locator("main").evaluate((main) => main.getBoundingClientRect().height);
      expect.soft(full.height, `${path} at ${width} px`).toBeGreaterThanOrEqual(figure);
      expect.soft(full.height, `${path} at ${width} px`).toBeLessThan(figure * 1.25);
    }
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
