import { describe, expect, it } from "vitest";
import { buildFolder } from "../../testing/build-folder";
import { changeFolder } from "../../testing/change-folder";
import { soundFiles, soundFolder } from "../../testing/sound-folder";
import { chainsMatchEvidence } from "./chains-match-evidence";

const roles = ["speaker", "unnamed", "document", "audience", "outlet", "carrier"] as const;

/** With whom each kind of evidence may begin, as the method page tells it. */
const beginnings = [
  { evidence: "document", begins: ["document", "speaker"], remedy: "Begin the chain with document or speaker" },
  { evidence: "on-record", begins: ["speaker"], remedy: "Begin the chain with speaker" },
  { evidence: "spokesperson", begins: ["speaker"], remedy: "Begin the chain with speaker" },
  { evidence: "account", begins: ["speaker"], remedy: "Begin the chain with speaker" },
  { evidence: "summary", begins: ["outlet"], remedy: "Begin the chain with outlet" },
  { evidence: "anonymous", begins: ["unnamed"], remedy: "Begin the chain with unnamed" },
] as const;

function begin(evidence: (typeof beginnings)[number]["evidence"], role: (typeof roles)[number]) {
  const chain = [{ role, name: "Whoever it was" }];
  return chainsMatchEvidence.check(buildFolder({ questions: [{ statements: [{ evidence, chain }] }] }));
}

describe("a claim chain", () => {
  it("begins as its evidence says throughout a sound folder", () => {
    expect(chainsMatchEvidence.check(soundFolder)).toEqual([]);
  });

  describe.each(beginnings)("of evidence “$evidence”", ({ evidence, begins, remedy }) => {
    it(`begins with ${begins.join(" or ")}`, () => {
      for (const role of begins) expect(begin(evidence, role)).toEqual([]);
    });

    it.each(roles.filter((role) => !begins.some((one) => one === role)))("cannot begin with %s", (role) => {
      expect(begin(evidence, role)).toEqual([
        {
          file: soundFiles.issue,
          path: "questions[0].statements[0].chain[0].role",
          wrong: `the evidence is “${evidence}”, but the chain begins with “${role}”`,
          remedy: `${remedy}, or correct \`evidence\`.`,
        },
      ]);
    });
  });

  it("of a deal and of its terms begins as their own evidence says", () => {
    const whole = changeFolder(soundFolder, "deals/truce.json", "evidence", "anonymous");
    expect(chainsMatchEvidence.check(whole)).toMatchObject([{ file: soundFiles.deal, path: "chain[0].role" }]);
    const term = changeFolder(soundFolder, "deals/truce.json", "terms[0].evidence", "summary");
    expect(chainsMatchEvidence.check(term)).toMatchObject([{ file: soundFiles.deal, path: "terms[0].chain[0].role" }]);
  });
});
