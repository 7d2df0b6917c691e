import { describe, expect, it } from "vitest";
import { parseDraft } from "../../model/deals/draft";
import type { FolderSketch } from "../../testing/build-folder";
import { buildNegotiation } from "../../testing/build-negotiation";
import { buildDraftView } from "./draft";

const pier: FolderSketch = {
  questions: [
    {
      id: "course",
      options: ["north", { id: "east", statusQuo: true }, "south"],
      statements: [
        { date: "2031-04-20", holds: "north", rulesOut: ["south"] },
        { party: "basalt", date: "2031-03-01", evidence: "anonymous", holds: "south" },
      ],
    },
    { id: "toll", label: "Toll", text: "How high is the toll?", options: ["low", "high"] },
    { id: "nets", label: "Nets", text: "How many nets?", options: ["few", "many"] },
  ],
  contradictions: [
    {
      between: [
        { question: "course", options: ["south"] },
        { question: "toll", options: ["low"] },
      ],
      says: "The south is not reached for so low a toll.",
    },
  ],
  deals: [
    {
      id: "later",
      short: "Later",
      date: "2031-05-29",
      terms: [{ question: "course", position: "north" }],
    },
    {
      id: "truce",
      date: "2031-04-10",
      terms: [
        { id: "a", question: "course", position: "north" },
        { id: "b", text: "A bell is hung." },
      ],
    },
    {
      id: "pact",
      short: "Pact",
      title: "Pact of the gulls",
      date: "2031-04-01",
      stage: "reported",
      evidence: "anonymous",
      terms: [
        { id: "a", question: "course", position: ["east", "south"] },
        { id: "b", question: "toll", position: "high" },
      ],
    },
    { id: "empty", short: "Empty", date: "2031-03-20", terms: [{}] },
  ],
};
const negotiation = buildNegotiation(pier);

const view = (terms: string, against?: string) => buildDraftView(negotiation, parseDraft(terms, negotiation), against);

describe("the page of a reader’s own deal", () => {
  it("says what an empty one is, and compares it with nothing", () => {
    const empty = view("");
    expect(empty).toMatchObject({
      path: "/pier/deals/new",
      own: "/pier/deals/new",
      terms: "",
      asOf: "20 May 2031",
      label: { text: "Nothing is answered yet: every question is left open.", deals: [], note: "" },
      status: "No question is answered yet.",
      unknown: "",
      against: undefined,
      rows: [],
      redLines: undefined,
    });
    const questions = empty.form.flatMap((group) => group.questions);
    expect(questions.map(({ id, open, cells, clashes }) => [id, open, cells, clashes])).toEqual([
      ["course", true, [], []],
      ["toll", true, [], []],
      ["nets", true, [], []],
    ]);
  });

  it("says in one sentence what it comes to", () => {
    expect(view("course.south~toll.low").status).toBe(
      "Two of the three questions are answered: one answer crosses a red line, one contradiction.",
    );
    expect(view("course.east~toll.low~nets.few").status).toBe(
      "All three questions are answered: no answers cross a red line, no contradictions.",
    );
  });

  it("measures each answer at the date of the page", () => {
    const { rows, tallies, redLines, form } = view("course.south");
    expect(rows.map(({ position, cells }) => [position, cells.map(({ heading }) => heading)])).toEqual([
      ["south", ["Crosses a red line", "Asks nothing"]],
    ]);
    expect(rows[0]?.cells[0]?.accessibleText).toBe("Amber, Course: crosses a red line. It rules out “south”.");
    expect(rows[0]?.terms).toEqual([{ text: "The ferry leaves south." }]);
    expect(form[0]?.questions[0]?.cells.map(({ words }) => words)).toEqual([
      "crosses its red line, two steps",
      "asks nothing",
    ]);
    expect(tallies.map(({ party, lines }) => [party.name, ...lines])).toEqual([
      ["Amber", "1 crosses its red line"],
      ["Basalt", "1 asks nothing of it"],
    ]);
    expect(redLines?.crossed).toEqual([{ text: "Amber’s on “Course”", href: "#answer-course" }]);
  });

  it("has an address of its own, in full as well, with the column beside which it is looked at", () => {
    expect(view("course.south")).toMatchObject({
      terms: "course.south",
      own: "/pier/deals/new?terms=course.south",
      carried: "",
    });
    expect(view("course.south", "amber")).toMatchObject({
      own: "/pier/deals/new?terms=course.south&against=amber",
      carried: "amber",
    });
    expect(view("course.south", "nobody").carried).toBe("");
  });

  it("says how much of an address is not known here", () => {
    expect(view("course.south~moon.full").unknown).toBe("One part of this address is not known here and was left out.");
    expect(view("course.west~moon.full").unknown).toBe(
      "Two parts of this address are not known here and were left out.",
    );
  });

  it("says at each of two answers that contradict each other why, with the way to the other", () => {
    const questions = view("course.south~toll.low").form.flatMap((group) => group.questions);
    expect(questions.map(({ id, clashes }) => [id, clashes])).toEqual([
      ["course", [{ says: "The south is not reached for so low a toll.", other: "Toll", href: "#answer-toll" }]],
      ["toll", [{ says: "The south is not reached for so low a toll.", other: "Course", href: "#answer-course" }]],
      ["nets", []],
    ]);
  });

  it("says that nobody has proposed it, unless a deal on the table has the same answers", () => {
    expect(view("course.south").label).toEqual({
      text: "A deal made by a reader: nobody has proposed it.",
      deals: [],
      note: "",
    });
    expect(view("course.north").label).toEqual({
      text: "These are the answers of",
      deals: [{ title: "Truce on the pier", href: "/pier/deals/truce" }],
      note: "Change one to make your own. The deal’s other terms are on its own page.",
    });
    expect(view("course.east_south~toll.high").label).toEqual({
      text: "These are the answers of",
      deals: [{ title: "Reported: Pact of the gulls", href: "/pier/deals/pact" }],
      note: "Change one to make your own.",
    });
  });

  it("can start from nothing, or from a deal known by then that answers something", () => {
    expect(view("course.north").starts).toEqual([
      { key: "", label: "Nothing", href: "/pier/deals/new", current: false },
      { key: "truce", label: "Truce", href: "/pier/deals/new?terms=course.north", current: true },
      {
        key: "pact",
        label: "Pact (reported)",
        href: "/pier/deals/new?terms=course.east_south~toll.high",
        current: false,
      },
    ]);
    expect(view("").starts[0]?.current).toBe(true);
    expect(view("").otherStarts).toEqual([]);
  });

  it("leads to the room for agreement with its verdict", () => {
    expect(view("").room).toEqual({ label: "Too early to say", href: "/pier/room" });
  });

  it("is beside the status quo unless the reader chose another column", () => {
    expect(view("course.south").against?.name).toBe("Status quo");
    expect(view("course.south", "amber").against?.name).toBe("Amber");
  });
});
