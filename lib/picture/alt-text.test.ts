import { describe, expect, it } from "vitest";
import { buildNegotiation } from "../testing/build-negotiation";
import { parseSubject } from "../url/subject";
import { formatAltText, formatAsks, formatOption } from "./alt-text";
import { buildPictureContent, type PictureContent, type PictureRow } from "./content";

const pier = buildNegotiation({
  questions: [
    {
      statements: [
        { party: "basalt", date: "2031-03-02", evidence: "anonymous", holds: "south" },
        { date: "2031-03-01", holds: "north" },
      ],
    },
  ],
  deals: [{ id: "truce", terms: [{ question: "course", position: "east" }] }],
});
const read = (path: string) => {
  const route = parseSubject([pier], path, {});
  if (route.kind !== "shown") throw new Error(`${path} is not shown`);
  return buildPictureContent(route.subject);
};

const bare: Omit<PictureContent, "alt"> = { ...read("/pier"), title: "All agree", rows: [], counted: "" };
const empty: PictureRow = {
  id: "toll",
  question: "toll",
  issue: "The ferry",
  label: "Toll",
  text: "How high is the toll?",
  options: [],
  axis: { lines: 0, at: [], ticks: [], values: false, ordered: true },
  cells: [],
  results: [],
  position: "",
  asks: [],
};
const say = (more: Partial<PictureContent>) => formatAltText({ ...bare, ...more });

describe("a picture in words", () => {
  it("has its title, its day and where each stands", () => {
    expect(read("/pier/issues/ferry").alt).toBe(
      "Course – Amber: north; Basalt, by report: south. As of 20 May 2031. Amber, Course: north, on the record. Basalt, Course: nothing on the record; reported: south.",
    );
  });

  it("has how two parties compare", () => {
    expect(read("/pier/compare/amber/basalt").alt).toBe(
      "Amber and Basalt differ on the only question where both have a position. As of 20 May 2031. Amber, Course: north, on the record. Basalt, Course: nothing on the record; reported: south. Opposite ends, resting on a report.",
    );
  });

  it("has how each two of three compare", () => {
    const tags: [string, string] = ["A", "B"];
    const result = { tags, result: { kind: "same" as const }, heading: "Same position", detail: "" };
    const results = [
      { ...result, pair: ["Amber", "Basalt"], restsOnReport: false },
      { ...result, pair: ["Amber", "Cobalt"], restsOnReport: true },
    ];
    expect(say({ rows: [{ ...empty, results }] })).toBe(
      "All agree. As of 20 May 2031. Amber and Basalt: Same position. Amber and Cobalt: Same position, resting on a report.",
    );
  });

  it("has what a deal asks of each party", () => {
    expect(read("/pier/deals/truce").alt).toBe(
      "The deal asks both Amber and Basalt to move on the only question. As of 20 May 2031. Course: east. Amber, Course: two steps away from its own position as of 31 March 2031. Basalt, Course: two steps away from its own position as of 31 March 2031, by a report.",
    );
  });

  it("ends its title as a sentence, and says where nothing is shown", () => {
    expect(say({})).toBe("All agree. As of 20 May 2031. No question is shown.");
    for (const title of ["Do all agree?", "All agree!", "All agree."]) {
      expect(say({ title })).toBe(`${title} As of 20 May 2031. No question is shown.`);
    }
  });

  it("tells the first four questions and counts the others", () => {
    const rows = ["One", "Two", "Three", "Four", "Five", "Six"].map((label) => ({
      ...empty,
      label,
      position: "low",
      askTally: [{ icon: { kind: "within" as const }, heading: "No move", parties: 3, reports: 0 }],
    }));
    const four = "One: low. No move: 3. Two: low. No move: 3. Three: low. No move: 3. Four: low. No move: 3.";
    expect(say({ rows: rows.slice(0, 4) })).toBe(`All agree. As of 20 May 2031. ${four}`);
    expect(say({ rows: rows.slice(0, 5), elsewhere: "on the page" })).toBe(
      `All agree. As of 20 May 2031. ${four} And one more question on the page.`,
    );
    expect(say({ rows, elsewhere: "at parley.example/pier" })).toBe(
      `All agree. As of 20 May 2031. ${four} And two more questions at parley.example/pier.`,
    );
  });

  const options = ["low", "high"].map((label) => ({ label, statusQuo: false }));
  const tally = {
    parties: 40,
    options: [
      { held: 34, reported: 12, ruledOut: 3 },
      { held: 0, reported: 0, ruledOut: 0 },
    ],
    silent: 2,
    notConcerned: 0,
    within: undefined,
  };

  it("has the counts where parties are counted", () => {
    expect(say({ counted: "How many of 40 parties hold each option.", rows: [{ ...empty, options, tally }] })).toBe(
      "All agree. As of 20 May 2031. How many of 40 parties hold each option. Toll: “low”: held by 34, reported of 12, ruled out by 3; “high”: held by nobody. No position found: 2 of 40.",
    );
    expect(formatOption(options, { ...tally, options: [{ held: 0, reported: 1, ruledOut: 0 }] }, 0)).toBe(
      "“low”: reported of 1",
    );
    expect(formatOption(options, { ...tally, options: [{ held: 0, reported: 0, ruledOut: 1 }] }, 0)).toBe(
      "“low”: ruled out by 1",
    );
  });

  it("has of how many parties a counted deal asks each thing, and how an answer divides something", () => {
    const askTally = [
      { icon: { kind: "within" as const }, heading: "Asks for no move", parties: 1200, reports: 0 },
      { icon: { kind: "beyond" as const, steps: 2 }, heading: "Two steps away", parties: 12, reports: 3 },
    ];
    const shares = { words: "Amber 60, Basalt 40 percent of the toll", parts: [] };
    expect(say({ rows: [{ ...empty, position: "shared", shares, askTally }] })).toBe(
      "All agree. As of 20 May 2031. Toll: shared, Amber 60, Basalt 40 percent of the toll. Asks for no move: 1,200; Two steps away: 12, of them 3 by a report.",
    );
    expect(askTally.map(formatAsks)).toEqual(["Asks for no move: 1,200", "Two steps away: 12, of them 3 by a report"]);
  });
});
