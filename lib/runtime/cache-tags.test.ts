import { expect, it } from "vitest";
import { formatCacheTags } from "./cache-tags";

const versions = new Map([
  ["lake-orune", "a1b2"],
  ["two-hives", "c3d4"],
]);

it("names the site, the negotiation and the version of its data, for pages, text versions and embeds alike", () => {
  for (const address of [
    "/lake-orune",
    "/lake-orune.csv",
    "/lake-orune/issues/ferry.png?size=social",
    "/embed/lake-orune/room",
  ]) {
    expect(formatCacheTags(address, versions), address).toEqual({
      "cache-tag": "parley,parley-lake-orune,parley-lake-orune-a1b2",
      "surrogate-key": "parley parley-lake-orune parley-lake-orune-a1b2",
    });
  }
});

it("drops the front page with any of them, and what belongs to none with none", () => {
  expect(formatCacheTags("/", versions)["surrogate-key"]).toBe(
    "parley parley-lake-orune parley-lake-orune-a1b2 parley-two-hives parley-two-hives-c3d4",
  );
  expect(formatCacheTags("/method", versions)["cache-tag"]).toBe("parley");
  expect(formatCacheTags("/constructor/<b>", versions)["cache-tag"]).toBe("parley");
  expect(formatCacheTags("", versions)["cache-tag"]).toBe("parley");
});

it("names every negotiation that a page draws on", () => {
  const drawnOn = new Map([
    ["lake-orune", ["two-hives"]],
    ["parties/amber", ["two-hives", "lake-orune"]],
  ]);
  const lake = ["parley-lake-orune", "parley-lake-orune-a1b2"];
  const hives = ["parley-two-hives", "parley-two-hives-c3d4"];
  const tell = (path: string) => formatCacheTags(path, versions, drawnOn)["cache-tag"]?.split(",");
  expect(tell("/lake-orune/issues/ferry")).toEqual(["parley", ...lake, ...hives]);
  expect(tell("/two-hives")).toEqual(["parley", ...hives]);
  for (const path of ["/lake-orune.svg", "/lake-orune/issues/ferry.csv", "/embed/lake-orune", "/words/lake-orune"])
    expect(tell(path), path).toEqual(["parley", ...lake]);
  for (const path of ["/lake-orune/compare/amber/basalt", "/lake-orune/changes/2031-05-01/2031-06-01"])
    expect(tell(path), path).toEqual(["parley", ...lake]);
  for (const path of ["/parties/amber", "/parties/amber.plain.csv", "/words/parties/amber"])
    expect(tell(path), path).toEqual(["parley", ...hives, ...lake]);
  expect(tell("/parties/nobody")).toEqual(["parley"]);
});
