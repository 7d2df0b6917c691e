import { expect, it } from "vitest";
import { buildNegotiation } from "../testing/build-negotiation";
import { buildHomeView, describeMissing } from "./home";

it("the front page lists a negotiation with what it is about and how much is in it", () => {
  const pier = buildNegotiation({
    issues: [
      {
        questions: [
          { id: "course", statements: [{ holds: "north" }, { party: "basalt", holds: "south" }] },
          { id: "toll", label: "Toll", text: "How high?", statements: [{ holds: "north" }] },
        ],
      },
      { id: "fish", title: "The fish", questions: [{ id: "nets", label: "Nets", text: "How many?" }] },
    ],
    sources: ["log", "ledger"],
  });
  expect(buildHomeView([pier])).toMatchObject([
    {
      id: "pier",
      title: "The ferry of the invented pier",
      href: "/pier",
      summary: "Two invented villages argue about a ferry.",
      headline:
        "Amber and Basalt agree on none of the three questions. They are at opposite ends on one and cannot be compared on two.",
      asOf: "20 May 2031",
      parties: "Amber and Basalt",
      questions: 3,
      statements: 3,
      sources: 2,
      issues: [
        { title: "The ferry", href: "/pier/issues/ferry" },
        { title: "The fish", href: "/pier/issues/fish" },
      ],
    },
  ]);
});

it("the front page has overviews, newest first, as long as there is room for them", () => {
  const questions = Array.from({ length: 40 }, (_, i) => ({ id: `course-${i}`, label: `Course ${i}` }));
  const [newest, ...others] = ["2034", "2033", "2032", "2031"].map((year) =>
    buildNegotiation({ id: `pier-${year}`, asOf: `${year}-05-20`, questions }),
  );
  const tell = (entries: ReturnType<typeof buildHomeView>) =>
    entries.map(({ id, overview }) => [id, overview?.caption]);
  expect(tell(buildHomeView(others, newest))).toEqual([
    ["pier-2033", "Where Amber and Basalt stand on 40 questions, as of 20 May 2033"],
    ["pier-2032", "Where Amber and Basalt stand on 40 questions, as of 20 May 2032"],
    ["pier-2031", undefined],
  ]);
});

it("the front page says which negotiations cannot be shown, and nothing if all can", () => {
  expect(describeMissing([])).toBeUndefined();
  expect(describeMissing([{ id: "pier" }])).toBe(
    "One negotiation, pier, cannot be shown just now: its data have faults.",
  );
  expect(describeMissing([{ id: "pier" }, { id: "quay" }])).toBe(
    "Two negotiations, pier and quay, cannot be shown just now: their data have faults.",
  );
});
