import { parseFeed } from "@rowanmanning/feed-parser";
import fc from "fast-check";
import { SaxesParser } from "saxes";
import { describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { anyText } from "../testing/any-text";
import { buildNegotiation } from "../testing/build-negotiation";
import { type FeedAddress, writeAtom, writeJsonFeed } from "./atom-and-json";
import type { FeedContent } from "./entries";

const [ferry] = buildNegotiation({ issues: [{ id: "ferry", questions: [{}] }] }).issues;
if (!ferry) throw new Error("no issue");
const place: FeedAddress = { negotiation: { id: "pier" }, place: { kind: "issue", issue: ferry } };

function build(change: Partial<FeedContent["entries"][number]> = {}): FeedContent {
  return {
    id: "urn:uuid:1f0c2c86-8a0e-5d0b-9d0c-1c2d3e4f5a6b",
    title: "The ferry",
    subtitle: "What changed.",
    path: "/pier/issues/ferry",
    updated: "2031-04-10",
    entries: [
      {
        id: "urn:uuid:2f0c2c86-8a0e-5d0b-9d0c-1c2d3e4f5a6b",
        date: "2031-04-10",
        title: "Amber on Course: moved",
        path: "/pier/issues/ferry/at/2031-04-10#course",
        paragraphs: ["Moved.", "The ferrywoman: Wants to go east."],
        sources: [{ name: "The Pier Post", url: "https://example.org/log?a=1&b=2#:~:text=east%2C%20west" }],
        ...change,
      },
    ],
  };
}

const empty: FeedContent = { ...build(), entries: [] };

interface Element {
  name: string;
  attributes: Record<string, string>;
  text: string;
  children: Element[];
}

/** A strict XML parser: throws on anything that is not well-formed. */
function readXml(xml: string): Element {
  const root: Element = { name: "", attributes: {}, text: "", children: [] };
  const open = [root];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element = { name, attributes, text: "", children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => open.pop());
  const add = (text: string) => {
    const element = open.at(-1);
    if (element) element.text += text;
  };
  parser.on("text", add);
  parser.on("cdata", add);
  parser.write(xml).close();
  const [feed] = root.children;
  if (!feed) throw new Error("no element");
  return feed;
}

function all(element: Element | undefined, name: string): Element[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

function textOf(element: Element | undefined, name: string): string | undefined {
  return all(element, name)[0]?.text.trim();
}

describe("a feed as Atom", () => {
  it("has the elements RFC 4287 requires", () => {
    const feed = readXml(writeAtom(build(), place));
    expect(feed).toMatchObject({ name: "feed", attributes: { xmlns: "http://www.w3.org/2005/Atom" } });
    expect(textOf(feed, "id")).toBe(build().id);
    expect(textOf(feed, "title")).toBe("The ferry");
    expect(textOf(feed, "updated")).toBe("2031-04-10T10:00:00.000Z");
    expect(textOf(all(feed, "author")[0], "name")).toBe("Parley");
    expect(all(feed, "link").map(({ attributes }) => attributes)).toEqual([
      { rel: "self", type: "application/atom+xml", href: "http://localhost:3000/pier/issues/ferry/feed.atom" },
      { rel: "alternate", type: "text/html", href: "http://localhost:3000/pier/issues/ferry" },
    ]);
    const [entry] = all(feed, "entry");
    expect(textOf(entry, "id")).toBe(build().entries[0]?.id);
    expect(textOf(entry, "title")).toBe("Amber on Course: moved");
    expect(textOf(entry, "updated")).toBe("2031-04-10T10:00:00.000Z");
    expect(textOf(entry, "content")).toBe("10 April 2031.\n\nMoved.\n\nThe ferrywoman: Wants to go east.");
    expect(all(entry, "link").map(({ attributes }) => attributes.rel)).toEqual(["alternate", "via"]);
  });

  it("is understood by another parser", () => {
    const read = parseFeed(writeAtom(build(), place));
    expect(read).toMatchObject({
      meta: { type: "atom", version: "1.0" },
      title: "The ferry",
      self: "http://localhost:3000/pier/issues/ferry/feed.atom",
      authors: [{ name: "Parley" }],
    });
    expect(read.items.map(({ id, title, url }) => ({ id, title, url }))).toEqual([
      {
        id: build().entries[0]?.id,
        title: "Amber on Course: moved",
        url: "http://localhost:3000/pier/issues/ferry/at/2031-04-10#course",
      },
    ]);
  });

  it("is valid without entries", () => {
    expect(textOf(readXml(writeAtom(empty, place)), "updated")).toBe("2031-04-10T10:00:00.000Z");
    expect(parseFeed(writeAtom(empty, place)).items).toEqual([]);
  });

  it("never treats text as markup: any data can be read back as text", () => {
    const any = fc.oneof(
      fc.string({ unit: "grapheme" }),
      anyText(),
      fc.constantFrom(
        "<script>alert(1)</script>",
        "]]>",
        "&lt;b>",
        "<![CDATA[",
        "&#0;",
        "a\u0000b",
        "\ud800",
        "Пристань «Ост»",
      ),
    );
    fc.assert(
      fc.property(any, any, (title, text) => {
        const feed = readXml(writeAtom(build({ title: `a${title}z`, paragraphs: [`a${text}z`] }), place));
        const [entry] = all(feed, "entry");
        for (const [name, given] of [
          ["title", title],
          ["content", text],
        ] as const) {
          const [element] = all(entry, name);
          expect(element).toMatchObject({ attributes: { type: "text" }, children: [] });
          const before = name === "content" ? "10 April 2031.\n\n" : "";
          expect(element?.text.trim()).toBe(`${before}a${readable(given)}z`);
        }
      }),
    );
  });
});

/** The text as XML returns it: line ends normalised, forbidden characters removed. */
function readable(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(/[^\t\n\u0020-\ufffd\u{10000}-\u{10ffff}]/gu, "");
}

// https://www.jsonfeed.org/version/1.1/
const jsonFeed = z.strictObject({
  version: z.literal("https://jsonfeed.org/version/1.1"),
  title: z.string().min(1),
  description: z.string(),
  home_page_url: z.url(),
  feed_url: z.url(),
  language: z.string(),
  authors: z.array(z.strictObject({ name: z.string(), url: z.url() })).min(1),
  items: z.array(
    z.strictObject({
      id: z.string().min(1),
      url: z.url(),
      title: z.string().min(1),
      content_text: z.string(),
      date_published: z.iso.datetime(),
      date_modified: z.iso.datetime(),
    }),
  ),
});

describe("a feed as JSON Feed", () => {
  it("has the keys version 1.1 requires, and the same content as the Atom feed", () => {
    const feed = jsonFeed.parse(JSON.parse(writeJsonFeed(build(), place)));
    expect(feed.feed_url).toBe("http://localhost:3000/pier/issues/ferry/feed.json");
    const atom = parseFeed(writeAtom(build(), place));
    expect(feed.items.map(({ id, title, url }) => ({ id, title, url }))).toEqual(
      atom.items.map(({ id, title, url }) => ({ id, title, url })),
    );
  });

  it("has an empty list if there are no entries", () => {
    expect(jsonFeed.parse(JSON.parse(writeJsonFeed(empty, place))).items).toEqual([]);
  });
});

describe("an entry of 10 January or of 10 July", () => {
  const zones = ["Pacific/Honolulu", "America/New_York", "UTC", "Asia/Tokyo", "Pacific/Auckland", "Pacific/Tongatapu"];
  it.each(["2031-01-10", "2031-07-10"])("is listed on that day wherever it is read: %s", (day) => {
    const feed = build({ date: day });
    const [atom] = parseFeed(writeAtom({ ...feed, updated: day }, place)).items;
    const [json] = jsonFeed.parse(JSON.parse(writeJsonFeed(feed, place))).items;
    const moments = [atom?.published, atom?.updated, json?.date_published, json?.date_modified];
    for (const timeZone of zones) {
      const local = new Intl.DateTimeFormat("sv-SE", { timeZone });
      expect(
        moments.map((moment) => local.format(new Date(moment ?? Number.NaN))),
        timeZone,
      ).toEqual([day, day, day, day]);
    }
  });

  it("says the day in its words", () => {
    const [json] = jsonFeed.parse(JSON.parse(writeJsonFeed(build(), place))).items;
    expect(json?.content_text).toMatch(/^10 April 2031\.\n\n/);
  });
});

it("a feed uses the public URL of the site", async () => {
  vi.stubEnv("PARLEY_URL", "https://parley.example/");
  expect(writeAtom(build(), place)).toContain('href="https://parley.example/pier/issues/ferry/feed.atom"');
  vi.unstubAllEnvs();
});
