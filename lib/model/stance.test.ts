import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { EvidenceKind } from "../schema/evidence";
import { isOnRecord } from "../schema/evidence-kinds";
import type { Question } from "../schema/issue";
import { buildQuestion } from "../testing/build-question";
import { compare, getStanding } from "./difference";
import { orderedScale } from "./scale";
import {
  type AgeLimit,
  areAccountsContradicting,
  deriveStance,
  isContested,
  listAnswers,
  listHeld,
  listReports,
  recordOnly,
  type Stance,
} from "./stance";

/** What a test says of a statement; everything else about it is beside the point. */
interface Said {
  id: string;
  date: string;
  evidence?: EvidenceKind;
  holds?: [string, string?];
  rulesOut?: string[];
  rejects?: string[];
  keeps?: string[];
  replaces?: string[];
  contested?: true;
  speaker?: string;
  teller?: string;
  scope?: string;
  party?: string;
  condition?: string;
  reactions?: { party: string; date: string; kind: "confirmed" | "denied" | "doubted" | "silent" }[];
}

const options = ["north", "north-east", "east", "south-east", "south"];

/** A question about which way the ferry of an invented lake should leave, asked of the party `amber`. */
function ask(...statements: Said[]): Question {
  return buildQuestion({
    id: "ferry",
    label: "Ferry",
    text: "Which way does the ferry leave?",
    options: options.map((id) => ({
      id,
      label: id,
      short: id,
      sentence: `It leaves ${id}.`,
      means: "x",
      evidence: "x",
    })),
    checked: "2031-06-01",
    searched: "The harbour log.",
    hardCases: [],
    statements: statements.map(({ holds, reactions, ...said }) => ({
      party: "amber",
      evidence: "on-record",
      speaker: "The ferrywoman",
      summary: "Says so.",
      source: "log",
      chain: [{ role: "speaker", name: "The ferrywoman" }],
      placement: "She says so.",
      ...(holds && { holds: { from: holds[0], ...(holds[1] && { to: holds[1] }) } }),
      ...(reactions && {
        reactions: reactions.map((one) => ({
          by: "Harbour master",
          evidence: "spokesperson",
          summary: "Answers.",
          source: "log",
          ...one,
        })),
      }),
      ...said,
    })),
  });
}

/** The options a stance covers, by what is stated and what is reported. */
function read(stance: Stance): { stated: string[]; reported: string[] } {
  const names = (spans: { from: number; to: number }[]) => spans.flatMap(({ from, to }) => options.slice(from, to + 1));
  return {
    stated: stance.kind === "stated" ? names(stance.spans) : [],
    reported: names(listReports(stance).map(({ span }) => span)),
  };
}

const asOf = "2031-05-20";

describe("on the record", () => {
  it("a newer statement replaces the older ones", () => {
    const stance = deriveStance(
      ask({ id: "new", date: "2031-03-01", holds: ["south"] }, { id: "old", date: "2031-01-01", holds: ["north"] }),
      "amber",
      asOf,
    );
    expect(read(stance).stated).toEqual(["south"]);
  });

  it("of two statements of one day the first in the file counts as the newer", () => {
    const stance = deriveStance(
      ask({ id: "a", date: "2031-03-01", holds: ["south"] }, { id: "b", date: "2031-03-01", holds: ["north"] }),
      "amber",
      asOf,
    );
    expect(read(stance).stated).toEqual(["south"]);
  });

  it("an older statement that the newer one keeps makes the stance the range of both", () => {
    const stance = deriveStance(
      ask(
        { id: "new", date: "2031-03-01", holds: ["south-east"], keeps: ["old"] },
        { id: "old", date: "2031-01-01", holds: ["north-east"] },
      ),
      "amber",
      asOf,
    );
    expect(read(stance).stated).toEqual(["north-east", "east", "south-east"]);
    expect(stance).toMatchObject({ kind: "stated", contested: false });
  });

  it("two that cannot both hold are contested, and both are shown, with nothing between them", () => {
    const stance = deriveStance(
      ask(
        { id: "new", date: "2031-03-01", holds: ["south"], keeps: ["old"], contested: true },
        { id: "old", date: "2031-01-01", holds: ["north"] },
      ),
      "amber",
      asOf,
    );
    expect(read(stance).stated).toEqual(["south", "north"]);
    expect(stance).toMatchObject({ kind: "stated", contested: true });
  });

  it("one alone contests nothing, whatever it says of itself", () => {
    const alone: Said = { id: "alone", date: "2031-02-01", holds: ["north"], contested: true };
    expect(deriveStance(ask(alone), "amber", asOf)).toMatchObject({ contested: false, spans: [{ from: 0, to: 0 }] });
  });

  it("keeping does not chain: a statement names everything that still counts alongside it", () => {
    const stance = deriveStance(
      ask(
        { id: "c", date: "2031-03-01", holds: ["south"], keeps: ["b"] },
        { id: "b", date: "2031-02-01", holds: ["south-east"], keeps: ["a"] },
        { id: "a", date: "2031-01-01", holds: ["north"] },
      ),
      "amber",
      asOf,
    );
    expect(read(stance).stated).toEqual(["south-east", "south"]);
  });

  it("a statement that only rules something out leaves the position as it was", () => {
    const stance = deriveStance(
      ask(
        { id: "line", date: "2031-03-01", rulesOut: ["north"] },
        { id: "place", date: "2031-01-01", holds: ["south"] },
      ),
      "amber",
      asOf,
    );
    expect(read(stance).stated).toEqual(["south"]);
    expect(stance.redLines.map(({ place }) => options[place])).toEqual(["north"]);
  });

  it("another party's statement says nothing about this one", () => {
    const stance = deriveStance(ask({ id: "x", date: "2031-01-01", holds: ["north"], party: "basalt" }), "amber", asOf);
    expect(stance.kind).toBe("silent");
  });
});

describe("a report", () => {
  it("is shown alongside what is on the record and does not replace it", () => {
    const stance = deriveStance(
      ask(
        { id: "report", date: "2031-03-01", evidence: "anonymous", holds: ["south"] },
        { id: "record", date: "2031-01-01", holds: ["north"] },
      ),
      "amber",
      asOf,
    );
    expect(read(stance)).toEqual({ stated: ["north"], reported: ["south"] });
  });

  it("lapses when the party says something newer on the record", () => {
    const stance = deriveStance(
      ask(
        { id: "record", date: "2031-03-01", holds: ["north"] },
        { id: "report", date: "2031-01-01", evidence: "anonymous", holds: ["south"] },
      ),
      "amber",
      asOf,
    );
    expect(read(stance)).toEqual({ stated: ["north"], reported: [] });
  });

  it("remains where the newer statement keeps it, and on the day of the statement itself", () => {
    const kept = ask(
      { id: "record", date: "2031-03-01", holds: ["north"], keeps: ["report"] },
      { id: "report", date: "2031-01-01", evidence: "summary", holds: ["south"] },
    );
    const sameDay = ask(
      { id: "record", date: "2031-03-01", holds: ["north"] },
      { id: "report", date: "2031-03-01", evidence: "summary", holds: ["south"] },
    );
    expect(read(deriveStance(kept, "amber", asOf))).toEqual({ stated: ["north"], reported: ["south"] });
    expect(read(deriveStance(sameDay, "amber", asOf))).toEqual({ stated: ["north"], reported: ["south"] });
  });

  it("is shown as a report where nothing is on the record, and is silence on the record only", () => {
    const known = ask(
      { id: "new", date: "2031-03-01", evidence: "anonymous", holds: ["south"] },
      { id: "old", date: "2031-01-01", evidence: "anonymous", holds: ["north"] },
    );
    expect(deriveStance(known, "amber", asOf).kind).toBe("reported");
    expect(read(deriveStance(known, "amber", asOf)).reported).toEqual(["south"]);
    expect(deriveStance(known, "amber", asOf, recordOnly).kind).toBe("silent");
  });

  it("is disputed when the party it is about denies or doubts it, from the day it does", () => {
    const denied = (party: string, kind: "denied" | "doubted" | "silent") =>
      ask({
        id: "report",
        date: "2031-03-01",
        evidence: "anonymous",
        holds: ["south"],
        reactions: [{ party, kind, date: "2031-03-05" }],
      });
    const disputed = (stance: Stance) => stance.kind === "reported" && stance.reports.some((report) => report.disputed);
    expect(disputed(deriveStance(denied("amber", "denied"), "amber", asOf))).toBe(true);
    expect(disputed(deriveStance(denied("amber", "doubted"), "amber", asOf))).toBe(true);
    expect(disputed(deriveStance(denied("amber", "denied"), "amber", "2031-03-04"))).toBe(false);
    expect(disputed(deriveStance(denied("amber", "silent"), "amber", asOf))).toBe(false);
    expect(disputed(deriveStance(denied("basalt", "denied"), "amber", asOf))).toBe(false);
  });
});

describe("a red line", () => {
  it("lasts until the party, on the record, takes the position it ruled out", () => {
    const line: Said = { id: "line", date: "2031-01-01", holds: ["south"], rulesOut: ["north", "north-east"] };
    const later: Said = { id: "later", date: "2031-02-01", holds: ["north-east"] };
    const places = (stance: Stance) => stance.redLines.map(({ place }) => options[place]);
    expect(places(deriveStance(ask(line), "amber", asOf))).toEqual(["north", "north-east"]);
    expect(places(deriveStance(ask(later, line), "amber", asOf))).toEqual(["north"]);
  });

  // docs/decisions/0004: what a newer statement holds takes the line back, and a range holds all that lies between its ends.
  it("lapses within a range that the party states later, and lasts outside it", () => {
    const line: Said = { id: "line", date: "2031-01-01", holds: ["south"], rulesOut: ["north", "east"] };
    const later: Said = { id: "later", date: "2031-02-01", holds: ["north-east", "south-east"] };
    const stance = deriveStance(ask(later, line), "amber", asOf);
    expect(stance.redLines.map(({ place }) => options[place])).toEqual(["north"]);
  });

  it("is not taken back by a report, nor by what was held before it was drawn", () => {
    const line: Said = { id: "line", date: "2031-02-01", holds: ["south"], rulesOut: ["north"] };
    const before: Said = { id: "before", date: "2031-01-01", holds: ["north"] };
    const report: Said = { id: "report", date: "2031-03-01", evidence: "anonymous", holds: ["north"] };
    const stance = deriveStance(ask(report, line, before), "amber", asOf);
    expect(stance.redLines.map(({ place }) => options[place])).toEqual(["north"]);
  });

  it("is drawn once, by the newest words that drew it, and lines come in the order of the scale", () => {
    const newer: Said = { id: "newer", date: "2031-02-01", holds: ["east"], rulesOut: ["south", "north"] };
    const older: Said = { id: "older", date: "2031-01-01", holds: ["east"], rulesOut: ["north", "north-east"] };
    const { redLines } = deriveStance(ask(newer, older), "amber", asOf);
    expect(redLines.map(({ place, statement }) => [options[place], statement.id])).toEqual([
      ["north", "newer"],
      ["north-east", "older"],
      ["south", "newer"],
    ]);
  });
});

describe("of two statements of one day", () => {
  const places = (stance: Stance) => stance.redLines.map(({ place }) => options[place]);

  it("the one that replaces the other counts, wherever it is listed", () => {
    const morning: Said = { id: "morning", date: "2031-03-01", holds: ["north"] };
    const evening: Said = { id: "evening", date: "2031-03-01", holds: ["south"], replaces: ["morning"] };
    for (const said of [
      [morning, evening],
      [evening, morning],
    ]) {
      expect(read(deriveStance(ask(...said), "amber", asOf))).toEqual({ stated: ["south"], reported: [] });
    }
  });

  it("both count where either keeps the other, and the one that says so comes first", () => {
    const one: Said = { id: "one", date: "2031-03-01", holds: ["north"] };
    const two: Said = { id: "two", date: "2031-03-01", holds: ["east"], keeps: ["one"] };
    for (const said of [
      [one, two],
      [two, one],
    ]) {
      const stance = deriveStance(ask(...said), "amber", asOf);
      expect(read(stance).stated).toEqual(["north", "north-east", "east"]);
      expect(listHeld(stance).map(({ statement }) => statement.id)).toEqual(["two", "one"]);
    }
  });

  it("the later one takes back the red line that the earlier one drew", () => {
    const refusal: Said = { id: "refusal", date: "2031-03-01", rulesOut: ["north"] };
    const turn: Said = { id: "turn", date: "2031-03-01", holds: ["north"], replaces: ["refusal"] };
    for (const said of [
      [refusal, turn],
      [turn, refusal],
    ]) {
      expect(places(deriveStance(ask(...said), "amber", asOf))).toEqual([]);
    }
  });

  it("a report that the party replaces on the same day counts no longer", () => {
    const report: Said = { id: "report", date: "2031-03-01", evidence: "anonymous", holds: ["south"] };
    const answer: Said = { id: "answer", date: "2031-03-01", holds: ["north"], replaces: ["report"] };
    expect(read(deriveStance(ask(report, answer), "amber", asOf))).toEqual({ stated: ["north"], reported: [] });
  });
});

describe("a statement known only to its month", () => {
  const spring: Said = { id: "spring", date: "2031-04", holds: ["south"] };

  it("counts from the last day of that month", () => {
    expect(deriveStance(ask(spring), "amber", "2031-04-29").kind).toBe("silent");
    expect(read(deriveStance(ask(spring), "amber", "2031-04-30")).stated).toEqual(["south"]);
  });

  it("is older than one of a day within the month that replaces it", () => {
    const twelfth: Said = { id: "twelfth", date: "2031-04-12", holds: ["north"], replaces: ["spring"] };
    expect(read(deriveStance(ask(spring, twelfth), "amber", asOf)).stated).toEqual(["north"]);
  });

  it("does not end a report from within the month, since nobody knows which came first", () => {
    const report: Said = { id: "report", date: "2031-04-12", evidence: "anonymous", holds: ["north"] };
    expect(read(deriveStance(ask(spring, report), "amber", asOf))).toEqual({ stated: ["south"], reported: ["north"] });
  });
});

describe("an account by somebody outside the party", () => {
  const byCopper: Said = { id: "copper", date: "2031-03-01", evidence: "account", teller: "copper", holds: ["south"] };
  const rumour: Said = { id: "rumour", date: "2031-03-09", evidence: "anonymous", holds: ["north"] };

  it("is a report: it is shown alongside what the party says itself, and lapses when the party says something newer", () => {
    const before: Said = { id: "before", date: "2031-01-01", holds: ["north"] };
    const after: Said = { id: "after", date: "2031-04-01", holds: ["east"] };
    expect(read(deriveStance(ask(byCopper, before), "amber", asOf))).toEqual({
      stated: ["north"],
      reported: ["south"],
    });
    expect(read(deriveStance(ask(after, byCopper, before), "amber", asOf))).toEqual({ stated: ["east"], reported: [] });
    expect(deriveStance(ask(byCopper), "amber", asOf, recordOnly).kind).toBe("silent");
  });

  it("is not ended by a newer rumour: both are shown", () => {
    expect(read(deriveStance(ask(rumour, byCopper), "amber", asOf)).reported).toEqual(["north", "south"]);
  });

  it("is not ended by a newer summary in a newspaper, which names nobody either", () => {
    const summary: Said = { ...rumour, evidence: "summary" };
    expect(read(deriveStance(ask(summary, byCopper), "amber", asOf)).reported).toEqual(["north", "south"]);
  });

  it("ends an older rumour, which nobody put a name to", () => {
    const newer: Said = { ...byCopper, date: "2031-03-20" };
    expect(read(deriveStance(ask(newer, rumour), "amber", asOf)).reported).toEqual(["south"]);
  });

  it("is ended by a newer account of the same party, and by none of another", () => {
    const again: Said = { ...byCopper, id: "again", date: "2031-03-20", holds: ["east"] };
    const byDolomite: Said = { ...again, id: "dolomite", teller: "dolomite" };
    expect(read(deriveStance(ask(again, byCopper), "amber", asOf)).reported).toEqual(["east"]);
    expect(read(deriveStance(ask(byDolomite, byCopper), "amber", asOf)).reported).toEqual(["east", "south"]);
  });

  it("of people who speak for no party is told apart by their names", () => {
    const { teller: _, ...envoy } = { ...byCopper, id: "envoy", speaker: "The envoy" };
    const witness: Said = { ...envoy, id: "witness", speaker: "The witness", date: "2031-03-20", holds: ["east"] };
    expect(read(deriveStance(ask(witness, envoy), "amber", asOf)).reported).toEqual(["east", "south"]);
  });

  it("contradicts another where for the same cases they share no option", () => {
    const other: Said = { ...byCopper, id: "other", teller: "dolomite", holds: ["north"] };
    const contradict = (...said: Said[]) =>
      areAccountsContradicting(listReports(deriveStance(ask(...said), "amber", asOf)));
    expect(contradict(byCopper, other)).toBe(true);
    expect(contradict(byCopper, { ...other, holds: ["east", "south"] })).toBe(false);
    expect(contradict(byCopper, { ...other, scope: "for night boats only" })).toBe(false);
    expect(contradict(byCopper, rumour)).toBe(false);
    expect(contradict(byCopper)).toBe(false);
  });

  it("draws no red line, whatever it says", () => {
    const { redLines, rejections } = deriveStance(
      ask({ ...byCopper, rulesOut: ["north"], rejects: ["east"] }),
      "amber",
      asOf,
    );
    expect([...redLines, ...rejections]).toEqual([]);
  });
});

describe("readings of one document that differ", () => {
  it("can be contested among reports, and both are shown", () => {
    const one: Said = { id: "one", date: "2031-03-01", evidence: "summary", holds: ["north"] };
    const two: Said = { ...one, id: "two", holds: ["south"], keeps: ["one"], contested: true };
    const stance = deriveStance(ask(one, two), "amber", asOf);
    expect(stance).toMatchObject({ kind: "reported", contested: true });
    expect(read(stance).reported).toEqual(["south", "north"]);
    expect(isContested(listReports(deriveStance(ask(one), "amber", asOf)))).toBe(false);
  });

  it("are contested no longer once a newer statement keeps only one of them", () => {
    const old: Said = { id: "old", date: "2031-01-01", holds: ["north"] };
    const rival: Said = { id: "rival", date: "2031-02-01", holds: ["south"], keeps: ["old"], contested: true };
    const newest: Said = { id: "newest", date: "2031-03-01", holds: ["south-east"], keeps: ["rival"] };
    const stance = deriveStance(ask(newest, rival, old), "amber", asOf);
    expect(stance).toMatchObject({ kind: "stated", contested: false, spans: [{ from: 3, to: 4 }] });
  });
});

describe("what a party declines as offered", () => {
  const declined = (stance: Stance) => stance.rejections.map(({ place }) => options[place]);
  const no: Said = { id: "no", date: "2031-02-01", rejects: ["north"] };

  it("is not ruled out", () => {
    const stance = deriveStance(ask(no), "amber", asOf);
    expect(declined(stance)).toEqual(["north"]);
    expect(stance.redLines).toEqual([]);
    expect(stance.kind).toBe("silent");
  });

  it("is declined until the party takes it, on the record", () => {
    const yes: Said = { id: "yes", date: "2031-03-01", holds: ["north", "north-east"] };
    const report: Said = { ...yes, evidence: "anonymous" };
    expect(declined(deriveStance(ask(yes, no), "amber", asOf))).toEqual([]);
    expect(declined(deriveStance(ask(report, no), "amber", asOf))).toEqual(["north"]);
  });

  it("is said once where the party also rules it out: as a red line", () => {
    const never: Said = { id: "never", date: "2031-01-01", rulesOut: ["north"] };
    const stance = deriveStance(ask(no, never), "amber", asOf);
    expect(declined(stance)).toEqual([]);
    expect(stance.redLines.map(({ place }) => options[place])).toEqual(["north"]);
  });
});

describe("answers for several cases", () => {
  const night: Said = {
    id: "night",
    date: "2031-03-01",
    holds: ["south"],
    scope: "for night boats only",
    keeps: ["day"],
  };
  const dayBoat: Said = { id: "day", date: "2031-02-01", holds: ["north"], scope: "for day boats only" };

  it("are not a range and claim nothing in between", () => {
    const stance = deriveStance(ask(night, dayBoat), "amber", asOf);
    expect(read(stance).stated).toEqual(["south", "north"]);
    expect(stance).toMatchObject({ kind: "stated", contested: false });
    expect(listAnswers(ask(), stance)).toEqual([
      { span: { from: 4, to: 4 }, scope: "for night boats only" },
      { span: { from: 0, to: 0 }, scope: "for day boats only" },
    ]);
  });

  it("are a range within one case", () => {
    const stance = deriveStance(ask({ ...night, scope: "for day boats only" }, dayBoat), "amber", asOf);
    expect(listAnswers(ask(), stance)).toEqual([{ span: { from: 0, to: 4 }, scope: "for day boats only" }]);
  });
});

describe("positions of the last months only", () => {
  const lately = (months: AgeLimit) => ({ evidence: "all" as const, within: months });

  /** The stance of 20 May 2031 with a limit, and the statement that it leaves out. */
  function tell(months: AgeLimit, ...said: Said[]) {
    const stance = deriveStance(ask(...said), "amber", asOf, lately(months));
    return { ...read(stance), kind: stance.kind, older: stance.older?.id };
  }

  it("are those said since the same day of the month, that day included", () => {
    const inTime: Said = { id: "x", date: "2031-02-20", holds: ["north"] };
    expect(tell(3, inTime)).toEqual({ kind: "stated", stated: ["north"], reported: [], older: undefined });
    expect(tell(3, { ...inTime, date: "2031-02-19" })).toEqual({
      kind: "silent",
      stated: [],
      reported: [],
      older: "x",
    });
    expect(tell(6, { ...inTime, date: "2031-02-19" }).stated).toEqual(["north"]);
    expect(tell(12, { ...inTime, date: "2030-05-20" }).stated).toEqual(["north"]);
    expect(tell(1, { ...inTime, date: "2031-04" }).stated).toEqual(["north"]);
  });

  it("are counted back from the last day of a month that is shorter", () => {
    const said = ask({ id: "x", date: "2031-02-28", holds: ["north"] });
    expect(deriveStance(said, "amber", "2031-05-31", lately(3)).kind).toBe("stated");
    expect(deriveStance(said, "amber", "2031-05-31", lately(1)).kind).toBe("silent");
  });

  it("take along what a statement of that time keeps, however old it is", () => {
    const old: Said = { id: "old", date: "2029-01-01", holds: ["south"] };
    const between: Said = { id: "between", date: "2030-01-01", holds: ["east"] };
    const now: Said = { id: "now", date: "2031-05-01", holds: ["north"], keeps: ["old"] };
    expect(tell(1, now, between, old).stated).toEqual(options);
  });

  it("do not take along what only an older statement keeps", () => {
    const old: Said = { id: "old", date: "2029-01-01", holds: ["south"] };
    const newer: Said = { id: "newer", date: "2030-01-01", holds: ["north"], keeps: ["old"] };
    expect(tell(12, newer, old)).toEqual({ kind: "silent", stated: [], reported: [], older: "newer" });
  });

  it("bring back nothing that has been replaced", () => {
    const first: Said = { id: "first", date: "2030-01-01", holds: ["south"] };
    const second: Said = { id: "second", date: "2031-05-01", holds: ["north"] };
    expect(tell(3, second, first).stated).toEqual(["north"]);
  });

  it("can be known by report alone, where what is on the record is older", () => {
    const said: Said = { id: "said", date: "2030-06-14", holds: ["north"] };
    const report: Said = { id: "report", date: "2031-05-01", evidence: "anonymous", holds: ["south"] };
    expect(tell(3, report, said)).toEqual({ kind: "reported", stated: [], reported: ["south"], older: "said" });
    expect(tell(12, report, said)).toMatchObject({ kind: "stated", stated: ["north"], reported: ["south"] });
  });

  it("leave out a red line that is older, and name the last thing said", () => {
    const line: Said = { id: "line", date: "2030-06-14", rulesOut: ["south"] };
    const no: Said = { id: "no", date: "2030-08-01", rejects: ["east"] };
    const stance = deriveStance(ask(no, line), "amber", asOf, lately(3));
    expect(stance).toMatchObject({ kind: "silent", redLines: [], rejections: [] });
    expect(stance.older?.id).toBe("no");
    expect(deriveStance(ask(no, line), "amber", asOf, lately(12)).redLines).toHaveLength(1);
  });

  it("do not call older what nobody has said", () => {
    expect(tell(1).older).toBeUndefined();
  });
});

const kinds: EvidenceKind[] = ["document", "on-record", "spokesperson", "account", "summary", "anonymous"];

/** Any history of statements on the question, newest first, as the data rules leave it. */
const history: fc.Arbitrary<Said[]> = fc
  .array(
    fc.record({
      day: fc.integer({ min: 1, max: 28 }),
      evidence: fc.constantFrom(...kinds),
      teller: fc.constantFrom("copper", "dolomite"),
      from: fc.integer({ min: 0, max: 4 }),
      width: fc.integer({ min: 0, max: 2 }),
      keepsAll: fc.boolean(),
      contested: fc.boolean(),
    }),
    { maxLength: 8 },
  )
  .map((drafts) =>
    drafts
      .toSorted((a, b) => b.day - a.day)
      .map((draft, i, all): Said => {
        const older = all.slice(i + 1).map((_, j) => `s${i + 1 + j}`);
        const to = Math.min(4, draft.from + draft.width);
        return {
          id: `s${i}`,
          date: `2031-05-${String(draft.day).padStart(2, "0")}`,
          evidence: draft.evidence,
          ...(draft.evidence === "account" && { teller: draft.teller }),
          holds: to > draft.from ? [options[draft.from] ?? "", options[to] ?? ""] : [options[draft.from] ?? ""],
          ...(draft.keepsAll && older.length > 0 ? { keeps: older, ...(draft.contested && { contested: true }) } : {}),
        };
      }),
  );

const place = fc.integer({ min: 0, max: 4 });

const day = fc.integer({ min: 1, max: 28 }).map((one) => `2031-05-${String(one).padStart(2, "0")}`);

/** Takes a statement out together with the mentions of it. */
function without(said: Said[], id: string): Said[] {
  return said
    .filter((one) => one.id !== id)
    .map(({ keeps, contested, ...one }) => {
      const left = keeps?.filter((kept) => kept !== id) ?? [];
      return left.length > 0 ? { ...one, keeps: left, ...(contested && { contested }) } : one;
    });
}

describe("whatever has been said", () => {
  it("nothing dated after the as-of date changes a stance", () => {
    fc.assert(
      fc.property(history, day, (said, date) => {
        const until = said.filter((one) => one.date <= date);
        expect(read(deriveStance(ask(...said), "amber", date))).toEqual(
          read(deriveStance(ask(...until), "amber", date)),
        );
      }),
    );
  });

  it("removing a statement never invents one: every position left was stated or reported by one that is left", () => {
    fc.assert(
      fc.property(history, fc.nat({ max: 7 }), day, (said, index, date) => {
        const removed = said[index]?.id ?? "none";
        const left = without(said, removed);
        const stance = deriveStance(ask(...left), "amber", date);
        const resting = [...listHeld(stance), ...listReports(stance)].map(({ statement }) => statement.id);
        expect(resting).not.toContain(removed);
        expect(left.map(({ id }) => id)).toEqual(expect.arrayContaining(resting));
        if (left.length === 0) expect(stance.kind).toBe("silent");
      }),
    );
  });

  it("a report never overwrites what is on the record", () => {
    fc.assert(
      fc.property(history, day, (said, date) => {
        const record = said.filter((one) => isOnRecord(one.evidence ?? "on-record"));
        const reports = new Set(said.filter((one) => !record.includes(one)).map(({ id }) => id));
        const alone = [...reports].reduce<Said[]>((left, id) => without(left, id), said);
        const all = read(deriveStance(ask(...said), "amber", date)).stated;
        expect(all).toEqual(read(deriveStance(ask(...alone), "amber", date)).stated);
      }),
    );
  });

  it("no rumour ends an account", () => {
    fc.assert(
      fc.property(history, day, (said, date) => {
        const named = (one: Said) => one.evidence !== "anonymous" && one.evidence !== "summary";
        const rumours = said.filter((one) => !named(one)).map(({ id }) => id);
        const alone = rumours.reduce<Said[]>((left, id) => without(left, id), said);
        const accounts = (all: Said[]) =>
          listReports(deriveStance(ask(...all), "amber", date))
            .map(({ statement }) => statement)
            .filter(({ evidence }) => evidence === "account")
            .map(({ id }) => id);
        expect(accounts(said)).toEqual(expect.arrayContaining(accounts(alone)));
      }),
    );
  });

  it("the order in which two statements of one day are listed does not matter where one names the other", () => {
    const two = fc.record({ first: place, second: place, keeps: fc.boolean(), contested: fc.boolean() });
    fc.assert(
      fc.property(two, ({ first, second, keeps, contested }) => {
        const one: Said = { id: "one", date: "2031-05-10", holds: [options[first] ?? ""] };
        const names: Partial<Said> = keeps
          ? { keeps: ["one"], ...(contested && { contested }) }
          : { replaces: ["one"] };
        const other: Said = { id: "other", date: "2031-05-10", holds: [options[second] ?? ""], ...names };
        expect(read(deriveStance(ask(one, other), "amber", asOf))).toEqual(
          read(deriveStance(ask(other, one), "amber", asOf)),
        );
      }),
    );
  });

  it("on the record only is the same as if no report had been made", () => {
    fc.assert(
      fc.property(history, day, (said, date) => {
        const record = said.filter((one) => isOnRecord(one.evidence ?? "on-record"));
        const reports = said.filter((one) => !record.includes(one)).map(({ id }) => id);
        const alone = reports.reduce<Said[]>((left, id) => without(left, id), said);
        const filtered = deriveStance(ask(...said), "amber", date, recordOnly);
        expect(read(filtered)).toEqual(read(deriveStance(ask(...alone), "amber", date)));
        expect(read(filtered).reported).toEqual([]);
      }),
    );
  });

  it("a limit of age only takes away, and a longer one takes less", () => {
    const counting = (stance: Stance) =>
      [...listHeld(stance), ...listReports(stance)].map(({ statement }) => statement);
    fc.assert(
      fc.property(history, day, (said, date) => {
        // The first of that day is in the middle of what was said.
        const june = date.replace("-05-", "-06-");
        const [short, long, all] = ([1, 3, undefined] as const).map((within) =>
          counting(deriveStance(ask(...said), "amber", june, { evidence: "all", within })),
        );
        expect(long).toEqual(expect.arrayContaining(short ?? []));
        expect(all).toEqual(expect.arrayContaining(long ?? []));
        const isLate = (one: { date: string }) => one.date >= date;
        for (const one of short ?? []) {
          expect(isLate(one) || said.some((other) => isLate(other) && other.keeps?.includes(one.id))).toBe(true);
        }
        if (!said.some(isLate)) expect(short).toEqual([]);
      }),
    );
  });

  it("two silent columns are not comparable", () => {
    const silent = deriveStance(ask(), "amber", asOf);
    expect(compare(getStanding(silent), getStanding(silent), orderedScale(options.length)).result.kind).toBe(
      "not-comparable",
    );
  });
});
