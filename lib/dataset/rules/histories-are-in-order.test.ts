import { describe, expect, it } from "vitest";
import type { DealSketch } from "../../testing/build-deal";
import { buildFolder } from "../../testing/build-folder";
import { soundFiles, soundFolder } from "../../testing/sound-folder";
import { historiesAreInOrder } from "./histories-are-in-order";

function check(history: DealSketch["history"]) {
  return historiesAreInOrder.check(buildFolder({ deals: [{ date: "2031-04-01", history }] }));
}

describe("the history of a deal", () => {
  it("is in order in a sound folder", () => {
    expect(historiesAreInOrder.check(soundFolder)).toEqual([]);
  });

  it("may have several entries of one day, and name nobody where all did it", () => {
    expect(
      check([
        { stage: "tabled" },
        { stage: "accepted", by: ["amber"] },
        { stage: "signed", date: "2031-04-05" },
        { stage: "lapsed", date: "2031-04-05" },
      ]),
    ).toEqual([]);
  });

  it("begins on the day on which the deal became known", () => {
    expect(check([{ stage: "tabled", date: "2031-04-02" }])).toEqual([
      {
        file: soundFiles.deal,
        path: "history[0].date",
        wrong: "the history begins on 2031-04-02, but the deal became known on 2031-04-01",
        remedy: "Begin with the entry of the day it became known, or correct `date`.",
      },
    ]);
  });

  it("runs oldest first", () => {
    expect(
      check([{ stage: "tabled" }, { stage: "signed", date: "2031-05-02" }, { stage: "lapsed", date: "2031-05-01" }]),
    ).toEqual([
      {
        file: soundFiles.deal,
        path: "history[2].date",
        wrong: "“lapsed” (2031-05-01) comes after “signed” (2031-05-02)",
        remedy: "Put the older entry first.",
      },
    ]);
  });

  it.each(["accepted", "rejected"] as const)("says by whom it was %s", (stage) => {
    expect(check([{ stage: "tabled" }, { stage, date: "2031-04-02" }])).toEqual([
      {
        file: soundFiles.deal,
        path: "history[1].by",
        wrong: `“${stage}” does not say by whom`,
        remedy: `Name each party in \`by\` that ${stage} it.`,
      },
    ]);
  });
});
