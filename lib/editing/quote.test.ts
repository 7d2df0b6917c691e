import { describe, expect, it } from "vitest";
import { flattenText } from "../text/find-quotation";
import { cutQuotation, findAround, proposeWords } from "./quote";

const text =
  "On Monday the queen said: “The morning\nis ours, and it stays ours.” She then left the meadow for the day.";
const cut = (words: string) => cutQuotation(text, text.indexOf(words), text.indexOf(words) + words.length);

describe("a quotation cut out of a text", () => {
  it("has the words before and after, whole, and its own on one line", () => {
    expect(cut("The morning\nis ours")).toEqual({
      exact: "The morning is ours",
      prefix: "On Monday the queen said: “",
      suffix: ", and it stays ours.” She then left the",
      words: 4,
    });
  });

  it("leaves the spaces at its ends to what is around it", () => {
    expect(cut(" it stays ")).toMatchObject({ exact: "it stays", suffix: expect.stringMatching(/^ ours/), words: 2 });
    expect(cut(" it stays ")?.prefix).toMatch(/and $/);
  });

  it("may begin and end with the text, and is nothing without a word", () => {
    expect(cutQuotation("Yes.", 0, 4)).toEqual({ exact: "Yes.", prefix: "", suffix: "", words: 1 });
    expect(cutQuotation("Yes. No.", 4, 5)).toBeUndefined();
    expect(cutQuotation("Yes.", 2, 2)).toBeUndefined();
  });
});

describe("the words by which a browser finds a quotation", () => {
  /** Those around the given occurrence of some words in a text. */
  function around(whole: string, words: string, old?: { prefix?: unknown; suffix?: unknown }, occurrence = 0) {
    let start = whole.indexOf(words);
    for (let i = 0; i < occurrence; i++) start = whole.indexOf(words, start + 1);
    return findAround(whole, flattenText(whole), start, start + words.length, old);
  }
  const news = "The queen came out at noon. She said “the morning is ours” and left the meadow for good.";

  it("are four before it and four after it, with the signs between", () => {
    expect(around(news, "the morning is ours")).toEqual({
      prefix: "at noon. She said “",
      suffix: "” and left the meadow",
    });
  });

  it("are as many as make the place the only one", () => {
    const twice =
      "First the old queen then said that the day is ours and we all went home; so the young queen then said that the day is ours and we all went out.";
    expect(around(twice, "the day is ours")).toEqual({
      prefix: "old queen then said that ",
      suffix: " and we all went home;",
    });
    expect(around(twice, "the day is ours", {}, 1)).toEqual({
      prefix: "young queen then said that ",
      suffix: " and we all went out.",
    });
  });

  it("are all there are where no number of them makes it the only one", () => {
    expect(around("Ours it is.\nOurs it is.", "Ours it")).toEqual({ prefix: "", suffix: " is." });
  });

  it("stay within the paragraph", () => {
    const lines = "One two three four.\nSix seven the morning is ours ten.\nEleven twelve thirteen.";
    expect(around(lines, "the morning is ours")).toEqual({ prefix: "Six seven ", suffix: " ten." });
    expect(around("The morning is ours", "The morning is ours")).toEqual({ prefix: "", suffix: "" });
  });

  it("are none where there are only signs", () => {
    expect(around("“The morning is ours.”", "The morning is ours")).toEqual({ prefix: "", suffix: "" });
  });

  it("stay those that the quotation has, where they are right", () => {
    const words = "the morning is ours";
    expect(around(news, words, { prefix: "She said “", suffix: "” and" })).toEqual({
      prefix: "She said “",
      suffix: "” and",
    });
    expect(around(news, words, { prefix: "She said “" })).toEqual({
      prefix: "She said “",
      suffix: "” and left the meadow",
    });
    // Part of a word is no word, and neither is what stands elsewhere.
    for (const wrong of ["he said “", "He said “", "", 7]) {
      expect(around(news, words, { prefix: wrong }).prefix).toBe("at noon. She said “");
    }
    expect(around(news, words, { suffix: "left the" }).suffix).toBe("” and left the meadow");
  });

  it("are never longer than the files take", () => {
    const long = `${"x".repeat(130)} ours ${"y".repeat(130)} ours`;
    const found = around(long, "ours");
    expect(found.prefix.length + found.suffix.length).toBeGreaterThan(0);
    const row = Array.from({ length: 60 }, () => "meadow").join(" ");
    const many = around(`${row} ours ${row} ours ${row}`, "ours");
    expect(Math.max(many.prefix.length, many.suffix.length)).toBeLessThanOrEqual(120);
  });
});

describe("whose words a quotation has, where nobody says it", () => {
  it("are the speaker’s own on the record, the outlet’s in a report, and translated where they are", () => {
    expect(["document", "on-record", "spokesperson"].map((one) => proposeWords(one, false))).toEqual([
      "own",
      "own",
      "own",
    ]);
    expect(["summary", "anonymous", "account"].map((one) => proposeWords(one, false))).toEqual([
      "outlet",
      "outlet",
      "outlet",
    ]);
    expect(["on-record", "summary"].map((one) => proposeWords(one, true))).toEqual(["translated", "translated"]);
  });
});
