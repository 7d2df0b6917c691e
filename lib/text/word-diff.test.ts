import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareGroups, compareWords, measureShared, type WordRun } from "./word-diff";

const vocabulary = ["the", "ferry", "leaves", "north", "South", "река", "течёт", "מים", "الماء", "可以", "30", "don’t"];
const gaps = [" ", ", ", ": ", " – ", ". "];
const sentence = fc
  .array(fc.tuple(fc.constantFrom(...vocabulary), fc.constantFrom(...gaps)), { maxLength: 14 })
  .map((parts) => parts.flat().join("").trim());
const anything = fc.oneof(sentence, fc.string({ unit: "grapheme", maxLength: 60 }));

const join = (runs: readonly WordRun[]) => runs.map(({ text }) => text).join("");
const show = (runs: readonly WordRun[]) => runs.map(({ text, changed }) => (changed ? `[${text}]` : text)).join("");
const wordsOf = (text: string) => text.match(/[\p{L}\p{N}’]+/gu) ?? [];
const unmarked = (runs: readonly WordRun[]) =>
  runs.filter(({ changed }) => !changed).flatMap(({ text }) => wordsOf(text));
const mark = (left: string, right: string) => compareWords([left, right]).map(show);

describe("comparing the words of sentences", () => {
  it("loses nothing: joining the runs gives the sentence", () => {
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 4 }), (sentences) => {
        expect(compareWords(sentences).map(join)).toEqual(sentences);
        expect(compareGroups(sentences.map((one) => [one])).map(([runs = []]) => join(runs))).toEqual(sentences);
      }),
    );
  });

  it("marks the same words whichever sentence comes first", () => {
    fc.assert(
      fc.property(anything, anything, (left, right) => {
        expect(compareWords([right, left])).toEqual(compareWords([left, right]).reverse());
      }),
    );
  });

  it("leaves unmarked only what both share, in the same order", () => {
    fc.assert(
      fc.property(sentence, sentence, (left, right) => {
        const [l = [], r = []] = compareWords([left, right]);
        fc.pre([l, r].some((runs) => runs.some(({ changed }) => changed)) || left === right);
        expect(unmarked(l)).toEqual(unmarked(r));
      }),
    );
  });

  it("never cuts inside a word", () => {
    fc.assert(
      fc.property(anything, anything, (left, right) => {
        for (const [i, runs] of compareWords([left, right]).entries()) {
          const text = i === 0 ? left : right;
          const starts = new Set(
            [...new Intl.Segmenter("und", { granularity: "word" }).segment(text)].map((s) => s.index),
          );
          let at = 0;
          for (const run of runs) {
            expect(starts.has(at)).toBe(true);
            at += run.text.length;
          }
        }
      }),
    );
  });

  it("marks nothing in a sentence compared with itself", () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(show(compareWords([text, text])[0] ?? [])).toBe(text);
      }),
    );
  });

  it("marks where parallel sentences differ, and includes the space between changed words", () => {
    expect(mark("The ferry leaves in the morning.", "The ferry leaves late at night.")).toEqual([
      "The ferry leaves [in the morning].",
      "The ferry leaves [late at night].",
    ]);
  });

  it("includes punctuation between two changed words in the mark", () => {
    expect(mark("All boats stop here: now, today.", "All boats stop here: soon, tomorrow.")[0]).toBe(
      "All boats stop here: [now, today].",
    );
  });

  it("marks the words that one sentence adds, and nothing in the other", () => {
    expect(mark("Everybody may fish.", "Everybody may fish by daylight.")).toEqual([
      "Everybody may fish.",
      "Everybody may fish [by daylight].",
    ]);
  });

  it("marks punctuation if nothing else differs", () => {
    expect(mark("Nobody fishes, ever.", "Nobody fishes ever.")).toEqual([
      "Nobody fishes[,] ever.",
      "Nobody fishes ever.",
    ]);
  });

  it("is case-sensitive", () => {
    expect(mark("The lake is Ours now.", "The lake is ours now.")[0]).toBe("The lake is [Ours] now.");
  });

  it.each([
    ["Cyrillic", "Войска выведены из города.", "Войска введены из города.", "Войска [выведены] из города."],
    ["Hebrew", "המעבורת עולה שתי צדפות.", "המעבורת עולה שלוש צדפות.", "המעבורת עולה [שתי] צדפות."],
    ["Arabic", "العبّارة تكلّف صدفتين كل يوم.", "العبّارة تكلّف صدفة كل يوم.", "العبّارة تكلّف [صدفتين] كل يوم."],
    ["Chinese", "我们可以接受停火", "我们可以拒绝停火", "我们可以[接受]停火"],
  ])("marks whole words in %s", (_script, left, right, marked) => {
    expect(mark(left, right)[0]).toBe(marked);
  });

  it("marks nothing, rather than everything, if two sentences share too little", () => {
    const left = "A lamp burns on the island.";
    const right = "Nobody rows when gulls cry.";
    expect(measureShared(left, right)).toBeLessThan(0.34);
    expect(mark(left, right)).toEqual([left, right]);
  });

  it("marks in each of three sentences the words that any other lacks", () => {
    expect(compareWords(["It costs one shell.", "It costs two shells.", "It costs one shell."]).map(show)).toEqual([
      "It costs [one shell].",
      "It costs [two shells].",
      "It costs [one shell].",
    ]);
  });
});

describe("comparing groups of sentences", () => {
  it("does not mark wording that a range shares with the other side", () => {
    const [left = [], right = []] = compareGroups([
      ["It costs one shell.", "It costs two shells."],
      ["It costs two shells."],
    ]);
    expect(left.map(show)).toEqual(["It costs [one shell].", "It costs two shells."]);
    expect(right.map(show)).toEqual(["It costs two shells."]);
  });

  it("marks nothing if the other side is silent", () => {
    expect(compareGroups([["It costs one shell."], []])[0]?.map(show)).toEqual(["It costs one shell."]);
  });

  it("gives every group the same marks whatever the order of the groups", () => {
    const group = fc.array(sentence, { maxLength: 3 });
    fc.assert(
      fc.property(group, group, group, (a, b, c) => {
        const [first, second, third] = compareGroups([a, b, c]);
        expect(compareGroups([c, a, b])).toEqual([third, first, second]);
      }),
    );
  });
});
