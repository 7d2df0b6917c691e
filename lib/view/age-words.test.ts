import { describe, expect, it } from "vitest";
import { buildStatement } from "../testing/build-statement";
import { describeOld, describeOlder, findAge, nameSilence, tellAge, writeLimit } from "./age-words";

describe("how old a position is", () => {
  it("is told from three months on, in months, and in years from two on", () => {
    const words = (date: string) => findAge(date, "2031-05-20")?.words;
    expect(words("2031-05-20")).toBeUndefined();
    expect(words("2031-02-21")).toBeUndefined();
    expect(words("2031-02-20")).toBe("three months old");
    expect(words("2030-06-14")).toBe("eleven months old");
    expect(words("2030-05-20")).toBe("twelve months old");
    expect(words("2029-05-21")).toBe("23 months old");
    expect(words("2029-05-20")).toBe("two years old");
    expect(words("2007-01-01")).toBe("24 years old");
  });

  it("has a few letters for where there is little room", () => {
    expect(findAge("2030-07-01", "2031-05-20")).toMatchObject({ brief: "10 mo", briefest: "10m" });
    expect(findAge("2024-07-25", "2031-05-20")).toMatchObject({ brief: "6 yr", briefest: "6y" });
  });

  it("follows a position after a comma, and what is not old is followed by nothing", () => {
    expect(tellAge("2030-07-01", "2031-05-20")).toBe(", ten months old");
    expect(tellAge("2031-05-01", "2031-05-20")).toBe("");
    expect(tellAge(undefined, "2031-05-20")).toBe("");
  });

  it("is summed up for the positions of parties, and for nothing else", () => {
    const age = { words: "ten months old", brief: "10 mo", briefest: "10m" };
    const [old, fresh, silent] = [{ kind: "stated", age }, { kind: "reported" }, { kind: "silent" }];
    expect(describeOld([old, fresh, fresh, silent, { kind: "deal" }])).toBe(
      "One of the three positions is three months old or more.",
    );
    expect(describeOld([old, old, silent])).toBe("Both positions are three months old or more.");
    expect(describeOld([old, silent])).toBe("The only position is three months old or more.");
    expect(describeOld([old, ...Array.from({ length: 29 }, () => fresh)])).toBe(
      "1 of the 30 positions is 3 months old or more.",
    );
    expect(describeOld([fresh, silent])).toBe("");
  });
});

describe("a limit of age", () => {
  it("is said in a caption, and in the place of a position", () => {
    expect(([1, 3, 6, 12] as const).map(nameSilence)).toEqual([
      "nothing in the last month",
      "nothing in the last three months",
      "nothing in the last six months",
      "nothing in the last year",
    ]);
    expect(writeLimit(3)).toBe("Last three months only: older positions and red lines are left out.");
    expect(nameSilence(undefined)).toBe("no position found");
    expect(writeLimit(undefined)).toBe("");
  });

  it("comes with the date of what it leaves out", () => {
    const said = { date: "2030-06-14", holds: "north" };
    expect(describeOlder(buildStatement(said))).toBe("the last position dates from 14 June 2030");
    expect(describeOlder(buildStatement({ ...said, evidence: "anonymous" }))).toBe(
      "the last report dates from 14 June 2030",
    );
    expect(describeOlder({ ...buildStatement(said), dateAsKnown: "2030-06" })).toBe(
      "the last position dates from June 2030",
    );
    expect(describeOlder(buildStatement({ date: "2030-06-14", rulesOut: ["south"] }))).toBe(
      "the last statement dates from 14 June 2030",
    );
  });
});
