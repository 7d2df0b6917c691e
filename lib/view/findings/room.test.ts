import { describe, expect, it } from "vitest";
import type { Agreement, AgreementKind } from "../../model/agreement";
import { buildNegotiation } from "../../testing/build-negotiation";
import { findRoom, writeRoom } from "./room";

const names = ["amber", "basalt", "cedar", "dune"];

/** The finding for so many parties that have to agree, others besides them or not, and questions of these kinds. */
function write(parties: number, others: boolean, verdict: Agreement["verdict"], ...kinds: AgreementKind[]) {
  const all = buildNegotiation({ parties: names }).parties;
  return writeRoom({ verdict, questions: kinds.map((kind) => ({ kind })) as never }, all.slice(0, parties), others);
}

describe("who has to agree", () => {
  it("is named where others need not, and counted where they are more than three", () => {
    const lead = (parties: number, others = true) => write(parties, others, "possible", "open").lead;
    expect(lead(2)).toBe("Only Amber and Basalt have to agree. On one an option meets every position.");
    expect(lead(3)).toBe("Only Amber, Basalt and Cedar have to agree. On one an option meets every position.");
    expect(lead(4)).toBe("Only the four parties counted have to agree. On one an option meets every position.");
    expect(lead(4, false)).toBe("On one an option meets every position.");
  });

  it("is in the headline: two by name, more by their number", () => {
    const head = (parties: number, others: boolean) => write(parties, others, "possible", "open", "open").headline;
    expect(head(2, false)).toBe("Amber and Basalt could agree on both questions without crossing a red line");
    expect(head(3, false)).toBe("All three parties could agree on both questions without crossing a red line");
    // With “that have to agree” it would be too long for a headline.
    expect(head(3, true)).toBe("Agreement is possible without crossing a red line");
  });
});

describe("what is said of the questions", () => {
  it("has each kind there is, in order, and no other", () => {
    expect(write(2, false, "possible", "open", "agreed", "open", "with-moves").lead).toBe(
      "On one an agreed deal says what holds, on two an option meets every position and on one somebody would have to move.",
    );
    expect(write(2, false, "cannot-be-said", "unknown", "closed").lead).toBe("On one every option is ruled out.");
    expect(write(2, false, "cannot-be-said", "unknown").lead).toBe("");
  });

  it("does not say again what the headline says", () => {
    expect(write(2, false, "impossible", "closed", "closed", "open")).toEqual({
      headline: "On two of the three questions every option is ruled out by somebody",
      lead: "On one an option meets every position.",
    });
    expect(write(2, false, "impossible", "closed", "with-moves").lead).toBe("On one somebody would have to move.");
    expect(write(2, false, "impossible", "with-moves", "open")).toEqual({
      headline: "The options that nobody rules out contradict each other",
      lead: "On one an option meets every position and on one somebody would have to move.",
    });
  });
});

it("without others nobody is named as the only ones", () => {
  const negotiation = buildNegotiation({
    questions: [{ statements: [{ holds: "north" }, { party: "basalt", holds: "north" }] }],
  });
  expect(findRoom(negotiation)).toEqual({
    headline: "Amber and Basalt could agree on the only question without crossing a red line",
    lead: "On one an option meets every position.",
  });
});
