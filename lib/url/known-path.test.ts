import { describe, expect, it } from "vitest";
import { buildNegotiation } from "../testing/build-negotiation";
import { isKnownPath } from "./known-path";

const negotiations = [
  buildNegotiation({ id: "quay", parties: ["coral", "dune"] }),
  buildNegotiation({
    id: "pier",
    parties: ["amber", "basalt"],
    questions: [{ statements: [{ date: "2031-03-01", holds: "north" }] }],
    deals: [{ id: "truce", date: "2031-04-01", terms: [{ question: "course", position: "east" }] }],
  }),
];
const isKnown = (path: string) => isKnownPath(negotiations, path);

describe("a path that the site has", () => {
  it.each([
    "/",
    "/method",
    "/oembed",
    "/healthz",
    "/openapi.json",
    "/robots.txt",
    "/sitemap.xml",
    "/schemas/view-1.json",
    "/schemas/table-1.json",
    "/schemas/party-table-1.json",
  ])("belongs to no negotiation: %s", (path) => {
    expect(isKnown(path)).toBe(true);
    expect(isKnownPath([], path)).toBe(true);
  });

  it.each([
    "/pier",
    "/quay",
    "/pier/at/2031-03-01",
    "/pier/issues/ferry",
    "/pier/parties/amber",
    "/pier/compare/amber/basalt",
    "/pier/deals/truce",
    "/pier/deals/new",
    "/pier/compare",
    "/pier/deals",
    "/pier/room",
    "/pier/timeline",
    "/pier/changes",
    "/pier/changes/2031-03-01/2031-05-20",
    "/pier/search",
    "/pier/sources",
  ])("is a page of a negotiation: %s", (path) => {
    expect(isKnown(path)).toBe(true);
  });

  it.each([
    "/pier.xlsx",
    "/pier.zip",
    "/pier/positions.xlsx",
    "/pier/datapackage.json",
    "/pier.png",
    "/pier.csv",
    "/pier/at/2031-03-01.svg",
    "/pier/issues/ferry.plain.csv",
    "/pier/parties/amber.csl.json",
    "/pier/compare/amber/basalt.cite.txt",
    "/pier/deals/truce.md",
    "/pier/deals/new.xlsx",
    "/pier/feed.atom",
    "/pier/feed.json",
    "/pier/issues/ferry/feed.atom",
    "/pier/questions/course/feed.json",
    "/pier/compare/amber/basalt/feed.atom",
  ])("is a file of a negotiation: %s", (path) => {
    expect(isKnown(path)).toBe(true);
  });

  it.each(["/embed/pier", "/embed/pier/issues/ferry", "/words/pier", "/words/pier/deals/truce"])(
    "is a view to embed or as text: %s",
    (path) => {
      expect(isKnown(path)).toBe(true);
    },
  );

  it.each([
    "/parties/amber",
    "/parties/dune",
    "/parties/amber.csv",
    "/parties/amber.plain.csv",
    "/parties/amber.json",
    "/words/parties/amber",
  ])("is a party across negotiations: %s", (path) => {
    expect(isKnown(path)).toBe(true);
  });
});

describe("a path that the site does not have", () => {
  it.each([
    ["of no negotiation", "/wharf"],
    ["of no negotiation", "/wharf/deals"],
    ["of no negotiation", "/wharf.xlsx"],
    ["of no negotiation", "/wharf/feed.atom"],
    ["below a page that has none", "/method/more"],
    ["below a schema that has none", "/schemas"],
    ["of an issue that is not there", "/pier/issues/toll"],
    ["of another negotiation’s party", "/pier/parties/dune"],
    ["below a section", "/pier/room/amber"],
    ["below a file", "/pier/datapackage.json/more"],
    ["below a whole negotiation", "/pier.xlsx/deals"],
    ["with two endings", "/pier.zip.png"],
    ["with an ending in the middle", "/pier.zip.old"],
    ["with an ending in the middle", "/pier/issues/ferry.png.old"],
    ["with an ending that is like one", "/pier/issues/ferry.csl-json"],
    ["with an ending that is like one", "/pier/issues/ferry-png"],
    ["with an ending that pictures alone have", "/parties/amber.png"],
    ["with an ending, of a page that has no exports", "/pier/room.png"],
    ["of a feed of nothing", "/pier/room/feed.atom"],
    ["of a feed of nothing", "/pier/issues/toll/feed.json"],
    ["like that of a feed", "/pier/old-feed.atom"],
    ["like that of a feed", "/pier/feed.atom.old"],
    ["like that of a feed", "/pier/feed.rss"],
    ["of changes on no day", "/pier/changes/2031-02-30/2031-05-20"],
    ["of changes until no day", "/pier/changes/2031-03-01/today"],
    ["of changes with one day", "/pier/changes/2031-03-01"],
    ["of changes with three days", "/pier/changes/2031-03-01/2031-04-01/2031-05-01"],
    ["of two days without changes", "/pier/sources/2031-03-01/2031-05-20"],
    ["of a view to embed that is not there", "/embed/pier/issues/toll"],
    ["of a page that cannot be embedded", "/embed/pier/timeline"],
    ["of an export that cannot be embedded", "/embed/pier.png"],
    ["of a text that is not there", "/words/wharf"],
    ["like that of a text", "/pier/words/pier"],
    ["of a party that is nowhere", "/parties/elm"],
    ["of a party that is nowhere", "/words/parties/elm"],
    ["of a text of an export", "/words/parties/amber.csv"],
    ["of an embedded party across negotiations", "/embed/parties/amber"],
    ["below a party across negotiations", "/parties/amber/more"],
    ["of all parties", "/parties"],
  ])("is not known: %s, %s", (_, path) => {
    expect(isKnown(path)).toBe(false);
  });
});
