import { describe, expect, it } from "vitest";
import { listPlacedQuestions, type Negotiation } from "../../dataset/negotiation";
import { listColumns } from "../../model/column";
import { buildNegotiation } from "../../testing/build-negotiation";
import { defaultViewOptions } from "../../url/view-options";
import { buildMatrixPageView } from "./matrix";
import { buildOverviewView } from "./overview";

function view(negotiation: Negotiation, page = 1, keys?: string[]) {
  const columns = listColumns(negotiation, negotiation.asOf).filter(({ key, kind }) =>
    keys ? keys.includes(key) : kind === "party",
  );
  const look = { columns, viewOptions: defaultViewOptions, path: "/pier", page };
  return buildOverviewView(negotiation, listPlacedQuestions(negotiation), look);
}

const pier = buildNegotiation({
  issues: [
    {
      id: "ferry",
      title: "The ferry",
      questions: [
        {
          id: "course",
          statements: [
            { id: "r", date: "2031-04-02", evidence: "anonymous", holds: "north" },
            { id: "s", date: "2031-04-01", holds: ["north", "east"], rulesOut: ["south"] },
          ],
        },
      ],
    },
    { id: "fish", title: "The fish", questions: [{ id: "nets", label: "Nets", text: "How many nets?" }] },
  ],
});

describe("an overview of a matrix", () => {
  it("has a section for each issue with the way to the words", () => {
    const { sections } = view(pier);
    expect(sections.map(({ id, title, href }) => [id, title, href])).toEqual([
      ["issue-ferry", "The ferry", "/pier/issues/ferry"],
      ["issue-fish", "The fish", "/pier/issues/fish"],
    ]);
    expect(sections[0]?.rows[0]).toMatchObject({
      id: "course",
      label: "Course",
      text: "Which way does the ferry leave?",
      href: "/pier/issues/ferry#course",
      axis: { lines: 5 },
    });
  });

  it("has each answer in marks, including a report alongside a stated position", () => {
    expect(view(pier).sections[0]?.rows[0]?.cells[0]).toEqual({
      kind: "stated",
      words: "Amber: from “north” to “east”, on the record; reported: north; ruled out: south.",
      marks: [
        { place: 0, shape: "record" },
        { place: 0, shape: "reported" },
        { place: 2, shape: "record" },
      ],
      bars: [{ from: 0, to: 2 }],
      reportedBars: [],
      redLines: [4],
    });
  });

  it("says of a silent one that it is, and not what was searched", () => {
    const silent = view(pier, 1, ["basalt", "status-quo"]).sections[0]?.rows[0]?.cells.map(({ words }) => words);
    expect(silent).toEqual(["Basalt: No position found.", "Status quo: None of the options holds today."]);
  });

  it("is one page with a list of its issues while it fits", () => {
    expect(view(pier)).toMatchObject({
      contents: [
        { text: "The ferry", href: "#issue-ferry", here: true },
        { text: "The fish", href: "#issue-fish", here: true },
      ],
      part: "",
      previous: undefined,
      next: undefined,
    });
  });
});

const lake = buildNegotiation({
  issues: ["one", "two", "three"].map((id) => ({ id, title: `Issue ${id}`, questions: [{ id: `on-${id}` }] })),
});

/** A part of an overview with 12,000 columns, of which a page holds two issues. */
function viewWide(page: number) {
  const column = listColumns(lake, lake.asOf).at(-1);
  if (!column) throw new Error("there is no column");
  const columns = Array.from({ length: 12_000 }, () => column);
  const viewOptions = { ...defaultViewOptions, evidence: "record" } as const;
  return buildOverviewView(lake, listPlacedQuestions(lake), { columns, viewOptions, path: "/pier", page });
}

describe("an overview that is too large for one page", () => {
  it("has whole issues on each page, and the way to the others", () => {
    const first = viewWide(1);
    expect(first).toMatchObject({ part: "Part 1 of 2", previous: undefined, next: "/pier?evidence=record&page=2" });
    expect(first.sections.map(({ title }) => title)).toEqual(["Issue one", "Issue two"]);
    expect(viewWide(2)).toMatchObject({
      part: "Part 2 of 2",
      previous: "/pier?evidence=record",
      next: undefined,
      contents: [
        { text: "Issue one", href: "/pier?evidence=record#issue-one", here: false },
        { text: "Issue two", href: "/pier?evidence=record#issue-two", here: false },
        { text: "Issue three", href: "#issue-three", here: true },
      ],
    });
  });

  it("shows the first page for one before it, and the last for one after it", () => {
    expect(viewWide(0).part).toBe("Part 1 of 2");
    expect(viewWide(9).part).toBe("Part 2 of 2");
  });

  it("is one empty page where there is no question to show", () => {
    const none = { columns: [], viewOptions: defaultViewOptions, path: "/pier", page: 1 };
    expect(buildOverviewView(lake, [], none)).toEqual({
      sections: [],
      contents: [],
      part: "",
      previous: undefined,
      next: undefined,
    });
  });
});

describe("the page of a matrix that is too large for words", () => {
  const letters = [..."abcdefghijklmnopqrstuvwxyz"];
  const ids = letters.flatMap((letter) => [`${letter}x`, `${letter}y`]);
  const build = (parties: number) =>
    buildNegotiation({
      parties: ids.slice(0, parties).map((id) => ({ id, name: id, monogram: id.toUpperCase() })),
      questions: ids.slice(0, 50).map((id) => ({ id: `on-${id}`, label: `On ${id}`, text: `What of ${id}?` })),
    });

  it("is an overview, without the choice between words and scales, and with a key of its marks", () => {
    const page = buildMatrixPageView(build(41), defaultViewOptions, "/pier", 1);
    if (page.kind !== "overview") throw new Error("the page is in words");
    expect(page.choices.map(({ name }) => name)).toEqual(["Evidence", "Questions", "Age"]);
    expect(page.overview.part).toBe("");
    expect(page.key.at(-1)).toMatchObject({ label: "No position found", count: 41 * 50 });
    expect(page.caption).toBe("Where 41 parties stand on 50 questions, as of 20 May 2031");
  });

  it("is in words up to two thousand cells", () => {
    expect(buildMatrixPageView(build(40), defaultViewOptions, "/pier", 1).kind).toBe("words");
  });
});
