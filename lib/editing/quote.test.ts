import { describe, expect, it } from "vitest";
import { cutQuotation } from "./quote";

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
