import { describe, expect, it } from "vitest";
import { listPlacedQuestions } from "../../dataset/negotiation";
import { answerQuestion, parseColumn } from "../../model/column";
import type { AgeLimit, EvidenceFilter } from "../../model/stance";
import { getStanceTable } from "../../model/stance-table";
import type { DealSketch } from "../../testing/build-deal";
import type { FolderSketch } from "../../testing/build-folder";
import { buildNegotiation } from "../../testing/build-negotiation";
import type { QuestionSketch } from "../../testing/build-question";
import type { StatementSketch } from "../../testing/build-statement";
import { readAloud } from "../../testing/read-aloud";
import { buildCellView, type CellView, formatPosition, getShape, linkToClaim, writeSaid } from "./cell";

interface CellSketch extends FolderSketch {
  question?: QuestionSketch;
  column?: string;
  evidence?: EvidenceFilter;
  within?: AgeLimit;
}

/** The cell of one column on the question which way the ferry leaves, on 20 May 2031. */
function drawCell({ question = {}, column = "amber", evidence = "all", within, ...folder }: CellSketch): CellView {
  const negotiation = buildNegotiation({ questions: [question], ...folder });
  const [placed] = listPlacedQuestions(negotiation);
  const parsed = parseColumn(negotiation, column, negotiation.asOf);
  if (!placed || typeof parsed === "string") throw new Error("there is no such cell");
  const { asOf } = negotiation;
  const filter = { evidence, within };
  const given = answerQuestion(parsed, placed.question, getStanceTable(negotiation, asOf, filter));
  return buildCellView({ negotiation, question: placed.question, asOf, filter }, parsed, given);
}

function drawSaid(...statements: StatementSketch[]): CellView {
  return drawCell({ question: { statements } });
}

describe("the cell of a party with one option as its position", () => {
  it("has one mark, its own sentence and a line that leads to the words", () => {
    expect(drawSaid({ holds: "north", summary: "Wants the ferry to leave north." })).toEqual({
      column: "amber",
      kind: "stated",
      marks: [{ place: 0, shape: "record", label: "north", by: "The ferrywoman, 1\u00a0Mar", report: false }],
      bars: [],
      reportedBars: [],
      moves: [],
      redLines: [],
      contested: false,
      positions: [{ shape: "record", text: "north", report: false, by: "The ferrywoman, 1\u00a0Mar" }],
      sentences: ["Wants the ferry to leave north."],
      brief: ["Wants the ferry to leave north."],
      conditions: [],
      evidence: [
        {
          shape: "record",
          word: "On the record",
          text: "The ferrywoman, 1\u00a0Mar",
          href: "https://example.org/log",
          source: "log",
        },
      ],
      accessibleBody: "north, on the record.",
      accessibleText: "Amber, Course: north, on the record.",
    });
  });

  it("names the year of words from another year", () => {
    const cell = drawSaid({ holds: "north", date: "2030-12-24" });
    expect(cell.evidence[0]?.text).toBe("The ferrywoman, 24\u00a0Dec\u00a02030");
  });

  it("leads to the words themselves where they are quoted", () => {
    const cell = drawSaid({ holds: "north", quote: "North, and only north." });
    expect(cell.evidence[0]?.href).toBe("https://example.org/log#:~:text=North%2C%20and%20only%20north.");
  });

  it.each([
    ["document", "document", "Document", "Amber, Course: north, document."],
    ["on-record", "record", "On the record", "Amber, Course: north, on the record."],
    ["spokesperson", "spokesperson", "Spokesperson", "Amber, Course: north, spokesperson."],
    [
      "account",
      "account",
      "By the ferrywoman’s account",
      "Amber, Course: nothing on the record; by the ferrywoman’s account: north.",
    ],
    ["summary", "summary", "News summary", "Amber, Course: nothing on the record; by a news summary: north."],
    ["anonymous", "reported", "Reported", "Amber, Course: nothing on the record; reported: north."],
  ] as const)("marks evidence of the kind %s as %s", (evidence, shape, word, heard) => {
    const cell = drawSaid({ holds: "north", evidence });
    expect(cell.marks[0]?.shape).toBe(shape);
    expect(cell.evidence[0]).toMatchObject({ shape, word });
    expect(cell.positions[0]?.shape).toBe(shape);
    expect(readAloud(cell)).toBe(heard);
  });
});

describe("the cell of a party of whom others speak", () => {
  const byBasalt: StatementSketch = { evidence: "account", teller: "basalt", speaker: "The smith", holds: "south" };
  const byWitness: StatementSketch = { evidence: "account", speaker: "Old Ruun", holds: "north" };

  it("says by whose account", () => {
    const cell = drawSaid(byBasalt);
    expect(readAloud(cell)).toBe("Amber, Course: nothing on the record; by Basalt’s account: south.");
    expect(cell.evidence).toMatchObject([
      { shape: "account", word: "By Basalt’s account", text: "The smith, 1\u00a0Mar" },
    ]);
    expect(cell.notes).toBeUndefined();
  });

  it("has both accounts where they contradict each other, and says so", () => {
    const cell = drawSaid(byBasalt, byWitness);
    expect(readAloud(cell)).toBe(
      "Amber, Course: nothing on the record; by Basalt’s account: south; by Old Ruun’s account: north. Two accounts contradict each other.",
    );
    expect(cell.notes).toEqual(["Two accounts contradict each other."]);
    expect(cell.evidence.map(({ word }) => word)).toEqual(["By Basalt’s account", "By Old Ruun’s account"]);
  });

  it("names both where they agree", () => {
    expect(readAloud(drawSaid(byBasalt, { ...byWitness, holds: "south" }))).toBe(
      "Amber, Course: nothing on the record; by Basalt’s account and Old Ruun’s account: south.",
    );
  });

  it("says by whose account a thing is where the party denies it", () => {
    const [line] = drawSaid({ ...byBasalt, reactions: [{ date: "2031-03-02" }] }).evidence;
    expect(line).toMatchObject({
      shape: "disputed",
      word: "By Basalt’s account, disputed",
      note: "denied by The harbour master, 2\u00a0Mar",
    });
  });

  it("shows an account beside what the party says itself", () => {
    expect(readAloud(drawSaid({ holds: "north" }, byBasalt))).toBe(
      "Amber, Course: north, on the record; by Basalt’s account: south.",
    );
  });
});

describe("the cell of a party that declines what was offered", () => {
  it("says so, and that it does not rule it out, without a red line", () => {
    const cell = drawSaid({ holds: "north", rejects: ["south"] });
    expect(cell).toMatchObject({ redLines: [], declined: [4] });
    expect(cell.notes).toEqual(["Declined as offered: “south”; that does not rule it out."]);
    expect(readAloud(cell)).toBe(
      "Amber, Course: north, on the record. Declined as offered: “south”; that does not rule it out.",
    );
  });

  it("says so where the party has said nothing else", () => {
    const cell = drawSaid({ rejects: ["south", "east"] });
    expect(cell.kind).toBe("silent");
    expect(readAloud(cell)).toMatch(
      /^Amber, Course: No position found\. .* Declined as offered: “east” and “south”; that does not rule them out\.$/,
    );
  });
});

describe("the cell of a party with answers for several cases", () => {
  const night: StatementSketch = { id: "night", holds: "south", scope: "for night boats only", keeps: ["day"] };
  const dayBoat: StatementSketch = { id: "day", date: "2031-02-01", holds: "north", scope: "for day boats only" };

  it("has each with its case, and no range between them", () => {
    const cell = drawSaid(night, dayBoat);
    expect(cell.bars).toEqual([]);
    expect(cell.positions.map(({ text }) => text)).toEqual([
      "For night boats only: south",
      "For day boats only: north",
    ]);
    expect(cell.evidence.map(({ note }) => note)).toEqual(["for night boats only", "for day boats only"]);
    expect(readAloud(cell)).toBe(
      "Amber, Course: for night boats only: south and for day boats only: north, on the record.",
    );
  });
});

describe("the cell of a party that is a body of several", () => {
  const parties = [
    {
      id: "amber",
      members: [
        { id: "fern", name: "Fern" },
        { id: "moss", name: "Moss" },
        { id: "reed", name: "Reed" },
      ],
    },
    "basalt",
  ];
  const draw = (...statements: StatementSketch[]) => drawCell({ parties, question: { statements } });
  const fern: StatementSketch = { voice: "fern", holds: "north" };
  const moss: StatementSketch = { voice: "moss", holds: "south", date: "2031-02-01" };

  it("opens into its voices, and says where they differ; the position stays that of the party", () => {
    const cell = draw(fern, moss, { voice: "reed", holds: "south", date: "2031-01-01" });
    expect(cell.positions.map(({ text }) => text)).toEqual(["north"]);
    expect(cell.voices?.map(({ name, position }) => `${name}: ${position}`)).toEqual([
      "Fern: north",
      "Moss: south",
      "Reed: south",
    ]);
    expect(cell.voices?.[1]?.evidence[0]?.text).toBe("The ferrywoman, 1\u00a0Feb");
    expect(readAloud(cell)).toBe(
      "Amber, Course: north, on the record. Fern, Moss and Reed differ on this: Fern, north; Moss and Reed, south.",
    );
  });

  it("says nothing of differences where there are none, and has no voices where nobody’s is told apart", () => {
    expect(draw(fern, { ...moss, holds: "north" }).notes).toBeUndefined();
    expect(draw({ holds: "north" }).voices).toBeUndefined();
  });
});

describe("the evidence of a cell", () => {
  it("says how sure its placement is, where somebody doubts it", () => {
    expect(drawSaid({ holds: "north", certainty: "possible" }).evidence[0]?.note).toBe("placed as possible");
    expect(drawSaid({ holds: "north", certainty: "certain" }).evidence[0]?.note).toBeUndefined();
  });

  it("is dated as far as its date is known", () => {
    expect(drawSaid({ holds: "north", date: "2031-04" }).evidence[0]?.text).toBe("The ferrywoman, April\u00a02031");
    expect(drawSaid({ holds: "north", date: "2030" }).evidence[0]?.text).toBe("The ferrywoman, 2030");
  });
});

describe("the cell of a party with a range as its position", () => {
  const cell = drawSaid({ holds: ["north-east", "south-east"] });

  it("has a mark at each end and a solid bar between them", () => {
    expect(cell.marks.map(({ place, label }) => [place, label])).toEqual([
      [1, "north-east"],
      [3, "south-east"],
    ]);
    expect(cell.bars).toEqual([{ from: 1, to: 3 }]);
    expect(cell.reportedBars).toEqual([]);
  });

  it("is named by its two ends", () => {
    expect(cell.positions).toEqual([
      {
        shape: "record",
        text: "from “north-east” to “south-east”",
        report: false,
        by: "The ferrywoman, 1\u00a0Mar",
      },
    ]);
    expect(readAloud(cell)).toBe("Amber, Course: from “north-east” to “south-east”, on the record.");
  });
});

describe("the cell of a party that keeps an older statement", () => {
  const cell = drawSaid(
    { id: "new", date: "2031-04-01", holds: "south", keeps: ["old"], summary: "Wants south.", evidence: "document" },
    { id: "old", date: "2031-03-01", holds: "east", summary: "Would take east." },
  );

  it("is the range of both, with the newest words in short and all of them in full", () => {
    expect(cell.positions).toEqual([
      { shape: "document", text: "from “east” to “south”", report: false, by: "The ferrywoman, 1\u00a0Apr" },
    ]);
    expect(cell.bars).toEqual([{ from: 2, to: 4 }]);
    expect(cell.brief).toEqual(["Wants south."]);
    expect(cell.sentences).toEqual(["Wants south.", "Would take east."]);
    expect(cell.evidence.map(({ word, text }) => `${word}: ${text}`)).toEqual([
      "Document: The ferrywoman, 1\u00a0Apr",
      "On the record: The ferrywoman, 1\u00a0Mar",
    ]);
    expect(cell.contested).toBe(false);
  });

  it("names every kind of evidence once", () => {
    expect(readAloud(cell)).toBe("Amber, Course: from “east” to “south”, document and on the record.");
  });

  it("says one sentence once", () => {
    const twice = drawSaid(
      { id: "new", date: "2031-04-01", holds: "south", keeps: ["old"], summary: "Wants south." },
      { id: "old", date: "2031-03-01", holds: "east", summary: "Wants south." },
    );
    expect(twice.sentences).toEqual(["Wants south."]);
    expect(readAloud(twice)).toBe("Amber, Course: from “east” to “south”, on the record.");
  });
});

describe("the cell of a contested stance", () => {
  const cell = drawSaid(
    {
      id: "new",
      date: "2031-04-01",
      holds: ["south-east", "south"],
      keeps: ["old"],
      contested: true,
      summary: "Wants the south.",
    },
    { id: "old", date: "2031-03-01", holds: "north", summary: "Wants north.", evidence: "spokesperson" },
  );

  it("shows both sides separately, and neither replaces the other", () => {
    expect(cell.contested).toBe(true);
    expect(cell.positions).toEqual([
      { shape: "record", text: "from “south-east” to “south”", report: false, by: "The ferrywoman, 1\u00a0Apr" },
      { shape: "spokesperson", text: "north", report: false, by: "The ferrywoman, 1\u00a0Mar" },
    ]);
    expect(cell.bars).toEqual([{ from: 3, to: 4 }]);
    expect(cell.marks.map(({ place, shape }) => [place, shape])).toEqual([
      [0, "spokesperson"],
      [3, "record"],
      [4, "record"],
    ]);
    expect(cell.brief).toEqual(["Wants the south.", "Wants north."]);
  });

  it("says that both cannot hold", () => {
    expect(readAloud(cell)).toBe(
      "Amber, Course: from “south-east” to “south” and north, on the record and spokesperson, contested: these cannot both hold.",
    );
  });
});

describe("the cell of a conditional position", () => {
  it("has each condition once, those of a report among them", () => {
    const cell = drawSaid(
      { id: "report", date: "2031-04-02", evidence: "anonymous", holds: "south", condition: "the fog lifts" },
      { id: "new", date: "2031-04-01", holds: "north", condition: "the toll falls", keeps: ["old"] },
      { id: "old", date: "2031-03-01", holds: "north-east", condition: "the toll falls" },
    );
    expect(cell.conditions).toEqual(["the toll falls", "the fog lifts"]);
  });
});

describe("the cell of a party that rules something out", () => {
  it("has the red lines beside the position, in the order of the scale", () => {
    const cell = drawSaid({ holds: "north", rulesOut: ["south", "south-east"] });
    expect(cell.redLines).toEqual([3, 4]);
    expect(cell.kind).toBe("stated");
    expect(readAloud(cell)).toBe("Amber, Course: north, on the record; ruled out: south-east and south.");
  });

  it("is silent where ruling out is all that was said, and still says what is ruled out", () => {
    const cell = drawSaid({ rulesOut: ["south"] });
    expect(cell).toMatchObject({ kind: "silent", marks: [], redLines: [4], brief: cell.sentences });
    expect(readAloud(cell)).toBe(
      "Amber, Course: No position found. Nothing found that was public by 20 May 2031. Ruled out: south.",
    );
  });
});

describe("the cell of a party known only by report", () => {
  it("is drawn as a report, dashed where it is a range", () => {
    const cell = drawSaid({ evidence: "anonymous", holds: ["north", "east"], summary: "Is said to want north." });
    expect(cell).toMatchObject({
      kind: "reported",
      bars: [],
      reportedBars: [{ from: 0, to: 2 }],
      moves: [],
      positions: [{ shape: "reported", text: "from “north” to “east”", report: true }],
      sentences: ["Is said to want north."],
      brief: ["Is said to want north."],
    });
    expect(cell.marks.map(({ place, report }) => [place, report])).toEqual([
      [0, true],
      [2, true],
    ]);
    expect(readAloud(cell)).toBe("Amber, Course: nothing on the record; reported: from “north” to “east”.");
  });

  it("names several reported places one by one, and those of one place once", () => {
    const cell = drawSaid(
      { id: "a", evidence: "anonymous", holds: "south", summary: "One account." },
      { id: "b", evidence: "summary", holds: "north", summary: "Another account." },
      { id: "c", evidence: "summary", holds: "south", summary: "A third account." },
    );
    expect(cell.sentences).toEqual(["One account.", "Another account."]);
    expect(cell.brief).toEqual(["One account."]);
    expect(cell.evidence.map(({ word }) => word)).toEqual(["Reported", "News summary"]);
    expect(readAloud(cell)).toBe("Amber, Course: nothing on the record; reported: south; by a news summary: north.");
  });

  it("is by a news summary only where every report of the place is one", () => {
    const cell = drawSaid(
      { id: "a", evidence: "summary", holds: "south" },
      { id: "b", evidence: "summary", holds: "south" },
    );
    expect(readAloud(cell)).toBe("Amber, Course: nothing on the record; by a news summary: south.");
  });

  it("is silent for a reader who looks at the record only, and says why", () => {
    const question = { statements: [{ evidence: "anonymous" as const, holds: "north" }] };
    const cell = drawCell({ question, evidence: "record" });
    expect(cell.kind).toBe("silent");
    expect(cell.sentences).toEqual(["Known only by report, which “on the record only” leaves out."]);
  });
});

describe("the cell of a disputed report", () => {
  const denied: StatementSketch = {
    evidence: "anonymous",
    holds: "south",
    reactions: [{ date: "2031-03-02", by: "Pell, master of the harbour" }],
  };

  it("is slashed, says who denied it and when, and is heard as disputed", () => {
    const cell = drawSaid(denied);
    expect(cell.marks).toEqual([
      { place: 4, shape: "disputed", label: "south", by: "The ferrywoman, 1\u00a0Mar", report: true },
    ]);
    expect(cell.positions).toEqual([
      { shape: "disputed", text: "south", report: true, by: "The ferrywoman, 1\u00a0Mar" },
    ]);
    expect(cell.evidence).toEqual([
      {
        shape: "disputed",
        word: "Disputed",
        text: "The ferrywoman, 1\u00a0Mar",
        href: "https://example.org/log",
        source: "log",
        note: "denied by Pell, 2\u00a0Mar",
      },
    ]);
    expect(readAloud(cell)).toBe("Amber, Course: nothing on the record; reported: south, disputed.");
  });

  it("names each person’s newest word of a kind, and nobody but the party itself", () => {
    const cell = drawSaid({
      ...denied,
      reactions: [
        { date: "2031-03-02", by: "Pell" },
        { date: "2031-03-03", by: "Pell", kind: "doubted" },
        { date: "2031-03-04", by: "Pell" },
        { date: "2031-03-05", by: "Ruun" },
        { date: "2031-03-06", by: "Ruun", kind: "confirmed" },
        { date: "2031-03-07", by: "Vesk", party: "basalt" },
      ],
    });
    expect(cell.evidence[0]?.note).toBe(
      "doubted by Pell, 3\u00a0Mar, denied by Pell, 4\u00a0Mar and denied by Ruun, 5\u00a0Mar",
    );
  });

  it("has no note where nobody of the party denies it", () => {
    const cell = drawSaid({ ...denied, reactions: [{ kind: "silent" }, { kind: "confirmed" }, { party: "basalt" }] });
    expect(cell.evidence).toEqual([
      {
        shape: "reported",
        word: "Reported",
        text: "The ferrywoman, 1\u00a0Mar",
        href: "https://example.org/log",
        source: "log",
      },
    ]);
  });

  it("goes before another report of the same place, whichever is newer", () => {
    const other: StatementSketch = { evidence: "summary", holds: "south", speaker: "Wire report" };
    for (const said of [
      [denied, other],
      [other, denied],
    ]) {
      const cell = drawSaid(...said.map((one, i) => ({ ...one, id: `report-${i}` })));
      expect(cell.marks).toEqual([
        { place: 4, shape: "disputed", label: "south", by: "The ferrywoman, 1\u00a0Mar", report: true },
      ]);
      expect(cell.positions.map(({ shape }) => shape)).toEqual(["disputed"]);
      expect(readAloud(cell)).toBe("Amber, Course: nothing on the record; reported: south, disputed.");
    }
  });

  it("leaves a report of another place undisputed", () => {
    const cell = drawSaid({ ...denied, id: "a" }, { id: "b", evidence: "summary", holds: "north" });
    expect(cell.marks.map(({ place, shape }) => [place, shape])).toEqual([
      [0, "summary"],
      [4, "disputed"],
    ]);
    expect(cell.positions.map(({ text, shape }) => [text, shape])).toEqual([
      ["south", "disputed"],
      ["north", "summary"],
    ]);
  });
});

describe("the cell of a report alongside a stated position", () => {
  const stated: StatementSketch = { id: "said", date: "2031-03-01", holds: "north", summary: "Wants north." };

  it("keeps the position and adds the report, with the move that it would be", () => {
    const cell = drawSaid(
      { id: "report", date: "2031-03-05", evidence: "anonymous", holds: ["east", "south"], summary: "May give way." },
      stated,
    );
    expect(cell).toMatchObject({
      kind: "stated",
      positions: [
        { shape: "record", text: "north", report: false },
        { shape: "reported", text: "from “east” to “south”", report: true },
      ],
      bars: [],
      reportedBars: [{ from: 2, to: 4 }],
      moves: [{ from: 0, to: 2 }],
      sentences: ["Wants north.", "May give way."],
      brief: ["Wants north.", "May give way."],
    });
    expect(cell.evidence.map(({ word, text }) => [word, text])).toEqual([
      ["On the record", "The ferrywoman, 1\u00a0Mar"],
      ["Reported", "The ferrywoman, 5\u00a0Mar"],
    ]);
    expect(readAloud(cell)).toBe("Amber, Course: north, on the record; reported: from “east” to “south”.");
  });

  it("draws the move downwards from the nearest points, and none where the two meet", () => {
    const report = (holds: StatementSketch["holds"]): StatementSketch => ({
      id: "report",
      date: "2031-03-05",
      evidence: "anonymous",
      holds,
    });
    const from = (holds: StatementSketch["holds"]) => drawSaid(report(holds), { ...stated, holds: ["east", "south"] });
    expect(from(["north", "north-east"]).moves).toEqual([{ from: 2, to: 1 }]);
    expect(from(["north", "east"]).moves).toEqual([]);
    expect(from("south").moves).toEqual([]);
    expect(drawSaid(report("south"), { ...stated, holds: ["north", "south-east"] }).moves).toEqual([
      { from: 3, to: 4 },
    ]);
  });

  it("shares a mark with the record where it says the same", () => {
    const cell = drawSaid({ id: "report", date: "2031-03-05", evidence: "anonymous", holds: "north" }, stated);
    expect(cell.marks).toEqual([
      {
        place: 0,
        shape: "record",
        label: "north",
        by: "The ferrywoman, 1\u00a0Mar",
        report: false,
        beside: { shape: "reported", by: "The ferrywoman, 5\u00a0Mar" },
      },
    ]);
  });
});

describe("the cell of a silent party", () => {
  it("says what the search found instead, and to which day", () => {
    const question = { statements: [], silent: ["amber", "basalt"].map((party) => ({ party, note: "Only fog." })) };
    expect(drawCell({ question })).toEqual({
      column: "amber",
      kind: "silent",
      marks: [],
      bars: [],
      reportedBars: [],
      moves: [],
      redLines: [],
      contested: false,
      positions: [{ shape: "silent", text: "No position found", report: false }],
      sentences: ["Only fog."],
      brief: ["Only fog."],
      conditions: [],
      evidence: [],
      accessibleBody: "No position found. Only fog.",
      accessibleText: "Amber, Course: No position found. Only fog.",
    });
  });

  it("says by which day nothing was public, where something was said later", () => {
    const cell = drawCell({ question: { statements: [{ holds: "north" }] }, column: "amber", asOf: "2031-02-01" });
    expect(cell.sentences).toEqual(["Nothing found that was public by 1 February 2031."]);
  });

  it("gives the day of the search where that is not later than the page", () => {
    const question = { checked: "2031-05-10", statements: [{ rulesOut: ["south"] }] };
    expect(drawCell({ question, column: "amber" }).sentences).toEqual(["Nothing found. Last checked 10 May 2031."]);
    expect(drawCell({ question: { checked: "2031-05-20" }, column: "amber" }).sentences).toEqual([
      "The log has nothing. Last checked 20 May 2031.",
    ]);
  });
});

describe("the cell of a party whose position is old", () => {
  const said: StatementSketch = { date: "2030-06-14", holds: "north" };
  const report: StatementSketch = { date: "2031-05-01", evidence: "anonymous", holds: "south" };

  it("says how old it is, and whose", () => {
    const cell = drawSaid(said);
    expect(readAloud(cell)).toBe("Amber, Course: north, on the record, eleven months old.");
    expect(cell.age?.words).toBe("eleven months old");
    expect(cell.positions.map(writeSaid)).toEqual(["The ferrywoman, 14\u00a0Jun\u00a02030, eleven months old"]);
  });

  it("is as old as the newest of the statements that count", () => {
    const now: StatementSketch = { date: "2031-05-01", holds: "north-east", keeps: ["old"] };
    expect(drawSaid(now, { ...said, id: "old" }).age).toBeUndefined();
    expect(drawSaid({ ...now, date: "2030-12-24" }, { ...said, id: "old" }).age?.words).toBe("four months old");
  });

  it("is as old as what is on the record, however new a report is", () => {
    const cell = drawSaid(report, said);
    expect(cell.age?.words).toBe("eleven months old");
    expect(cell.positions.map(({ age }) => age?.words)).toEqual(["eleven months old", undefined]);
    expect(readAloud(cell)).toBe("Amber, Course: north, on the record, eleven months old; reported: south.");
  });

  it("says nothing of an age of less than three months", () => {
    expect(drawSaid({ date: "2031-02-21", holds: "north" })).not.toHaveProperty("age");
  });

  it("is silent where only newer positions count, and says from when the last one is", () => {
    const cell = drawCell({ question: { statements: [said] }, within: 3 });
    expect(cell).toMatchObject({ kind: "silent", marks: [], evidence: [] });
    expect(cell.positions).toEqual([{ shape: "silent", text: "Nothing in the last three months", report: false }]);
    expect(readAloud(cell)).toBe(
      "Amber, Course: Nothing in the last three months. The last position dates from 14 June 2030.",
    );
  });

  it("is known by report where what is on the record is too old, and says so", () => {
    const cell = drawCell({ question: { statements: [report, said] }, within: 3 });
    expect(cell.kind).toBe("reported");
    expect(cell.notes).toEqual(["On the record, the last position dates from 14 June 2030."]);
    expect(readAloud(cell)).toBe(
      "Amber, Course: nothing on the record in the last three months; reported: south. On the record, the last position dates from 14 June 2030.",
    );
  });

  it("does not call too old what was never found", () => {
    const cell = drawCell({ question: { statements: [{ ...said, party: "basalt" }] }, within: 3 });
    expect(readAloud(cell)).toBe("Amber, Course: No position found. The log has nothing.");
  });
});

describe("the cell of the status quo", () => {
  const options = ["north", { id: "south", label: "South, as today", statusQuo: true as const }];

  it("has the option that applies if nothing is agreed", () => {
    expect(drawCell({ question: { options }, column: "status-quo" })).toEqual({
      column: "status-quo",
      kind: "status-quo",
      marks: [{ place: 1, shape: "term", label: "south", by: "What holds today", report: false }],
      bars: [],
      reportedBars: [],
      moves: [],
      redLines: [],
      contested: false,
      positions: [{ shape: "term", text: "South, as today", report: false }],
      sentences: ["The ferry leaves south."],
      brief: ["The ferry leaves south."],
      conditions: [],
      evidence: [],
      accessibleBody: "South, as today. What holds if nothing is agreed.",
      accessibleText: "Status quo, Course: South, as today. What holds if nothing is agreed.",
    });
  });

  it("says so where none of the options is the status quo", () => {
    const cell = drawCell({ column: "status-quo" });
    expect(cell.kind).toBe("silent");
    expect(readAloud(cell)).toBe(
      "Status quo, Course: None of the options holds today. No option of this question describes what holds if nothing is agreed.",
    );
  });
});

describe("the cell of a deal", () => {
  const drawDeal = (deal: DealSketch, sources: FolderSketch["sources"] = [{ id: "log", date: "2031-04-02" }]) =>
    drawCell({ deals: [{ id: "truce", ...deal }], column: "deal.truce", sources });

  it("has the terms on the question, on the word of its source", () => {
    const terms = [{ question: "course", position: "east", condition: "the bell is rung" }];
    expect(drawDeal({ terms })).toEqual({
      column: "deal.truce",
      kind: "deal",
      marks: [{ place: 2, shape: "document", label: "east", by: "Document, 2\u00a0Apr", report: false }],
      bars: [],
      reportedBars: [],
      moves: [],
      redLines: [],
      contested: false,
      positions: [{ shape: "document", text: "east", report: false, by: "Document, 2\u00a0Apr" }],
      sentences: ["The ferry leaves."],
      brief: ["The ferry leaves."],
      conditions: ["the bell is rung"],
      evidence: [
        {
          shape: "document",
          word: "Document",
          text: "The Pier Post, 2\u00a0Apr",
          href: "https://example.org/log",
          source: "log",
        },
      ],
      accessibleBody: "east, in its text.",
      accessibleText: "Truce, Course: east, in its text.",
    });
  });

  it("joins its terms to one range, and names an account of each place once", () => {
    const cell = drawDeal({
      terms: [
        { question: "course", position: "east", text: "East." },
        { question: "course", position: "east", text: "East again." },
        { question: "course", position: "south-east", text: "South-east." },
        { question: "course", position: "south", text: "South." },
      ],
    });
    expect(cell.positions.map(({ text }) => text)).toEqual(["from “east” to “south”"]);
    expect(cell.bars).toEqual([{ from: 2, to: 4 }]);
    expect(cell.sentences).toEqual(["East.", "South-east.", "South."]);
    expect(cell.brief).toEqual(["East.", "South-east."]);
    expect(cell.marks.map(({ place }) => place)).toEqual([2, 3, 4]);
  });

  it("is dashed and says that it is reported, where it is known through reports alone", () => {
    const cell = drawDeal(
      {
        stage: "reported",
        evidence: "anonymous",
        terms: [{ question: "course", position: ["north", "east"], evidence: "anonymous" }],
      },
      [{ id: "log", publisher: "The Pier Post (evening edition)", date: "2032-04-02" }],
    );
    expect(cell).toMatchObject({
      bars: [],
      reportedBars: [{ from: 0, to: 2 }],
      positions: [{ shape: "reported", text: "from “north” to “east”", report: true }],
      evidence: [{ word: "Reported", text: "The Pier Post, 2\u00a0Apr\u00a02032" }],
    });
    expect(cell.marks.map(({ report, by }) => [report, by])).toEqual([
      [true, "Reported, 2\u00a0Apr\u00a02032"],
      [true, "Reported, 2\u00a0Apr\u00a02032"],
    ]);
    expect(readAloud(cell)).toBe("Truce, Course: from “north” to “east”, reported.");
  });

  it("says what was searched up to which date, and gives no later search as evidence", () => {
    const cell = drawDeal({});
    expect(cell.kind).toBe("silent");
    expect(readAloud(cell)).toBe(
      "Truce, Course: Not addressed by the deal. Nothing on this was found in what was public of the deal by 20 May 2031.",
    );
    expect(readAloud(drawDeal({ checked: "2031-05-20" }))).toBe(
      "Truce, Course: Not addressed by the deal. Nothing on this was found in what is known of the deal, searched to 20 May 2031.",
    );
  });

  it("says that its terms were not public yet, where they became known a day after the page", () => {
    const terms = [{ date: "2031-05-21", question: "course", position: "north" }];
    for (const checked of ["2031-05-20", "2031-05-21"]) {
      expect(readAloud(drawDeal({ checked, terms }, ["log"]))).toBe(
        "Truce, Course: Not public by 20 May 2031. What the deal says on this became public later.",
      );
    }
  });
});

describe("the cell of a party at an earlier day", () => {
  it("carries that day in its name", () => {
    const question = {
      statements: [
        { date: "2031-04-01", holds: "south" },
        { date: "2031-03-01", holds: "north" },
      ],
    };
    expect(readAloud(drawCell({ question, column: "amber@2031-03-15" }))).toBe(
      "Amber, 15 March 2031, Course: north, on the record.",
    );
  });
});

it("a disputed report is slashed whatever its kind", () => {
  expect(getShape("anonymous", true)).toBe("disputed");
  expect(getShape("summary", true)).toBe("disputed");
  expect(getShape("anonymous")).toBe("reported");
});

it("a position is named by its label, or by the two labels between which it lies", () => {
  const [placed] = listPlacedQuestions(buildNegotiation({ questions: [{ options: [{ id: "a", label: "Up" }, "b"] }] }));
  if (!placed) throw new Error("there is no question");
  expect(formatPosition(placed.question, { from: 0, to: 0 })).toBe("Up");
  expect(formatPosition(placed.question, { from: 0, to: 1 })).toBe("from “Up” to “b”");
});

it("the way to a claim is the page of its source", () => {
  const negotiation = buildNegotiation({ sources: ["log", "ledger"] });
  expect(linkToClaim(negotiation, { source: "ledger" })).toBe("https://example.org/ledger");
});

describe("the cell of a party that is bound by an agreed deal", () => {
  const deal: DealSketch = {
    stage: "signed",
    date: "2031-03-30",
    terms: [
      { id: "a", question: "course", position: "east", text: "The ferry leaves east.", condition: "the bell is rung" },
      { id: "b", question: "course", position: "south-east", text: "On Sundays it leaves south-east." },
    ],
  };

  it("says what was agreed, in which deal and when, and leads to the deal", () => {
    const cell = drawCell({ question: { statements: [{ holds: "north", rulesOut: ["south-east"] }] }, deals: [deal] });
    expect(readAloud(cell)).toBe("Amber, Course: from “east” to “south-east”, agreed in Truce.");
    expect(cell.evidence).toEqual([
      { shape: "agreed", word: "Agreed", text: "in Truce, 30\u00a0Mar", href: "/pier/deals/truce", source: "log" },
    ]);
    expect(cell.redLines).toEqual([]);
    expect(cell.conditions).toEqual(["the bell is rung"]);
    expect(cell.marks.map(({ shape, by }) => [shape, by])).toEqual([
      ["agreed", "Truce, 30\u00a0Mar"],
      ["agreed", "Truce, 30\u00a0Mar"],
    ]);
  });

  it("is a report where what was agreed is known through reports alone", () => {
    const terms = [{ question: "course", position: "east", evidence: "anonymous" as const }];
    const cell = drawCell({ deals: [{ ...deal, terms }] });
    expect(cell.kind).toBe("reported");
    expect(cell.evidence[0]).toMatchObject({
      shape: "reported",
      word: "Agreed, by report",
      text: "in Truce, 30\u00a0Mar",
    });
  });
});
