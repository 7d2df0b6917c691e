import { afterEach, describe, expect, it, vi } from "vitest";
import type { FolderSketch } from "../testing/build-folder";
import { buildPicture } from "../testing/build-picture";
import { fleet } from "../testing/value-questions";

afterEach(() => {
  vi.unstubAllEnvs();
});

const term = { question: "course", position: "south" };
const name = (count: number) => Array.from({ length: count }, (_, i) => `party-${String.fromCharCode(97 + i)}`);

describe("the columns of a picture", () => {
  it("are parties and deals, marked if they are known only from reports", () => {
    const deals: FolderSketch["deals"] = [
      { id: "truce", terms: [term] },
      { id: "points", short: "Points", stage: "reported", evidence: "account", terms: [term] },
      { id: "leak", short: "Report of May", stage: "reported", evidence: "account", terms: [term] },
    ];
    const { heads } = buildPicture({ deals }, "/pier", { columns: "amber,deal.truce,deal.points,deal.leak" });
    expect(heads).toEqual([
      { key: "amber", name: "Amber", monogram: "PA", deal: false, reported: false },
      // Its name says so itself.
      { key: "deal.leak", name: "Report of May", monogram: "Deal", deal: true, reported: true },
      { key: "deal.points", name: "Points (reported)", monogram: "Deal", deal: true, reported: true },
      { key: "deal.truce", name: "Truce", monogram: "Deal", deal: true, reported: false },
    ]);
  });

  it("name those that need not agree below the title", () => {
    const parties = ["amber", "basalt", { id: "cobalt", role: "mediator" as const }];
    const sketch = { parties, questions: [{ statements: [{ holds: "north" }] }] };
    const words = "Cobalt (mediator) does not have to agree.";
    expect(buildPicture(sketch, "/pier").caveat).toBe(words);
    expect(buildPicture(sketch, "/pier/issues/ferry").sub).toBe(
      `Where each party stands, and where reports place it. ${words}`,
    );
  });
});

describe("what a picture says a deal asks", () => {
  const parties = ["amber", "basalt", "cobalt", "dolomite", "erbium", "feldspar"];
  const statements = [
    { party: "amber", holds: "north" },
    { party: "basalt", holds: "south" },
    { party: "cobalt", holds: "north", rulesOut: ["south"] },
    { party: "feldspar", evidence: "anonymous" as const, holds: "south-east" },
  ];
  const concerns = parties.filter((party) => party !== "erbium");

  it("is in a sentence and, where there is little room, in two words", () => {
    const { rows } = buildPicture(
      { parties, questions: [{ concerns, statements }], deals: [{ terms: [term] }] },
      "/pier/deals/truce",
    );
    expect(rows[0]?.asks.map(({ key, icon, heading, brief, report }) => [key, icon, heading, brief, report])).toEqual([
      ["amber", { kind: "beyond", steps: 4 }, "Four steps away", "Four steps", false],
      ["basalt", { kind: "within" }, "Asks nothing", "Asks nothing", false],
      ["cobalt", { kind: "crosses" }, "Crosses a red line", "Red line", false],
      ["dolomite", { kind: "no-position" }, "No position found", "No position", false],
      ["erbium", { kind: "not-concerned" }, "Not concerned", "Not concerned", false],
      ["feldspar", { kind: "beyond", steps: 1 }, "One step away", "One step", true],
    ]);
  });

  it("is never in steps where the answer is an amount", () => {
    const deals = [{ terms: [{ question: "fleet", position: { from: 900 } }] }];
    const { rows } = buildPicture(
      { questions: [fleet({ statements: [{ holds: { from: 100 } }] })], deals },
      "/pier/deals/truce",
    );
    expect(rows[0]?.asks[0]).toMatchObject({
      icon: { kind: "beyond", steps: 3, smooth: true },
      heading: "800 boats more than its own position",
      brief: "800 boats more than its own position",
    });
  });

  it("is divided as the answer divides it", () => {
    const whole = { of: "the toll", between: ["amber", "basalt"].map((id) => ({ id, label: id })) };
    const options = [
      { id: "north", shares: [100, 0] },
      { id: "south", shares: [60, 40] },
    ];
    const { rows } = buildPicture({ questions: [{ whole, options }], deals: [{ terms: [term] }] }, "/pier/deals/truce");
    expect(rows[0]?.shares?.words).toBe("amber 60, basalt 40 percent of the toll");
  });

  it("is counted beyond eight parties", () => {
    const ask = (count: number) => {
      const all = name(count);
      const questions = [{ statements: [{ party: "party-a", holds: "north" }] }];
      return buildPicture({ parties: all, questions, deals: [{ terms: [term] }] }, "/pier/deals/truce");
    };
    expect(ask(8)).toMatchObject({ counted: "", askColumns: [] });
    expect(ask(8).rows[0]).not.toHaveProperty("askTally");
    const { counted, askColumns, rows } = ask(9);
    expect(counted).toBe(
      "Of how many parties the deal asks what, measured from each one’s own position of 31 March 2031, the day before it became known.",
    );
    expect(askColumns).toEqual([
      { icon: { kind: "beyond", steps: 4 }, heading: "Four steps away", parties: 1, reports: 0 },
      { icon: { kind: "no-position" }, heading: "No position found", parties: 8, reports: 0 },
    ]);
    expect(rows[0]?.askTally).toEqual(askColumns);
  });

  it("is counted of a reader’s own deal too, and never of one without terms", () => {
    const questions = [{ code: "way", options: [{ id: "north", code: "no" }, "south"] }];
    expect(buildPicture({ parties: name(9), questions }, "/pier/deals/new", { terms: "way.no" }).counted).toBe(
      "A deal made by a reader: nobody has proposed it. Of how many parties it would ask what, measured from each one’s own position.",
    );
    expect(buildPicture({ parties: name(8), questions }, "/pier/deals/new", { terms: "way.no" }).counted).toBe("");
    const deals = [{ terms: [], knownInPart: "Nothing of it was seen." }];
    expect(buildPicture({ parties: name(9), questions, deals }, "/pier/deals/truce").counted).toBe("");
  });
});

describe("a picture of more columns than have room", () => {
  const parties = [...name(20), { id: "helper", role: "mediator" as const }];
  const statements = [
    { party: "helper", holds: "north" },
    { party: "party-c", evidence: "anonymous" as const, holds: "north" },
    { party: "party-b", holds: ["north", "east"] as const, rulesOut: ["south"] },
    { party: "party-a", holds: "north" },
  ];
  const sketch = { parties, questions: [{ statements }], deals: [{ terms: [term] }], headlineDeal: "truce" };
  const words =
    "How many of twenty parties that have to agree hold each option, and of how many it is reported. A range counts at each of its options. One party that need not agree is not counted.";

  it("counts parties at each option, and has the deal beside them", () => {
    const { counted, rows, heads } = buildPicture(sketch, "/pier/issues/ferry");
    expect(counted).toBe(words);
    expect(heads).toHaveLength(22);
    expect(rows[0]?.tally).toEqual({
      parties: 20,
      options: [
        { held: 2, reported: 1, ruledOut: 0 },
        { held: 1, reported: 0, ruledOut: 0 },
        { held: 1, reported: 0, ruledOut: 0 },
        { held: 0, reported: 0, ruledOut: 0 },
        { held: 0, reported: 0, ruledOut: 1 },
      ],
      silent: 17,
      notConcerned: 0,
      within: undefined,
    });
    expect(rows[0]?.beside?.map(({ key }) => key)).toEqual(["deal.truce"]);
    expect(rows[0]?.cells).toHaveLength(22);
  });

  it("says in the matrix what it comes to before it says what is counted", () => {
    expect(buildPicture(sketch, "/pier").counted).toMatch(new RegExp(`^\\S.*\\S ${words}$`));
  });

  it("counts all of them where a reader asks for it", () => {
    expect(buildPicture(sketch, "/pier", { parties: "all" }).rows[0]?.tally?.options[0]).toEqual({
      held: 3,
      reported: 1,
      ruledOut: 0,
    });
  });
});

it("a picture of a site without an address sends its reader to the page", () => {
  vi.stubEnv("PARLEY_URL", "");
  expect(buildPicture({}, "/pier")).toMatchObject({
    url: "",
    address: "",
    allSources: "All sources are on the page",
    briefSources: "All sources are on the page",
    elsewhere: "on the page",
  });
});
