import { describe, expect, it } from "vitest";
import { buildFolder, type FolderSketch } from "../../testing/build-folder";
import { soundFolder } from "../../testing/sound-folder";
import { sharesDivideTheWhole } from "./shares-divide-the-whole";

type Sketch = NonNullable<FolderSketch["questions"]>[number];

const whole: Sketch["whole"] = {
  of: "the plant",
  between: [
    { id: "amber", label: "Amber" },
    { id: "basalt", label: "Basalt" },
    { id: "fund", label: "The fund" },
  ],
};

function check(...shares: (number[] | undefined)[]) {
  const options = shares.map((one, i) => ({ id: `split-${i}`, ...(one && { shares: one }) }));
  return sharesDivideTheWhole.check(buildFolder({ questions: [{ id: "plant", kind: "unordered", whole, options }] }));
}

describe("the shares of a whole", () => {
  it("are no part of the sound folder", () => {
    expect(sharesDivideTheWhole.check(soundFolder)).toEqual([]);
  });

  it("come to 100, or nearly for thirds; an option may have none", () => {
    expect(check([50, 50, 0], [33, 33, 33], [33.3, 33.3, 33.4], undefined)).toEqual([]);
  });

  it("are refused where they come to less or more", () => {
    expect(check([50, 40, 0], [50, 50, 10])).toEqual([
      {
        file: "pier/issues/ferry.json",
        path: "questions[0].options[0].shares",
        wrong: "they add up to 90 and not to 100",
        remedy: "Write shares in percent. For thirds 33, 33 and 33 will do.",
      },
      expect.objectContaining({
        path: "questions[0].options[1].shares",
        wrong: "they add up to 110 and not to 100",
      }),
    ]);
  });

  it("are one for each of those between whom the whole is divided", () => {
    expect(check([50, 50], [100, 0, 0])).toMatchObject([
      {
        path: "questions[0].options[0].shares",
        wrong: "2 in place of 3",
        remedy: "Give one number for each of Amber, Basalt and The fund, in this order. Nothing is 0.",
      },
    ]);
  });

  it("are those of a question that says what is divided", () => {
    const options = [{ id: "half", shares: [50, 50] }, "none"];
    expect(sharesDivideTheWhole.check(buildFolder({ questions: [{ id: "plant", options }] }))).toMatchObject([
      {
        path: "questions[0].options[0].shares",
        wrong: "the question “plant” does not say what is divided",
        remedy: "Add `whole` to the question: of what, and between whom.",
      },
    ]);
    expect(check(undefined, undefined)).toMatchObject([
      { path: "questions[0].whole", wrong: "no option says how it divides the whole" },
    ]);
  });

  it("are divided between people of different names", () => {
    const between = [
      { id: "amber", label: "Amber" },
      { id: "amber", label: "Basalt" },
    ];
    expect(
      sharesDivideTheWhole.check(
        buildFolder({
          questions: [{ whole: { of: "the plant", between }, options: [{ id: "half", shares: [50, 50] }, "none"] }],
        }),
      ),
    ).toMatchObject([{ path: "questions[0].whole.between", wrong: "“amber” is there twice" }]);
  });
});
