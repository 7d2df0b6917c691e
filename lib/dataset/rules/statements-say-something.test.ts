import { describe, expect, it } from "vitest";
import { buildFolder } from "../../testing/build-folder";
import { changeFolder } from "../../testing/change-folder";
import { soundFiles, soundFolder } from "../../testing/sound-folder";
import { statementsSaySomething } from "./statements-say-something";

describe("a statement", () => {
  it("says something throughout a sound folder", () => {
    expect(statementsSaySomething.check(soundFolder)).toEqual([]);
  });

  it("may rule an option out and hold none", () => {
    const folder = buildFolder({ questions: [{ statements: [{ rulesOut: ["south"] }] }] });
    expect(statementsSaySomething.check(folder)).toEqual([]);
  });

  it("that neither holds an option nor rules one out is refused", () => {
    const place = "questions[0].statements[2]";
    const folder = changeFolder(soundFolder, "issues/ferry.json", `${place}.holds`, undefined);
    expect(statementsSaySomething.check(folder)).toEqual([
      {
        file: soundFiles.issue,
        path: place,
        wrong: "“amber-old” neither asks for, rules out nor declines an option",
        remedy:
          "Add `holds`, `rulesOut` or `rejects`; anything that does not answer a question belongs in events.json.",
      },
    ]);
  });
});

describe("a term", () => {
  it("may answer no question at all", () => {
    const bare = changeFolder(soundFolder, "deals/truce.json", "terms[0].question", undefined);
    const folder = changeFolder(bare, "deals/truce.json", "terms[0].position", undefined);
    expect(statementsSaySomething.check(folder)).toEqual([]);
  });

  it("that names a question has to say what it answers", () => {
    expect(
      statementsSaySomething.check(changeFolder(soundFolder, "deals/truce.json", "terms[0].position", undefined)),
    ).toEqual([
      {
        file: soundFiles.deal,
        path: "terms[0]",
        wrong: "names a question but has no position on it",
        remedy: "Give both `question` and `position`, or neither.",
      },
    ]);
  });

  it("that has a position has to say on which question", () => {
    expect(
      statementsSaySomething.check(changeFolder(soundFolder, "deals/truce.json", "terms[0].question", undefined)),
    ).toEqual([
      {
        file: soundFiles.deal,
        path: "terms[0]",
        wrong: "has a position but names no question",
        remedy: "Give both `question` and `position`, or neither.",
      },
    ]);
  });
});
