import { describe, expect, it } from "vitest";
import { listPlacedQuestions } from "../../dataset/negotiation";
import { answerQuestion, parseColumn } from "../../model/column";
import { unfiltered } from "../../model/stance";
import { getStanceTable } from "../../model/stance-table";
import type { FolderSketch } from "../../testing/build-folder";
import { buildNegotiation } from "../../testing/build-negotiation";
import type { StatementSketch } from "../../testing/build-statement";
import { describeTermClaim, getAnswerDate, listFoundPositions } from "./answers";

function find(key: string, folder: FolderSketch) {
  const negotiation = buildNegotiation(folder);
  const column = parseColumn(negotiation, key, negotiation.asOf);
  const [placed] = listPlacedQuestions(negotiation);
  if (typeof column === "string" || !placed) throw new Error(`there is no ${key}`);
  const given = answerQuestion(column, placed.question, getStanceTable(negotiation, negotiation.asOf, unfiltered));
  return { found: listFoundPositions(given, column), day: getAnswerDate(negotiation, column) };
}

const said = (...statements: StatementSketch[]) => find("amber", { questions: [{ statements }] }).found;

describe("what a column answers, for a table", () => {
  it("is a position with the statement it rests on", () => {
    expect(said({ id: "a", holds: ["north", "east"], condition: "the toll falls" })).toEqual([
      {
        kind: "stated",
        span: { from: 0, to: 2 },
        contested: false,
        claims: [
          {
            id: "a",
            speaker: "The ferrywoman",
            date: "2031-03-01",
            evidence: "on-record",
            source: "log",
            sentence: "Says what is wanted.",
            condition: "the toll falls",
          },
        ],
      },
    ]);
  });

  it("is one range for a statement and those it keeps, and one for each where they are contested", () => {
    const both = (contested: true | undefined) =>
      said(
        { id: "new", date: "2031-04-01", holds: "south", keeps: ["old"], ...(contested && { contested }) },
        { id: "old", holds: "east" },
      ).map(({ span, contested: is, claims }) => [span, is, claims?.map(({ id }) => id)]);
    expect(both(undefined)).toEqual([[{ from: 2, to: 4 }, false, ["new", "old"]]]);
    expect(both(true)).toEqual([
      [{ from: 4, to: 4 }, true, ["new"]],
      [{ from: 2, to: 2 }, true, ["old"]],
    ]);
  });

  it("is a report, alone or alongside a stated position, disputed or not", () => {
    const report: StatementSketch = { id: "r", date: "2031-03-02", evidence: "anonymous", holds: "south" };
    expect(said(report).map(({ kind, disputed }) => [kind, disputed])).toEqual([["reported", false]]);
    expect(
      said({ ...report, reactions: [{ date: "2031-03-03" }] }, { id: "a", holds: "north" }).map(
        ({ kind, disputed }) => [kind, disputed],
      ),
    ).toEqual([
      ["stated", undefined],
      ["reported-beside", true],
    ]);
  });

  it("is silence where nothing was found", () => {
    expect(said()).toEqual([{ kind: "silent" }]);
  });

  it("is each term of a deal on its own", () => {
    const terms = [
      { id: "a", question: "course", position: "north", date: "2031-04-20", condition: "the bell is rung" },
      { id: "b", question: "course", position: ["east", "south"] as const },
    ];
    expect(find("deal.truce", { deals: [{ id: "truce", terms }] }).found).toEqual([
      {
        kind: "term",
        span: { from: 0, to: 0 },
        claims: [
          {
            id: "a",
            speaker: "The harbour book",
            date: "2031-04-20",
            evidence: "document",
            source: "log",
            sentence: "The ferry leaves.",
            condition: "the bell is rung",
          },
        ],
      },
      expect.objectContaining({ kind: "term", span: { from: 2, to: 4 } }),
    ]);
  });

  it.each([
    ["reported", "anonymous", "anonymous"],
    ["reported", "document", "document"],
    ["published", "document", "summary"],
  ] as const)("is a reported term in a deal that is %s by %s with a term by %s", (stage, evidence, ofTerm) => {
    const terms = [{ question: "course", position: "north", evidence: ofTerm }];
    const { found } = find("deal.truce", { deals: [{ id: "truce", stage, evidence, terms }] });
    expect(found.map(({ kind }) => kind)).toEqual(["reported-term"]);
  });

  it("is empty where a deal leaves the question open, or where there is no status quo", () => {
    expect(find("deal.truce", { deals: [{ id: "truce" }] }).found).toEqual([{ kind: "not-addressed" }]);
    expect(find("status-quo", {}).found).toEqual([{ kind: "no-status-quo" }]);
    const options = ["north", { id: "south", statusQuo: true as const }];
    expect(find("status-quo", { questions: [{ options }] }).found).toEqual([
      { kind: "status-quo", span: { from: 1, to: 1 } },
    ]);
  });

  it("is as of the day of the page, or of the earlier day of a party", () => {
    expect(find("amber", {}).day).toBe("2031-05-20");
    expect(find("amber@2031-03-15", {}).day).toBe("2031-03-15");
    expect(find("status-quo", {}).day).toBe("2031-05-20");
  });
});

it("a term of a reader’s own deal has nobody who says it", () => {
  const [term] = buildNegotiation({ deals: [{ terms: [{ id: "a" }] }] }).deals[0]?.terms ?? [];
  if (!term) throw new Error("there is no term");
  expect(describeTermClaim(term, undefined)).toMatchObject({ speaker: "", date: "2031-04-01" });
});
