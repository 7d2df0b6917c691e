import { describe, expect, it } from "vitest";
import type { FolderSketch } from "../../testing/build-folder";
import { buildNegotiation } from "../../testing/build-negotiation";
import { defaultViewOptions, type ViewOptions } from "../../url/view-options";
import { buildIssueView } from "./issue";

const pier: FolderSketch = {
  headlineDeal: "truce",
  parties: ["amber", "basalt", "cedar"],
  issues: [
    { id: "bell", title: "The bell", questions: [{ id: "rings", label: "Rings", text: "Does it ring?" }] },
    {
      id: "ferry",
      title: "The ferry",
      names: [{ here: "The ferry", others: [{ party: "basalt", name: "The raft" }], note: "They say raft." }],
      questions: [
        {
          id: "course",
          hardCases: [{ case: "She only nodded.", decision: "A nod is no statement." }],
          options: ["north", "north-east", { id: "east", statusQuo: true }, "south-east", "south"],
          statements: [
            { id: "later", date: "2031-05-30", holds: "south" },
            { id: "report", date: "2031-04-20", evidence: "anonymous", holds: "south", placement: "They say so." },
            { id: "now", date: "2031-04-01", holds: "north", quote: "North.", placement: "She says north." },
            { id: "line", date: "2031-03-20", holds: "north-east", rulesOut: ["south-east"], placement: "Never." },
            { id: "other", party: "basalt", date: "2031-03-10", holds: "south" },
            { id: "old", date: "2031-03-01", holds: "east" },
          ],
        },
        { id: "toll", label: "Toll", text: "How high?", options: ["low", "high"] },
      ],
    },
    { id: "fish", title: "The fish", questions: [{ id: "nets", label: "Nets", text: "How many?" }] },
  ],
  deals: [
    {
      id: "truce",
      terms: [
        { id: "a", question: "course", position: "east", quote: "It leaves east.", placement: "The text says east." },
        { id: "b", question: "toll", position: "low", date: "2031-05-29" },
        { id: "c", question: "course", position: "east", date: "2031-05-29" },
      ],
    },
    { id: "far", date: "2031-05-28", terms: [{ question: "course", position: "north" }] },
  ],
};

function view(id: string, folder = pier, options: Partial<ViewOptions> = {}, page = 1) {
  const negotiation = buildNegotiation(folder);
  const issue = negotiation.issues.find((one) => one.id === id);
  if (!issue) throw new Error(`there is no issue ${id}`);
  return buildIssueView(negotiation, issue, { ...defaultViewOptions, ...options }, page);
}

describe("the page of an issue", () => {
  it("says which of the issues it is, with its neighbours", () => {
    const ferry = view("ferry");
    expect(ferry).toMatchObject({ id: "ferry", topic: "The ferry", asOf: "20 May 2031", place: "Issue 2 of 3" });
    expect([ferry.previous?.id, ferry.next?.id]).toEqual(["bell", "fish"]);
    expect(view("bell").previous).toBeUndefined();
    expect(view("fish").next).toBeUndefined();
  });

  it("gives both sides’ names of what one of them rejects", () => {
    expect(view("ferry").names).toEqual([
      { here: "The ferry", note: "They say raft.", others: [{ party: "Basalt", name: "The raft" }] },
    ]);
    expect(view("fish").names).toEqual([]);
  });

  it("has all its questions while they fit, and no list of them", () => {
    expect(view("ferry").questions.map(({ row }) => row.id)).toEqual(["course", "toll"]);
    expect(view("ferry").contents).toEqual([]);
  });

  it("has them on several pages where there are too many answers, with a list of all", () => {
    const letters = [..."abcdefghijklmnopqrstuvwxyz"];
    const ids = letters.flatMap((one) => [..."stuvwx"].map((other) => `${one}${other}`)).slice(0, 130);
    const crowd = {
      parties: ids.map((id) => ({ id, monogram: id.toUpperCase() })),
      questions: [{ id: "course" }, { id: "toll", label: "Toll", text: "How high?" }],
    };
    expect(view("ferry", crowd).questions.map(({ row }) => row.id)).toEqual(["course"]);
    const second = view("ferry", crowd, {}, 2);
    expect(second.questions.map(({ row }) => row.id)).toEqual(["toll"]);
    expect(second.contents).toEqual([
      { text: "Which way does the ferry leave?", href: "/pier/issues/ferry#course", here: false },
      { text: "How high?", href: "/pier/issues/ferry?page=2#toll", here: true },
    ]);
  });
});

describe("a question on the page of its issue", () => {
  const [course, toll] = view("ferry").questions;

  /** What a row folds, each with what became of it. */
  const list = (of: "current" | "replaced", question = course) =>
    question?.positions.map((row) => row[of].map(({ id, standing }) => `${id}: ${standing}`));

  it("has the evidence of each party: what counts, newest first, and what was replaced", () => {
    expect(list("current")).toEqual([
      ["report: A report, shown with the position on the record", "now: Current", "line: Its red line still stands"],
      ["other: Current"],
      [],
      [],
    ]);
    expect(list("replaced")).toEqual([["old: A newer statement replaces it"], [], [], []]);
    expect(course?.positions.map(({ folded }) => folded)).toEqual([
      "Three current statements and one earlier statement",
      "One current statement",
      "",
      "One term with its sources",
    ]);
  });

  it("says what is not shown: later statements, and reports where the reader leaves them out", () => {
    expect(course?.left).toBe("One later statement is not shown.");
    expect(toll?.left).toBe("");
    const record = view("ferry", pier, { evidence: "record" }).questions[0];
    expect(record?.left).toBe("One later statement is not shown; one report is left out by “on the record only”.");
    expect(record?.positions[0]?.current.map(({ id }) => id)).toEqual(["now", "line"]);
    const statements = ["2031-05-29", "2031-05-28"].map((date) => ({ date, holds: "north" }));
    expect(view("ferry", { questions: [{ statements }] }).questions[0]?.left).toBe(
      "Two later statements are not shown.",
    );
  });

  it("has a row for each column with its letters, its newest own words and since when it has been there", () => {
    expect(course?.positions.map(({ key, name, letters, deal }) => [key, name, letters, deal])).toEqual([
      ["amber", "Amber", "PA", false],
      ["basalt", "Basalt", "PB", false],
      ["cedar", "Cedar", "PC", false],
      ["deal.truce", "Truce", "Deal", true],
    ]);
    expect(course?.positions.map(({ quote }) => quote?.text)).toEqual([
      "North.",
      undefined,
      undefined,
      "It leaves east.",
    ]);
    expect(course?.positions.map(({ since }) => since)).toEqual([
      "Unchanged since 1 April 2031. Before: north-east.",
      "Unchanged since 10 March 2031.",
      "",
      "",
    ]);
  });

  it("has the terms of a deal in its row, and those of the other deals apart, newest first", () => {
    expect(course?.positions[3]?.terms.map(({ id }) => id)).toEqual(["a"]);
    expect([course?.otherTerms, course?.otherDeals]).toEqual([[], ""]);
    const later = view("ferry", { ...pier, asOf: "2031-05-29" }).questions;
    expect(later[0]?.positions[3]?.terms.map(({ id }) => id)).toEqual(["c", "a"]);
    expect(later[0]?.otherTerms.map(({ deal, id }) => `${deal}: ${id}`)).toEqual(["Truce: term-1"]);
    expect(later[0]?.otherDeals).toBe("What one other deal says");
    expect(later[1]?.positions[3]?.terms.map(({ id }) => id)).toEqual(["b"]);
  });

  it("heads its words with who has moved", () => {
    expect([course?.heading, toll?.heading]).toEqual([
      "Course – moved: Amber; not moved: Basalt",
      "Toll: nobody has stated a position",
    ]);
  });

  it("has a key of what the figures draw, and of their letters", () => {
    expect(view("ferry").key.map(({ label }) => label)).toEqual([
      "On the record",
      "Document",
      "Reported",
      "No position found",
      "From the position to the report",
      "Red line",
    ]);
    expect(view("ferry").letters).toContainEqual({ letters: "PB", name: "Basalt" });
    expect(view("ferry").letters).toContainEqual({ letters: "Deal", name: "Truce" });
  });

  it("says how it was coded", () => {
    expect(course?.sub).toBe("Five options, from one end of the question to the other; neither end is better.");
    expect(course?.coding).toMatchObject({
      hardCases: [{ title: "Hard cases", cases: [{ case: "She only nodded.", decision: "A nod is no statement." }] }],
      searched: "The harbour log.",
      checked: "1 June 2031",
    });
    expect(course?.coding.options.slice(1, 3)).toEqual([
      {
        label: "north-east",
        sentence: "The ferry leaves north-east.",
        means: "The ferry leaves that way.",
        evidence: "The words name the direction.",
        statusQuo: false,
      },
      expect.objectContaining({ label: "east", statusQuo: true }),
    ]);
    expect(course?.stanceHistory).toBeDefined();
  });

  it("says what is not yet explained, names who spoke and shows no empty reason, under the quick standard", () => {
    const [question] = view("ferry", {
      standard: "quick",
      questions: [
        {
          options: [{ id: "north", means: undefined, evidence: undefined }, "south"],
          searched: undefined,
          hardCases: undefined,
          statements: [{ holds: "north", speaker: undefined, chain: undefined, placement: undefined }],
        },
      ],
    }).questions;
    const [own] = question?.positions[0]?.current ?? [];
    expect(own).toMatchObject({ who: "Amber", placement: "" });
    expect(own?.chain.map(({ name }) => name)).toEqual(["Amber", "The Pier Post"]);
    expect(question?.coding).toMatchObject({ searched: "Not yet explained.", hardCases: [] });
    expect(question?.coding.options[0]).toMatchObject({ means: "Not yet explained.", evidence: "Not yet explained." });
  });

  it("marks for each statement whether it counts at the date of the page", () => {
    const [then] = view("ferry", { ...pier, asOf: "2031-03-05" }).questions;
    expect(list("current", then)?.[0]).toEqual(["old: Current"]);
    expect(then?.left).toBe("Five later statements are not shown.");
  });
});
