import { describe, expect, it } from "vitest";
import { buildFolder } from "../../testing/build-folder";
import { changeFolder } from "../../testing/change-folder";
import { soundFolder } from "../../testing/sound-folder";
import { correctionsRunNewestFirst } from "./corrections-run-newest-first";

describe("the corrections", () => {
  it("run newest first in a sound folder", () => {
    expect(correctionsRunNewestFirst.check(soundFolder)).toEqual([]);
  });

  it("may be of one day, none at all, or without a file", () => {
    for (const corrections of [[{ id: "one" }, { id: "two" }], [], undefined]) {
      expect(correctionsRunNewestFirst.check(buildFolder({ corrections }))).toEqual([]);
    }
  });

  it("are out of order where a newer one stands below an older one", () => {
    const place = "corrections[1].date";
    expect(correctionsRunNewestFirst.check(changeFolder(soundFolder, "corrections.json", place, "2031-06-02"))).toEqual(
      [
        {
          file: "pier/corrections.json",
          path: place,
          wrong: "“toll-mended” (2031-06-02) comes after “course-mended” (2031-06-01)",
          remedy: "Move the newer correction before the older one.",
        },
      ],
    );
  });
});
