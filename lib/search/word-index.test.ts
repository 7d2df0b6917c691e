import { describe, expect, it } from "vitest";
import { buildWordIndex, findEntries, isNear, maxWordsSought } from "./word-index";

const index = buildWordIndex([
  { name: ["ferry"], text: ["north", "toll"] },
  { name: ["toll"], text: ["ferry", "ferryman"] },
  { name: ["ferry", "toll"], text: [] },
  { name: ["bell"], text: ["a", "and"] },
]);

const find = (...words: string[]) => findEntries(index, words, "begins");

describe("what has every word", () => {
  it("comes with more of them in its name first, else in its own order", () => {
    expect(find("ferry")).toEqual([0, 2, 1]);
    expect(find("ferry", "toll")).toEqual([2, 0, 1]);
    expect(find("north", "toll")).toEqual([0]);
    expect(find("north", "bell")).toEqual([]);
  });

  it("has a word that begins so; a single letter is only itself", () => {
    expect(find("ferr")).toEqual([0, 2, 1]);
    expect(find("ferrym")).toEqual([1]);
    expect(find("a")).toEqual([3]);
    expect(find("an")).toEqual([3]);
    expect(find("f")).toEqual([]);
    expect(find("zebra")).toEqual([]);
    expect(find("aa")).toEqual([]);
  });

  it("is nothing where no word is sought", () => {
    expect(find()).toEqual([]);
  });

  it("is judged by as many words as are sought at once, and no more", () => {
    const words = Array.from({ length: maxWordsSought }, () => "ferry");
    expect(find(...words, "zebra")).toEqual([0, 2, 1]);
    expect(find(...words.slice(1), "zebra")).toEqual([]);
  });

  it("lists an entry once, however many of its words fit", () => {
    expect(find("ferry", "ferry")).toEqual([0, 2, 1]);
  });
});

describe("what comes near", () => {
  it("has words that differ by a letter, or by two where they are long", () => {
    expect(findEntries(index, ["fery"], "near")).toEqual([0, 2, 1]);
    expect(findEntries(index, ["firry"], "near")).toEqual([0, 2, 1]);
    expect(findEntries(index, ["fexxy"], "near")).toEqual([]);
    expect(findEntries(index, ["ferrimen"], "near")).toEqual([1]);
    expect(findEntries(index, ["bel"], "near")).toEqual([]);
    expect(findEntries(index, ["bellx"], "near")).toEqual([3]);
    expect(findEntries(index, ["ferymen"], "near")).toEqual([]);
  });

  it.each([
    ["toll", "toll", 0, true],
    ["toll", "tolls", 0, false],
    ["toll", "tolls", 1, true],
    ["toll", "tol", 1, true],
    ["toll", "tall", 1, true],
    ["toll", "tlol", 1, true],
    ["toll", "lotl", 1, false],
    ["toll", "tals", 1, false],
    ["toll", "tals", 2, true],
    ["toll", "bell", 1, false],
    ["", "a", 1, true],
    ["a", "", 0, false],
    ["abcd", "badc", 2, true],
    ["otll", "toll", 1, true],
    ["tollab", "tollba", 1, true],
    ["tollbar", "otllbra", 1, false],
    ["tollbar", "otllbra", 2, true],
    ["toll", "tloa", 1, false],
    ["toll", "ltaa", 2, false],
    ["bell", "beal", 1, true],
    ["abcde", "xbcdy", 1, false],
    ["abcd", "bcde", 1, false],
    ["ab", "bc", 1, false],
    ["ab", "bc", 2, true],
    ["xab", "yba", 1, false],
    ["xab", "yba", 2, true],
    ["abcdef", "abc", 2, false],
  ])("“%s” and “%s” differ by %i at most: %s", (a, b, most, near) => {
    expect(isNear(a, b, most)).toBe(near);
    expect(isNear(b, a, most)).toBe(near);
  });
});
