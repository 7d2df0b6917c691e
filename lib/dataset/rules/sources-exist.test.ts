import { describe, expect, it } from "vitest";
import { buildFolder } from "../../testing/build-folder";
import { changeFolder } from "../../testing/change-folder";
import { soundFiles, soundFolder } from "../../testing/sound-folder";
import { sourcesExist } from "./sources-exist";

/** Every place of the sound folder that cites a source, or could. */
const citing = [
  { what: "a statement", file: "issues/ferry.json", place: "questions[0].statements[0].source" },
  {
    what: "a reaction to a statement",
    file: "issues/ferry.json",
    place: "questions[0].statements[1].reactions[0].source",
  },
  { what: "a deal", file: "deals/truce.json", place: "source" },
  { what: "an entry in the history of a deal", file: "deals/truce.json", place: "history[0].source" },
  { what: "a term of a deal", file: "deals/truce.json", place: "terms[0].source" },
  { what: "an event", file: "events.json", place: "events[0].source" },
  { what: "a correction", file: "corrections.json", place: "corrections[0].source" },
] as const;

describe("the source that is cited", () => {
  it("is in sources.json throughout a sound folder", () => {
    expect(sourcesExist.check(soundFolder)).toEqual([]);
  });

  it.each(citing)("by $what has to be in sources.json", ({ file, place }) => {
    expect(sourcesExist.check(changeFolder(soundFolder, file, place, "diary"))).toEqual([
      {
        file: `pier/${file}`,
        path: place,
        wrong: "no source has the id “diary”",
        remedy: "Add “diary” to pier/sources.json, or correct the id here.",
      },
    ]);
  });

  it("as a further one has to be there too, and each that is missing is named", () => {
    const place = "questions[0].statements[2].alsoIn";
    const folder = changeFolder(soundFolder, "issues/ferry.json", place, ["log", "diary", "almanac"]);
    expect(sourcesExist.check(folder)).toMatchObject([
      { file: soundFiles.issue, path: `${place}[1]`, wrong: "no source has the id “diary”" },
      { file: soundFiles.issue, path: `${place}[2]`, wrong: "no source has the id “almanac”" },
    ]);
  });

  it("by a reaction to a deal or to a term has to be there", () => {
    const folder = buildFolder({
      questions: [{}],
      deals: [
        { reactions: [{ source: "diary" }], terms: [{ reactions: [{ date: "2031-04-01", source: "almanac" }] }] },
      ],
    });
    expect(sourcesExist.check(folder)).toMatchObject([
      { path: "reactions[0].source", wrong: "no source has the id “diary”" },
      { path: "terms[0].reactions[0].source", wrong: "no source has the id “almanac”" },
    ]);
  });

  it("may be left out of a correction", () => {
    expect(sourcesExist.check(buildFolder({ corrections: [{ id: "mended" }] }))).toEqual([]);
  });

  it("may be cited by nobody", () => {
    expect(sourcesExist.check(buildFolder({ sources: ["log", "diary"] }))).toEqual([]);
  });
});
