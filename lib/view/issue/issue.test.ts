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

  it("shows what counts, newest first, and below it what was replaced", () => {
    expect(course?.evidence.map(({ id, standing }) => `${id}: ${standing}`)).toEqual([
      "report: Stands beside what is on record",
      "now: Counts now",
      "line: Its red line stands",
      "other: Counts now",
    ]);
    expect(course?.older.map(({ id, standing }) => `${id}: ${standing}`)).toEqual([
      "old: Replaced by a newer statement",
    ]);
  });

  it("says what is not shown: later statements, and reports where the reader leaves them out", () => {
    expect(course?.left).toBe("One later statement is not shown.");
    expect(toll?.left).toBe("");
    const record = view("ferry", pier, { evidence: "record" }).questions[0];
    expect(record?.left).toBe("One later statement is not shown; one report is left out by “on the record only”.");
    expect(record?.evidence.map(({ id }) => id)).toEqual(["now", "line", "other"]);
    const statements = ["2031-05-29", "2031-05-28"].map((date) => ({ date, holds: "north" }));
    expect(view("ferry", { questions: [{ statements }] }).questions[0]?.left).toBe(
      "Two later statements are not shown.",
    );
  });

  it("has a card for each column with its quotations and why it was placed there", () => {
    expect(course?.cards.map(({ key, name, monogram, deal }) => [key, name, monogram, deal])).toEqual([
      ["amber", "Amber", "PA", false],
      ["basalt", "Basalt", "PB", false],
      ["cedar", "Cedar", "PC", false],
      ["deal.truce", "Truce", "", true],
    ]);
    expect(course?.cards[0]?.quotes.map(({ text }) => text)).toEqual(["North.", "That we shall never accept."]);
    expect(course?.cards[0]?.placements).toEqual(["She says north.", "They say so.", "Never."]);
    expect(course?.cards[2]).toMatchObject({ quotes: [], placements: [], cell: { kind: "silent" } });
    expect(course?.cards[3]).toMatchObject({
      quotes: [{ text: "It leaves east." }],
      placements: ["The text says east."],
      cell: { kind: "deal" },
    });
    expect(toll?.cards[3]?.placements).toEqual([]);
  });

  it("rests on one statement once, and on two reports at most", () => {
    const statements = [
      ...["a", "b", "c"].map((id) => ({
        id,
        date: "2031-04-01",
        evidence: "anonymous" as const,
        holds: "north",
        placement: id,
      })),
      { id: "d", date: "2031-03-01", holds: "east", rulesOut: ["south"], placement: "d" },
    ];
    expect(view("ferry", { questions: [{ statements }] }).questions[0]?.cards[0]?.placements).toEqual(["d", "a", "b"]);
  });

  it("has the terms of every deal known by then, newest first, also of those that are no column", () => {
    expect(course?.terms.map(({ deal, id }) => `${deal}: ${id}`)).toEqual(["Truce: a"]);
    const later = view("ferry", { ...pier, asOf: "2031-05-29" }).questions;
    expect(later[0]?.terms.map(({ deal, id }) => `${deal}: ${id}`)).toEqual(["Truce: c", "Truce: term-1", "Truce: a"]);
    expect(later[1]?.terms.map(({ id }) => id)).toEqual(["b"]);
    expect(later[0]?.cards[3]?.placements).toEqual(["The text says east.", "The words name the option."]);
  });

  it("says how it was coded", () => {
    expect(course?.sub).toBe(
      "Five options, from one end of the question to the other; neither end is better. Solid marks are stated positions; hollow and dashed marks are reports.",
    );
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
    expect(question?.cards[0]?.placements).toEqual([]);
    expect(question?.evidence[0]).toMatchObject({ who: "Amber", placement: "" });
    expect(question?.evidence[0]?.chain.map(({ name }) => name)).toEqual(["Amber", "The Pier Post"]);
    expect(question?.coding).toMatchObject({ searched: "Not yet explained.", hardCases: [] });
    expect(question?.coding.options[0]).toMatchObject({ means: "Not yet explained.", evidence: "Not yet explained." });
  });

  it("marks for each statement whether it counts at the date of the page", () => {
    const [then] = view("ferry", { ...pier, asOf: "2031-03-05" }).questions;
    expect(then?.evidence.map(({ id, standing }) => `${id}: ${standing}`)).toEqual(["old: Counts now"]);
    expect(then?.left).toBe("Five later statements are not shown.");
  });
});
