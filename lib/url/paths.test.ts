import { afterEach, describe, expect, it, vi } from "vitest";
import {
  agreementPath,
  changesPath,
  comparePath,
  correctionPath,
  dataPackagePath,
  datasetPath,
  dealPath,
  dealsPath,
  draftPath,
  formatPrintedSource,
  homePath,
  issuePath,
  methodPath,
  negotiationPath,
  partyPath,
  publicUrl,
  questionPath,
  searchPath,
  siteUrl,
  sourcePath,
  sourcesPath,
  statementPath,
  textVersionPath,
  timelineEntryPath,
  timelinePath,
} from "./paths";

const pier = { id: "pier" };
const then = { id: "pier", at: "2031-04-01" };
const ferry = { id: "ferry", questions: [{ id: "course", statements: [{ id: "said" }] }] };

describe("the addresses of the site", () => {
  it.each([
    [homePath, "/"],
    [methodPath, "/method"],
    [negotiationPath(pier), "/pier"],
    [issuePath(pier, ferry), "/pier/issues/ferry"],
    [questionPath(pier, ferry, { id: "course" }), "/pier/issues/ferry#course"],
    [statementPath(pier, ferry, { id: "said" }), "/pier/issues/ferry#statement-said"],
    [partyPath(pier, { id: "amber" }), "/pier/parties/amber"],
    [comparePath(pier), "/pier/compare"],
    [comparePath(pier, "amber", "status-quo"), "/pier/compare/amber/status-quo"],
    [changesPath(pier, "2031-03-01", "2031-04-01"), "/pier/changes/2031-03-01/2031-04-01"],
    [timelinePath(pier), "/pier/timeline"],
    [timelineEntryPath(pier, "deal-truce"), "/pier/timeline#deal-truce"],
    [timelineEntryPath(pier, "deal-truce", "?until=2031-04"), "/pier/timeline?until=2031-04#deal-truce"],
    [datasetPath(pier, "xlsx"), "/pier.xlsx"],
    [datasetPath(pier, "zip"), "/pier.zip"],
    [dataPackagePath(pier), "/pier/datapackage.json"],
    [dealsPath(pier), "/pier/deals"],
    [dealPath(pier, { id: "truce" }), "/pier/deals/truce"],
    [draftPath(pier), "/pier/deals/new"],
    [draftPath(pier, "course.north"), "/pier/deals/new?terms=course.north"],
    [draftPath(pier, "", "amber"), "/pier/deals/new?against=amber"],
    [draftPath(pier, "course.north", "amber"), "/pier/deals/new?terms=course.north&against=amber"],
    [agreementPath(pier), "/pier/room"],
    [searchPath(pier), "/pier/search"],
    [sourcesPath(pier), "/pier/sources"],
    [sourcePath(pier, { id: "log" }), "/pier/sources#source-log"],
    [correctionPath(pier, { id: "mended" }), "/pier/sources#correction-mended"],
    [textVersionPath("/pier?show=scales"), "/words/pier?show=scales"],
  ])("%s is what it has always been", (address, known) => {
    expect(address).toBe(known);
  });

  it("carry the day of the page wherever there is a page by date", () => {
    expect(negotiationPath(then)).toBe("/pier/at/2031-04-01");
    expect(issuePath(then, ferry)).toBe("/pier/issues/ferry/at/2031-04-01");
    expect(questionPath(then, ferry, { id: "course" })).toBe("/pier/issues/ferry/at/2031-04-01#course");
    expect(statementPath(then, ferry, { id: "said" })).toBe("/pier/issues/ferry/at/2031-04-01#statement-said");
    expect(partyPath(then, { id: "amber" })).toBe("/pier/parties/amber/at/2031-04-01");
    expect(comparePath(then, "amber", "basalt")).toBe("/pier/compare/amber/basalt/at/2031-04-01");
    expect(comparePath(then), "the pairs that can be compared have no date").toBe("/pier/compare");
  });
});

describe("the address of the site itself", () => {
  afterEach(() => vi.unstubAllEnvs());

  it("is the one that was named, without a slash at its end", () => {
    vi.stubEnv("PARLEY_URL", "https://parley.example/lake//");
    expect(siteUrl()).toBe("https://parley.example/lake");
    expect(formatPrintedSource("/pier", "2031-05-20")).toBe("https://parley.example/lake/pier, as of 20 May 2031");
  });

  it("is this machine’s own where none was named, or nothing that is an address", () => {
    for (const named of [undefined, "", "parley.example"]) {
      vi.stubEnv("PARLEY_URL", named);
      expect(siteUrl()).toBe("http://localhost:3000");
    }
  });

  it("is not on paper where none was named", () => {
    vi.stubEnv("PARLEY_URL", "");
    expect(publicUrl()).toBeUndefined();
    expect(formatPrintedSource("/pier", "2031-05-20")).toBe("Parley, as of 20 May 2031");
  });
});
