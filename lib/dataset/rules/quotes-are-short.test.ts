import { describe, expect, it } from "vitest";
import { buildFolder } from "../../testing/build-folder";
import { soundFiles, soundFolder } from "../../testing/sound-folder";
import { longestQuotation, quotesAreShort } from "./quotes-are-short";

const words = (count: number) => Array.from({ length: count }, (_, i) => `word${i}`).join(" ");

function quote(text: string) {
  return quotesAreShort.check(buildFolder({ questions: [{ statements: [{ holds: "north", quote: text }] }] }));
}

describe("a quotation", () => {
  it("is short in a sound folder", () => {
    expect(quotesAreShort.check(soundFolder)).toEqual([]);
  });

  it("of 25 words is taken", () => {
    expect(longestQuotation).toBe(25);
    expect(quote(words(25))).toEqual([]);
  });

  it("of 26 words is refused", () => {
    expect(quote(words(26))).toEqual([
      {
        file: soundFiles.issue,
        path: "questions[0].statements[0].quote.exact",
        wrong: "the quotation has 26 words",
        remedy: "Quote at most 25 words and put the rest in your own.",
      },
    ]);
  });

  it("is counted by its words: dashes, quotation marks and stops are none", () => {
    const one = "“lake” — ";
    expect(quote(`${one.repeat(25)}…`)).toEqual([]);
    expect(quote(`${one.repeat(26)}…`)).toMatchObject([{ wrong: "the quotation has 26 words" }]);
  });

  it.each([
    ["a hyphenated word", "cease-fire"],
    ["a range of years", "2014-2022"],
    ["a range of years with a dash", "2014–2022"],
    ["a number with separators", "1,300.50"],
    ["a date", "12/05/2031"],
    ["a word with an apostrophe", "party’s"],
  ])("has one word where it has %s", (_, word) => {
    expect(quote(Array.from({ length: 25 }, () => word).join(" "))).toEqual([]);
    expect(quote(Array.from({ length: 26 }, () => word).join(" "))).toMatchObject([
      { wrong: "the quotation has 26 words" },
    ]);
  });

  it("has two words where only a long dash or an ellipsis is between them", () => {
    expect(quote(`${words(24)} never—ever`)).toMatchObject([{ wrong: "the quotation has 26 words" }]);
    expect(quote(`${words(24)} never…ever`)).toMatchObject([{ wrong: "the quotation has 26 words" }]);
  });

  it("is counted by its words in a script without spaces", () => {
    expect(quote("湖の水はみんなのものです。".repeat(8))).toMatchObject([
      { path: "questions[0].statements[0].quote.exact" },
    ]);
  });

  it("is counted in Cyrillic and in Hebrew as in Latin", () => {
    expect(quote(Array.from({ length: 26 }, () => "озеро").join(" "))).toMatchObject([
      { wrong: "the quotation has 26 words" },
    ]);
    expect(quote(Array.from({ length: 26 }, () => "אגם").join(" "))).toMatchObject([
      { wrong: "the quotation has 26 words" },
    ]);
  });

  it("is short wherever it is", () => {
    const long = { exact: words(26), words: "outlet" as const };
    const folder = buildFolder({
      questions: [{ statements: [{ holds: "north", quote: long, reactions: [{ quote: long }] }] }],
      deals: [
        { reactions: [{ quote: long }], terms: [{ quote: long, reactions: [{ date: "2031-04-01", quote: long }] }] },
      ],
      events: [{ id: "opening", quote: long }],
    });
    expect(
      quotesAreShort
        .check(folder)
        .map(({ file, path }) => `${file} ${path}`)
        .toSorted(),
    ).toEqual([
      "pier/deals/truce.json reactions[0].quote.exact",
      "pier/deals/truce.json terms[0].quote.exact",
      "pier/deals/truce.json terms[0].reactions[0].quote.exact",
      "pier/events.json events[0].quote.exact",
      "pier/issues/ferry.json questions[0].statements[0].quote.exact",
      "pier/issues/ferry.json questions[0].statements[0].reactions[0].quote.exact",
    ]);
  });

  it("is also the wording of a clause", () => {
    expect(quotesAreShort.check(buildFolder({ deals: [{ terms: [{}, { wording: words(26) }] }] }))).toMatchObject([
      { file: soundFiles.deal, path: "terms[1].wording", wrong: "the quotation has 26 words" },
    ]);
    expect(quotesAreShort.check(buildFolder({ deals: [{ terms: [{ wording: words(25) }] }] }))).toEqual([]);
  });
});
