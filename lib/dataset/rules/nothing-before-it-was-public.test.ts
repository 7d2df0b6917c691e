import { describe, expect, it } from "vitest";
import { buildFolder } from "../../testing/build-folder";
import { changeFolder } from "../../testing/change-folder";
import { soundFiles, soundFolder } from "../../testing/sound-folder";
import { nothingBeforeItWasPublic } from "./nothing-before-it-was-public";

const check = nothingBeforeItWasPublic.check;
const report = "questions[0].statements[1]";

describe("a date", () => {
  it("is sound throughout a sound folder", () => {
    expect(check(soundFolder)).toEqual([]);
  });

  it("may be the day on which the source was published, or earlier", () => {
    const sources = [{ id: "log", date: "2031-03-01" }];
    const statements = [{ date: "2031-03-01" }, { date: "2031-02-01" }];
    expect(check(buildFolder({ sources, questions: [{ statements }] }))).toEqual([]);
  });

  it("after the day on which the source was published is refused, wherever it stands", () => {
    const folder = buildFolder({
      sources: [{ id: "log", date: "2031-02-28" }],
      questions: [{ statements: [{ date: "2031-03-01", reactions: [{ date: "2031-03-05" }] }] }],
      deals: [{ date: "2031-04-01", terms: [{ date: "2031-04-02" }] }],
      events: [{ id: "opening", date: "2031-03-07" }],
    });
    const dated = (date: string) => `dated ${date}, but its source “log” was published on 2031-02-28`;
    const remedy = "Use the day it became public, or correct the date of the source.";
    expect(check(folder)).toEqual([
      { file: soundFiles.issue, path: "questions[0].statements[0].date", wrong: dated("2031-03-01"), remedy },
      { file: soundFiles.deal, path: "date", wrong: dated("2031-04-01"), remedy },
      { file: soundFiles.deal, path: "terms[0].date", wrong: dated("2031-04-02"), remedy },
      { file: soundFiles.events, path: "events[0].date", wrong: dated("2031-03-07"), remedy },
      {
        file: soundFiles.issue,
        path: "questions[0].statements[0].reactions[0].date",
        wrong: dated("2031-03-05"),
        remedy,
      },
      { file: soundFiles.deal, path: "history[0].date", wrong: dated("2031-04-01"), remedy },
    ]);
  });

  it("known only to the month is late where the whole month is", () => {
    const sources = [
      { id: "log", date: "2031-03-12" },
      { id: "ledger", date: "2031-03" },
    ];
    const statements = [
      { date: "2031-04", source: "log" },
      { date: "2031-03-31", source: "ledger" },
      { date: "2031-03", source: "log", said: "2031-04" },
    ];
    expect(check(buildFolder({ sources, questions: [{ statements }] })).map(({ path }) => path)).toEqual([
      "questions[0].statements[0].date",
      "questions[0].statements[2].said",
    ]);
  });

  it("of a source that does not exist is left to the rule about sources", () => {
    expect(check(buildFolder({ questions: [{ statements: [{ source: "diary" }] }] }))).toEqual([]);
  });
});

describe("a statement", () => {
  it("may be said on the day it became public, and not later", () => {
    const place = "questions[0].statements[0].said";
    expect(check(changeFolder(soundFolder, "issues/ferry.json", place, "2031-04-02"))).toEqual([]);
    expect(check(changeFolder(soundFolder, "issues/ferry.json", place, "2031-04-03"))).toEqual([
      {
        file: soundFiles.issue,
        path: place,
        wrong: "said on 2031-04-03, but became public on 2031-04-02",
        remedy: "Correct one of the two: `date` is the day it became public, and `said` cannot be later.",
      },
    ]);
  });
});

describe("a deal", () => {
  const late = changeFolder(soundFolder, "deals/truce.json", "handedOver", "2031-04-11");

  it("cannot be handed over after it became known", () => {
    expect(check(late)).toMatchObject([
      { file: soundFiles.deal, wrong: "said on 2031-04-11, but became public on 2031-04-10" },
    ]);
  });

  it("that was handed over too late is told at `handedOver`", () => {
    expect(check(late)).toMatchObject([{ path: "handedOver" }]);
  });
});

describe("a term", () => {
  it("may become public with its deal or after it", () => {
    expect(check(buildFolder({ deals: [{ date: "2031-04-01", terms: [{}, { date: "2031-04-01" }] }] }))).toEqual([]);
    expect(check(buildFolder({ deals: [{ date: "2031-04-01", terms: [{ date: "2031-04-05" }] }] }))).toEqual([]);
  });

  it("cannot become public before its deal", () => {
    expect(check(buildFolder({ deals: [{ date: "2031-04-01", terms: [{}, { date: "2031-03-31" }] }] }))).toEqual([
      {
        file: soundFiles.deal,
        path: "terms[1].date",
        wrong: "a term dated 2031-03-31 of a deal that became known on 2031-04-01",
        remedy:
          "Date the deal by the day on which the first of its terms became public, or leave out the date of the term.",
      },
    ]);
  });
});

describe("a reaction", () => {
  it("may come on the day of the claim that it answers", () => {
    expect(check(changeFolder(soundFolder, "issues/ferry.json", `${report}.reactions[0].date`, "2031-03-01"))).toEqual(
      [],
    );
  });

  it("cannot come before the claim that it answers", () => {
    const place = `${report}.reactions[0].date`;
    expect(check(changeFolder(soundFolder, "issues/ferry.json", place, "2031-02-28"))).toEqual([
      {
        file: soundFiles.issue,
        path: place,
        wrong: "a reaction dated 2031-02-28 to a claim that became public on 2031-03-01",
        remedy: "A reaction cannot precede its claim: attach it to the earlier claim that it responds to.",
      },
    ]);
  });

  it("to a term answers the day of the term, which is the day of the deal where it names none", () => {
    const answered = (terms: { date?: string; reactions: { date: string }[] }[]) =>
      check(buildFolder({ deals: [{ date: "2031-04-01", terms }] }));
    expect(answered([{ reactions: [{ date: "2031-04-01" }] }])).toEqual([]);
    expect(answered([{ reactions: [{ date: "2031-03-31" }] }])).toMatchObject([{ path: "terms[0].reactions[0].date" }]);
    expect(answered([{ date: "2031-04-05", reactions: [{ date: "2031-04-04" }] }])).toMatchObject([
      { path: "terms[0].reactions[0].date" },
    ]);
  });
});
