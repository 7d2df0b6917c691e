import { describe, expect, it } from "vitest";
import { listPlacedQuestions } from "../../dataset/negotiation";
import { listDefaultColumns } from "../../model/column";
import type { FolderSketch } from "../../testing/build-folder";
import { buildNegotiation } from "../../testing/build-negotiation";
import type { StatementSketch } from "../../testing/build-statement";
import { buildRowView } from "../matrix/row";
import { listKeyEntries } from "./key";

function read(statements: StatementSketch[], more: FolderSketch = {}, question: Record<string, unknown> = {}) {
  const negotiation = buildNegotiation({ questions: [{ statements, ...question }], ...more });
  const [placed] = listPlacedQuestions(negotiation);
  if (!placed) throw new Error("there is no question");
  const { asOf } = negotiation;
  const columns = listDefaultColumns(negotiation, asOf);
  const { cells } = buildRowView(negotiation, placed, {
    columns,
    asOf,
    evidence: "all",
    within: undefined,
    parties: "principals",
  });
  return listKeyEntries(cells, undefined).map(({ sign, label }) => `${sign}: ${label}`);
}

const both = (first: StatementSketch) => [first, { party: "basalt", date: "2031-01-01", ...first }];

describe("the key of a figure has what is drawn in it, and nothing else", () => {
  it("has marks for the evidence, in words", () => {
    expect(read(both({ evidence: "on-record", holds: "north" }))).toEqual(["record: On the record"]);
    expect(read(both({ evidence: "document", holds: "north" }))).toEqual(["document: Document"]);
    expect(read(both({ evidence: "anonymous", holds: "north" }))).toEqual(["reported: Reported"]);
  });

  it("says that no position was found, and that a question does not concern somebody", () => {
    expect(read([])).toEqual(["silent: No position found"]);
    expect(read([{ holds: "north" }], {}, { concerns: ["amber"] })).toEqual([
      "record: On the record",
      "not-concerned: Not concerned",
    ]);
  });

  it("has ranges, of the record and of reports", () => {
    expect(read(both({ holds: ["north", "east"] }))).toEqual(["record: On the record", "range: Range"]);
    expect(read(both({ evidence: "anonymous", holds: ["north", "east"] }))).toEqual([
      "reported: Reported",
      "reported-range: Reported range",
    ]);
  });

  it("has red lines, and the line from a position to a report beside it", () => {
    expect(read(both({ holds: "north", rulesOut: ["south"] }))).toEqual([
      "record: On the record",
      "red-line: Red line",
    ]);
    expect(
      read([
        { party: "basalt", date: "2031-04-01", holds: "north" },
        { date: "2031-04-01", evidence: "anonymous", holds: "south" },
        { date: "2031-03-01", holds: "north" },
      ]),
    ).toEqual(["record: On the record", "reported: Reported", "move: From the position to the report"]);
  });

  it("says what a party disputes", () => {
    expect(
      read(
        both({ evidence: "anonymous", holds: "north" }).map((one) => ({
          ...one,
          reactions: [{ date: "2031-03-02", party: one.party ?? "amber" }],
        })),
      ),
    ).toContain("disputed: Disputed by the party");
  });

  it("has what follows from an agreed deal", () => {
    expect(read([], { deals: [{ stage: "signed", terms: [{ question: "course", position: "east" }] }] })).toEqual([
      "agreed: Agreed in a deal",
    ]);
  });

  it("has the text of a deal that is among the columns, and a report together with an older position", () => {
    const deals = [{ id: "truce", terms: [{ question: "course", position: "east" }] }];
    expect(read(both({ holds: "north" }), { deals, headlineDeal: "truce" })).toContain("document: Document");
    expect(
      read([
        { date: "2031-04-01", evidence: "anonymous", holds: "north" },
        { date: "2031-03-01", holds: "north" },
      ]),
    ).toEqual(["record: On the record", "reported: Reported", "silent: No position found"]);
  });
});
