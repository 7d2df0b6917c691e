import { expect } from "@playwright/test";
import { parseFeed } from "@rowanmanning/feed-parser";
import { listFeedEntries } from "../lib/feed/entries";
import { listPairs } from "../lib/model/pairs";
import { formatDate } from "../lib/text/format";
import { feedPath, listFeedPlaces } from "../lib/url/feed-place";
import { firstOf, test } from "./parley-test";

const types = { atom: "application/atom+xml", json: "application/feed+json" } as const;

test("pages that change link to their feeds, for feed readers and for people", async ({ page, negotiations }) => {
  const { id, issues, parties } = firstOf(negotiations);
  const issue = `/${id}/issues/${firstOf(issues).id}`;
  const [left, right] = parties;
  const party = `/${id}/parties/${left?.id}`;
  const pair = `/${id}/compare/${left?.id}/${right?.id}`;
  for (const [address, about, visible] of [
    [`/${id}`, `/${id}`, false],
    [`/${id}/timeline`, `/${id}`, true],
    [`/${id}/sources`, `/${id}`, true],
    [issue, issue, true],
    [party, party, true],
    [pair, pair, true],
  ] as const) {
    await page.goto(address);
    for (const kind of ["atom", "json"] as const) {
      const named = page.locator(`link[rel=alternate][type="${types[kind]}"]`);
      await expect(named).toHaveCount(1);
      const href = (await named.getAttribute("href")) ?? "";
      expect(new URL(href).pathname, address).toBe(`${about}/feed.${kind}`);
      const link = page.getByText("Feed of changes").getByRole("link", { name: kind, exact: false });
      if (visible) await expect(link).toHaveAttribute("href", `${about}/feed.${kind}`);
    }
  }
});

test("the feed of every negotiation, issue, question, party and pair is valid Atom, with the same content as JSON", async ({
  page,
  request,
  negotiations,
}) => {
  await page.goto("/robots.txt");
  for (const negotiation of negotiations) {
    const [pair] = listPairs(negotiation.parties);
    for (const place of [...listFeedPlaces(negotiation), ...(pair ? [{ kind: "pair", pair } as const] : [])]) {
      const about = feedPath(negotiation, "atom", place);
      const atom = await request.get(about);
      expect(atom.headers()["content-type"], about).toBe(`${types.atom}; charset=utf-8`);
      const xml = await atom.text();
      const broken = await page.evaluate(
        (text) => new DOMParser().parseFromString(text, "application/xml").querySelector("parsererror")?.textContent,
        xml,
      );
      expect(broken, about).toBeUndefined();
      const read = parseFeed(xml);
      expect(read.self).toMatch(/^https?:/);
      expect(new URL(read.self ?? "").pathname).toBe(about);
      expect(read.updated, about).not.toBeNull();
      expect(read.authors, about).not.toEqual([]);
      const expected = listFeedEntries(negotiation, place).slice(0, 200);
      expect(
        read.items.map(({ id }) => id),
        about,
      ).toEqual(expected.map(({ id }) => id));
      const json = await request.get(feedPath(negotiation, "json", place));
      expect(json.headers()["content-type"], about).toBe(`${types.json}; charset=utf-8`);
      const { version, items } = await json.json();
      expect(version).toBe("https://jsonfeed.org/version/1.1");
      expect(items.map(({ id, url }: { id: string; url: string }) => [id, url])).toEqual(
        read.items.map(({ id, url }) => [id, url]),
      );
    }
  }
});

test("a feed of anything unknown is a 404, and two parties have one feed in whichever order they are named", async ({
  request,
  negotiations,
}) => {
  const { id, parties } = firstOf(negotiations);
  const [left, right] = parties;
  for (const about of [
    "issues/none",
    "questions/none",
    "parties/none",
    `compare/${left?.id}/none`,
    `compare/${left?.id}/${left?.id}`,
    `compare/${left?.id}/status-quo`,
  ])
    expect((await request.get(`/${id}/${about}/feed.atom`)).status(), about).toBe(404);
  const turned = await request.get(`/${id}/compare/${right?.id}/${left?.id}/feed.json`, { maxRedirects: 0 });
  expect(turned.status()).toBe(307);
  expect(turned.headers().location).toBe(`/${id}/compare/${left?.id}/${right?.id}/feed.json`);
});

test("corrections are listed below the sources, counted, and linked from the feed", async ({ page, negotiations }) => {
  for (const negotiation of negotiations) {
    await page.goto(`/${negotiation.id}/sources`);
    const section = page.getByRole("region", { name: "Corrections" });
    const { corrections } = negotiation;
    if (corrections.length === 0) {
      await expect(section).toContainText("No correction so far.");
      await expect(page.getByRole("heading", { level: 1 })).toContainText("no corrections so far");
      continue;
    }
    await expect(section.getByRole("listitem")).toHaveCount(corrections.length);
    for (const correction of corrections) {
      const entry = section.locator(`#correction-${correction.id}`);
      await expect(entry).toContainText(formatDate(correction.date));
      await expect(entry).toContainText(correction.what);
      await expect(entry).toContainText(correction.why);
      await expect(entry.getByRole("link")).toHaveCount(
        (correction.source ? 1 : 0) + (correction.issue || correction.statement ? 1 : 0),
      );
    }
    const told = listFeedEntries(negotiation, { kind: "negotiation" }).map(({ path }) => path);
    for (const { id } of corrections) expect(told).toContain(`/${negotiation.id}/sources#correction-${id}`);
  }
});
