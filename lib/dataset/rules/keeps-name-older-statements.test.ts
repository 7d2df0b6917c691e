import { describe, expect, it } from "vitest";
import { buildFolder } from "../../testing/build-folder";
import type { StatementSketch } from "../../testing/build-statement";
import { changeFolder } from "../../testing/change-folder";
import { soundFiles, soundFolder } from "../../testing/sound-folder";
import { keepsNameOlderStatements } from "./keeps-name-older-statements";

const check = keepsNameOlderStatements.check;
const remedy = "Name an older statement by the same party, or one of the same day.";
const newest = "questions[0].statements[0]";

function keep(...kept: string[]) {
  return check(changeFolder(soundFolder, "issues/ferry.json", `${newest}.keeps`, kept));
}

describe("what a statement keeps", () => {
  it("is sound in a sound folder", () => {
    expect(check(soundFolder)).toEqual([]);
  });

  it("has to be a statement of the same question", () => {
    expect(keep("amber-old", "amber-oldest")).toEqual([
      {
        file: soundFiles.issue,
        path: `${newest}.keeps[1]`,
        wrong: "the question “course” has no statement “amber-oldest”",
        remedy,
      },
    ]);
  });

  it("has to be a statement of the same party", () => {
    expect(keep("basalt-report")).toEqual([
      {
        file: soundFiles.issue,
        path: `${newest}.keeps[0]`,
        wrong: "“basalt-report” is a statement by another party",
        remedy,
      },
    ]);
  });

  it("cannot be the statement itself", () => {
    expect(keep("amber-new")).toMatchObject([
      { path: `${newest}.keeps[0]`, wrong: "“amber-new” is not older than “amber-new”", remedy },
    ]);
  });

  it("cannot be a newer statement", () => {
    const place = "questions[0].statements[2].keeps";
    expect(check(changeFolder(soundFolder, "issues/ferry.json", place, ["amber-new"]))).toMatchObject([
      { path: `${place}[0]`, wrong: "“amber-new” is not older than “amber-old”", remedy },
    ]);
  });

  it("may be of the same day, wherever it is listed", () => {
    const evening = { id: "evening", date: "2031-03-01", holds: "north", keeps: ["morning"] };
    const morning = { id: "morning", date: "2031-03-01", holds: "east" };
    expect(check(buildFolder({ questions: [{ statements: [evening, morning] }] }))).toEqual([]);
    expect(check(buildFolder({ questions: [{ statements: [morning, evening] }] }))).toEqual([]);
  });

  it("may be known only to the month from within which the other is", () => {
    const statements = [
      { id: "spring", date: "2031-04", holds: "north" },
      { id: "twelfth", date: "2031-04-12", holds: "east", keeps: ["spring"] },
    ];
    expect(check(buildFolder({ questions: [{ statements }] }))).toEqual([]);
  });

  it("cannot keep in turn the one that keeps it", () => {
    const statements = [
      { id: "evening", date: "2031-03-01", holds: "north", keeps: ["morning"] },
      { id: "morning", date: "2031-03-01", holds: "east", keeps: ["evening"] },
    ];
    expect(check(buildFolder({ questions: [{ statements }] })).map(({ wrong }) => wrong)).toEqual([
      "“morning” and “evening” name each other",
      "“evening” and “morning” name each other",
    ]);
  });

  it("has to hold an option: a red line alone needs no keeping", () => {
    const statements = [
      { id: "new", date: "2031-03-01", holds: "north", keeps: ["line"] },
      { id: "line", date: "2031-02-01", rulesOut: ["south"] },
    ];
    expect(check(buildFolder({ questions: [{ statements }] }))).toMatchObject([
      {
        path: "questions[0].statements[0].keeps[0]",
        wrong: "“line” holds no option, so there is nothing to keep",
        remedy,
      },
    ]);
  });
});

describe("a contested statement", () => {
  it("has to name what it contradicts", () => {
    expect(check(changeFolder(soundFolder, "issues/ferry.json", `${newest}.keeps`, undefined))).toEqual([
      {
        file: soundFiles.issue,
        path: `${newest}.contested`,
        wrong: "contested, but keeps no other statement",
        remedy: "Name the statement that this one contradicts in `keeps`, or remove `contested`.",
      },
    ]);
  });

  it("cannot contest a report alone: a report stands beside, it contradicts nothing", () => {
    const statements = [
      { id: "denial", date: "2031-03-01", holds: "north", keeps: ["rumour"], contested: true as const },
      { id: "rumour", date: "2031-02-01", evidence: "anonymous" as const, holds: "south" },
    ];
    expect(check(buildFolder({ questions: [{ statements }] }))).toMatchObject([
      { path: "questions[0].statements[0].contested" },
    ]);
  });
});

describe("a contested report", () => {
  it("may contest another report: two readings of one document", () => {
    const statements = [
      { id: "two", evidence: "summary" as const, holds: "south", keeps: ["one"], contested: true as const },
      { id: "one", evidence: "summary" as const, holds: "north" },
    ];
    expect(check(buildFolder({ questions: [{ statements }] }))).toEqual([]);
  });
});

describe("what a statement replaces", () => {
  const replace = (by: StatementSketch, ...others: StatementSketch[]) =>
    check(buildFolder({ questions: [{ statements: [{ id: "evening", holds: "north", ...by }, ...others] }] })).map(
      ({ path, wrong }) => `${path} ${wrong}`,
    );
  const morning: StatementSketch = { id: "morning", holds: "east" };
  const at = "questions[0].statements[0].replaces[0]";

  it("is of the same day and by the same party", () => {
    expect(replace({ replaces: ["morning"] }, morning)).toEqual([]);
    expect(replace({ replaces: ["morning"] }, { ...morning, party: "basalt" })).toEqual([
      `${at} “morning” is a statement by another party`,
    ]);
  });

  it("is not older, since what is older is replaced without a word", () => {
    expect(replace({ replaces: ["morning"] }, { ...morning, date: "2031-02-28" })).toEqual([
      `${at} “morning” is not of the same day as “evening”`,
    ]);
  });

  it("is not kept too, nor the statement itself, nor one that does not exist", () => {
    expect(replace({ replaces: ["morning"], keeps: ["morning"] }, morning)).toEqual([
      `${at} “morning” is both kept and replaced`,
    ]);
    expect(replace({ replaces: ["evening"] })).toEqual([`${at} “evening” cannot replace itself`]);
    expect(replace({ replaces: ["noon"] })).toEqual([`${at} the question “course” has no statement “noon”`]);
  });

  it("is not on the record where a report would replace it, nor an account where a rumour would", () => {
    const rumour: StatementSketch = { evidence: "anonymous", replaces: ["morning"] };
    expect(replace(rumour, morning)).toEqual([`${at} “morning” is on the record, so no report can replace it`]);
    expect(replace(rumour, { ...morning, evidence: "account" })).toEqual([
      `${at} “morning” is an account with a name to it, so no unnamed report can replace it`,
    ]);
  });
});

describe("a statement that keeps", () => {
  it("has to hold an option itself: a red line alone keeps nothing", () => {
    const statements = [
      { id: "line", date: "2031-03-01", rulesOut: ["south"], keeps: ["old"] },
      { id: "old", date: "2031-02-01", holds: "north" },
    ];
    expect(check(buildFolder({ questions: [{ statements }] }))).toMatchObject([
      { path: "questions[0].statements[0].keeps" },
    ]);
  });

  it("cannot be a report where the kept one is on the record, which no report replaces", () => {
    const statements = [
      { id: "rumour", date: "2031-03-01", evidence: "anonymous" as const, holds: "south", keeps: ["word"] },
      { id: "word", date: "2031-02-01", holds: "north" },
    ];
    expect(check(buildFolder({ questions: [{ statements }] }))).toMatchObject([
      { path: "questions[0].statements[0].keeps[0]" },
    ]);
  });
});
