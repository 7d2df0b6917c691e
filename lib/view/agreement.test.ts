import { describe, expect, it } from "vitest";
import type { DealSketch } from "../testing/build-deal";
import type { FolderSketch } from "../testing/build-folder";
import { buildNegotiation } from "../testing/build-negotiation";
import type { QuestionSketch } from "../testing/build-question";
import type { StatementSketch } from "../testing/build-statement";
import { buildAgreementView } from "./agreement";

const scale = ["north", { id: "east", statusQuo: true as const }, "south"];

function ask(id: string, ...statements: StatementSketch[]): QuestionSketch {
  return { id, label: `Label ${id}`, text: `What of ${id}?`, options: scale, statements };
}

const amber = (more: StatementSketch): StatementSketch => ({ id: `a-${JSON.stringify(more).length}`, ...more });
const basalt = (more: StatementSketch): StatementSketch => ({ party: "basalt", ...more });

const view = (questions: QuestionSketch[], folder: FolderSketch = {}) =>
  buildAgreementView(buildNegotiation({ questions, ...folder }));

const open = ask("open", { holds: "north" }, basalt({ holds: ["north", "east"] }));
const moves = ask("moves", { holds: "north" }, basalt({ holds: "south" }));
const closed = ask(
  "closed",
  { holds: "north", rulesOut: ["east", "south"] },
  basalt({ holds: "south", rulesOut: ["north"], summary: "Says no.", quote: "No north." }),
);
const unknown = ask("unknown", { holds: "north" });

describe("the verdict on the room for agreement", () => {
  it("is possible where every party has spoken and something is left", () => {
    const { verdict, why } = view([open, moves]);
    expect(verdict.label).toBe("Possible");
    expect(why).toEqual([
      "On each of the two questions both parties have stated a position and an option is left that nobody rules out.",
      "Possible is not likely: most such options ask somebody to move, and nobody has said that they would.",
    ]);
  });

  it("is impossible where every option of a question is ruled out", () => {
    const { verdict, why } = view([open, closed]);
    expect(verdict.label).toBe("Impossible");
    expect(why).toEqual([
      "Every option is ruled out by somebody on “Label closed”.",
      "On the rest both parties have stated a position.",
    ]);
    expect(view([closed, unknown]).why[1]).toBe(
      "One position is missing besides; with it it would still be impossible while these lines stand.",
    );
    expect(view([closed, unknown, ask("nobody")]).why[1]).toBe(
      "Three positions are missing besides; with them it would still be impossible while these lines stand.",
    );
  });

  it("is impossible where what is left contradicts itself", () => {
    const says = "A ferry cannot leave north twice.";
    const left = (id: string) => ask(id, { holds: "north", rulesOut: ["east", "south"] }, basalt({ holds: "north" }));
    const contradictions = [
      {
        between: [
          { question: "one", options: ["north"] },
          { question: "two", options: ["north"] },
        ],
        says,
      } as const,
    ];
    const impossible = buildAgreementView(
      buildNegotiation({
        questions: [left("one"), left("two")],
        contradictions: contradictions.map(({ between: [a, b], says: why }) => ({
          between: [
            { question: a.question, options: [...a.options] },
            { question: b.question, options: [...b.options] },
          ],
          says: why,
        })),
      }),
    );
    expect(impossible.verdict.label).toBe("Impossible");
    expect(impossible.contradictions).toEqual([says]);
    expect(impossible.why).toEqual([
      "On each question something is left, but what is left contradicts itself whichever is chosen.",
      "On each question both parties have stated a position.",
    ]);
  });

  it("cannot be said where a position is missing: silence is no consent", () => {
    expect(view([open, unknown]).verdict.label).toBe("Cannot be said");
    expect(view([open, unknown]).why).toEqual([
      "On one of the two questions at least one party has no stated position: one position is missing.",
      "The statement that would decide it is named below. Silence is no consent.",
    ]);
    expect(view([open, ask("nobody"), unknown]).why).toEqual([
      "On two of the three questions at least one party has no stated position: three positions are missing.",
      "Until all of them are there, nothing can be said for the whole. They are listed below. Silence is no consent.",
    ]);
  });

  it("speaks of all parties where there are more than two", () => {
    const statements = ["amber", "basalt", "cedar"].map((party) => ({ party, holds: "north" }));
    const { why } = view([{ statements }], { parties: ["amber", "basalt", "cedar"] });
    expect(why[0]).toBe(
      "On the only question all three parties have stated a position and an option is left that nobody rules out.",
    );
  });

  it("counts questions by kind, the rarer kind first, and names who is missing where", () => {
    const { counts, missing } = view([open, moves, closed, unknown]);
    expect(counts.map(({ label, gloss, count }) => `${label}, ${gloss}: ${count}`)).toEqual([
      "Open, an option lies within every party’s stated position, and nobody rules it out: 1",
      "With moves, some options nobody rules out; each asks for a move: 1",
      "Closed, every option is ruled out by somebody: 1",
      "Cannot be said, at least one party has no stated position: 1",
    ]);
    expect(missing).toEqual([
      {
        party: expect.objectContaining({ name: "Basalt", monogram: "PB" }),
        count: "",
        questions: [{ label: "Label unknown", href: "#unknown" }],
      },
    ]);
  });

  it("has its date, its address and the ways on", () => {
    expect(view([open])).toMatchObject({
      path: "/pier/room",
      asOf: "20 May 2031",
      draft: "/pier/deals/new",
      deals: "/pier/deals",
      contradictions: [],
    });
  });
});

describe("a question of the room", () => {
  const question = (one: QuestionSketch) => {
    const [group] = view([one]).groups;
    const [only] = group?.questions ?? [];
    if (!only) throw new Error("there is no question");
    return only;
  };
  const told = (one: QuestionSketch) =>
    question(one).options.map(({ label, kind, words }) => `${label}, ${kind}: ${words}`);

  it("says of each option whether it lies within, is nearest or further", () => {
    expect(told(open)).toEqual([
      "north, within: Within every stated position",
      "east, further: Ruled out by nobody; another is nearer",
      "south, further: Ruled out by nobody; another is nearer",
    ]);
    expect(told(moves)).toEqual([
      "north, nearest: Among the nearest",
      "east, nearest: Among the nearest",
      "south, nearest: Among the nearest",
    ]);
    expect(told(unknown)[0]).toBe("north, within: Within every position stated so far");
  });

  it("says of an option that it is ruled out, in whose words, and which one is left", () => {
    expect(told(closed)).toEqual([
      "north, ruled-out: Ruled out",
      "east, ruled-out: Ruled out",
      "south, ruled-out: Ruled out",
    ]);
    expect(question(closed).options[0]?.lines).toEqual([
      {
        party: "Basalt",
        text: "“No north.”",
        by: "The ferrywoman, 1\u00a0Mar",
        href: "https://example.org/log#:~:text=No%20north.",
        listed: "/pier/issues/ferry#statement-closed-basalt-undated",
      },
    ]);
    const only = ask("only", { holds: "north", rulesOut: ["south"] }, basalt({ holds: "south", rulesOut: ["north"] }));
    expect(told(only)[1]).toBe("east, nearest: The only option that nobody rules out");
  });

  it("measures nothing where nobody has spoken", () => {
    expect(told(ask("nobody"))).toEqual([
      "north, unmeasured: Ruled out by nobody; no position to measure from",
      "east, unmeasured: Ruled out by nobody; no position to measure from",
      "south, unmeasured: Ruled out by nobody; no position to measure from",
    ]);
  });

  it("says what each option asks of whom, and leads to the deal that it would be", () => {
    const [north, east] = question(moves).options;
    expect(north).toMatchObject({
      key: "north",
      statusQuo: false,
      steps: [
        { party: { name: "Amber" }, words: "within", within: true },
        { party: { name: "Basalt" }, words: "two steps", within: false },
      ],
      counted: "",
      draft: "/pier/deals/new?terms=moves.north",
    });
    expect(east).toMatchObject({ statusQuo: true, steps: [{ words: "one step" }, { words: "one step" }] });
  });

  it("says what it is, who is missing and on what positions depend", () => {
    const dependent = ask(
      "dependent",
      { id: "new", date: "2031-04-01", holds: "north", condition: "the toll falls", keeps: ["old"] },
      { id: "old", date: "2031-03-01", holds: "east", condition: "the toll falls" },
    );
    expect(question(dependent)).toMatchObject({
      id: "dependent",
      label: "Label dependent",
      text: "What of dependent?",
      href: "/pier/issues/ferry#dependent",
      kind: "unknown",
      words: "Cannot be said",
      missing: ["Basalt"],
      conditions: [{ party: "Amber", text: "the toll falls" }],
    });
    expect(question(open)).toMatchObject({ words: "Open", missing: [], conditions: [] });
  });

  it("takes no report for a position", () => {
    const reported = ask("reported", amber({ evidence: "anonymous", holds: "north", condition: "fog" }));
    expect(question(reported)).toMatchObject({ missing: ["Amber", "Basalt"], conditions: [] });
  });
});

describe("what a party declines as offered", () => {
  it("stays possible, with the words in which it was declined", () => {
    const [question] = view([
      ask("offer", { holds: "north" }, basalt({ rejects: ["south"], holds: "north" })),
    ]).groups.flatMap((group) => group.questions);
    const [, , south] = question?.options ?? [];
    expect(south?.kind).toBe("further");
    expect(south?.lines).toEqual([]);
    expect(south?.declined).toMatchObject([{ party: "Basalt", text: "Says what is wanted." }]);
  });
});

describe("the room among very many", () => {
  const letters = [..."abcdefghijklmnopqrstuvwxyz"];
  const ids = letters.flatMap((letter) => ["w", "x", "y", "z"].map((other) => `${letter}${other}`));
  const questions = letters
    .slice(0, 20)
    .map((id) =>
      ask(
        `on-${id}`,
        ...(id === "a"
          ? ids.slice(0, 101).map((party, i) => ({ party, holds: ["north", "east", "south"][i % 3] ?? "" }))
          : []),
      ),
    );
  const parties = ids.map((id) => ({ id, monogram: id.toUpperCase() }));
  const crowd = view(questions, { parties });

  it("counts parties in place of naming them", () => {
    expect(crowd.missing[0]).toMatchObject({ count: "19 questions".replace("19", "nineteen"), questions: [] });
    const [first] = crowd.groups[0]?.questions ?? [];
    expect(first?.missing).toEqual(["three parties"]);
    expect(first?.options[0]).toMatchObject({
      steps: [],
      counted: "Within for 34 parties; 1 step for 34 parties; 2 steps for 33 parties",
    });
  });
});

describe("what is agreed", () => {
  const north = { question: "north", position: "north" };
  const range = { question: "range", position: ["east", "south"] as [string, string] };
  const build = (terms: DealSketch["terms"]) =>
    view([ask("north"), ask("range", { holds: "east" }, basalt({ holds: "south" }))], {
      deals: [{ stage: "signed", date: "2031-03-30", terms }],
    });
  const questions = (terms: DealSketch["terms"]) => build(terms).groups.flatMap((group) => group.questions);

  it("is said with the answer, the deal and the day, and the way to the deal", () => {
    expect(questions([north, range]).map(({ words, deal }) => [words, deal])).toEqual([
      ["Agreed on “north” in Truce, 30 March 2031", { text: "Truce on the pier", href: "/pier/deals/truce" }],
      [
        "Agreed on anything from “east” to “south” in Truce, 30 March 2031",
        { text: "Truce on the pier", href: "/pier/deals/truce" },
      ],
    ]);
    expect(build([north, range]).why).toEqual([
      "On every question a deal that binds everybody who has to agree says what holds.",
    ]);
  });

  it("is counted apart from what could be agreed", () => {
    const { counts, why } = build([north]);
    expect(counts.map(({ label, count }) => `${label} ${count}`)).toEqual([
      "Agreed 1",
      "Open 0",
      "With moves 1",
      "Closed 0",
      "Cannot be said 0",
    ]);
    expect(why).toEqual([
      "On each of the two questions both parties have stated a position and an option is left that nobody rules out.",
      "On one of them it is agreed already.",
      "On the others, possible is not likely: most such options ask somebody to move, and nobody has said that they would.",
    ]);
  });
});
