import { describe, expect, it } from "vitest";
import type { FolderSketch } from "../testing/build-folder";
import { buildNegotiation } from "../testing/build-negotiation";
import type { StatementSketch } from "../testing/build-statement";
import { findNews, takeTold } from "./news";

const north: StatementSketch = { id: "amber-north", date: "2031-03-01", holds: "north", summary: "Wants to go north." };
const south: StatementSketch = { id: "amber-south", date: "2031-04-10", holds: "south", summary: "Wants to go south." };

/** The pier with these statements on the course, and with a second issue of which nobody says anything. */
function build(version: string, statements: StatementSketch[], more: FolderSketch = {}) {
  const negotiation = buildNegotiation({
    issues: [
      { id: "ferry", questions: [{ id: "course", label: "Course", statements }] },
      { id: "tolls", questions: [{ id: "toll", label: "Toll" }] },
    ],
    ...more,
  });
  return { ...negotiation, version };
}

const findBetween = (before: ReturnType<typeof build>, after: ReturnType<typeof build>) =>
  findNews(after, takeTold(before));

describe("what is new in a negotiation", () => {
  it("is nothing where the version of the data is the same", () => {
    expect(findBetween(build("one", [north]), build("one", [south, north]))).toBeUndefined();
  });

  it("is the version alone where nothing was told before", () => {
    expect(findNews(build("one", [north]), undefined)).toEqual({
      negotiation: "pier",
      title: "The ferry of the invented pier",
      before: null,
      after: "one",
      changes: [],
      pages: ["http://localhost:3000/pier"],
      feeds: [],
    });
  });

  it("is each new entry in words, with the pages and the feeds that it changes", () => {
    const news = findBetween(build("one", [north]), build("two", [south, north]));
    expect(news?.before).toBe("one");
    expect(news?.after).toBe("two");
    expect(news?.changes).toEqual([
      {
        kind: "new",
        id: expect.stringMatching(/^urn:uuid:/),
        date: "2031-04-10",
        title: "Amber on Course: moved four steps towards “south”: now south; before, north",
        text:
          "Which way does the ferry leave? Moved four steps towards “south”: now south; before, north.\n\n" +
          "The ferrywoman (on the record): Wants to go south. Source: The Pier Post, 31 December 2039.",
        url: "http://localhost:3000/pier/issues/ferry/at/2031-04-10#course",
      },
    ]);
    expect(news?.pages).toEqual([
      "http://localhost:3000/pier",
      "http://localhost:3000/pier/issues/ferry",
      "http://localhost:3000/pier/parties/amber",
      "http://localhost:3000/pier/compare/amber/basalt",
      "http://localhost:3000/pier/issues/ferry/at/2031-04-10",
    ]);
    expect(news?.feeds).toEqual([
      "http://localhost:3000/pier/feed.atom",
      "http://localhost:3000/pier/feed.json",
      "http://localhost:3000/pier/issues/ferry/feed.atom",
      "http://localhost:3000/pier/issues/ferry/feed.json",
      "http://localhost:3000/pier/questions/course/feed.atom",
      "http://localhost:3000/pier/questions/course/feed.json",
      "http://localhost:3000/pier/parties/amber/feed.atom",
      "http://localhost:3000/pier/parties/amber/feed.json",
      "http://localhost:3000/pier/compare/amber/basalt/feed.atom",
      "http://localhost:3000/pier/compare/amber/basalt/feed.json",
    ]);
  });

  it("is an entry in other words, under the id it had", () => {
    const before = build("one", [north]);
    const news = findBetween(before, build("two", [{ ...north, summary: "Wants to go north, past the buoy." }]));
    expect(news?.changes).toHaveLength(1);
    expect(news?.changes[0]).toMatchObject({ kind: "revised", id: Object.keys(takeTold(before).entries)[0] });
    expect(news?.changes[0]?.text).toContain("past the buoy");
  });

  it("is the id alone of an entry that is in the data no longer", () => {
    const both = build("one", [south, north]);
    const [gone] = Object.keys(takeTold(both).entries);
    expect(findBetween(both, build("two", [north]))?.changes).toEqual([{ kind: "withdrawn", id: gone }]);
  });

  it("leaves out the feeds of pairs where there are more than twenty parties", () => {
    const many = (count: number) => ({ parties: ["amber", ...Array.from({ length: count - 1 }, (_, i) => `p${i}`)] });
    const countPairs = (count: number) =>
      findBetween(build("one", [north], many(count)), build("two", [south, north], many(count)))?.feeds.filter((feed) =>
        feed.includes("/compare/"),
      ).length;
    // Each of the nineteen others is compared with Amber, and has two feeds.
    expect(countPairs(20)).toBe(38);
    expect(countPairs(21)).toBe(0);
  });
});
