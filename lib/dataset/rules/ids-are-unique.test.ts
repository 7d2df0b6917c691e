import { describe, expect, it } from "vitest";
import { buildFolder, type FolderSketch } from "../../testing/build-folder";
import { soundFolder } from "../../testing/sound-folder";
import { idsAreUnique } from "./ids-are-unique";

/** For each kind of thing, a folder in which one name is given twice. */
const twice: { what: string; sketch: FolderSketch; id: string; file: string; paths: [string, string] }[] = [
  {
    what: "parties",
    sketch: { parties: ["amber", { id: "amber", name: "Amber again" }] },
    id: "amber",
    file: "pier/parties.json",
    paths: ["parties[0].id", "parties[1].id"],
  },
  {
    what: "monograms",
    sketch: {
      parties: [
        { id: "amber", monogram: "AM" },
        { id: "basalt", monogram: "AM" },
      ],
    },
    id: "AM",
    file: "pier/parties.json",
    paths: ["parties[0].monogram", "parties[1].monogram"],
  },
  {
    what: "sources",
    sketch: { sources: ["log", "diary", "log"] },
    id: "log",
    file: "pier/sources.json",
    paths: ["sources[0].id", "sources[2].id"],
  },
  {
    what: "events",
    sketch: { events: [{ id: "opening" }, { id: "opening" }] },
    id: "opening",
    file: "pier/events.json",
    paths: ["events[0].id", "events[1].id"],
  },
  {
    what: "corrections",
    sketch: { corrections: [{ id: "mended" }, { id: "mended" }] },
    id: "mended",
    file: "pier/corrections.json",
    paths: ["corrections[0].id", "corrections[1].id"],
  },
  {
    what: "questions of an issue",
    sketch: { questions: [{ id: "course" }, { id: "course" }] },
    id: "course",
    file: "pier/issues/ferry.json",
    paths: ["questions[0].id", "questions[1].id"],
  },
  {
    what: "statements of a question",
    sketch: { questions: [{ statements: [{ id: "said" }, { id: "said" }] }] },
    id: "said",
    file: "pier/issues/ferry.json",
    paths: ["questions[0].statements[0].id", "questions[0].statements[1].id"],
  },
  {
    what: "options of a question",
    sketch: { questions: [{ options: ["stay", "leave", "stay"] }] },
    id: "stay",
    file: "pier/issues/ferry.json",
    paths: ["questions[0].options[0].id", "questions[0].options[2].id"],
  },
  {
    what: "questions, by their codes",
    sketch: {
      questions: [
        { id: "course", code: "q" },
        { id: "toll", code: "q" },
      ],
    },
    id: "q",
    file: "pier/issues/ferry.json",
    paths: ["questions[0].code", "questions[1].code"],
  },
  {
    what: "questions, the one by its code and the other by its id",
    sketch: { questions: [{ id: "course", code: "toll" }, { id: "toll" }] },
    id: "toll",
    file: "pier/issues/ferry.json",
    paths: ["questions[0].code", "questions[1].id"],
  },
  {
    what: "options of a question, by their codes",
    sketch: {
      questions: [
        {
          options: [
            { id: "stay", code: "s" },
            { id: "sail", code: "s" },
          ],
        },
      ],
    },
    id: "s",
    file: "pier/issues/ferry.json",
    paths: ["questions[0].options[0].code", "questions[0].options[1].code"],
  },
  {
    what: "terms of a deal",
    sketch: { deals: [{ terms: [{ id: "leave" }, { id: "leave" }] }] },
    id: "leave",
    file: "pier/deals/truce.json",
    paths: ["terms[0].id", "terms[1].id"],
  },
];

describe("an id", () => {
  it("names one thing only in a sound folder", () => {
    expect(idsAreUnique.check(soundFolder)).toEqual([]);
  });

  it.each(twice)("cannot name two $what", ({ sketch, id, file, paths }) => {
    expect(idsAreUnique.check(buildFolder(sketch))).toEqual([
      {
        file,
        path: paths[1],
        wrong: `“${id}” is already used in ${file}`,
        remedy: "Change the id of the newer one; ids are part of addresses that may have been shared.",
      },
    ]);
  });

  it("may be its own code too, and a code may name options of two questions", () => {
    const options = [
      { id: "n", code: "n" },
      { id: "south", code: "s" },
    ];
    const folder = buildFolder({
      questions: [
        { id: "course", code: "co", options },
        { id: "toll", code: "toll", options },
      ],
    });
    expect(idsAreUnique.check(folder)).toEqual([]);
  });

  it("cannot name questions or statements of two issues", () => {
    const questions = [{ id: "course", statements: [{ id: "said" }] }];
    const folder = buildFolder({
      issues: [
        { id: "ferry", questions },
        { id: "tolls", questions },
      ],
    });
    expect(idsAreUnique.check(folder)).toMatchObject([
      {
        file: "pier/issues/tolls.json",
        path: "questions[0].id",
        wrong: expect.stringContaining("pier/issues/ferry.json"),
      },
      { file: "pier/issues/tolls.json", path: "questions[0].statements[0].id" },
    ]);
  });

  it("of an issue cannot stand twice in negotiation.json", () => {
    const issues = [{ id: "ferry" }, { id: "ferry" }];
    expect(idsAreUnique.check(buildFolder({ issues }))).toContainEqual({
      file: "pier/negotiation.json",
      path: "issues[1]",
      wrong: "“ferry” is already used in pier/negotiation.json",
      remedy: "Change the id of the newer one; ids are part of addresses that may have been shared.",
    });
  });

  it("may be that of an option of one question and of another", () => {
    const folder = buildFolder({
      questions: [
        { id: "course", options: ["yes", "no"] },
        { id: "toll", options: ["yes", "no"] },
      ],
      deals: [
        { id: "truce", terms: [{ id: "leave" }] },
        { id: "peace", terms: [{ id: "leave" }] },
      ],
    });
    expect(idsAreUnique.check(folder)).toEqual([]);
  });
});
