import { describe, expect, it } from "vitest";
import type { Negotiation } from "../../dataset/negotiation";
import { isoDate } from "../../schema/primitives";
import { buildNegotiation } from "../../testing/build-negotiation";
import { buildReportedTruce } from "../../testing/reported-truce";
import { parseSubject } from "../../url/subject";
import { serializeView } from "./json";

function read(address: string, negotiation: Negotiation = buildReportedTruce()) {
  const route = parseSubject([negotiation], address, {});
  if (route.kind === "not-found") throw new Error(`there is no ${address}`);
  return JSON.parse(serializeView(route.subject));
}

const idsOf = (list: { id: string }[]) => list.map(({ id }) => id);
const reaction = { by: "The harbour master", evidence: "spokesperson", summary: "Says that it is not so." };

describe("the evidence in a view as JSON", () => {
  it("has the statements behind its answers, with what was known of them by then", () => {
    expect(read("/pier").statements).toEqual([
      {
        id: "rumour",
        question: "course",
        party: "amber",
        date: "2031-03-20",
        speaker: "The ferrywoman",
        evidence: "anonymous",
        holds: { from: "south" },
        summary: "Says what is wanted.",
        source: "post",
        chain: [
          { role: "unnamed", name: "People on the pier" },
          { role: "outlet", name: "The Pier Post" },
        ],
        reactions: [
          { ...reaction, party: "amber", kind: "doubted", date: "2031-03-21", source: "ledger", alsoIn: ["diary"] },
        ],
      },
      {
        id: "other",
        question: "course",
        party: "basalt",
        date: "2031-03-05",
        speaker: "The ferrywoman",
        evidence: "on-record",
        holds: { from: "east" },
        rejects: ["north"],
        summary: "Says what is wanted.",
        source: "log",
        chain: [{ role: "speaker", name: "The ferrywoman" }],
        codedBy: "Desk",
        codedAgain: [{ by: "Second coder", date: "2031-06-10", unclear: true, likeness: "unclear" }],
      },
      {
        id: "said",
        question: "course",
        party: "amber",
        date: "2031-03-02",
        speaker: "The ferrywoman",
        evidence: "on-record",
        holds: { from: "north", to: "east" },
        rulesOut: ["south"],
        condition: "the bell is rung",
        summary: "Says what is wanted.",
        quote: { exact: "That we shall never accept.", words: "own" },
        source: "log",
        chain: [{ role: "speaker", name: "The ferrywoman" }],
        codedBy: "Desk",
        codedAgain: [
          {
            by: "Second coder",
            date: "2031-06-10",
            holds: { from: "north" },
            likeness: "overlapping",
            reason: "She says north twice.",
            decision: { stands: "first", by: "Desk", date: "2031-06-12", why: "She says east as well." },
          },
        ],
      },
    ]);
  });

  it("has no statement that the view does not rest on", () => {
    expect(idsOf(read("/pier/parties/basalt").statements)).toEqual(["other"]);
    expect(idsOf(read("/pier/at/2031-03-05").statements)).toEqual(["other", "said"]);
  });

  it("has the statement behind a red line, also where the party asks for nothing", () => {
    const refusing = buildNegotiation({
      questions: [
        {
          statements: [
            { id: "never", date: "2031-03-02", rulesOut: ["south"] },
            { id: "declines", party: "basalt", rejects: ["north"] },
          ],
        },
      ],
      deals: [
        { id: "first", terms: [{ id: "bell", clause: "1" }] },
        {
          id: "second",
          date: "2031-05-01",
          binds: ["amber"],
          revises: "first",
          drops: ["1"],
          terms: [{ id: "way", question: "course", position: "south", reactions: [{ date: "2031-05-02" }] }],
        },
      ],
    });
    expect(idsOf(read("/pier", refusing).statements)).toEqual(["never", "declines"]);
    const { columns, statements, deals, terms } = read("/pier/deals/second", refusing);
    expect(idsOf(columns)).toEqual(["amber"]);
    expect(idsOf(statements)).toEqual(["never"]);
    expect(deals[0]).toMatchObject({ binds: ["amber"], revises: "first", drops: ["1"] });
    expect(deals[0]).not.toHaveProperty("reactions");
    expect(terms[0].reactions).toMatchObject([{ kind: "denied", date: "2031-05-02" }]);
  });

  it("names a first coder only where somebody coded again, and who has signed for a statement", () => {
    const negotiation = buildNegotiation({
      codedBy: "Desk",
      questions: [
        {
          statements: [
            { id: "turned", date: "2031-03-02", holds: "south", rejects: ["north"] },
            { id: "signed", party: "basalt", holds: "north" },
          ],
        },
      ],
      codings: { ben: [{ statement: "turned", rejects: ["east"], rulesOut: ["north"] }] },
    });
    const date = isoDate.parse("2031-06-11");
    const review = { record: "statement/signed", date, by: "Reed", hash: "0123456789", lapsed: false };
    const [turned, signed] = read("/pier", { ...negotiation, reviews: [review] }).statements;
    expect(turned.codedBy).toBe("Desk");
    expect(turned.codedAgain).toMatchObject([{ rejects: ["east"], rulesOut: ["north"], likeness: "one-sided" }]);
    expect(turned).not.toHaveProperty("checked");
    expect(signed.checked).toEqual({ by: "Reed", date: "2031-06-11" });
    expect(signed).not.toHaveProperty("codedBy");
    expect(signed).not.toHaveProperty("codedAgain");
  });

  it("says from which agreed deal a position follows, and not when that will lapse", () => {
    const agreed = buildNegotiation({
      questions: [{}],
      deals: [
        {
          id: "truce",
          date: "2031-05-01",
          history: [
            { stage: "signed", date: "2031-05-01" },
            { stage: "lapsed", date: "2031-06-30" },
          ],
          terms: [{ id: "way", question: "course", position: "east" }],
        },
      ],
    });
    const { answers, statements } = read("/pier", agreed);
    expect(answers[0].positions[0].claims).toEqual(["agreed-truce-way-amber"]);
    expect(statements[0]).toMatchObject({ id: "agreed-truce-way-amber", agreed: { deal: "truce", term: "way" } });
    expect(statements[0].agreed).not.toHaveProperty("until");
  });

  it("has the deal with those whom it binds, what is not known of it and what had been said to it by then", () => {
    expect(read("/pier").deals).toEqual([
      {
        id: "truce",
        title: "Reported: Truce on the pier",
        date: "2031-04-01",
        status: "reported",
        proposedBy: ["basalt"],
        binds: ["amber", "basalt"],
        agreedBy: [],
        history: [{ stage: "reported", date: "2031-04-01", source: "log" }],
        knownInPart: "The annex.",
        reported: true,
        evidence: "anonymous",
        by: "The Pier Post",
        summary: "The ferry leaves, and nobody shouts.",
        source: "log",
        reactions: [
          { ...reaction, party: "amber", kind: "denied", date: "2031-04-02", source: "log", alsoIn: ["slate"] },
        ],
      },
    ]);
    expect(read("/pier/parties/amber").deals).toEqual([]);
  });

  it("has its terms, each with its place, without a reaction of later on", () => {
    expect(read("/pier").terms).toEqual([
      {
        deal: "truce",
        id: "turn",
        question: "course",
        position: { from: "east", to: "south", words: "from “east” to “south”" },
        date: "2031-04-01",
        text: "It turns.",
        source: "log",
        alsoIn: ["bell"],
        evidence: "anonymous",
        chain: [
          { role: "unnamed", name: "People on the pier" },
          { role: "outlet", name: "The Pier Post" },
        ],
        gives: ["amber"],
        gets: [],
        concrete: "concrete",
        reversal: "easy",
      },
    ]);
  });

  it("has every source that something in it is from, also those of reactions, and no other", () => {
    expect(idsOf(read("/pier").sources)).toEqual(["bell", "diary", "ledger", "log", "post", "slate"]);
    expect(idsOf(read("/pier/at/2031-03-05").sources)).toEqual(["log"]);
  });
});
