import path from "node:path";
import { expect, it } from "vitest";
import { readDataset } from "../../dataset/read-dataset";
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
