import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatList } from "./format";
import {
  listJoints,
  listWords,
  writeAll,
  writeCounts,
  writeHeadlineShare,
  writeNumbers,
  writePairs,
  writeShare,
} from "./words";

describe("the numbers of a sentence", () => {
  it("are all in words up to twenty, and all in digits if one is larger; zero stays a word", () => {
    const write = (...all: number[]) => all.map((count) => writeNumbers(...all).count(count, "step", "steps"));
    expect(write(0, 1, 20)).toEqual(["no steps", "one step", "twenty steps"]);
    expect(write(0, 1, 2, 1200)).toEqual(["no steps", "1 step", "2 steps", "1,200 steps"]);
  });

  it("make a share, which is all where nothing is missing", () => {
    const share = (count: number, of: number) => writeShare(count, of, "question", "questions");
    expect([share(1, 1), share(2, 2), share(3, 3)]).toEqual([
      "the only question",
      "both questions",
      "all three questions",
    ]);
    expect(share(0, 2)).toBe("neither of the two questions");
    expect([share(0, 3), share(1, 3), share(2, 30), share(30, 30)]).toEqual([
      "none of the three questions",
      "one of the three questions",
      "2 of the 30 questions",
      "all 30 questions",
    ]);
    expect(writeAll(1, "party", "parties")).toBe("the only party");
  });

  it("are figures in a headline from ten on, and in words below", () => {
    const share = (count: number, of: number) => writeHeadlineShare(count, of, "question", "questions");
    expect(share(2, 9)).toBe("two of the nine questions");
    expect(share(2, 10)).toBe("2 of 10 questions");
    expect(share(15, 17)).toBe("15 of 17 questions");
    expect(share(0, 17)).toBe("none of 17 questions");
    expect(share(17, 17)).toBe("all 17 questions");
    expect(share(2, 2)).toBe("both questions");
  });

  it("are counts of every kind, with those that do not occur last", () => {
    const counts = (same: number, apart: number, silent: number) =>
      writeCounts([
        { count: same, words: "the same" },
        { count: apart, words: "apart" },
        { count: silent, words: "unknown" },
      ]);
    expect(counts(1, 2, 3)).toBe("one the same, two apart and three unknown");
    expect(counts(0, 2, 0)).toBe("two apart; none the same or unknown");
    expect(counts(0, 0, 0)).toBe("none the same, apart or unknown");
    expect(counts(1, 21, 0)).toBe("1 the same and 21 apart; none unknown");
  });
});

describe("names that contain “and”", () => {
  const islands = "Trinidad and Tobago";
  const union = "Serbia and Montenegro";

  it("are joined to pairs by “with”, and so are the other pairs of that line", () => {
    expect(writePairs([["Amber", "Basalt"]])).toEqual(["Amber and Basalt"]);
    expect(
      writePairs([
        ["Amber", "Basalt"],
        [islands, union],
      ]),
    ).toEqual(["Amber with Basalt", `${islands} with ${union}`]);
    expect(writePairs([["Andorra", "Basalt"]])).toEqual(["Andorra and Basalt"]);
  });

  it("are set off by a comma in a list", () => {
    expect(formatList([islands, union])).toBe("Trinidad and Tobago, and Serbia and Montenegro");
    expect(formatList(["Amber", islands, "Basalt"])).toBe("Amber, Trinidad and Tobago, and Basalt");
    expect(formatList([islands])).toBe(islands);
    expect(listJoints(["Amber", islands])).toEqual(["", " with "]);
    expect(listJoints(["Amber", "Basalt", islands])).toEqual(["", ", ", ", and "]);
    expect(listJoints(["Amber", "Basalt"])).toEqual(["", " and "]);
  });
});

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
