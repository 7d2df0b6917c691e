import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { completeQuestion, listKnown } from "../dataset/complete";
import type { EvidenceKind } from "../schema/evidence";
import { isOnRecord } from "../schema/evidence-kinds";
import { type Question, question } from "../schema/issue";
import { compare, getStanding } from "./difference";
import { deriveStance, listHeld, listReports, type Stance } from "./stance";

/** What a test says of a statement; everything else about it is beside the point. */
interface Said {
  id: string;
  date: string;
  evidence?: EvidenceKind;
  holds?: [string, string?];
  rulesOut?: string[];
  keeps?: string[];
  contested?: true;
  party?: string;
  condition?: string;
  reactions?: { party: string; date: string; kind: "confirmed" | "denied" | "doubted" | "silent" }[];
}

const options = ["north", "north-east", "east", "south-east", "south"];

/** A question about which way the ferry of an invented lake should leave, asked of the party `amber`. */
function ask(...statements: Said[]): Question {
  const written = question.parse({
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
  return completeQuestion(written, listKnown({ parties: [], sources: [] }));
}

/** The options a stance covers, by what is stated and what is reported. */
function read(stance: Stance): { stated: string[]; reported: string[] } {
  const names = (spans: { from: number; to: number }[]) => spans.flatMap(({ from, to }) => options.slice(from, to + 1));
  return {
    stated: stance.kind === "stated" ? names(stance.spans) : [],
    reported: stance.kind === "silent" ? [] : names(stance.reports.map(({ span }) => span)),
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
  it("is shown alongside what is on record and does not replace it", () => {
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

  it("is shown as a report where nothing is on record, and is silence on the record only", () => {
    const known = ask(
      { id: "new", date: "2031-03-01", evidence: "anonymous", holds: ["south"] },
      { id: "old", date: "2031-01-01", evidence: "anonymous", holds: ["north"] },
    );
    expect(deriveStance(known, "amber", asOf).kind).toBe("reported");
    expect(read(deriveStance(known, "amber", asOf)).reported).toEqual(["south"]);
    expect(deriveStance(known, "amber", asOf, "record").kind).toBe("silent");
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

const kinds: EvidenceKind[] = ["document", "on-record", "spokesperson", "summary", "anonymous"];

/** Any history of statements on the question, newest first, as the data rules leave it. */
const history: fc.Arbitrary<Said[]> = fc
  .array(
    fc.record({
      day: fc.integer({ min: 1, max: 28 }),
      evidence: fc.constantFrom(...kinds),
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
          holds: to > draft.from ? [options[draft.from] ?? "", options[to] ?? ""] : [options[draft.from] ?? ""],
          ...(draft.keepsAll && older.length > 0 ? { keeps: older, ...(draft.contested && { contested: true }) } : {}),
        };
      }),
  );

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

  it("a report never overwrites what is on record", () => {
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

  it("on the record only is the same as if no report had been made", () => {
    fc.assert(
      fc.property(history, day, (said, date) => {
        const record = said.filter((one) => isOnRecord(one.evidence ?? "on-record"));
        const reports = said.filter((one) => !record.includes(one)).map(({ id }) => id);
        const alone = reports.reduce<Said[]>((left, id) => without(left, id), said);
        const filtered = deriveStance(ask(...said), "amber", date, "record");
        expect(read(filtered)).toEqual(read(deriveStance(ask(...alone), "amber", date)));
        expect(read(filtered).reported).toEqual([]);
      }),
    );
  });

  it("two silent columns are not comparable", () => {
    const silent = deriveStance(ask(), "amber", asOf);
    expect(compare(getStanding(silent), getStanding(silent), options.length).result.kind).toBe("not-comparable");
  });
});
