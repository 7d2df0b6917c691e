import { expect, it } from "vitest";
import { listCitedSources } from "./cited-sources";

it("finds what is cited by statements, their reactions and further sources, and by corrections", () => {
  const cited = listCitedSources({
    issues: [{ statements: [{ source: "gazette", alsoIn: ["lantern"], reactions: [{ source: "herald" }] }] }],
    corrections: [{ what: "A date." }, { source: "log" }],
    sources: [{ id: "almanac", publisher: "Almanac" }],
  });
  expect([...cited]).toEqual(["gazette", "lantern", "herald", "log"]);
});
