import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildNegotiation } from "../testing/build-negotiation";
import { findTidyAddress } from "./tidy-address";

const negotiations = [
  buildNegotiation({
    id: "pier-2031",
    parties: ["amber", "basalt"],
    issues: [{ id: "ferry", questions: [{}] }],
    deals: [{ id: "truce", terms: [{ question: "course", position: "east" }] }],
  }),
];

/** Where an address that leads to nothing, or to a page with an odd query, is sent. */
const lead = (address: string, isFound = false) => {
  const [path = "", ...search] = address.split("?");
  return findTidyAddress(negotiations, path, search.length > 0 ? `?${search.join("?")}` : "", isFound);
};

describe("an address that was typed or pasted", () => {
  it.each([
    ["/pier-2031.", "/pier-2031"],
    ["/pier-2031,", "/pier-2031"],
    ["/pier-2031...", "/pier-2031"],
    ["/pier-2031%E2%80%A6", "/pier-2031"],
    ["/pier-2031)", "/pier-2031"],
    ["/pier-2031).", "/pier-2031"],
    ["/pier-2031%5D", "/pier-2031"],
    ["/pier-2031%3E", "/pier-2031"],
    ["/pier-2031&gt;", "/pier-2031"],
    ["/pier-2031%22", "/pier-2031"],
    ["/pier-2031'", "/pier-2031"],
    ["/pier-2031%E2%80%9D", "/pier-2031"],
    ["/%E2%80%9Cpier-2031%E2%80%9D", "/pier-2031"],
    ["/pier-2031%C2%BB", "/pier-2031"],
    ["/pier-2031%C2%A0", "/pier-2031"],
    ["/pier-2031**", "/pier-2031"],
    ["/pier-2031%E2%80%99s", "/pier-2031"],
    ["/pier-2031](https://parley.example/pier-2031)", "/pier-2031"],
    ["/pier-2031/.", "/pier-2031"],
    ["/pier-2031/%22)", "/pier-2031"],
    ["/pier-2031/", "/pier-2031"],
    ["//pier-2031//issues/ferry", "/pier-2031/issues/ferry"],
    ["/PIER-2031", "/pier-2031"],
    ["/Pier-2031/Issues/Ferry", "/pier-2031/issues/ferry"],
    ["/%70ier-2031/%69ssues/ferry", "/pier-2031/issues/ferry"],
    ["/%2570ier-2031", "/pier-2031"],
    ["/pier-2031%2Fissues%2Fferry", "/pier-2031/issues/ferry"],
    ["/pier%E2%80%932031", "/pier-2031"],
    ["/pier%C2%AD-2031%E2%80%8B", "/pier-2031"],
    ["/pier-2031%3Fevidence=record", "/pier-2031?evidence=record"],
    ["/pier-2031%3Fevidence%3Drecord.", "/pier-2031?evidence=record"],
    ["/).", "/"],
    ["/Method", "/method"],
  ])("%s leads to %s", (address, to) => {
    expect(lead(address)).toBe(to);
  });

  it.each([
    ["/pier-2031/issues/ferry.png.", "/pier-2031/issues/ferry.png"],
    ["/pier-2031/issues/ferry.PNG?size=square)", "/pier-2031/issues/ferry.png?size=square"],
    ["/PIER-2031.CSL.JSON", "/pier-2031.csl.json"],
    ["/pier-2031.xlsx,", "/pier-2031.xlsx"],
    ["/embed/pier-2031.", "/embed/pier-2031"],
    ["/words/Pier-2031/issues/ferry", "/words/pier-2031/issues/ferry"],
    ["/pier-2031/feed.atom.", "/pier-2031/feed.atom"],
    ["/pier-2031/issues/ferry/feed.json)", "/pier-2031/issues/ferry/feed.json"],
    ["/pier-2031/compare/Amber/basalt.", "/pier-2031/compare/amber/basalt"],
    ["/pier-2031/deals/new.", "/pier-2031/deals/new"],
    ["/openapi.json.", "/openapi.json"],
    ["/Parties/Amber.", "/parties/amber"],
    ["/parties/amber.plain.csv)", "/parties/amber.plain.csv"],
    ["/words/parties/amber,", "/words/parties/amber"],
  ])("leads to exports, embeds, texts and feeds too: %s to %s", (address, to) => {
    expect(lead(address)).toBe(to);
  });

  it("keeps its options, and loses tracking parameters on the way", () => {
    expect(lead("/Pier-2031?utm_source=letter&evidence=record&fbclid=IwAR0x.")).toBe("/pier-2031?evidence=record");
    expect(lead("/Pier-2031?gclid=x")).toBe("/pier-2031");
  });

  it.each([
    "/no-such-pier.",
    "/pier-2031/issues/no-such-issue.",
    "/parties/nobody.",
    "/Parties/Amber.png",
    "/pier-2031/changes/2031-02-30/2031-05-20.",
    "/pier-2031/../../etc/passwd.",
    "/pier-2031%00",
    "/%00",
    "/%E0%A4%A",
    "/%3Cscript%3Ealert(1)%3C%2Fscript%3E",
    "/pier-2031/compare/%3Cscript%3Ealert(1)%3C%2Fscript%3E/amber",
    "/no-such-pier",
  ])("leads nowhere if nothing is there: %s", (address) => {
    expect(lead(address)).toBeUndefined();
  });
});

describe("the query of a page that exists", () => {
  it.each([
    ["?evidence=record.", "?evidence=record"],
    ["?show=scales&evidence=record%E2%80%9D", "?show=scales&evidence=record"],
    ["?columns=amber,basalt)", "?columns=amber,basalt"],
    ["?columns=Amber,+Basalt", "?columns=amber,basalt"],
    ["?EVIDENCE=RECORD", "?evidence=record"],
    ["?show=scales&amp;evidence=record", "?show=scales&evidence=record"],
    ["?show=scales&amp%3Bevidence=record", "?show=scales&evidence=record"],
    ["?terms=course.east.", "?terms=course.east"],
    ["?utm_source=letter&evidence=record.", "?evidence=record"],
  ])("%s is read as %s", (query, to) => {
    expect(lead(`/pier-2031${query}`, true)).toBe(`/pier-2031${to}`);
  });

  it.each([
    "",
    "?evidence=record",
    "?columns=amber%2Cdeal.truce&columns=status-quo",
    "?columns=amber%402031-03-11",
    "?terms=course.east~depth.low_high",
    "?q=What%20next...",
    "?q=WHO&utm_source=letter",
    "?utm_source=letter&fbclid=x",
    "?columns=amber;basalt",
    "?columns=%3Cscript%3Ealert(1)%3C/script%3E",
    "?origin=https://desk.example&unknown=%E0%A4%A",
  ])("%s is left as it is", (query) => {
    expect(lead(`/pier-2031${query}`, true)).toBeUndefined();
  });
});

describe("whatever is typed", () => {
  const part = fc.oneof(
    fc.constantFrom(
      "pier-2031",
      "PIER-2031",
      "issues",
      "ferry",
      "..",
      ".",
      "/",
      "\\",
      "//",
      "%2f",
      "%5c",
      "%3f",
      "%25",
      "@",
    ),
    fc.string({ unit: "grapheme" }),
    fc.webPath(),
  );
  const path = fc.array(part, { maxLength: 6 }).map((parts) => `/${parts.join("")}`.replaceAll(/[?#]/g, ""));
  const search = fc.webQueryParameters().map((query) => (query ? `?${query}` : ""));

  it("never leads to another site", () => {
    fc.assert(
      fc.property(path, search, (text, query) => {
        const to = findTidyAddress(negotiations, text, query, false) ?? "/";
        const { origin, pathname } = new URL(to, "https://parley.example");
        expect(origin).toBe("https://parley.example");
        expect(pathname).toBe(to.split("?", 1)[0]);
      }),
    );
  });

  it("is tidied once and for all, so that no redirect leads to another", () => {
    fc.assert(
      fc.property(path, search, fc.boolean(), (text, query, isFound) => {
        const to = findTidyAddress(negotiations, text, query, isFound);
        if (to === undefined) return;
        expect(lead(to, true)).toBeUndefined();
        expect(isFound || lead(to, false) === undefined).toBe(true);
      }),
    );
  });
});
