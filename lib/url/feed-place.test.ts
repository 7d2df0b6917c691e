import { describe, expect, it } from "vitest";
import { buildNegotiation } from "../testing/build-negotiation";
import { feedPath, findFeedPlace, listFeedPlaces } from "./feed-place";

const pier = buildNegotiation({
  id: "pier",
  issues: [
    { id: "ferry", questions: [{ id: "course" }, { id: "hours" }] },
    { id: "tolls", questions: [{ id: "toll" }] },
  ],
});
const find = (path: string) => findFeedPlace(pier, path.split("/").filter(Boolean));

describe("the address of a feed", () => {
  it("is below the page of what it is about; a question’s does not name its issue", () => {
    expect(listFeedPlaces(pier).map((place) => feedPath(pier, "atom", place))).toEqual([
      "/pier/feed.atom",
      "/pier/issues/ferry/feed.atom",
      "/pier/issues/tolls/feed.atom",
      "/pier/questions/course/feed.atom",
      "/pier/questions/hours/feed.atom",
      "/pier/questions/toll/feed.atom",
      "/pier/parties/amber/feed.atom",
      "/pier/parties/basalt/feed.atom",
    ]);
  });

  it("leads back to what it is about", () => {
    for (const place of listFeedPlaces(pier)) {
      const segments = feedPath(pier, "json", place).split("/").slice(2, -1);
      expect(findFeedPlace(pier, segments)).toEqual(place);
    }
  });

  it("of a pair is one address, whichever party is named first", () => {
    for (const path of ["compare/amber/basalt", "compare/basalt/amber"]) {
      const place = find(path);
      expect(place && feedPath(pier, "atom", place)).toBe("/pier/compare/amber/basalt/feed.atom");
    }
  });

  it.each([
    "issues",
    "issues/none",
    "issues/ferry/course",
    "questions/ferry",
    "parties/nobody",
    "compare",
    "compare/amber",
    "compare/amber/amber",
    "compare/amber/nobody",
    "compare/amber/basalt/status-quo",
    "compare/amber/status-quo",
    "compare/amber@2031-03-01/basalt",
    "deals/paper",
    "constructor",
  ])("is not found for anything unknown: %s", (path) => {
    expect(find(path)).toBeUndefined();
  });
});
