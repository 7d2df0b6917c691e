import path from "node:path";
import { describe, expect, it } from "vitest";
import { listPlacedQuestions, type Negotiation } from "../../dataset/negotiation";
import { readDataset } from "../../dataset/read-dataset";
import { formatAsk } from "../../view/deal/asks";
import { buildDealView } from "../../view/deal/deal";
import { unfiltered } from "../stance";
import { getStanceTable } from "../stance-table";
import { getWeighingDate, weighTerm } from "./asks";
import { formatDealTitle } from "./names";
import { listPutAnswers } from "./terms";

const { negotiations } = readDataset(path.join(import.meta.dirname, "../../../data"));

/** The real negotiation; the hard cases are about it alone. */
function getTalks(): Negotiation {
  const talks = negotiations.find(({ id }) => id === "ukraine-2025");
  if (!talks) throw new Error("data/ukraine-2025 cannot be read: run `npm run data:check`");
  return talks;
}

function getDeal(talks: Negotiation) {
  const deal = talks.deals.find(({ id }) => id === "ft-2025-04-22");
  if (!deal) throw new Error("there is no deal ft-2025-04-22");
  return deal;
}

/** What the deal asks of a party on a question, as of a day: the day before it became known unless told otherwise. */
function weigh(question: string, party: string, asOf?: string): string {
  const talks = getTalks();
  const deal = getDeal(talks);
  const answers = listPutAnswers(talks, deal, talks.asOf).filter((one) => one.question.id === question);
  expect(answers, `one answer to ${question}`).toHaveLength(1);
  return answers
    .map((term) => {
      const ask = weighTerm(term, party, getStanceTable(talks, asOf ?? getWeighingDate(deal), unfiltered));
      return `${formatAsk(ask, term.question)}${ask.kind !== "no-position" && ask.restsOnReport ? ", by a report" : ""}`;
    })
    .join();
}

type Case = [question: string, asks: string, because: string];

const cases: Record<string, Case[]> = {
  "european-allies": [
    ["ceasefire-terms", "Three steps away", "on 17 April they asked for a halt in full and without conditions"],
    ["front-line", "No position found", "the day before, nothing of theirs on where the line runs was public"],
    [
      "crimea-recognition",
      "Three steps away, by a report",
      "their own words on Crimea came only on 22 April; before, a report alone says that they would not recognise it",
    ],
    ["crimea-control", "No position found", "that Crimea is Ukraine was said on 22 April, in answer to the deal"],
    [
      "nato-membership",
      "One step away",
      "on 16 April NATO’s path for Ukraine stood open, but was no part of a settlement; keeping it out is one step more",
    ],
    ["four-recognition", "Two steps away, by a report", "a report alone says that they would recognise nothing"],
    ["foreign-troops", "Asks nothing", "since 27 March they have planned a European force themselves"],
  ],
  russia: [
    [
      "ceasefire-terms",
      "Own offer, by a report",
      "the halt is what Putin is said to have offered; it is also what he named on 13 March",
    ],
    [
      "front-line",
      "Own offer, by a report",
      "it is Putin’s offer, one step short of June 2024: the whole of the four regions; nobody asks it of him",
    ],
    [
      "crimea-recognition",
      "Asks nothing",
      "June 2024 asks for recognition in law, and one by the United States is part of that range",
    ],
    ["crimea-control", "Asks nothing", "Crimea stays with Russia in both"],
    [
      "nato-membership",
      "One step away",
      "June 2024 asks that Ukraine itself gives membership up; being kept out by others is one step short",
    ],
    [
      "four-recognition",
      "One step away",
      "recognition in practice is one step short of the recognition in law that it asks for",
    ],
    [
      "foreign-troops",
      "Crosses a red line",
      "Lavrov said on 6 March that there is no room for compromise on European troops",
    ],
  ],
  ukraine: [
    [
      "ceasefire-terms",
      "One step away",
      "it had offered a halt in part or in full, without the conditions of the deal",
    ],
    ["front-line", "Two steps away", "on 29 November 2024 the line was to be settled in talks after a ceasefire"],
    [
      "crimea-recognition",
      "Three steps away",
      "its red line is recognition by Ukraine itself, and the deal asks only the United States: no line is crossed",
    ],
    ["crimea-control", "One step away", "it had left the return of Crimea to diplomacy for later; the deal settles it"],
    ["nato-membership", "Three steps away", "what it held the day before was to join as soon as it can"],
    [
      "four-recognition",
      "Two steps away",
      "it recognises nothing, and the deal asks the United States to do so in practice",
    ],
    [
      "foreign-troops",
      "No position found",
      "the day before, nothing of its own on a foreign force was public: silence is no consent",
    ],
  ],
  "united-states": [
    [
      "ceasefire-terms",
      "One step away",
      "its offers of March were a halt in part or in full, without the conditions of the deal",
    ],
    ["front-line", "Asks nothing", "Hegseth’s range of 12 February reaches to the current front"],
    [
      "crimea-recognition",
      "Three steps away",
      "the Crimea Declaration of 2018 is still its word on the record; reports of a change stand beside it",
    ],
    ["crimea-control", "Asks nothing", "a return to the borders before 2014 was called unrealistic on 12 February"],
    [
      "nato-membership",
      "One step away",
      "membership as no part of a settlement is on the record; a bar is one step more",
    ],
    ["four-recognition", "Own offer, by a report", "by the report this is an idea of the United States, not Putin’s"],
    ["foreign-troops", "Own offer, by a report", "by the report this too is an idea of the United States, not Putin’s"],
  ],
};

describe.each(Object.entries(cases))("the deal that the Financial Times reported, for %s", (party, own) => {
  it.each(own)("on %s: %s, because %s", (question, asks) => {
    expect(weigh(question, party)).toBe(asks);
  });

  it("is asked about every question that the deal answers", () => {
    const talks = getTalks();
    const answered = listPutAnswers(talks, getDeal(talks), talks.asOf).map((one) => one.question.id as string);
    expect(own.map(([question]) => question).sort()).toEqual([...new Set(answered)].sort());
  });
});

describe("the deal that the Financial Times reported", () => {
  it("says that it is reported before anything else", () => {
    expect(formatDealTitle(getDeal(getTalks()))).toMatch(/^Reported: /);
  });

  it("has the front line once, though five accounts report it", () => {
    const talks = getTalks();
    const [line] = listPutAnswers(talks, getDeal(talks), talks.asOf).filter(
      ({ question }) => question.id === "front-line",
    );
    expect(line?.terms.length).toBeGreaterThan(1);
  });

  it("has Ukraine’s move on NATO of 22 and 23 April alongside the distance of the day before, not in its place", () => {
    expect(weigh("nato-membership", "ukraine")).toBe("Three steps away");
    expect(weigh("nato-membership", "ukraine", "2025-04-23")).toBe("One step away");
    const talks = getTalks();
    const row = buildDealView(talks, getDeal(talks)).rows.find(({ key }) => key.startsWith("nato-membership"));
    const cell = row?.cells.find((one) => one.party.id === "ukraine");
    expect([cell?.heading, cell?.later?.heading]).toEqual(["Three steps away", "As of 23 April 2025: one step away"]);
  });

  it("leaves open every question that none of its terms answers, sanctions and arms among them", () => {
    const talks = getTalks();
    const { rows, omissions } = buildDealView(talks, getDeal(talks));
    const open = omissions.flatMap(({ questions }) => questions).length;
    expect(new Set(rows.map(({ question }) => question.href)).size + open).toBe(listPlacedQuestions(talks).length);
    expect(omissions.map(({ issue }) => issue)).toEqual(
      expect.arrayContaining(["Sanctions on Russia", "Support for Ukraine"]),
    );
  });
});
