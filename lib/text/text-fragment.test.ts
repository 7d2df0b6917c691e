import { describe, expect, it } from "vitest";
import { linkToWords } from "./text-fragment";

describe("the link to a quotation in its source", () => {
  it("is the plain URL if nothing is quoted", () => {
    expect(linkToWords("https://example.org/a", undefined)).toBe("https://example.org/a");
  });

  it("leads from the first words to the last where some were left out", () => {
    const quote = { exact: "the first … the middle … the last", prefix: "said: ", words: "own" } as const;
    expect(linkToWords("https://example.org/a", quote)).toBe(
      "https://example.org/a#:~:text=said%3A-,the%20first,the%20last",
    );
  });

  it("points at the exact words, using the text before and after them", () => {
    expect(
      linkToWords("https://example.org/a", { exact: "we agree", prefix: "and so", suffix: "she said", words: "own" }),
    ).toBe("https://example.org/a#:~:text=and%20so-,we%20agree,-she%20said");
  });

  it("escapes the hyphens, commas and ampersands that are syntax in a text directive", () => {
    expect(linkToWords("https://example.org/a", { exact: "so-called, R&D", words: "own" })).toBe(
      "https://example.org/a#:~:text=so%2Dcalled%2C%20R%26D",
    );
  });

  it("keeps the fragment and the query that the URL already has", () => {
    expect(linkToWords("https://example.org/a?b=1#c", { exact: "x", words: "own" })).toBe(
      "https://example.org/a?b=1#c:~:text=x",
    );
  });

  it("supports any script", () => {
    const url = linkToWords("https://example.org/", { exact: "сьогодні вранці", words: "own" });
    expect(decodeURIComponent(url)).toBe("https://example.org/#:~:text=сьогодні вранці");
  });
});
