import { describe, expect, it } from "vitest";
import { memberId, partyId } from "../schema/primitives";
import { buildQuestion } from "../testing/build-question";
import type { StatementSketch } from "../testing/build-statement";
import { deriveStance } from "./stance";
import { listDiffering, listVoices } from "./voices";

const amber = {
  id: partyId.parse("amber"),
  members: ["fern", "moss", "reed"].map((id) => ({ id: memberId.parse(id), name: id })),
};
const asOf = "2031-05-20";

function hear(...statements: StatementSketch[]) {
  const question = buildQuestion({ statements });
  const voices = listVoices(question, amber, asOf);
  return {
    question,
    voices: voices.map(({ member, stance }) => `${member.id}: ${stance.kind}`),
    differing: listDiffering(question, voices).map(({ member }) => member.id),
  };
}

const fern: StatementSketch = { voice: "fern", holds: "north" };
const moss: StatementSketch = { voice: "moss", holds: "south", date: "2031-02-01" };

describe("the voices of a party that is a body of several", () => {
  it("are the members that have spoken, each with the stance of its own statements", () => {
    const { question, voices } = hear(fern, moss, { holds: "east", date: "2031-01-01" });
    expect(voices).toEqual(["fern: stated", "moss: stated"]);
    // The stance of the party is still that of the newest statement, whoever spoke.
    expect(deriveStance(question, "amber", asOf)).toMatchObject({ spans: [{ from: 0, to: 0 }] });
  });

  it("differ where they share no option", () => {
    expect(hear(fern, moss).differing).toEqual(["fern", "moss"]);
    expect(hear(fern, { ...moss, holds: ["north", "east"] }).differing).toEqual([]);
    expect(hear(fern).differing).toEqual([]);
  });

  it("leave out whoever agrees with each of the others", () => {
    const reed: StatementSketch = { voice: "reed", holds: ["north", "south"], date: "2031-01-01" };
    expect(hear(fern, moss, reed).differing).toEqual(["fern", "moss"]);
  });

  it("can be heard by report, and by what they refuse", () => {
    expect(hear({ ...fern, evidence: "anonymous" }, { voice: "reed", rejects: ["south"] }).voices).toEqual([
      "fern: reported",
      "reed: silent",
    ]);
  });

  it("say nothing before they spoke", () => {
    expect(listVoices(buildQuestion({ statements: [fern, moss] }), amber, "2031-02-28")).toHaveLength(1);
  });
});
