import { describe, expect, it } from "vitest";
import type { Move } from "../../model/across";
import { type AcrossCounts, countMoves, writeAcross } from "./across";

const none: AcrossCounts = { moved: 0, same: 0, overlapping: 0, reported: 0, missing: 0, notConcerned: 0 };
const days = ["2030-05-20", "2031-05-20"];
const amber = { name: "Amber" };
const write = (counts: Partial<AcrossCounts>, dates = days, party = amber) =>
  writeAcross(party, dates, { ...none, ...counts });

describe("how a party moved from one negotiation to the next", () => {
  it("says on how many of the questions asked again, and how it came out on the others", () => {
    expect(write({ moved: 2, same: 3, overlapping: 1, reported: 1, missing: 4, notConcerned: 1 })).toEqual({
      headline: "Amber, then and now: moved on 2 of 11 questions asked again",
      // With the days it would be longer than the 25 words that a lead may have.
      lead: "The same on three; overlapping on one; known by report alone on one; cannot be compared on four; not concerned by one.",
    });
    expect(write({ moved: 1, same: 1 })).toEqual({
      headline: "Amber, then and now: moved on one of the two questions asked again",
      lead: "The same on one. Compared as of 20 May 2030 and 20 May 2031.",
    });
  });

  it("says so where there is one question, or none", () => {
    expect(write({ moved: 1 }).headline).toBe("Amber, then and now: moved on the only question asked again");
    expect(write({ same: 1 }).headline).toBe("Amber, then and now: no move on the only question asked again");
    expect(write({ notConcerned: 2 })).toEqual({
      headline: "Amber, then and now: no question was asked again",
      lead: "",
    });
  });

  it("leaves the name out where there is no room for it, and the days where there are too many", () => {
    const long = { name: "The Federation of Harbour Pilots, Lock Keepers and Lighthouse Crews of the Eastern Shore" };
    expect(write({ moved: 1, same: 1 }, days, long).headline).toBe("Moved on one of the two questions asked again");
    expect(write({}, days, long).headline).toBe("No question was asked again");
    const shorter = { name: "The Federation of Pilots, Keepers and Crews" };
    expect(write({ moved: 1, same: 1 }, days, shorter).headline).toBe(
      "The Federation of Pilots, Keepers and Crews: moved on one of the two questions asked again",
    );
    const many = Array.from({ length: 9 }, (_, i) => `203${i}-05-20`);
    expect(write({ moved: 1 }, many).lead).toBe("");
    expect(write({ moved: 1 }, many.slice(4)).lead).toContain("Compared as of 20 May 2034, 20 May 2035,");
  });
});

describe("a move", () => {
  const move = (kind: string, restsOnReport = false) => ({ difference: { result: { kind }, restsOnReport } }) as Move;

  it("is counted only where both positions are on the record and apart", () => {
    expect(
      countMoves([
        move("apart"),
        move("opposite"),
        move("different"),
        move("same"),
        move("same"),
        move("overlapping"),
        move("apart", true),
        move("same", true),
        move("not-comparable"),
        move("not-comparable", true),
        move("not-concerned"),
        move("not-concerned", true),
      ]),
    ).toEqual({ moved: 3, same: 2, overlapping: 1, reported: 2, missing: 2, notConcerned: 2 });
    expect(countMoves([])).toEqual(none);
  });
});
