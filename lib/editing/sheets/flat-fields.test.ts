import { describe, expect, it } from "vitest";
import { findField, guessField, isUnclear } from "./flat-fields";

describe("the header of a column", () => {
  it.each([
    ["Party", "party"],
    ["WHO", "party"],
    ["Delegation", "party"],
    ["Position-holder", "party"],
    ["Demand on", "question"],
    ["Stance", "answer"],
    ["Kind of answers", "answerKind"],
    ["Date of statement", "date"],
    ["Said on", "said"],
    ["Published on", "published"],
    ["Link to source", "url"],
    ["Newspaper", "source"],
    ["Who said it", "speaker"],
    ["How known", "evidence"],
    ["Red lines", "rulesOut"],
    ["ＰＡＲＴＹ", "party"],
    ["Name of the party", "party"],
    ["Date (published)", "date"],
    ["The stated position", "answer"],
    // A word that says little where it stands alone says nothing in a longer header.
    ["Further note", undefined],
    ["Number", undefined],
    ["", undefined],
  ])("“%s” names %s", (header, field) => {
    expect(guessField(header)).toBe(field);
  });

  it.each(["Citation", "Cite", "REF.", "References"])("“%s” can be words or a work", (header) => {
    expect(isUnclear(header)).toBe(true);
  });

  it("“Quote” can be words only", () => {
    expect(isUnclear("Quote")).toBe(false);
  });

  it("names a field as a whole only where that is asked", () => {
    expect(findField("rules-out")).toBe("rulesOut");
    expect(findField("Name of the party")).toBeUndefined();
  });
});
