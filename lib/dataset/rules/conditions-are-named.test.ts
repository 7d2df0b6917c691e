import { describe, expect, it } from "vitest";
import { buildFolder } from "../../testing/build-folder";
import type { PositionSketch } from "../../testing/build-statement";
import { changeFolder } from "../../testing/change-folder";
import { soundFiles, soundFolder } from "../../testing/sound-folder";
import { conditionsAreNamed } from "./conditions-are-named";

function hold(holds: PositionSketch, condition?: string) {
  const statement = { id: "stance", holds, ...(condition && { condition }) };
  return conditionsAreNamed.check(
    buildFolder({
      questions: [{ options: ["stay", { id: "leave", conditional: true }, "sink"], statements: [statement] }],
    }),
  );
}

const missing = {
  file: soundFiles.issue,
  path: "questions[0].statements[0].condition",
  wrong: "“stance” asks for an option that always depends on something but names no condition",
  remedy: "Add `condition`: a phrase that can follow “if” or “once”.",
};

describe("a conditional stance", () => {
  it("names its condition in a sound folder, and is refused without it", () => {
    expect(conditionsAreNamed.check(soundFolder)).toEqual([]);
    const place = "questions[0].statements[1].condition";
    expect(conditionsAreNamed.check(changeFolder(soundFolder, "issues/ferry.json", place, undefined))).toMatchObject([
      { file: soundFiles.issue, path: place },
    ]);
  });

  it("without its condition is refused", () => {
    expect(hold("leave")).toEqual([missing]);
    expect(hold("leave", "the fog lifts")).toEqual([]);
  });

  it("without its condition is refused where a range begins or ends with it", () => {
    expect(hold(["leave", "sink"])).toEqual([missing]);
    expect(hold(["stay", "leave"])).toEqual([missing]);
  });

  it("without its condition is refused where it lies inside a range", () => {
    expect(hold(["stay", "sink"])).toEqual([missing]);
  });
});

describe("any other stance", () => {
  it("needs no condition, and may have one", () => {
    expect(hold("stay")).toEqual([]);
    expect(hold("stay", "the fog lifts")).toEqual([]);
  });
});
