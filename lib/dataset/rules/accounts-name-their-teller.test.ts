import { describe, expect, it } from "vitest";
import { buildFolder } from "../../testing/build-folder";
import type { StatementSketch } from "../../testing/build-statement";
import { soundFolder } from "../../testing/sound-folder";
import { accountsNameTheirTeller } from "./accounts-name-their-teller";

function say(statement: StatementSketch) {
  return accountsNameTheirTeller
    .check(buildFolder({ questions: [{ statements: [{ holds: "north", ...statement }] }] }))
    .map(({ path, wrong }) => `${path} ${wrong}`);
}

const place = "questions[0].statements[0].teller";

describe("an account by others", () => {
  it("may be given by another party, or by somebody who speaks for none", () => {
    expect(accountsNameTheirTeller.check(soundFolder)).toEqual([]);
    expect(say({ evidence: "account", teller: "basalt" })).toEqual([]);
    expect(say({ evidence: "account" })).toEqual([]);
  });

  it("is not given by the party itself, nor by a party that does not exist", () => {
    expect(say({ evidence: "account", teller: "amber" })).toEqual([`${place} “amber” gives an account of itself`]);
    expect(say({ evidence: "account", teller: "copper" })).toEqual([`${place} there is no party “copper”`]);
  });

  it("is the only evidence that has a teller", () => {
    expect(say({ evidence: "anonymous", teller: "basalt" })).toEqual([
      `${place} a teller, but the evidence is “anonymous”`,
    ]);
  });
});
