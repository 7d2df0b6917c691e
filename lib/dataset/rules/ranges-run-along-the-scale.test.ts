import { describe, expect, it } from "vitest";
import { changeFolder } from "../../testing/change-folder";
import { soundFolder } from "../../testing/sound-folder";
import { rangesRunAlongTheScale } from "./ranges-run-along-the-scale";

/** The places of the sound folder that hold a range. */
const ranges = [
  { what: "held by a statement", file: "issues/ferry.json", place: "questions[0].statements[0].holds" },
  { what: "of a term", file: "deals/truce.json", place: "terms[0].position" },
] as const;

describe.each(ranges)("a range $what", ({ file, place }) => {
  const check = (position: { from: string; to?: string }) =>
    rangesRunAlongTheScale.check(changeFolder(soundFolder, file, place, position));

  it("runs along the scale in a sound folder", () => {
    expect(rangesRunAlongTheScale.check(soundFolder)).toEqual([]);
    expect(check({ from: "north", to: "south" })).toEqual([]);
    expect(check({ from: "north" })).toEqual([]);
  });

  it("is refused backwards", () => {
    expect(check({ from: "south", to: "north" })).toEqual([
      {
        file: `pier/${file}`,
        path: place,
        wrong: "“north” does not come after “south” on the scale",
        remedy: "Swap `from` and `to`: a range follows the order of the question’s options.",
      },
    ]);
  });

  it("of one option needs no second end", () => {
    expect(check({ from: "east", to: "east" })).toEqual([
      {
        file: `pier/${file}`,
        path: place,
        wrong: "“east” does not come after “east” on the scale",
        remedy: "Remove `to`: a single option needs only `from`.",
      },
    ]);
  });

  it("with an end that does not exist is left to the rule about options", () => {
    expect(check({ from: "upwards", to: "north" })).toEqual([]);
    expect(check({ from: "north", to: "upwards" })).toEqual([]);
  });
});
