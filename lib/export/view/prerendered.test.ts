import { expect, it } from "vitest";
import { buildNegotiation } from "../../testing/build-negotiation";
import { pageUrlPath } from "../../url/subject";
import { listPrerenderedSubjects } from "./prerendered";

it("the views that are rendered ahead are those at their canonical addresses, each once", () => {
  const pier = buildNegotiation({
    headlineDeal: "truce",
    issues: [{ id: "ferry" }, { id: "fish", title: "The fish", questions: [{ id: "nets", text: "How many nets?" }] }],
    deals: [{ id: "later", date: "2031-05-29" }, { id: "truce" }],
  });
  const subjects = listPrerenderedSubjects(pier);
  expect(subjects.map(pageUrlPath)).toEqual([
    "/pier",
    "/pier/deals/later",
    "/pier/deals/truce",
    "/pier/deals/new",
    "/pier/issues/ferry",
    "/pier/issues/fish",
    "/pier/parties/amber",
    "/pier/parties/basalt",
    "/pier/compare/amber/basalt",
    "/pier/compare/amber/deal.truce",
    "/pier/compare/basalt/deal.truce",
  ]);
  expect(subjects[1]?.negotiation.asOf, "a later deal is shown on its own day").toBe("2031-05-29");
});

it("a view that nobody could read on one page is made when it is asked for", () => {
  const letters = [..."abcdefghijklmnopqrstuvwxyz"];
  const ids = letters.flatMap((letter) => [`${letter}x`, `${letter}y`]);
  const crowd = buildNegotiation({
    parties: ids.slice(0, 40).map((id) => ({ id, name: id, monogram: id.toUpperCase() })),
    questions: ids.slice(0, 50).map((id) => ({ id: `on-${id}`, label: `On ${id}`, text: `What of ${id}?` })),
  });
  const kinds = listPrerenderedSubjects(crowd).map(({ kind }) => kind);
  expect(kinds).not.toContain("matrix");
  expect(kinds).toContain("issue");
  // 10,000 cells are drawn: an issue of 240, forty parties of 50 and then comparisons of 100 cells each.
  expect(kinds.filter((kind) => kind === "compare")).toHaveLength(77);
});
