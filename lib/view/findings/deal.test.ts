import { describe, expect, it } from "vitest";
import { type AskedOf, writeAnswered, writeAsks, writeUnmeasured } from "./deal";

const asked = (name: string, moves: number, rest: Partial<AskedOf> = {}): AskedOf => ({
  party: { name },
  decides: true,
  moves,
  crosses: [],
  measured: 7,
  unmeasured: 0,
  offers: false,
  ...rest,
});
const deal = ["The reported deal", "It"];

describe("what a deal asks", () => {
  it("is told party by party, in the order of the parties, with the red lines of each", () => {
    expect(writeAsks([asked("Amber", 3, { crosses: ["Troops"] }), asked("Basalt", 6)], 7, deal)).toEqual({
      headline: "The reported deal asks Amber to move on three of seven questions, Basalt on six",
      lead: "It crosses one red line: Amber’s on Troops.",
    });
    expect(
      writeAsks([asked("Amber", 6, { crosses: ["Toll"] }), asked("Basalt", 3, { crosses: ["Bell"] })], 7, deal),
    ).toEqual({
      headline: "The reported deal asks Amber to move on six of seven questions, Basalt on three",
      lead: "It crosses two red lines: Amber’s on Toll and Basalt’s on Bell.",
    });
  });

  it("has words for none, for all and for as many of both", () => {
    const head = (amber: number, basalt: number, of = 7) =>
      writeAsks([asked("Amber", amber), asked("Basalt", basalt)], of, deal).headline;
    expect(head(0, 0)).toBe("The reported deal asks neither Amber nor Basalt to move");
    expect(head(0, 6)).toBe("The reported deal asks Amber to move on none of seven questions, Basalt on six");
    expect(head(4, 4)).toBe("The reported deal asks both Amber and Basalt to move on four of seven questions");
    expect(head(7, 7)).toBe("The reported deal asks both Amber and Basalt to move on all seven questions");
    expect(head(1, 0, 1)).toBe("The reported deal asks Amber to move on the only question, Basalt on none");
    expect(head(21, 2, 22)).toBe("The reported deal asks Amber to move on 21 of 22 questions, Basalt on 2");
  });

  it("leaves out who offers it, and tells those who need not agree below", () => {
    const offer = ["Amber’s offer", "The deal"];
    expect(writeAsks([asked("Amber", 0, { offers: true }), asked("Basalt", 4)], 5, offer)).toEqual({
      headline: "Amber’s offer asks Basalt to move on four of five questions",
      lead: "It crosses no red line.",
    });
    expect(
      writeAsks([asked("Amber", 2), asked("Basalt", 6), asked("Cedar", 1, { decides: false })], 7, deal).lead,
    ).toBe("It crosses no red line. Others asked to move: Cedar on one.");
    expect(writeAsks([asked("Amber", 0, { offers: true })], 5, offer).headline).toBe(
      "Amber’s offer asks nothing of anybody else",
    );
  });

  it("says where no position is known", () => {
    const silent = { measured: 0, unmeasured: 7 };
    expect(writeAsks([asked("Amber", 0, silent), asked("Basalt", 0, silent)], 7, deal)).toEqual({
      headline: "No position of either party is known on what the reported deal says",
      lead: "",
    });
    expect(writeAsks([asked("Amber", 2, { measured: 5, unmeasured: 2 }), asked("Basalt", 1)], 7, deal).lead).toBe(
      "It crosses no known red line. No position found: Amber on two.",
    );
  });

  it("never counts what could not be measured as nothing", () => {
    const head = (amber: AskedOf, basalt: AskedOf, ...others: AskedOf[]) =>
      writeAsks([amber, basalt, ...others], 7, deal).headline;
    const partly = { measured: 3, unmeasured: 4 };
    const silent = { measured: 0, unmeasured: 7 };
    expect(head(asked("Amber", 2, partly), asked("Basalt", 6))).toBe(
      "The reported deal asks Amber to move on at least two of seven questions, Basalt on six",
    );
    expect(head(asked("Amber", 2, partly), asked("Basalt", 2, partly))).toBe(
      "The reported deal asks both Amber and Basalt to move on at least two of seven questions",
    );
    expect(head(asked("Amber", 0, partly), asked("Basalt", 6))).toBe(
      "It asks Amber to move on nothing that can be measured, Basalt on six of seven questions",
    );
    expect(head(asked("Amber", 6), asked("Basalt", 0, partly))).toBe(
      "It asks Amber to move on six of seven questions, Basalt on nothing that can be measured",
    );
    expect(head(asked("Amber", 0, partly), asked("Basalt", 0))).toBe(
      "The reported deal asks neither Amber nor Basalt to move where their positions are known",
    );
    expect(head(asked("Amber", 0, silent), asked("Basalt", 6))).toBe(
      "It asks Basalt to move on six of seven questions; no position of Amber is known",
    );
    expect(head(asked("Amber", 0, silent), asked("Basalt", 0, silent), asked("Cedar", 0, { decides: false }))).toBe(
      "No position of anybody that has to agree is known on what the reported deal says",
    );
    expect(head(asked("Amber", 0, silent), asked("Basalt", 0, silent), asked("Cedar", 3, { decides: false }))).toBe(
      "It asks Cedar to move on three of seven questions; no position of Amber or Basalt is known",
    );
    expect(writeAsks([asked("Amber", 0, { offers: true }), asked("Basalt", 0, partly)], 7, deal).headline).toBe(
      "The reported deal asks nothing of Basalt where its position is known",
    );
  });

  it("counts no more than what is known of many parties", () => {
    const five = (moves: number, last: Partial<AskedOf>) =>
      writeAsks(
        Array.from({ length: 5 }, (_, i) => asked(`Shore ${i}`, moves, i === 4 ? { moves: 0, ...last } : {})),
        7,
        deal,
      ).headline;
    const partly = { measured: 3, unmeasured: 4 };
    expect(five(1, {})).toBe("The reported deal asks four of the five parties to move");
    expect(five(1, partly)).toBe("The reported deal asks at least four of the five parties to move");
    expect(five(0, partly)).toBe("The reported deal asks nobody to move where positions are known");
  });

  it("counts more parties than can be named", () => {
    const many = Array.from({ length: 22 }, (_, i) => asked(`Shore ${i}`, i % 2));
    expect(writeAsks(many, 7, deal).headline).toBe("The reported deal asks 11 of the 22 parties to move");
    expect(
      writeAsks(
        many.map((one) => ({ ...one, moves: 1 })),
        7,
        deal,
      ).headline,
    ).toBe("The reported deal asks all 22 parties to move");
    expect(
      writeAsks(
        many.map((one) => ({ ...one, moves: 0 })),
        7,
        deal,
      ).headline,
    ).toBe("The reported deal asks nobody to move");
  });
});

it("what could not be measured is said in sentences", () => {
  const gap = (unmeasured: number) => ({ measured: 6 - unmeasured, unmeasured });
  expect(writeUnmeasured([asked("Amber", 0), asked("Basalt", 1)], 6)).toBe("");
  expect(writeUnmeasured([asked("Amber", 0, gap(4)), asked("Basalt", 1, gap(2))], 6)).toBe(
    "On four of the six questions, what Amber wanted was not known. On two, what Basalt wanted was not known.",
  );
  expect(writeUnmeasured([asked("Amber", 0, gap(1)), asked("Basalt", 0, gap(1))], 6)).toBe(
    "On one of the six questions, what Amber and Basalt wanted was not known.",
  );
  expect(writeUnmeasured([asked("Amber", 0, gap(6)), asked("Basalt", 0, gap(6))], 6, "wants is")).toBe(
    "On all six questions, what Amber and Basalt want is not known.",
  );
});

describe("a deal that asks nobody", () => {
  const amber = { name: "Amber" };
  const basalt = { name: "Basalt" };

  it("is agreed, with what each gives and gets", () => {
    expect(
      writeAnswered({
        subject: "The deal",
        agreeing: [amber, basalt],
        answered: 2,
        questions: 9,
        exchange: [
          { party: amber, gives: 1, gets: 0 },
          { party: basalt, gives: 0, gets: 1 },
        ],
      }),
    ).toEqual({
      headline: "Amber and Basalt have agreed on two of the nine questions",
      lead: "Something to give: Amber in one term, Basalt in no terms. Something to get: Amber in no terms, Basalt in one term.",
    });
  });

  it("is agreed on at least what is known of it", () => {
    const part = { subject: "The known part of the deal", inPart: true, agreeing: [amber, basalt], exchange: [] };
    expect(writeAnswered({ ...part, answered: 2, questions: 9 }).headline).toBe(
      "Amber and Basalt have agreed on at least two of the nine questions",
    );
    expect(writeAnswered({ ...part, answered: 9, questions: 9 }).headline).toBe(
      "Amber and Basalt have agreed on all nine questions",
    );
    expect(writeAnswered({ ...part, answered: 0, questions: 9 }).headline).toBe(
      "Amber and Basalt have agreed this deal; its known part answers no question here",
    );
  });

  it("answers nothing that is asked here", () => {
    expect(writeAnswered({ subject: "The deal", agreeing: [], answered: 0, questions: 9, exchange: [] }).headline).toBe(
      "The deal answers none of the nine questions asked here",
    );
    expect(writeAnswered({ subject: "The deal", agreeing: [], answered: 0, questions: 1, exchange: [] }).headline).toBe(
      "The deal does not answer the only question asked here",
    );
    expect(
      writeAnswered({ subject: "The deal", agreeing: [amber, basalt], answered: 0, questions: 9, exchange: [] })
        .headline,
    ).toBe("Amber and Basalt have agreed this deal, which answers none of the questions here");
  });
});
