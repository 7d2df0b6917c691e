import { describe, expect, it } from "vitest";
import { buildFolder } from "../../testing/build-folder";
import type { StatementSketch } from "../../testing/build-statement";
import { changeFolder } from "../../testing/change-folder";
import { soundFiles, soundFolder } from "../../testing/sound-folder";
import { redLinesAreOnRecord } from "./red-lines-are-on-record";

const place = "questions[0].statements[0]";

function say(statement: StatementSketch) {
  return redLinesAreOnRecord.check(buildFolder({ questions: [{ statements: [statement] }] }));
}

describe("a red line", () => {
  it("is on the record and quoted in a sound folder", () => {
    expect(redLinesAreOnRecord.check(soundFolder)).toEqual([]);
  });

  it.each(["document", "on-record", "spokesperson"] as const)("may rest on %s", (evidence) => {
    expect(say({ evidence, rulesOut: ["south"] })).toEqual([]);
  });

  it.each(["account", "summary", "anonymous"] as const)("cannot rest on a report (%s)", (evidence) => {
    expect(say({ evidence, rulesOut: ["south"] })).toEqual([
      {
        file: soundFiles.issue,
        path: `${place}.rulesOut`,
        wrong: `a red line based on a report (${evidence})`,
        remedy: "Remove `rulesOut`: a report can say what a party wants, but it cannot draw a red line for it.",
      },
    ]);
  });

  it("needs the words that drew it", () => {
    expect(
      redLinesAreOnRecord.check(changeFolder(soundFolder, "issues/ferry.json", `${place}.quote`, undefined)),
    ).toEqual([
      {
        file: soundFiles.issue,
        path: `${place}.quote`,
        wrong: "a red line without a quotation",
        remedy: "Quote the words in which the party ruled the option out, or remove `rulesOut`.",
      },
    ]);
  });

  it("cannot be drawn through the option that is held", () => {
    expect(say({ holds: "east", rulesOut: ["south", "east"] })).toEqual([
      {
        file: soundFiles.issue,
        path: `${place}.rulesOut[1]`,
        wrong: "“east” is both held and ruled out",
        remedy: "Remove one of the two: a statement cannot ask for an option and rule it out.",
      },
    ]);
  });

  it("cannot be drawn through the middle of a range that is held", () => {
    expect(say({ holds: ["north", "east"], rulesOut: ["north-east"] })).toMatchObject([
      { path: `${place}.rulesOut[0]`, wrong: "“north-east” is both held and ruled out" },
    ]);
    expect(say({ holds: ["north", "east"], rulesOut: ["south-east"] })).toEqual([]);
  });

  it("through an option that does not exist is left to the rule about options", () => {
    expect(say({ holds: "east", rulesOut: ["upwards"] })).toEqual([]);
  });
});
