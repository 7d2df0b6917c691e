import { describe, expect, it } from "vitest";
import type { DealSketch } from "../testing/build-deal";
import { buildNegotiation } from "../testing/build-negotiation";
import { listAllChanges } from "./history/changes";
import { deriveStance, listHeld } from "./stance";
import { listOwnStatements } from "./statements";
import { listTimeline } from "./timeline";

const options = ["north", "north-east", "east", "south-east", "south"];

function build(deal: DealSketch, statements = true) {
  const negotiation = buildNegotiation({
    questions: [
      {
        options,
        statements: statements
          ? [
              { id: "amber-later", date: "2031-05-10", holds: "south" },
              { id: "amber-first", date: "2031-03-01", holds: "north", rulesOut: ["east"] },
              { id: "basalt-first", party: "basalt", date: "2031-03-01", holds: "east" },
            ]
          : [],
      },
    ],
    deals: [
      {
        date: "2031-04-01",
        terms: [{ id: "leave", question: "course", position: "east", condition: "the bell is rung" }],
        ...deal,
      },
    ],
  });
  const [question] = negotiation.issues.flatMap(({ questions }) => questions);
  if (!question) throw new Error("no question");
  const tell = (party: string, date: string) => {
    const stance = deriveStance(question, party, date);
    return {
      holds: stance.kind === "stated" ? stance.spans.map(({ from }) => options[from]).join() : stance.kind,
      by: listHeld(stance)[0]?.statement.agreed?.deal,
      ruledOut: stance.redLines.map(({ place }) => options[place]),
    };
  };
  return { negotiation, question, tell };
}

describe("a deal that those it binds have agreed to", () => {
  const signed: DealSketch = { history: [{ stage: "tabled" }, { stage: "signed", date: "2031-04-05" }] };

  it("is their stance from that day on, with the deal as its evidence", () => {
    const { tell } = build(signed);
    expect(tell("amber", "2031-04-04")).toEqual({ holds: "north", by: undefined, ruledOut: ["east"] });
    expect(tell("amber", "2031-04-05")).toEqual({ holds: "east", by: "truce", ruledOut: [] });
    expect(tell("basalt", "2031-04-05")).toEqual({ holds: "east", by: "truce", ruledOut: [] });
  });

  it("still binds however old it is, and binds nobody once it has lapsed", () => {
    const history: DealSketch["history"] = [{ stage: "tabled" }, { stage: "signed", date: "2031-01-05" }];
    const old: DealSketch = { date: "2031-01-01", history };
    const kindOf = (deal: DealSketch) => {
      const { question } = build(deal, false);
      return deriveStance(question, "amber", "2031-05-20", { evidence: "all", within: 1 }).kind;
    };
    expect(kindOf(old)).toBe("stated");
    expect(kindOf({ ...old, history: [...history, { stage: "lapsed", date: "2031-02-01" }] })).toBe("silent");
  });

  it("takes away a red line that its own party has signed away, and a later statement replaces it like any other", () => {
    const { tell } = build(signed);
    expect(tell("amber", "2031-05-10")).toEqual({ holds: "south", by: undefined, ruledOut: [] });
  });

  it("binds nobody whom it does not name", () => {
    const { tell } = build({ ...signed, binds: ["basalt"] });
    expect(tell("amber", "2031-04-05")).toEqual({ holds: "north", by: undefined, ruledOut: ["east"] });
    expect(tell("basalt", "2031-04-05").by).toBe("truce");
  });

  it("is no stance until the last of them has agreed", () => {
    const { tell } = build({
      history: [
        { stage: "accepted", by: ["basalt"] },
        { stage: "accepted", by: ["amber"], date: "2031-04-20" },
      ],
    });
    expect(tell("basalt", "2031-04-19").by).toBeUndefined();
    expect(tell("basalt", "2031-04-20").by).toBe("truce");
  });

  it.each([
    ["lapsed", undefined],
    ["rejected", ["amber"]],
  ] as const)("is their stance no longer once it is %s: what they had said before counts again", (stage, by) => {
    const { tell } = build({
      history: [{ stage: "signed" }, { stage, date: "2031-05-01", ...(by && { by: [...by] }) }],
    });
    expect(tell("amber", "2031-04-30").holds).toBe("east");
    expect(tell("amber", "2031-05-01")).toEqual({ holds: "north", by: undefined, ruledOut: ["east"] });
  });

  it("is a change of each day on which it begins or ends to bind", () => {
    const { negotiation } = build({
      history: [{ stage: "tabled" }, { stage: "signed", date: "2031-04-05" }, { stage: "lapsed", date: "2031-05-01" }],
    });
    const log = listAllChanges(negotiation).flatMap((change) =>
      change.kind === "stance" && change.date > "2031-04-01"
        ? [[change.date, change.party.id, ...change.changes.map(({ kind }) => kind)].join(" ")]
        : [],
    );
    expect(log).toEqual([
      "2031-04-05 amber agreed moved condition-added red-line-taken-back",
      "2031-04-05 basalt agreed condition-added",
      "2031-05-01 amber agreement-ended moved condition-dropped red-line-drawn",
      "2031-05-01 basalt agreement-ended restated condition-dropped",
      "2031-05-10 amber moved",
    ]);
  });

  it("is not a statement that was found, nor an entry of the timeline beside that of the deal", () => {
    const { negotiation, question } = build(signed, false);
    expect(question.statements).toHaveLength(2);
    expect(listOwnStatements(question)).toEqual([]);
    expect(listTimeline(negotiation).map(({ date, anchor }) => `${date} ${anchor}`)).toEqual([
      "2031-04-05 deal-truce-signed-1",
      "2031-04-01 deal-truce",
    ]);
  });
});
