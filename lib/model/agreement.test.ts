import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Negotiation } from "../dataset/negotiation";
import type { DealSketch } from "../testing/build-deal";
import type { FolderSketch } from "../testing/build-folder";
import { buildNegotiation } from "../testing/build-negotiation";
import type { QuestionSketch } from "../testing/build-question";
import type { StatementSketch } from "../testing/build-statement";
import { type Agreement, findAgreement, type Verdict, verdictLabels } from "./agreement";

const asOf = "2031-05-20";
const scale = ["north", "north-east", "east", "south-east", "south"];

/** The room on one question about which way the ferry leaves, after these statements. */
function ask(...statements: StatementSketch[]) {
  return findAgreement(buildNegotiation({ questions: [{ options: scale, statements }] }), asOf);
}

function first(room: Agreement) {
  const [question] = room.questions;
  if (!question) throw new Error("no question");
  return question;
}

/** The options offered, by their names. */
function offered(room: Agreement) {
  return first(room).nearest.map(({ place }) => scale[place]);
}

const amber = (holds: StatementSketch["holds"], rulesOut?: string[]): StatementSketch => ({
  party: "amber",
  holds,
  rulesOut,
});
const basalt = (holds: StatementSketch["holds"], rulesOut?: string[]): StatementSketch => ({
  party: "basalt",
  holds,
  rulesOut,
});

describe("the room for agreement on a question", () => {
  it("is open where an option lies within every stated position and nobody rules it out", () => {
    const room = ask(amber(["north", "east"]), basalt(["east", "south"]));
    expect(first(room).kind).toBe("open");
    expect(offered(room)).toEqual(["east"]);
  });

  it("asks for moves where positions do not meet, and offers what asks less of nobody without asking more of another", () => {
    const room = ask(amber("north"), basalt("east"));
    expect(first(room).kind).toBe("with-moves");
    expect(offered(room)).toEqual(["north", "north-east", "east"]);
  });

  it("counts for each option how many steps each party would have to move", () => {
    const { options } = first(ask(amber("north"), basalt(["east", "south-east"])));
    expect(options.map(({ steps }) => steps.map((one) => `${one.party.id} ${one.steps}`))).toEqual([
      ["amber 0", "basalt 2"],
      ["amber 1", "basalt 1"],
      ["amber 2", "basalt 0"],
      ["amber 3", "basalt 0"],
      ["amber 4", "basalt 1"],
    ]);
  });

  it("never offers what somebody rules out, and says who with the words", () => {
    const room = ask(amber("north", ["east"]), basalt("east"));
    expect(offered(room)).toEqual(["north", "north-east"]);
    const [line] = first(room).options[2]?.ruledOutBy ?? [];
    expect(line?.party.id).toBe("amber");
    expect(line?.line.statement.quote?.exact).toBe("That we shall never accept.");
  });

  it("is closed where every option is ruled out by somebody, even while another says nothing", () => {
    const room = ask(amber("north", ["north-east", "east", "south-east", "south"]), basalt(undefined, ["north"]));
    expect(first(room).kind).toBe("closed");
    expect(offered(room)).toEqual([]);
    expect(room.verdict).toBe("impossible");
  });

  it("is not closed by what is declined as offered: refusing is not ruling out", () => {
    const declines = { party: "basalt", rejects: ["north", "north-east", "south-east", "south"], holds: "east" };
    const room = ask(amber("north"), declines);
    expect(first(room).kind).toBe("with-moves");
    expect(offered(room)).toEqual(["north", "north-east", "east"]);
  });

  it("is unknown where a party says nothing: silence is no consent", () => {
    const room = ask(amber("north"));
    expect(first(room).kind).toBe("unknown");
    expect(first(room).missing.map(({ id }) => id)).toEqual(["basalt"]);
    expect(room.verdict).toBe("cannot-be-said");
  });

  it("is unknown where a party is known only by report: a report does not replace a statement", () => {
    const room = ask(amber("north"), { ...basalt("north"), evidence: "anonymous" });
    expect(first(room).missing.map(({ id }) => id)).toEqual(["basalt"]);
    expect(room.verdict).toBe("cannot-be-said");
  });

  it("is unknown where a party says only what it rules out", () => {
    const room = ask(amber("north"), basalt(undefined, ["south"]));
    expect(first(room).missing.map(({ id }) => id)).toEqual(["basalt"]);
  });

  it("offers nothing where nobody has spoken", () => {
    expect(offered(ask())).toEqual([]);
  });

  it("does not see what becomes public later", () => {
    const room = ask({ ...basalt("north"), date: "2031-05-21" }, amber("north"));
    expect(room.verdict).toBe("cannot-be-said");
  });
});

describe("the room for agreement on the whole", () => {
  it("is possible where every party has spoken on every question and a choice is left on each", () => {
    const room = findAgreement(
      buildNegotiation({
        questions: [
          { id: "course", statements: [amber("north"), basalt("south")] },
          { id: "toll", options: ["one", "two"], statements: [amber("one"), basalt("one")] },
        ],
      }),
      asOf,
    );
    expect(room.verdict).toBe("possible");
    expect(room.missing).toEqual([]);
  });

  it("cannot be said where one statement is missing, and lists it", () => {
    const room = findAgreement(
      buildNegotiation({
        questions: [
          { id: "course", statements: [amber("north"), basalt("north")] },
          { id: "toll", options: ["one", "two"], statements: [amber("one")] },
        ],
      }),
      asOf,
    );
    expect(room.verdict).toBe("cannot-be-said");
    expect(room.missing.map(({ question, parties }) => [question.question.id, parties.map(({ id }) => id)])).toEqual([
      ["toll", ["basalt"]],
    ]);
  });

  it("is impossible where what is left on two questions contradicts itself whichever is chosen", () => {
    const sides = (toll: string[]) =>
      findAgreement(
        buildNegotiation({
          questions: [
            { id: "course", options: ["north", "south"], statements: [amber("north", ["south"]), basalt("north")] },
            { id: "toll", options: ["one", "two"], statements: [amber("one"), basalt("two")] },
          ],
          contradictions: [
            {
              between: [
                { question: "course", options: ["north"] },
                { question: "toll", options: toll },
              ],
              says: "Nobody rows north for that.",
            },
          ],
        }),
        asOf,
      );
    const closed = sides(["one", "two"]);
    expect(closed.verdict).toBe("impossible");
    expect(closed.contradictions.map(({ says }) => says)).toEqual(["Nobody rows north for that."]);
    const left = sides(["one"]);
    expect(left.verdict).toBe("possible");
    expect(left.contradictions).toEqual([]);
  });
});

const parties = ["amber", "basalt", "cinder"];
const place = fc.integer({ min: 0, max: scale.length - 1 });
const held = fc.tuple(place, place).map(([a, b]): [string, string] => [name(Math.min(a, b)), name(Math.max(a, b))]);

function name(at: number): string {
  return scale[at] ?? "north";
}

/** What one party says on one day: holds something, rules something else out, or both; on the record or not. */
const saying = fc
  .record({
    party: fc.constantFrom(...parties),
    day: fc.integer({ min: 1, max: 28 }),
    holds: fc.option(held, { nil: undefined }),
    rulesOut: fc.uniqueArray(place, { maxLength: 3 }),
    report: fc.boolean(),
    account: fc.boolean(),
    declines: fc.boolean(),
  })
  .map(({ party, day, holds, rulesOut, report, account, declines }): StatementSketch => {
    const lines = rulesOut
      .map(name)
      .filter(
        (one) => !holds || scale.indexOf(one) < scale.indexOf(holds[0]) || scale.indexOf(one) > scale.indexOf(holds[1]),
      );
    const onRecord = !report && lines.length > 0;
    return {
      party,
      date: `2031-03-${String(day).padStart(2, "0")}`,
      evidence: report ? (account ? "account" : "anonymous") : "on-record",
      holds: holds ?? (onRecord ? undefined : ["north", "north"]),
      ...(onRecord && (declines ? { rejects: lines } : { rulesOut: lines })),
    };
  })
  .map((one) => (Array.isArray(one.holds) && one.holds[0] === one.holds[1] ? { ...one, holds: one.holds[0] } : one));

const questionSketch = fc
  .array(saying, { maxLength: 8 })
  .map((all) => all.toSorted((a, b) => (b.date ?? "").localeCompare(a.date ?? "")));

/** On top of whatever else is said, every party has once held something on the record. */
const everyoneSpoke = fc.tuple(questionSketch, fc.tuple(held, held, held)).map(([later, first]) => [
  ...later,
  ...first.map(
    (holds, i): StatementSketch => ({
      party: parties[i] ?? "amber",
      date: "2031-02-01",
      holds: holds[0] === holds[1] ? holds[0] : holds,
    }),
  ),
]);

const twoQuestions = fc.tuple(questionSketch, questionSketch);

function build(statements: readonly StatementSketch[][], names = parties): Negotiation {
  const questions: QuestionSketch[] = statements.map((said, q) => ({
    id: `question-${q + 1}`,
    options: scale,
    statements: said,
  }));
  return buildNegotiation({ parties: names, questions });
}

describe("whatever the parties say", () => {
  it("the verdict is one of the three that have a label", () => {
    const known = verdictLabels.map(({ verdict }) => verdict);
    fc.assert(
      fc.property(twoQuestions, (said) => {
        expect(known).toContain(findAgreement(build(said), asOf).verdict);
      }),
    );
  });

  it("taking evidence away never turns “cannot be said” into “possible”", () => {
    fc.assert(
      fc.property(fc.tuple(everyoneSpoke, questionSketch), fc.infiniteStream(fc.boolean()), (said, keep) => {
        const before = findAgreement(build(said), asOf).verdict;
        fc.pre(before === "cannot-be-said");
        const less = said.map((statements) => statements.filter(() => keep.next().value === true));
        expect(findAgreement(build(less), asOf).verdict).not.toBe<Verdict>("possible");
      }),
    );
  });

  it("a verdict of possible needs every party on the record on every question, and an option that nobody rules out", () => {
    fc.assert(
      fc.property(fc.tuple(everyoneSpoke, everyoneSpoke), (said) => {
        const room = findAgreement(build(said), asOf);
        fc.pre(room.verdict === "possible");
        for (const { options, nearest, missing } of room.questions) {
          expect(missing).toEqual([]);
          expect(nearest.length).toBeGreaterThan(0);
          for (const { steps } of options) expect(steps).toHaveLength(parties.length);
        }
      }),
    );
  });

  it("no option that somebody rules out is ever offered", () => {
    fc.assert(
      fc.property(twoQuestions, (said) => {
        for (const { nearest } of findAgreement(build(said), asOf).questions) {
          for (const { ruledOutBy } of nearest) expect(ruledOutBy).toEqual([]);
        }
      }),
    );
  });

  it("a party that says nothing at all leaves nothing possible, and nothing open", () => {
    fc.assert(
      fc.property(twoQuestions, (said) => {
        const room = findAgreement(build(said, [...parties, "driftwood"]), asOf);
        expect(room.verdict).not.toBe("possible");
        for (const { kind } of room.questions) expect(["unknown", "closed"]).toContain(kind);
      }),
    );
  });

  it("reports change nothing", () => {
    fc.assert(
      fc.property(twoQuestions, (said) => {
        const record = said.map((statements) => statements.filter(({ evidence }) => evidence !== "anonymous"));
        const tell = ({ verdict, questions }: Agreement) => [
          verdict,
          questions.map(({ kind, nearest }) => [kind, nearest.map((one) => one.place)]),
        ];
        expect(tell(findAgreement(build(said), asOf))).toEqual(tell(findAgreement(build(record), asOf)));
      }),
    );
  });

  it("the order of the parties changes nothing", () => {
    fc.assert(
      fc.property(twoQuestions, fc.shuffledSubarray(parties, { minLength: 3 }), (said, order) => {
        const negotiation = build(said);
        const shuffled = order.flatMap((id) => negotiation.parties.filter((party) => party.id === id));
        const tell = ({ verdict, questions }: Agreement) => [
          verdict,
          questions.map(({ kind, nearest, missing }) => [
            kind,
            nearest.map((one) => one.place),
            missing.map(({ id }) => id).toSorted(),
          ]),
        ];
        expect(tell(findAgreement({ ...negotiation, parties: shuffled }, asOf))).toEqual(
          tell(findAgreement(negotiation, asOf)),
        );
      }),
    );
  });
});

describe("a question that is settled by an agreed deal", () => {
  const build = (deal: DealSketch, parties: FolderSketch["parties"] = ["amber", "basalt"]) =>
    buildNegotiation({
      parties,
      questions: [
        {
          options: scale,
          statements: [
            { date: "2031-05-10", holds: "south", rulesOut: ["north-east"] },
            { date: "2031-03-01", party: "basalt", holds: "north", rulesOut: ["east"] },
          ],
        },
      ],
      deals: [{ date: "2031-04-01", terms: [{ question: "course", position: "east" }], ...deal }],
    });
  const tell = (negotiation: Negotiation, date: string) => {
    const { kind, agreed } = first(findAgreement(negotiation, date));
    return [kind, agreed?.deal.id, agreed?.since, agreed?.span.from].filter((one) => one !== undefined);
  };

  it("says so from the day on which the last of those it binds agreed", () => {
    const built = build({
      history: [
        { stage: "accepted", by: ["amber"] },
        { stage: "accepted", by: ["basalt"], date: "2031-04-05" },
      ],
    });
    expect(tell(built, "2031-04-04")).toEqual(["unknown"]);
    expect(tell(built, "2031-04-05")).toEqual(["agreed", "truce", "2031-04-05", 2]);
    expect(findAgreement(built, "2031-04-05").verdict).toBe("possible");
  });

  it("no longer says so once the deal has lapsed", () => {
    const built = build({ history: [{ stage: "signed" }, { stage: "lapsed", date: "2031-05-01" }] });
    expect(tell(built, "2031-04-30")).toEqual(["agreed", "truce", "2031-04-01", 2]);
    expect(tell(built, "2031-05-01")).toEqual(["unknown"]);
  });

  it("is not settled by a deal that leaves out somebody who has to agree", () => {
    expect(tell(build({ stage: "signed", binds: ["amber"] }), "2031-04-01")).toEqual(["with-moves"]);
    const mediated = build({ stage: "signed" }, ["amber", "basalt", { id: "cinder", role: "mediator" }]);
    expect(tell(mediated, "2031-04-01")).toEqual(["agreed", "truce", "2031-04-01", 2]);
  });

  it("is not settled by what is known of the deal through reports alone", () => {
    const reported = build({
      stage: "signed",
      terms: [{ question: "course", position: "east", evidence: "anonymous" }],
    });
    expect(tell(reported, "2031-04-01")).toEqual(["unknown"]);
  });

  it("is not settled where one of them has since ruled the answer out", () => {
    const built = build({ stage: "signed", terms: [{ question: "course", position: "north-east" }] });
    expect(tell(built, "2031-05-09")[0]).toBe("agreed");
    expect(tell(built, "2031-05-10")).toEqual(["with-moves"]);
  });
});
