import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listWords } from "./words";

describe("the words of a text", () => {
  it("are separated by spaces and punctuation", () => {
    expect(listWords("The ferry leaves, and nobody shouts.")).toEqual([
      "The",
      "ferry",
      "leaves",
      "and",
      "nobody",
      "shouts",
    ]);
  });

  it("are none if there is nothing but spaces and punctuation", () => {
    expect(listWords("")).toEqual([]);
    expect(listWords(" … — “” !? \n")).toEqual([]);
  });

  it("keep their apostrophes, and include numbers", () => {
    expect(listWords("We don’t pay 1,500 shells.")).toEqual(["We", "don’t", "pay", "1,500", "shells"]);
  });

  it("are split at hyphens", () => {
    expect(listWords("toll-free")).toEqual(["toll", "free"]);
  });

  it("are found in scripts of either direction", () => {
    expect(listWords("Озеро — наше, и паром наш.")).toEqual(["Озеро", "наше", "и", "паром", "наш"]);
    expect(listWords("האגם שייך לכולם.")).toEqual(["האגם", "שייך", "לכולם"]);
    expect(listWords("البحيرة للجميع، والعبّارة أيضا.")).toEqual(["البحيرة", "للجميع", "والعبّارة", "أيضا"]);
  });

  it("are found in scripts without spaces", () => {
    const text = "湖水属于所有人";
    const words = listWords(text, "zh");
    expect(words.length).toBeGreaterThan(1);
    expect(words.join("")).toBe(text);
  });

  it("are parts of the text, in order", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        let from = 0;
        for (const word of listWords(text)) {
          const at = text.indexOf(word, from);
          expect(at).toBeGreaterThanOrEqual(from);
          from = at + word.length;
        }
      }),
    );
  });

  it("of two texts joined by a space are the words of each", () => {
    const text = fc.array(fc.constantFrom("lake", "озеро", "אגם", "don’t", "7", "—", "“so”"), { maxLength: 12 });
    fc.assert(
      fc.property(text, text, (left, right) => {
        const [a, b] = [left.join(" "), right.join(" ")];
        expect(listWords(`${a} ${b}`)).toEqual([...listWords(a), ...listWords(b)]);
      }),
    );
  });
});
