import { expect } from "@playwright/test";
import { parseFeed } from "@rowanmanning/feed-parser";
import { listFeedEntries } from "../lib/feed/entries";
import { formatDate } from "../lib/text/format";
import { firstOf, test } from "./parley-test";

const types = { atom: "application/atom+xml", json: "application/feed+json" } as const;

test("pages that change link to their feeds, for feed readers and for people", async ({ page, negotiations }) => {
  const { id, issues } = firstOf(negotiations);
  const issue = `/${id}/issues/${firstOf(issues).id}`;
  for (const [address, about, visible] of [
    [`/${id}`, `/${id}`, false],
    [`/${id}/timeline`, `/${id}`, true],
    [`/${id}/sources`, `/${id}`, true],
    [issue, issue, true],
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

test("the feed of every negotiation and issue is valid Atom, with the same content as JSON", async ({
  page,
  request,
  negotiations,
}) => {
  await page.goto("/robots.txt");
  for (const negotiation of negotiations) {
    for (const issue of [undefined, ...negotiation.issues]) {
      const about = `/${negotiation.id}${issue ? `/issues/${issue.id}` : ""}`;
      const atom = await request.get(`${about}/feed.atom`);
      expect(atom.headers()["content-type"], about).toBe(`${types.atom}; charset=utf-8`);
      const xml = await atom.text();
      const broken = await page.evaluate(
        (text) => new DOMParser().parseFromString(text, "application/xml").querySelector("parsererror")?.textContent,
        xml,
      );
      expect(broken, about).toBeUndefined();
      const read = parseFeed(xml);
      expect(read.self, about).toMatch(new RegExp(`^https?://.*${about}/feed\\.atom$`));
      expect(read.updated, about).not.toBeNull();
      expect(read.authors, about).not.toEqual([]);
      const expected = listFeedEntries(negotiation, issue).slice(0, 200);
      expect(
        read.items.map(({ id }) => id),
        about,
      ).toEqual(expected.map(({ id }) => id));
      const json = await request.get(`${about}/feed.json`);
      expect(json.headers()["content-type"], about).toBe(`${types.json}; charset=utf-8`);
      const { version, items } = await json.json();
      expect(version).toBe("https://jsonfeed.org/version/1.1");
      expect(items.map(({ id, url }: { id: string; url: string }) => [id, url])).toEqual(
        read.items.map(({ id, url }) => [id, url]),
      );
    }
  }
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
    const told = listFeedEntries(negotiation).map(({ path }) => path);
    for (const { id } of corrections) expect(told).toContain(`/${negotiation.id}/sources#correction-${id}`);
  }
});
