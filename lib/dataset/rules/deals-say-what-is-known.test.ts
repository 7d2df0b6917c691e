import { describe, expect, it } from "vitest";
import { buildFolder } from "../../testing/build-folder";
import { soundFolder } from "../../testing/sound-folder";
import { dealsSayWhatIsKnown } from "./deals-say-what-is-known";

describe("a deal without a term", () => {
  it("does not occur in the sound folder", () => {
    expect(dealsSayWhatIsKnown.check(soundFolder)).toEqual([]);
  });

  it("says that none is known", () => {
    const knownInPart = "None of its 27 points has been seen.";
    expect(dealsSayWhatIsKnown.check(buildFolder({ deals: [{ id: "points", terms: [], knownInPart }] }))).toEqual([]);
    expect(dealsSayWhatIsKnown.check(buildFolder({ deals: [{ id: "points", terms: [] }] }))).toEqual([
      {
        file: "pier/deals/points.json",
        path: "terms",
        wrong: "empty",
        remedy: "Add a term, or say in `knownInPart` what is not known: “None of its 27 points has been seen.”",
      },
    ]);
  });
});
