import { describe, expect, it } from "vitest";
import { buildFolder } from "../../testing/build-folder";
import { changeFolder } from "../../testing/change-folder";
import { soundFiles, soundFolder } from "../../testing/sound-folder";
import { newestFirst } from "./newest-first";

describe("the statements of a question", () => {
  it("run newest first in a sound folder", () => {
    expect(newestFirst.check(soundFolder)).toEqual([]);
  });

  it("may be of one day", () => {
    const statements = [{ date: "2031-03-01" }, { date: "2031-03-01" }];
    expect(newestFirst.check(buildFolder({ questions: [{ statements }] }))).toEqual([]);
  });

  it("are out of order where a newer one stands below an older one, whoever made them", () => {
    const place = "questions[0].statements[1].date";
    expect(newestFirst.check(changeFolder(soundFolder, "issues/ferry.json", place, "2031-04-03"))).toEqual([
      {
        file: soundFiles.issue,
        path: place,
        wrong: "“basalt-report” (2031-04-03) comes after “amber-new” (2031-04-02)",
        remedy: "Move the newer statement before the older one.",
      },
    ]);
  });

  it("are ordered within their question only", () => {
    const older = { statements: [{ date: "2031-01-01" }] };
    const newer = { id: "toll", statements: [{ date: "2031-02-01" }] };
    expect(newestFirst.check(buildFolder({ questions: [older, newer] }))).toEqual([]);
  });
});
