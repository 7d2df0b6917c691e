import { describe, expect, it } from "vitest";
import type { DealSketch } from "../testing/build-deal";
import type { FolderSketch } from "../testing/build-folder";
import { buildNegotiation } from "../testing/build-negotiation";
import { compass, type QuestionSketch } from "../testing/build-question";
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
      "One position is missing too, but it would change nothing while these red lines stand.",
    );
    expect(view([closed, unknown, ask("nobody")]).why[1]).toBe(
      "Three positions are missing too, but they would change nothing while these red lines stand.",
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
      "On each question something is left, but whatever is chosen of it contradicts itself.",
      "On each question both parties have stated a position.",
    ]);
  });

  it("is too early where a position is missing: silence is not consent", () => {
    expect(view([open, unknown]).verdict.label).toBe("Too early to say");
    expect(view([open, unknown]).why).toEqual([
      "On one of the two questions somebody has not said what they want: one position is missing.",
      "Silence is not consent.",
    ]);
    expect(view([open, ask("nobody"), unknown]).why).toEqual([
      "On two of the three questions somebody has not said what they want: three positions are missing.",
      "Silence is not consent.",
    ]);
  });

  it("speaks of all parties where there are more than two", () => {
    const statements = ["amber", "basalt", "cedar"].map((party) => ({ party, holds: "north" }));
    const { why } = view([{ statements }], { parties: ["amber", "basalt", "cedar"] });
    expect(why[0]).toBe(
      "On the only question all three parties have stated a position and an option is left that nobody rules out.",
    );
  });

  it("puts the questions under what can be said of them, zeros too, and names who is missing where", () => {
    const { groups, missing } = view([unknown, closed, moves]);
    expect(groups.map(({ label, questions }) => [label, ...questions.map((one) => one.verdict)])).toEqual([
      ["Nobody has to move"],
      ["Somebody has to move", "No option is ruled out."],
      ["Every option is ruled out by somebody", "Every option is ruled out by somebody."],
      ["Too early to say", "Too early to say: nothing on the record from Basalt."],
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
    const [only] = view([one]).groups.flatMap(({ questions }) => questions);
    if (!only) throw new Error("there is no question");
    return only;
  };
  const told = (one: QuestionSketch) =>
    question(one).options.map(({ label, kind, words }) => `${label}, ${kind}: ${words}`);

  it("says of each option whether it fits every position, and calls few closest or none", () => {
    expect(told(open)).toEqual([
      "north, within: Fits every position",
      "east, free: Nobody rules it out",
      "south, free: Nobody rules it out",
    ]);
    expect(told(moves).map((words) => words.split(": ")[1])).toEqual(Array(3).fill("Nobody rules it out"));
    expect(told(unknown)[0]).toBe("north, within: Fits every position stated so far");
    const near = ask("near", { holds: "north" }, basalt({ holds: "north-east" }));
    const [question] = view([{ ...near, options: compass }]).groups.flatMap(({ questions }) => questions);
    expect(question?.options.map(({ kind }) => kind)).toEqual(["closest", "closest", "free", "free", "free"]);
    expect(question?.verdict).toBe("No option is ruled out. Closest: “north” and “north-east”.");
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
    expect(told(only)[1]).toBe("east, closest: The only option that nobody rules out");
    expect(question(only).verdict).toBe("Only “east” is not ruled out.");
    expect(question(open).verdict).toBe("“north” fits every position.");
  });

  it("measures nothing where nobody has spoken", () => {
    expect(told(ask("nobody"))).toEqual([
      "north, free: Nobody rules it out",
      "east, free: Nobody rules it out",
      "south, free: Nobody rules it out",
    ]);
  });

  it("says what each option asks of whom, and leads to the deal that it would be", () => {
    const [north, east] = question(moves).options;
    expect(north).toMatchObject({
      key: "north",
      statusQuo: false,
      steps: [
        { party: { name: "Amber" }, words: "no move", within: true },
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
      verdict: "Too early to say: nothing on the record from Basalt.",
      conditions: [{ party: "Amber", text: "the toll falls" }],
    });
    expect(question(open).conditions).toEqual([]);
  });

  it("takes no report for a position", () => {
    const reported = ask("reported", amber({ evidence: "anonymous", holds: "north", condition: "fog" }));
    expect(question(reported)).toMatchObject({
      verdict: "Too early to say: nothing on the record from Amber and Basalt.",
      conditions: [],
    });
  });
});

describe("what a party declines as offered", () => {
  it("stays possible, with the words in which it was declined", () => {
    const [question] = view([
      ask("offer", { holds: "north" }, basalt({ rejects: ["south"], holds: "north" })),
    ]).groups.flatMap((group) => group.questions);
    const [, , south] = question?.options ?? [];
    expect(south?.kind).toBe("free");
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
    const [first] = crowd.groups.flatMap((group) => group.questions);
    expect(first?.verdict).toBe("Too early to say: nothing on the record from three parties.");
    expect(first?.options[0]).toMatchObject({
      steps: [],
      counted: "No move for 34 parties; 1 step for 34 parties; 2 steps for 33 parties",
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
    expect(questions([north, range]).map(({ verdict, deal }) => [verdict, deal])).toEqual([
      ["Agreed on “north” in Truce, 30 March 2031.", { text: "Truce on the pier", href: "/pier/deals/truce" }],
      [
        "Agreed on anything from “east” to “south” in Truce, 30 March 2031.",
        { text: "Truce on the pier", href: "/pier/deals/truce" },
      ],
    ]);
    expect(build([north, range]).why).toEqual([
      "On every question a deal that binds everybody who has to agree says what holds.",
    ]);
  });

  it("is counted apart from what could be agreed", () => {
    const { groups, why } = build([north]);
    expect(groups.map(({ label, questions: own }) => `${label} ${own.length}`)).toEqual([
      "Agreed 1",
      "Nobody has to move 0",
      "Somebody has to move 1",
      "Every option is ruled out by somebody 0",
      "Too early to say 0",
    ]);
    expect(why).toEqual([
      "On each of the two questions both parties have stated a position and an option is left that nobody rules out.",
      "On one of them it is agreed already.",
      "On the others, possible is not likely: most such options ask somebody to move, and nobody has said that they would.",
    ]);
  });
});
