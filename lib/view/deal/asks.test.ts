import { describe, expect, it } from "vitest";
import { type Ask, weighTerms } from "../../model/deals/asks";
import { unfiltered } from "../../model/stance";
import { getStanceTable } from "../../model/stance-table";
import { buildNegotiation } from "../../testing/build-negotiation";
import { buildQuestion } from "../../testing/build-question";
import type { StatementSketch } from "../../testing/build-statement";
import { buildAxis } from "../axis";
import { buildAsksView, countAsks, formatAsk, nameOption } from "./asks";

const weighedAt = "2031-04-14";
const pageDate = "2031-04-20";

/** The rows of one term, for `amber`, who makes the statements, and `basalt`, who is silent. */
function view(statements: StatementSketch[], span = { from: 4, to: 4 }) {
  const silent = ["amber", "basalt"]
    .filter((party) => !statements.some((one) => (one.party ?? "amber") === party))
    .map((party) => ({ party, note: "Nothing was found." }));
  const negotiation = buildNegotiation({ questions: [{ statements, silent }] });
  const [question] = negotiation.issues[0]?.questions ?? [];
  if (!question) throw new Error("the negotiation has no question");
  const weighed = weighTerms(
    [{ question, span }],
    negotiation.parties,
    getStanceTable(negotiation, weighedAt, unfiltered),
  );
  const rows = buildAsksView(negotiation, weighed, { weighedAt, pageDate, filter: unfiltered, say: nameOption });
  return { rows, cells: rows[0]?.cells ?? [], counts: countAsks(negotiation.parties, weighed) };
}

describe("a term against a party’s own position, on the page", () => {
  it("has a heading in words, and the party’s position with a link to its source", () => {
    const [amber] = view([{ holds: ["north", "north-east"] }]).cells;
    expect(amber).toMatchObject({
      heading: "Three steps away",
      words: "three steps",
      own: [{ text: "Position: from “north” to “north-east”.", link: { href: expect.stringMatching(/^https?:/) } }],
      scale: { term: { from: 4, to: 4 }, distance: { from: 1, to: 4 }, dashed: false },
    });
    expect(amber?.accessibleText).toBe("Amber, Course: three steps away from its own position as of 14 April 2031.");
  });

  it("says if there is no position, and draws no distance", () => {
    const [, basalt] = view([{ holds: "north" }]).cells;
    expect(basalt).toMatchObject({
      heading: "No position found",
      words: "no position found",
      scale: { distance: undefined },
    });
    expect(basalt?.own[0]?.text).toContain("Nothing was found.");
  });

  it("says how old the position is from which it is measured", () => {
    const [amber] = view([{ date: "2030-06-14", holds: "north" }]).cells;
    expect(amber?.own[0]?.link?.text.replaceAll("\u00a0", " ")).toBe("The ferrywoman, 14 Jun 2030, ten months old");
  });

  it("quotes a crossed red line, with the steps", () => {
    const [amber] = view([{ holds: "north", rulesOut: ["south"] }]).cells;
    expect(amber?.heading).toBe("Crosses a red line");
    expect(amber?.notes.map(({ text, link }) => link?.text ?? text)).toEqual([
      "“That we shall never accept.”",
      "Four steps.",
    ]);
  });

  it("quotes a red line drawn after the deal, and keeps the distance of the day before", () => {
    const [amber] = view([
      { date: "2031-04-16", holds: "north", rulesOut: ["south"] },
      { date: "2031-03-01", holds: "east" },
    ]).cells;
    expect(amber?.heading).toBe("Two steps away");
    expect(amber?.later?.heading).toBe("As of 20 April 2031: crosses a red line");
    expect(amber?.later?.notes.some(({ link }) => link?.text === "“That we shall never accept.”")).toBe(true);
  });

  it("does not mention the page’s date if nothing has changed by then", () => {
    expect(view([{ holds: "north" }]).cells.map(({ later }) => later)).toEqual([undefined, undefined]);
  });

  it("says that it rests on a report, and what the result would be if a report next to the record counted", () => {
    const report: StatementSketch = { evidence: "anonymous", date: "2031-03-02", holds: "south" };
    expect(view([report]).cells[0]).toMatchObject({ heading: "Asks nothing", report: true, scale: { dashed: true } });
    const [amber] = view([report, { holds: "north" }]).cells;
    expect(amber?.notes).toContainEqual({ text: "If the report is right: no move needed." });
  });

  it("counts by kind, party by party, with zeros", () => {
    const { counts } = view([{ holds: "north" }]);
    expect(counts.map(({ party, counts: own }) => [party.id as string, ...own.map(({ count }) => count)])).toEqual([
      ["amber", 0, 1, 0, 0],
      ["basalt", 0, 0, 0, 1],
    ]);
  });

  it("describes a reader’s range by its two ends", () => {
    expect(view([{ holds: "north" }], { from: 1, to: 3 }).rows[0]?.terms[0]?.text).toBe(
      "Anything from “north-east” to “south-east”.",
    );
  });
});

/** What the term asks of `amber`, who says this. */
function viewAmber(statements: StatementSketch[], span = { from: 4, to: 4 }) {
  const [amber] = view(statements, span).cells;
  if (!amber) throw new Error("the term asks nothing of anybody");
  return amber;
}

describe("the small scale of an ask", () => {
  it.each([
    ["south", 0],
    ["south-east", 1],
    ["east", 2],
    ["north-east", 3],
    ["north", 3],
  ] as const)("from “%s” to “south” has the tone %i", (holds, tone) => {
    expect(viewAmber([{ holds }]).scale.tone).toBe(tone);
  });

  it("has no tone and no distance where nothing can be counted", () => {
    expect(view([{ holds: "north" }]).cells[1]?.scale).toEqual({
      axis: buildAxis(buildQuestion()),
      marks: [],
      bars: [],
      reportedBars: [],
      redLines: [],
      term: { from: 4, to: 4 },
      ends: [4],
      distance: undefined,
      tone: 0,
      dashed: false,
    });
  });

  it("draws the distance between the nearest points, whichever is lower", () => {
    expect(viewAmber([{ holds: ["east", "south"] }], { from: 0, to: 1 }).scale).toMatchObject({
      marks: [
        { place: 2, shape: "record", report: false },
        { place: 4, shape: "record", report: false },
      ],
      bars: [{ from: 2, to: 4 }],
      term: { from: 0, to: 1 },
      distance: { from: 1, to: 2 },
      tone: 1,
    });
    expect(viewAmber([{ holds: "south" }]).scale.distance).toBeUndefined();
  });

  it("is dashed where it is measured from a report", () => {
    expect(viewAmber([{ evidence: "summary", holds: ["north", "east"] }]).scale).toMatchObject({
      bars: [],
      reportedBars: [{ from: 0, to: 2 }],
      distance: { from: 2, to: 4 },
      dashed: true,
    });
  });
});

describe("an ask as it is heard", () => {
  it.each([
    [[{ holds: "south" }], "Amber, Course: asks nothing of it as of 14 April 2031."],
    [[{ holds: "south-east" }], "Amber, Course: one step away from its own position as of 14 April 2031."],
    [
      [{ evidence: "anonymous", holds: "north" }],
      "Amber, Course: four steps away from its own position as of 14 April 2031, by a report.",
    ],
    [
      [{ evidence: "anonymous", holds: "south" }],
      "Amber, Course: asks nothing of it as of 14 April 2031, by a report.",
    ],
    [
      [{ holds: "east", rulesOut: ["south", "north"] }],
      "Amber, Course: crosses a red line as of 14 April 2031. It rules out “north” and “south”.",
    ],
    [
      [{ holds: "south", rulesOut: ["north"] }],
      "Amber, Course: asks nothing of it as of 14 April 2031. It rules out “north”.",
    ],
    [[{ rulesOut: ["north"] }], "Amber, Course: no position found as of 14 April 2031, so nothing can be counted."],
  ] as [StatementSketch[], string][])("with %j is “%s”", (statements, heard) => {
    expect(viewAmber(statements).accessibleText).toBe(heard);
  });

  it("crosses in part where the term also allows what is not ruled out", () => {
    const amber = viewAmber([{ holds: "north", rulesOut: ["south"] }], { from: 3, to: 4 });
    expect(amber.accessibleText).toBe(
      "Amber, Course: crosses a red line in part as of 14 April 2031. It rules out “south”.",
    );
    expect(amber.notes.map(({ text }) => text)).toEqual([
      "The ferrywoman, 1\u00a0Mar:",
      "Only in part: the term also allows what the party has not ruled out.",
      "Three steps.",
    ]);
  });
});

describe("what is added to an ask", () => {
  it("names each condition and each reported place once, the newest words of it", () => {
    const amber = viewAmber([
      { date: "2031-03-02", id: "a", evidence: "summary", holds: "north", condition: "the toll falls" },
      { date: "2031-03-02", id: "b", evidence: "summary", holds: "north", condition: "the toll falls" },
      { date: "2031-03-02", id: "c", evidence: "anonymous", holds: "east" },
    ]);
    expect(amber.own.map(({ text, link }) => (link ? `${text} ${link.text}` : text))).toEqual([
      "Reported: north. The ferrywoman, 2\u00a0Mar",
      "Condition: the toll falls.",
      "Reported: east. The ferrywoman, 2\u00a0Mar",
    ]);
    expect(amber.notes).toEqual([{ text: "Known only from a report; the party has said nothing on the record." }]);
  });

  it("says that a contested stance is measured from its nearest part", () => {
    const amber = viewAmber([
      { id: "new", date: "2031-03-05", holds: "south-east", keeps: ["old"], contested: true },
      { id: "old", date: "2031-03-01", holds: "north" },
    ]);
    expect(amber.heading).toBe("One step away");
    expect(amber.notes).toEqual([{ text: "Its statements contradict each other; the nearest one counts here." }]);
  });

  it("says where a term reaches beyond what it meets", () => {
    const amber = viewAmber([{ holds: "east" }], { from: 2, to: 4 });
    expect(amber.heading).toBe("Asks nothing");
    expect(amber.notes).toEqual([{ text: "Only in part: the term also allows what the party has not said it wants." }]);
    expect(viewAmber([{ holds: ["north", "south"] }], { from: 2, to: 4 }).notes).toEqual([]);
  });

  it("says what a report beside the record would make of it", () => {
    const beside = (holds: string, evidence: "anonymous") =>
      viewAmber([{ date: "2031-03-02", evidence, holds }, { holds: "north" }]).notes.map(({ text }) => text);
    expect(beside("south-east", "anonymous")).toEqual(["If the report is right: one step."]);
    // The same as without the report, so nothing is said of it.
    expect(beside("north", "anonymous")).toEqual([]);
    expect(beside("south", "anonymous")).toEqual(["If the report is right: no move needed."]);
  });

  it("counts no steps across a red line where nothing is held, or where the term meets what is held", () => {
    expect(viewAmber([{ rulesOut: ["south"] }]).notes.map(({ text }) => text)).toEqual([
      "The ferrywoman, 1\u00a0Mar:",
      "It holds no position, so no steps are counted.",
    ]);
    const met = viewAmber([{ holds: "east", rulesOut: ["south"] }], { from: 2, to: 4 });
    expect(met.notes.map(({ text }) => text)).toContain("At its nearest point the term asks for no move.");
  });

  it("says that the steps rest on a report where the line does not", () => {
    const amber = viewAmber([{ date: "2031-03-02", evidence: "anonymous", holds: "east" }, { rulesOut: ["south"] }]);
    expect(amber.notes.map(({ text }) => text)).toEqual([
      "The ferrywoman, 1\u00a0Mar:",
      "Two steps.",
      "The steps are counted from a report.",
    ]);
  });

  it("names what a party without a position rules out, in one note for each statement", () => {
    const [note, ...others] = viewAmber([{ rulesOut: ["north", "north-east"] }]).notes;
    expect(note?.text).toBe("Rules out “north” and “north-east”. The ferrywoman, 1\u00a0Mar:");
    expect(note?.link).toEqual({
      text: "“That we shall never accept.”",
      href: "https://example.org/log#:~:text=That%20we%20shall%20never%20accept.",
    });
    expect(others).toEqual([]);
  });
});

describe("an ask at the date of the page", () => {
  it("is given with the party’s position by then", () => {
    const amber = viewAmber([{ date: "2031-04-16", holds: "south" }, { holds: "north" }]);
    expect(amber.later).toEqual({
      heading: "As of 20 April 2031: asks nothing",
      notes: [
        { text: "Position: south.", link: { text: "The ferrywoman, 16\u00a0Apr", href: "https://example.org/log" } },
      ],
    });
  });

  it("says that it is now on the record where it rested on a report", () => {
    const amber = viewAmber([
      { date: "2031-04-16", holds: "east" },
      { evidence: "anonymous", holds: "east" },
    ]);
    expect(amber.later?.heading).toBe("As of 20 April 2031: two steps away");
    expect(amber.later?.notes[0]).toEqual({ text: "Now on the record." });
  });

  it("is mentioned where another red line is drawn, at the same distance", () => {
    const amber = viewAmber(
      [
        { date: "2031-04-16", holds: "north", rulesOut: ["south-east"] },
        { holds: "north", rulesOut: ["south"] },
      ],
      { from: 3, to: 4 },
    );
    expect(amber.later?.heading).toBe("As of 20 April 2031: crosses a red line");
  });

  it("is left out where the term is measured at that date", () => {
    const negotiation = buildNegotiation({ questions: [{ statements: [{ holds: "north" }] }] });
    const [question] = negotiation.issues[0]?.questions ?? [];
    if (!question) throw new Error("the negotiation has no question");
    const weighed = weighTerms(
      [{ question, span: { from: 4, to: 4 } }],
      negotiation.parties,
      getStanceTable(negotiation, pageDate, unfiltered),
    );
    for (const look of [{ weighedAt: pageDate }, { weighedAt: pageDate, pageDate }]) {
      const [row] = buildAsksView(negotiation, weighed, { ...look, filter: unfiltered, say: nameOption });
      expect(row?.cells[0]?.later).toBeUndefined();
      expect(row?.cells[0]?.accessibleText).toBe("Amber, Course: four steps away from its own position.");
    }
  });
});

describe("the row of a term", () => {
  it("names the question, its issue, the place on its scale and the words of the term", () => {
    expect(view([{ holds: "north" }]).rows[0]).toMatchObject({
      number: 1,
      key: "course-4-4",
      question: { label: "Course", text: "Which way does the ferry leave?", href: "/pier/issues/ferry#course" },
      issue: "The ferry",
      position: "south",
      terms: [{ text: "The ferry leaves south." }],
    });
  });
});

it("an ask has a heading of its own for each kind", () => {
  const rest = { restsOnReport: false, ifReportsCounted: undefined };
  const asks: Ask[] = [
    { kind: "within", partly: false, ...rest },
    { kind: "beyond", steps: 1, ...rest },
    { kind: "beyond", steps: 2, ...rest },
    { kind: "crosses", partly: false, lines: [], steps: 3, ...rest },
    { kind: "no-position" },
  ];
  expect(asks.map((ask) => formatAsk(ask, buildQuestion()))).toEqual([
    "Asks nothing",
    "One step away",
    "Two steps away",
    "Crosses a red line",
    "No position found",
  ]);
});
