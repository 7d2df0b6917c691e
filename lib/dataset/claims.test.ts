import { describe, expect, it } from "vitest";
import { buildFolder } from "../testing/build-folder";
import { join, listClaims, listQuotations, listReactions, listStages } from "./claims";

const folder = buildFolder({
  questions: [
    {
      statements: [
        {
          id: "amber-wants",
          date: "2031-03-02",
          said: "2031-03-01",
          quote: "To the north.",
          reactions: [
            { date: "2031-03-03", summary: "Denies it." },
            { date: "2031-03-04", summary: "Denies it again.", quote: "Never said." },
          ],
        },
      ],
    },
  ],
  deals: [
    {
      id: "truce",
      date: "2031-04-10",
      handedOver: "2031-04-08",
      history: [
        { date: "2031-04-10", stage: "tabled" },
        { date: "2031-04-12", stage: "rejected", by: ["amber"] },
      ],
      reactions: [{ date: "2031-04-11", summary: "Regrets it.", quote: "A pity." }],
      terms: [
        { id: "leave", quote: "The ferry leaves." },
        { id: "return", date: "2031-04-20", reactions: [{ date: "2031-04-21", summary: "Doubts it.", quote: "Why?" }] },
      ],
    },
    { id: "pact", date: "2031-05-01", history: [{ date: "2031-05-01", stage: "reported" }], terms: [] },
  ],
  events: [{ id: "pier-opens", date: "2031-02-01" }],
});

const issue = "pier/issues/ferry.json";
const truce = "pier/deals/truce.json";
const pact = "pier/deals/pact.json";

describe("what rests on a source", () => {
  it("is each statement, deal, term and event, with its day; a term has that of its deal unless it has its own", () => {
    expect(
      listClaims(folder).map(({ file, path, value: { date, said, saidAt } }) => [file, path, date, said, saidAt]),
    ).toEqual([
      [issue, "questions[0].statements[0]", "2031-03-02", "2031-03-01", "said"],
      [truce, "", "2031-04-10", "2031-04-08", "handedOver"],
      [truce, "terms[0]", "2031-04-10", undefined, "said"],
      [truce, "terms[1]", "2031-04-20", undefined, "said"],
      [pact, "", "2031-05-01", undefined, "handedOver"],
      ["pier/events.json", "events[0]", "2031-02-01", undefined, "said"],
    ]);
    expect(listClaims(folder).map(({ value }) => value.source)).toEqual(["log", "log", "log", "log", "log", "log"]);
  });

  it("has its reactions at their places, each with the claim that it responds to", () => {
    expect(
      listReactions(folder).map(({ file, path, value, claim }) => [file, path, value.summary, claim.date]),
    ).toEqual([
      [issue, "questions[0].statements[0].reactions[0]", "Denies it.", "2031-03-02"],
      [issue, "questions[0].statements[0].reactions[1]", "Denies it again.", "2031-03-02"],
      [truce, "reactions[0]", "Regrets it.", "2031-04-10"],
      [truce, "terms[1].reactions[0]", "Doubts it.", "2031-04-20"],
    ]);
  });

  it("has its quotations and those of its reactions, and no place for words that nobody quoted", () => {
    expect(listQuotations(folder).map(({ file, path, value }) => [file, path, value.exact])).toEqual([
      [issue, "questions[0].statements[0].quote", "To the north."],
      [truce, "terms[0].quote", "The ferry leaves."],
      [issue, "questions[0].statements[0].reactions[1].quote", "Never said."],
      [truce, "reactions[0].quote", "A pity."],
      [truce, "terms[1].reactions[0].quote", "Why?"],
    ]);
  });
});

it("the history of a deal is listed entry by entry, of one deal after the other", () => {
  expect(listStages(folder).map(({ file, path, value }) => [file, path, value.stage])).toEqual([
    [truce, "history[0]", "tabled"],
    [truce, "history[1]", "rejected"],
    [pact, "history[0]", "reported"],
  ]);
});

it("the path of something in a file as a whole has no dot before it", () => {
  expect(join("", "quote")).toBe("quote");
  expect(join("terms[0]", "quote")).toBe("terms[0].quote");
});
