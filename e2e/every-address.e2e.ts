import { expect, type Page } from "@playwright/test";
import { groupInto } from "../lib/model/statements";
import { test } from "./parley-test";

interface Served {
  language: string;
  headings: string[];
  title: string;
  description: string;
  canonical: string;
  robots: string;
  ids: string[];
  links: string[];
}

/** Parses a page as served, before any script has run. */
function readServed(page: Page, html: string): Promise<Served> {
  return page.evaluate((text) => {
    const served = new DOMParser().parseFromString(text, "text/html");
    const content = (name: string) => served.querySelector(`meta[name="${name}"]`)?.getAttribute("content") ?? "";
    return {
      language: served.documentElement.lang,
      headings: [...served.querySelectorAll("h1")].map((heading) => heading.textContent ?? ""),
      title: served.title,
      description: content("description"),
      canonical: served.querySelector('link[rel="canonical"]')?.getAttribute("href") ?? "",
      robots: content("robots"),
      ids: [...served.querySelectorAll("[id]")].map(({ id }) => id),
      links: [...served.querySelectorAll("a")].map((link) => link.getAttribute("href") ?? ""),
    };
  }, html);
}

test("every page in the sitemap has one heading, a title, a description, a canonical URL and unique ids", {
  tag: "@both",
}, async ({ page, request, addresses }) => {
  const titles = new Map<string, string>();
  for (const address of addresses) {
    const answer = await request.get(address);
    expect(answer.status(), address).toBe(200);
    const served = await readServed(page, await answer.text());
    expect.soft(served.language, address).toBe("en");
    expect.soft(served.headings, address).toHaveLength(1);
    expect.soft(served.headings[0]?.trim(), address).not.toBe("");
    expect.soft(served.title, address).toContain("Parley");
    expect.soft(titles.get(served.title), `${address} has the title of another page`).toBeUndefined();
    expect.soft(served.description.length, address).toBeGreaterThan(40);
    expect.soft(new URL(served.canonical).pathname, address).toBe(address);
    expect.soft(served.robots, address).not.toContain("noindex");
    const { ids } = served;
    expect
      .soft(
        ids.filter((id, i) => ids.indexOf(id) !== i),
        address,
      )
      .toEqual([]);
    titles.set(served.title, address);
  }
});

test("the sitemap names every negotiation, issue and party of the data", ({ addresses, negotiations }) => {
  const expected = negotiations.flatMap(({ id, issues, parties, deals }) => [
    `/${id}`,
    `/${id}/timeline`,
    `/${id}/sources`,
    `/${id}/compare`,
    `/${id}/deals`,
    `/${id}/room`,
    ...issues.map((issue) => `/${id}/issues/${issue.id}`),
    ...parties.map((party) => `/${id}/parties/${party.id}`),
    ...deals.map((deal) => `/${id}/deals/${deal.id}`),
  ]);
  const parties = negotiations.flatMap((one) => one.parties.map(({ id }) => id));
  const across = parties.filter((id, i) => parties.indexOf(id) < i).map((id) => `/parties/${id}`);
  const listed = addresses.filter((address) => !/\/compare\/./.test(address));
  expect(listed.toSorted()).toEqual(["/", "/method", ...new Set(across), ...expected].toSorted());
  // The comparisons include each pair of parties once.
  for (const { id, parties } of negotiations) {
    const pairs = parties.flatMap((left, i) => parties.slice(i + 1).map((right) => `${left.id}/${right.id}`));
    expect(addresses).toEqual(expect.arrayContaining(pairs.map((pair) => `/${id}/compare/${pair}`)));
  }
  expect(new Set(addresses).size).toBe(addresses.length);
});

/** Of addresses that differ only in ids, days and values, so many are opened. The same code makes all of them. */
const openedOfAShape = 8;

test("every internal link leads to an existing page and fragment, those with view options or days by example", {
  tag: "@real",
}, async ({ page, request, addresses }) => {
  test.slow();
  const texts = new Map<string, string>();
  async function open(address: string): Promise<string> {
    const known = texts.get(address);
    if (known !== undefined) return known;
    const answer = await request.get(address);
    const text = answer.ok() ? await answer.text() : "";
    texts.set(address, text);
    return text;
  }
  const links: { from: string; to: string; target: string; hash: string }[] = [];
  for (const from of addresses) {
    for (const to of (await readServed(page, await open(from))).links) {
      if (/^(https?|mailto):/.test(to)) continue;
      const { pathname, search, hash } = new URL(to, `http://parley.test${from}`);
      // Files are linked by the same code whatever the data: the export follows each of them, and pictures.e2e.ts draws each size.
      if (/\.[a-z]+$/.test(pathname)) continue;
      links.push({ from, to, target: pathname + search, hash: decodeURIComponent(hash.slice(1)) });
    }
  }
  const opened = new Set([...addresses, ...pickOfEachShape(links.map(({ target }) => target))]);
  const broken: string[] = [];
  for (const { from, to, target, hash } of links) {
    if (!opened.has(target)) continue;
    const text = await open(target);
    if (text === "" || (hash !== "" && !text.includes(` id="${hash}"`))) broken.push(`${from} links to ${to}`);
  }
  expect(broken).toEqual([]);
});

/** Some addresses of each shape, from the first to the last. */
function pickOfEachShape(addresses: readonly string[]): string[] {
  const shapes = [...groupInto([...new Set(addresses)], shapeOf).values()];
  return shapes.flatMap((all) => {
    const step = Math.max(1, all.length / openedOfAShape);
    return all.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step));
  });
}

/** Without ids, days and values: `/orune/issues/ferry/at/2031-04-01?within=1` has the shape of every issue on a day. */
function shapeOf(address: string): string {
  const { pathname, searchParams } = new URL(address, "http://parley.test");
  const [, id = "", ...words] = pathname.split("/");
  const shape = words.map((word, i) => (i === 0 || word === "at" || word === "new" ? word : "*"));
  return `${id === "words" ? id : "*"}/${shape.join("/")}?${[...new Set(searchParams.keys())].toSorted()}`;
}

test("a filtered page names the unfiltered one as canonical, and asks not to be indexed", async ({
  page,
  request,
  negotiations,
}) => {
  for (const { id } of negotiations) {
    const served = await readServed(page, await (await request.get(`/${id}?evidence=record`)).text());
    const canonical = new URL(served.canonical);
    expect(canonical.pathname + canonical.search).toBe(`/${id}`);
    expect(served.robots).toContain("noindex");
  }
});
