import { describe, expect, it } from "vitest";
import { buildQuestion } from "../testing/build-question";
import { boats, fleet, opening, wood } from "../testing/value-questions";
import { describeRange, describeScale, listCodedAnswers } from "./coded-answers";

describe("how the answers to a question are coded", () => {
  it("is said of each option, and which of them holds today", () => {
    const question = buildQuestion({
      options: [
        {
          id: "north",
          label: "To the north",
          sentence: "The ferry leaves to the north.",
          means: "It passes the lighthouse.",
          evidence: "The words name the lighthouse.",
        },
        { id: "south", statusQuo: true },
      ],
    });
    expect(listCodedAnswers(question)).toEqual([
      {
        label: "To the north",
        sentence: "The ferry leaves to the north.",
        means: "It passes the lighthouse.",
        evidence: "The words name the lighthouse.",
        statusQuo: false,
      },
      {
        label: "south",
        sentence: "The ferry leaves south.",
        means: "The ferry leaves that way.",
        evidence: "The words name the direction.",
        statusQuo: true,
      },
    ]);
  });

  it("is not yet explained where an editor has still to write it", () => {
    const options = [{ id: "north", means: undefined, evidence: undefined }, "south"];
    expect(listCodedAnswers(buildQuestion({ options }))[0]).toMatchObject({
      means: "Not yet explained.",
      evidence: "Not yet explained.",
    });
  });

  it("says how an option divides something", () => {
    const question = buildQuestion({
      kind: "unordered",
      whole: {
        of: "the mill",
        between: [
          { id: "amber", label: "Amber" },
          { id: "basalt", label: "Basalt" },
        ],
      },
      options: [
        { id: "halves", shares: [50, 50] },
        { id: "most", shares: [80, 20] },
      ],
    });
    expect(listCodedAnswers(question).map(({ label, shares }) => `${label}: ${shares?.words}`)).toEqual([
      "halves: Amber 50, Basalt 50 percent of the mill",
      "most: Amber 80, Basalt 20 percent of the mill",
    ]);
  });

  it("is said once for all values of an amount, which is left open in the sentence", () => {
    expect(listCodedAnswers(buildQuestion(fleet({ statements: [{ holds: { from: 400 } }] })))).toEqual([
      {
        label: "Any amount from 0 to 1,000 boats; the status quo is 300 boats",
        sentence: "The fleet has … boats.",
        means: "What the party asks for.",
        evidence: "The words name it.",
        statusQuo: false,
      },
    ]);
  });

  it("is said once for all days", () => {
    expect(listCodedAnswers(buildQuestion(opening()))).toEqual([
      {
        label: "Any day from 1 January 2031 to 31 December 2035; the status quo is 1 January 2032",
        sentence: "The harbour opens on ….",
        means: "What the party asks for.",
        evidence: "The words name it.",
        statusQuo: false,
      },
    ]);
  });

  it("names no status quo if there is none", () => {
    const { statusQuo: _, ...amount } = boats;
    expect(listCodedAnswers(buildQuestion(fleet({ amount }))).map(({ label }) => label)).toEqual([
      "Any amount from 0 to 1,000 boats",
    ]);
  });
});

describe("the range of a question", () => {
  it("goes from one end to the other, whatever is named between", () => {
    expect(describeRange(buildQuestion(fleet()))).toBe("any amount from 0 to 1,000 boats");
    expect(describeRange(buildQuestion(opening()))).toBe("any day from 1 January 2031 to 31 December 2035");
  });

  it("is what its figure is introduced by; options are counted instead", () => {
    expect(describeScale(buildQuestion(fleet()))).toBe(
      "Any amount from 0 to 1,000 boats, the plausible range, drawn in proportion; neither end is better.",
    );
    expect(describeScale(buildQuestion())).toBe(
      "Five options, from one end of the question to the other; neither end is better.",
    );
    expect(describeScale(buildQuestion(wood()))).toBe(
      "Three options without an order: two answers are the same or different, and nothing more.",
    );
  });
});
