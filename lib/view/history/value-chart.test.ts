import path from "node:path";
import { expect, it } from "vitest";
import { readDataset } from "../../dataset/read-dataset";
import { buildNegotiation } from "../../testing/build-negotiation";
import type { StatementSketch } from "../../testing/build-statement";
import { fleet } from "../../testing/value-questions";
import { defaultViewOptions } from "../../url/view-options";
import { buildIssueView } from "../issue/issue";

const { negotiations } = readDataset(path.join(import.meta.dirname, "../../../e2e/data"));
const halls = negotiations.find(({ id }) => id === "stagehands-2028");
const pay = halls?.issues.find(({ id }) => id === "pay");
if (!halls || !pay) throw new Error("there are no halls");
const [rates, , rain] = buildIssueView(halls, pay, defaultViewOptions).questions;

it("the chart of an amount has a line for each party that named one, and the letters of those who came together", () => {
  const chart = rates?.stanceHistory.chart;
  expect(chart?.values.map(({ label }) => label)).toEqual(["2%", "3%", "3.5%", "4%", "4.5%", "5%", "5.5%", "6%"]);
  expect(chart?.series.map(({ key }) => key)).toEqual(["halls", "puppeteers", "fablewrights", "prompters"]);
  // In the conciliator’s text three of them agreed to 4.5 per cent; the puppeteers still want five or more.
  expect(chart?.ends.map(({ letters }) => letters)).toEqual(["LH, GF, LP", "SP"]);
  // The page opens four days after that.
  expect(chart?.days.at(-1)?.label).toBe("24\u00a0Apr");
});

it("a question with options has none", () => {
  expect(rain?.stanceHistory.chart).toBeUndefined();
});

/** The chart of an invented fleet of 0 to 1,000 boats, which are drawn on six lines: 200 boats to a line. */
function draw(statements: StatementSketch[], parties: string[] = ["amber", "basalt"]) {
  const negotiation = buildNegotiation({ parties, questions: [fleet({ statements })] });
  const [issue] = negotiation.issues;
  if (!issue) throw new Error("there is no issue");
  return buildIssueView(negotiation, issue, defaultViewOptions).questions[0]?.stanceHistory.chart;
}

const boats: StatementSketch[] = [
  { date: "2031-04-01", holds: { from: 500 } },
  { date: "2031-03-11", party: "basalt", evidence: "anonymous", holds: { from: 300, to: 400 } },
  { date: "2031-03-01", holds: { from: 200 } },
];

it("the chart of an amount has each day, each position from its day on, and a report as a line of its own", () => {
  const chart = draw(boats);
  expect(chart).toMatchObject({
    gist: "Fleet: Amber and Basalt, from 1 March 2031 to 20 May 2031.",
    values: [
      { at: 1, label: "200 boats" },
      { at: 1.5, label: "300 boats" },
      { at: 2, label: "400 boats" },
      { at: 2.5, label: "500 boats" },
    ],
    days: [
      { day: 0, label: "1\u00a0Mar" },
      { day: 10, label: "11\u00a0Mar" },
      { day: 31, label: "1\u00a0Apr" },
      { day: 80, label: "20\u00a0May" },
    ],
    series: [
      {
        key: "amber",
        reported: false,
        points: [
          { day: 0, span: [1, 1] },
          { day: 31, span: [2.5, 2.5] },
        ],
      },
      { key: "basalt-reported", reported: true, points: [{ day: 10, span: [1.5, 2] }] },
    ],
    starts: [
      { day: 0, at: 1, letters: "PA" },
      { day: 10, at: 2, letters: "PB" },
    ],
    ends: [
      { at: 2.5, letters: "PA", labelAt: 2.5 },
      { at: 2, letters: "PB", labelAt: 2 },
    ],
  });
  // A line of text is an eleventh of what was named, and there is one of them above and below it.
  expect(chart?.domain[0]).toBeCloseTo(1 - 1.5 / 11);
  expect(chart?.domain[1]).toBeCloseTo(2.5 + 1.5 / 11);
});

it("the chart of an amount ends a line where its report lapses, and has no letters at its end", () => {
  const chart = draw([
    { date: "2031-04-01", party: "basalt", holds: { from: 300 } },
    { date: "2031-03-11", party: "basalt", evidence: "anonymous", holds: { from: 400 } },
    { date: "2031-03-01", holds: { from: 200 } },
  ]);
  expect(chart?.series.find(({ key }) => key === "basalt-reported")?.points).toEqual([
    { day: 10, span: [2, 2] },
    { day: 31, span: null },
  ]);
  expect(chart?.starts.map(({ day, at, letters }) => [day, at, letters])).toEqual([
    [0, 1, "PA"],
    [31, 1.5, "PB"],
    [10, 2, "PB"],
  ]);
  expect(chart?.ends.map(({ at, letters }) => [at, letters])).toEqual([
    [1, "PA"],
    [1.5, "PB"],
  ]);
});

it("the chart of an amount writes the letters of those who come together side by side", () => {
  const chart = draw([
    { date: "2031-04-01", party: "basalt", holds: { from: 300 } },
    { date: "2031-03-11", holds: { from: 300 } },
    { date: "2031-03-01", holds: { from: 200 } },
    { date: "2031-03-01", party: "basalt", holds: { from: 200 } },
  ]);
  expect(chart?.starts).toEqual([{ day: 0, at: 1, letters: "PA, PB" }]);
  expect(chart?.ends).toMatchObject([{ at: 1.5, letters: "PA, PB" }]);
});

it("the chart of an amount moves letters apart that would cover each other", () => {
  const [first, second] =
    draw([
      { date: "2031-04-01", holds: { from: 410 } },
      { date: "2031-03-11", party: "basalt", holds: { from: 400 } },
      { date: "2031-03-01", holds: { from: 0 } },
    ])?.ends ?? [];
  expect([first?.at, second?.at]).toEqual([2.05, 2]);
  expect(Math.abs((first?.labelAt ?? 0) - (second?.labelAt ?? 0))).toBeCloseTo(2.05 / 11);
});

it("there is no chart of an amount on fewer than three days, of more parties than lines can be told apart, or of none", () => {
  expect(draw(boats.slice(2))).toBeUndefined();
  expect(draw([])).toBeUndefined();
  const towns = [..."abcdefghi"].map((letter) => `town-${letter}`);
  const say = (parties: string[]) =>
    parties.map((party, i) => ({ date: `2031-04-0${9 - i}`, party, holds: { from: 100 * i } }));
  expect(draw(say(towns.slice(1)), towns)?.series).toHaveLength(8);
  expect(draw(say(towns), towns)).toBeUndefined();
});
