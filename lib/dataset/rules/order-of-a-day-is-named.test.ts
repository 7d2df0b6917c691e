import { describe, expect, it } from "vitest";
import { buildFolder } from "../../testing/build-folder";
import type { StatementSketch } from "../../testing/build-statement";
import { soundFiles, soundFolder } from "../../testing/sound-folder";
import { orderOfADayIsNamed } from "./order-of-a-day-is-named";

function say(...statements: StatementSketch[]) {
  return orderOfADayIsNamed.check(buildFolder({ questions: [{ statements }] }));
}

const evening: StatementSketch = { id: "evening", holds: "north" };
const morning: StatementSketch = { id: "morning", holds: "south" };

describe("two statements of one day", () => {
  it("are put in order by nobody where their order decides the stance", () => {
    expect(orderOfADayIsNamed.check(soundFolder)).toEqual([]);
    expect(say(evening, morning)).toEqual([
      {
        file: soundFiles.issue,
        path: "questions[0].statements[0]",
        wrong: "“evening” and “morning” may be from the same day, and which of them is newer decides the position",
        remedy:
          "Name the other in `keeps` if both are current, or in `replaces` if only the newer one is. For now “evening” counts, because it is listed first.",
        severity: "warning",
      },
    ]);
  });

  it("are in order where either names the other", () => {
    expect(say({ ...evening, keeps: ["morning"] }, morning)).toEqual([]);
    expect(say(evening, { ...morning, replaces: ["evening"] })).toEqual([]);
  });

  it("need no order where they come to the same, or where one is a report", () => {
    expect(say(evening, { ...morning, holds: "north" })).toEqual([]);
    expect(say(evening, { ...morning, evidence: "anonymous" })).toEqual([]);
    expect(say(evening, { ...morning, party: "basalt" })).toEqual([]);
    expect(say(evening, { ...morning, date: "2031-02-28" })).toEqual([]);
  });

  it("need one where the one refuses what the other holds", () => {
    expect(say(evening, { id: "morning", rulesOut: ["north"] })).toHaveLength(1);
    expect(say(evening, { id: "morning", rejects: ["north"] })).toHaveLength(1);
    expect(say(evening, { id: "morning", rulesOut: ["south"] })).toEqual([]);
  });

  it("are any two of which one is known only to the month of the other", () => {
    expect(say({ ...evening, date: "2031-03" }, { ...morning, date: "2031-03-12" })).toHaveLength(1);
    expect(say({ ...evening, date: "2031-03" }, { ...morning, date: "2031-02-12" })).toEqual([]);
  });
});
