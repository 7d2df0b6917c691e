import { describe, expect, it } from "vitest";
import { buildFolder } from "../../testing/build-folder";
import { soundFiles, soundFolder } from "../../testing/sound-folder";
import { labelsAreDistinct, reservedLabels } from "./labels-are-distinct";

function label(label: string, short = "Somewhere") {
  return labelsAreDistinct.check(buildFolder({ questions: [{ options: ["north", { id: "south", label, short }] }] }));
}

describe("the label of an option", () => {
  it("is its own in a sound folder", () => {
    expect(labelsAreDistinct.check(soundFolder)).toEqual([]);
  });

  it.each(reservedLabels)("is not “%s”, in any spelling", (reserved) => {
    for (const text of [reserved, reserved.toUpperCase(), reserved.replace(" ", "-")]) {
      expect(label(text)).toEqual([
        {
          file: soundFiles.issue,
          path: "questions[0].options[1].label",
          wrong: `Parley itself writes “${reserved}” in the place of an answer`,
          remedy: "Name the answer itself: “Ferry as it is” in place of “Status quo”.",
        },
      ]);
    }
  });

  it("may contain such words among others", () => {
    expect(label("Left open until winter")).toEqual([]);
    expect(label("Status quo of 2014")).toEqual([]);
  });

  it("is not that of another option, and neither is its short form", () => {
    expect(label("North", "NORTH")).toEqual([
      {
        file: soundFiles.issue,
        path: "questions[0].options[1].label",
        wrong: "“North” is already the `label` of the option “north”",
        remedy: "Give each option a name of its own, so that readers can tell them apart.",
      },
      {
        file: soundFiles.issue,
        path: "questions[0].options[1].short",
        wrong: "“NORTH” is already the `short` of the option “north”",
        remedy: "Give each option a name of its own, so that readers can tell them apart.",
      },
    ]);
  });

  it("may be that of an option of another question", () => {
    const options = ["north", "south"];
    expect(labelsAreDistinct.check(buildFolder({ questions: [{ options }, { id: "return", options }] }))).toEqual([]);
  });
});
