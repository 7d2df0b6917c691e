import { describe, expect, it } from "vitest";
import { buildFolder } from "../../testing/build-folder";
import type { StatementSketch } from "../../testing/build-statement";
import { soundFolder } from "../../testing/sound-folder";
import { rejectionsAreOnRecord } from "./rejections-are-on-record";

const place = "questions[0].statements[0]";

function say(statement: StatementSketch) {
  return rejectionsAreOnRecord
    .check(buildFolder({ questions: [{ statements: [statement] }] }))
    .map(({ path, wrong }) => `${path} ${wrong}`);
}

describe("what a party declines as offered", () => {
  it("is on the record in a sound folder", () => {
    expect(rejectionsAreOnRecord.check(soundFolder)).toEqual([]);
    expect(say({ rejects: ["south"], holds: "north" })).toEqual([]);
  });

  it.each(["account", "summary", "anonymous"] as const)("is declined by nobody else (%s)", (evidence) => {
    expect(say({ evidence, rejects: ["south"] })).toEqual([
      `${place}.rejects declined according to a report (${evidence})`,
    ]);
  });

  it("is not held by the same statement", () => {
    expect(say({ holds: ["north", "east"], rejects: ["south", "north-east"] })).toEqual([
      `${place}.rejects[1] “north-east” is both held and declined`,
    ]);
  });

  it("is not ruled out by the same statement, which says more", () => {
    expect(say({ rulesOut: ["south"], rejects: ["south"] })).toEqual([
      `${place}.rejects[0] “south” is both ruled out and declined`,
    ]);
  });
});
