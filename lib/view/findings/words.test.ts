import { describe, expect, it } from "vitest";
import type { Agreement, AgreementKind } from "../../model/agreement";
import type { Headline } from "../../model/headline";
import { buildNegotiation } from "../../testing/build-negotiation";
import { type ChangeCounts, writeChanges } from "./changes";
import { writePairsFinding } from "./compare-index";
import { writeDeals } from "./deals";
import { findDraft } from "./draft";
import { type MovesOn, writeMoves } from "./history";
import { writeRoom } from "./room";
import { writeSources } from "./sources";
import { writeTimeline } from "./timeline";

const negotiation = buildNegotiation({ parties: ["amber", "basalt", "cedar"] });
const { parties } = negotiation;
const [amber, basalt, cedar] = parties;
if (!amber || !basalt || !cedar) throw new Error("no parties");

it("the room for agreement", () => {
  const room = (verdict: Agreement["verdict"], ...kinds: AgreementKind[]) =>
    writeRoom({ verdict, questions: kinds.map((kind) => ({ kind })) as never }, [amber, basalt], true);
  expect(room("possible", "open", "with-moves")).toEqual({
    headline: "Amber and Basalt could agree on both questions without crossing a red line",
    lead: "Only Amber and Basalt have to agree. On one an option meets every position and on one somebody would have to move.",
  });
  expect(room("impossible", "closed", "with-moves").headline).toBe(
    "On one of the two questions every option is ruled out by somebody",
  );
  expect(room("impossible", "with-moves", "open").headline).toBe(
    "The options that nobody rules out contradict each other",
  );
  expect(room("cannot-be-said", "unknown", "unknown", "open").headline).toBe(
    "Too early to say: on two of the three questions somebody has stated no position",
  );
  expect(room("possible", "agreed", "agreed").headline).toBe("A deal that binds them all settles both questions");
  expect(room("cannot-be-said").headline).toBe("There is no question to agree on");
});

it("the deals", () => {
  expect(writeDeals(0, 0, "1 May 2031")).toBe("No deal was known by 1 May 2031");
  expect(writeDeals(1, 1, "1 May 2031")).toBe("One deal was known by 1 May 2031, by report alone");
  expect(writeDeals(1, 0, "1 May 2031")).toBe("One deal was known by 1 May 2031, on the record");
  expect(writeDeals(2, 2, "1 May 2031")).toBe("Two deals were known by 1 May 2031, both by report alone");
  expect(writeDeals(7, 4, "1 May 2031")).toBe("Seven deals were known by 1 May 2031, four of them by report alone");
});

it("the timeline", () => {
  expect(writeTimeline([])).toBe("No position and no deal has been found so far");
  expect(writeTimeline(["2031-05-01"])).toBe("Everything known on positions and deals dates from 1 May 2031");
  expect(writeTimeline(["2031-04-01", "2031-05-01"])).toBe(
    "Positions or deals changed on two days, the last of them 1 May 2031",
  );
});

it("the sources", () => {
  expect(writeSources(0, 0)).toBe("No source has been entered yet");
  expect(writeSources(1, 0)).toBe("One source supports what is said here; no corrections so far");
  expect(writeSources(114, 1)).toBe("114 sources support what is said here; one correction so far");
});

describe("the changes between two dates", () => {
  const none: ChangeCounts = {
    positions: 0,
    questions: 0,
    restated: 0,
    deals: 0,
    staged: 0,
    moved: [],
    moves: 0,
    dates: ["2031-04-23"],
  };
  const between = ["2031-04-22", "2031-04-23"] as const;

  it("are told with the day, if they are of one", () => {
    expect(writeChanges({ ...none, positions: 10, questions: 9, restated: 2 }, between)).toEqual({
      headline: "10 positions changed on 23 April 2031; no new deal",
      lead: "They concern nine questions. Nobody moved from a stated position. Two positions were said again.",
    });
    const days = { ...none, positions: 1, questions: 1, moves: 1, moved: [amber], deals: 1, staged: 1 };
    expect(writeChanges({ ...days, dates: ["2031-04-01", "2031-04-02"] }, ["2031-03-01", "2031-04-23"])).toEqual({
      headline: "One position changed from 1 March 2031 to 23 April 2031; one new deal",
      lead: "One stated position moved, that of Amber. One deal reached a later stage.",
    });
  });

  it("name those who moved, and count the deals that went on", () => {
    const counts = { ...none, positions: 3, questions: 2, moves: 2, moved: [amber, basalt], staged: 2 };
    expect(writeChanges(counts, between).lead).toBe(
      "They concern two questions. Two stated positions moved, those of Amber and Basalt. Two deals reached a later stage.",
    );
  });

  it("can be none", () => {
    expect(writeChanges({ ...none, dates: [] }, between)).toEqual({
      headline: "Nothing changed from 22 April 2031 to 23 April 2031",
      lead: "No party said anything new on any question, and no deal became known.",
    });
    expect(writeChanges({ ...none, restated: 1 }, between)).toEqual({
      headline: "No position changed on 23 April 2031; no new deal",
      lead: "One position was said again.",
    });
    expect(writeChanges({ ...none, dates: [] }, ["2031-04-23", "2031-04-23"]).headline).toBe(
      "Nothing changed: both days are 23 April 2031",
    );
  });
});

it("the pairs", () => {
  const counts: Headline = {
    questions: 3,
    leftOut: 0,
    partly: false,
    parties: 3,
    counted: parties,
    chosen: false,
    principals: false,
    agree: 0,
    overlap: 0,
    comparable: 3,
    notComparable: 0,
    furthest: { pairs: [[amber, basalt]], opposite: 2, comparable: 3 },
  };
  expect(writePairsFinding(counts)).toBe("Furthest apart: Amber and Basalt, at opposite ends on two questions");
  const pairs = [
    [amber, basalt],
    [amber, cedar],
    [basalt, cedar],
  ] as const;
  expect(writePairsFinding({ ...counts, furthest: { pairs: pairs.slice(0, 2), opposite: 2, comparable: 3 } })).toBe(
    "Furthest apart: Amber and Basalt; Amber and Cedar, at opposite ends on two questions each",
  );
  expect(writePairsFinding({ ...counts, furthest: { pairs: [...pairs], opposite: 1, comparable: 3 } })).toBe(
    "Three pairs of parties are at opposite ends on one question each",
  );
  expect(writePairsFinding({ ...counts, furthest: undefined })).toBe(
    "No two parties are at opposite ends of any question",
  );
  expect(writePairsFinding({ ...counts, comparable: 0 })).toBe("No two parties can be compared on any question");
  expect(writePairsFinding({ ...counts, questions: 0 })).toBe("There is no question to compare two parties on");
});

it("who moved", () => {
  const none: MovesOn = { label: "NATO", moved: [], stayed: [], reported: 0 };
  expect(writeMoves({ ...none, moved: [amber], stayed: [basalt, cedar] })).toBe(
    "NATO – moved: Amber; not moved: Basalt and Cedar",
  );
  expect(writeMoves({ ...none, stayed: [basalt, cedar] })).toBe("NATO: nobody has moved from a stated position");
  expect(writeMoves({ ...none, moved: [amber, basalt] })).toBe("NATO – moved: Amber and Basalt");
  expect(writeMoves(none)).toBe("NATO: nobody has stated a position");
  expect(writeMoves({ ...none, reported: 1 })).toBe("NATO: nobody has stated a position; one party is known by report");
  const many = Array.from({ length: 22 }, (_, i) => ({ name: `Shore ${i}` }));
  expect(writeMoves({ ...none, moved: many.slice(0, 3), stayed: many.slice(3) })).toBe(
    "NATO: 3 of the 22 parties with a stated position moved",
  );
});

it("a draft without an answer", () => {
  expect(findDraft(negotiation, [])).toEqual({
    headline: "No question is answered yet",
    lead: "Answer one to see what your deal would ask of Amber, Basalt and Cedar.",
  });
});
