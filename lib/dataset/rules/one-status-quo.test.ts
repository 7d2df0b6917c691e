import { describe, expect, it } from "vitest";
import { buildFolder } from "../../testing/build-folder";
import { changeFolder } from "../../testing/change-folder";
import { soundFiles, soundFolder } from "../../testing/sound-folder";
import { oneStatusQuo } from "./one-status-quo";

describe("the status quo", () => {
  it("is one option at most in a sound folder", () => {
    expect(oneStatusQuo.check(soundFolder)).toEqual([]);
  });

  it("may be none of the options", () => {
    expect(oneStatusQuo.check(buildFolder({ questions: [{ options: ["stay", "leave"] }] }))).toEqual([]);
  });

  it("cannot be two options of one question", () => {
    const place = "questions[0].options[4].statusQuo";
    expect(oneStatusQuo.check(changeFolder(soundFolder, "issues/ferry.json", place, true))).toEqual([
      {
        file: soundFiles.issue,
        path: place,
        wrong: "a second status quo for “course”",
        remedy: "Keep `statusQuo` only on the option that applies if nothing is agreed.",
      },
    ]);
  });

  it("may be an option of each question", () => {
    const options = [{ id: "stay", statusQuo: true as const }, "leave"];
    expect(
      oneStatusQuo.check(
        buildFolder({
          questions: [
            { id: "course", options },
            { id: "toll", options },
          ],
        }),
      ),
    ).toEqual([]);
  });
});
