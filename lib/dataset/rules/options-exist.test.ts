import { describe, expect, it } from "vitest";
import { buildFolder } from "../../testing/build-folder";
import { changeFolder } from "../../testing/change-folder";
import { soundFolder } from "../../testing/sound-folder";
import { fleet, wood } from "../../testing/value-questions";
import { optionsExist } from "./options-exist";

/** Every place of the sound folder that names an option. */
const naming = [
  { what: "held", file: "issues/ferry.json", place: "questions[0].statements[0].holds.from" },
  { what: "held at the far end of a range", file: "issues/ferry.json", place: "questions[0].statements[0].holds.to" },
  { what: "ruled out", file: "issues/ferry.json", place: "questions[0].statements[0].rulesOut[0]" },
  { what: "given by a term", file: "deals/truce.json", place: "terms[0].position.from" },
  { what: "given at the far end of a term’s range", file: "deals/truce.json", place: "terms[0].position.to" },
] as const;

describe("an option that is named", () => {
  it("is one of its question’s throughout a sound folder", () => {
    expect(optionsExist.check(soundFolder)).toEqual([]);
  });

  it.each(naming)("as $what has to be one of the question’s", ({ file, place }) => {
    expect(optionsExist.check(changeFolder(soundFolder, file, place, "upwards"))).toEqual([
      {
        file: `pier/${file}`,
        path: place,
        wrong: "the question “course” has no option “upwards”",
        remedy: "Use one of: north, north-east, east, south-east, south.",
      },
    ]);
  });

  it.each([0, 1])("by side %i of a contradiction has to be one of the question’s", (side) => {
    const between = [
      { question: "course", options: ["north", side === 0 ? "upwards" : "east"] },
      { question: "course", options: [side === 1 ? "upwards" : "south"] },
    ];
    const folder = changeFolder(soundFolder, "negotiation.json", "contradictions", [{ between, says: "Not both." }]);
    expect(optionsExist.check(folder)).toMatchObject([
      {
        file: "pier/negotiation.json",
        path: `contradictions[0].between[${side}].options[${side === 0 ? 1 : 0}]`,
        wrong: "the question “course” has no option “upwards”",
      },
    ]);
  });

  it("by a term on a question that does not exist is left to the rule about references", () => {
    expect(optionsExist.check(changeFolder(soundFolder, "deals/truce.json", "terms[0].question", "none"))).toEqual([]);
  });

  it("by a contradiction can be a value that somebody named, by its number", () => {
    const check = (value: string) => {
      const questions = [fleet({ statements: [{ holds: { from: 400 } }] }), wood()];
      return optionsExist.check(
        buildFolder({
          questions,
          contradictions: [
            {
              between: [
                { question: "fleet", options: [value] },
                { question: "wood", options: ["oak"] },
              ],
              says: "Not both.",
            },
          ],
        }),
      );
    };
    expect(check("400")).toEqual([]);
    expect(check("500")).toEqual([
      {
        file: "pier/negotiation.json",
        path: "contradictions[0].between[0].options[0]",
        wrong: "the question “fleet” has no option “500”",
        remedy:
          "Use one of: 0, 300, 400, 1000. Only values that a statement, a term or the question itself names can contradict another answer.",
      },
    ]);
  });
});
