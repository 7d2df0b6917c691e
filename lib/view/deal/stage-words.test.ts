import { describe, expect, it } from "vitest";
import { dealStage, type StageEntry } from "../../schema/deal";
import type { Party } from "../../schema/negotiation";
import { buildNegotiation } from "../../testing/build-negotiation";
import { describeStage, getStageGloss, getStageLabel } from "./stage-words";

const { parties } = buildNegotiation({
  parties: ["amber", "basalt", "cinder", "dune", "ember", { id: "flint", role: "mediator" }],
});

function pick(...ids: string[]): Party["id"][] {
  return parties.filter(({ id }) => ids.includes(id)).map(({ id }) => id);
}

function tell(stage: StageEntry["stage"], by?: string[], binds?: string[]): string {
  const deal = { history: [], ...(binds && { binds: pick(...binds) }) };
  return describeStage({ stage, ...(by && { by: pick(...by) }) }, deal, parties);
}

describe("a stage of a deal in words", () => {
  it("names those who did it", () => {
    expect(tell("accepted", ["amber"])).toBe("Accepted by Amber");
    expect(tell("rejected", ["amber", "basalt"])).toBe("Rejected by Amber and Basalt");
    expect(tell("tabled", ["flint"])).toBe("Tabled by Flint");
  });

  it("names those whom the deal binds where the entry says nobody else", () => {
    expect(tell("signed", undefined, ["amber", "basalt"])).toBe("Signed by Amber and Basalt");
    expect(tell("agreed-in-principle")).toBe("Agreed in principle by all five parties that it binds");
    expect(tell("ratified", ["amber", "basalt", "cinder", "dune", "flint"])).toBe("Ratified by five parties");
  });

  it("is the word alone where nobody does it", () => {
    expect(tell("in-force")).toBe("In force");
    expect(tell("lapsed", ["amber"])).toBe("Lapsed");
    expect(tell("reported")).toBe("Reported");
    expect(tell("published")).toBe("Published");
  });

  it.each(dealStage.options)("%s has a word and a meaning", (stage) => {
    expect(getStageLabel(stage)).toMatch(/^[A-Z][a-z ]+$/);
    expect(getStageGloss(stage)).not.toBe("");
  });
});
