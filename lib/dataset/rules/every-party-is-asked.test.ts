import { describe, expect, it } from "vitest";
import { buildFolder } from "../../testing/build-folder";
import { changeFolder } from "../../testing/change-folder";
import { soundFiles, soundFolder } from "../../testing/sound-folder";
import { everyPartyIsAsked } from "./every-party-is-asked";

const place = "questions[0].silent";

describe("every party, on every question,", () => {
  it("has a statement or is listed as silent in a sound folder", () => {
    expect(everyPartyIsAsked.check(soundFolder)).toEqual([]);
  });

  it("may be silent: a question that nobody answers is sound", () => {
    expect(everyPartyIsAsked.check(buildFolder({ questions: [{ statements: [] }] }))).toEqual([]);
  });

  it("has not been asked where it neither speaks nor is listed as silent", () => {
    const folder = changeFolder(soundFolder, "issues/ferry.json", "questions[0].statements[1]", undefined);
    expect(everyPartyIsAsked.check(folder)).toEqual([
      {
        file: soundFiles.issue,
        path: place,
        wrong: "the party “basalt” has no statement on “course” and is not listed as silent",
        remedy: "Add a statement by “basalt”, or list it in `silent` with a note on what was searched.",
      },
    ]);
  });

  it("cannot be silent and have a statement", () => {
    const silent = [{ party: "amber", note: "The log has nothing." }];
    expect(everyPartyIsAsked.check(changeFolder(soundFolder, "issues/ferry.json", place, silent))).toEqual([
      {
        file: soundFiles.issue,
        path: place,
        wrong: "the party “amber” is listed as silent on “course” but has a statement there",
        remedy: "Remove it from `silent`.",
      },
    ]);
  });

  it("is asked on each question anew", () => {
    const folder = buildFolder({
      questions: [{ statements: [{ party: "amber" }, { party: "basalt" }] }, { id: "toll", silent: [] }],
    });
    expect(everyPartyIsAsked.check(folder)).toMatchObject([
      { path: "questions[1].silent", wrong: expect.stringContaining("“amber” has no statement on “toll”") },
      { path: "questions[1].silent", wrong: expect.stringContaining("“basalt” has no statement on “toll”") },
    ]);
  });
});
