import { describe, expect, it } from "vitest";
import { buildDrawn, buildRow } from "../../testing/build-drawn";
import { createPlainCanvas } from "../../testing/plain-canvas";
import { type Drawn, getMiddle, listWordsInOrder, readDrawing } from "../../testing/read-drawing";
import type { AskTally } from "../ask-tally";
import { layoutAskTally, layoutAskTallyHeads } from "./ask-tally";
import type { TableScale } from "./table";

const scale: TableScale = { label: 18, note: 16, icon: 1.2, space: 8, brief: false };
const nothing: AskTally = { icon: { kind: "within" }, heading: "Asks nothing", parties: 3, reports: 0 };
const steps: AskTally = { icon: { kind: "beyond", steps: 2 }, heading: "Two steps away", parties: 1200, reports: 4 };
const line: AskTally = { icon: { kind: "crosses" }, heading: "Crosses a red line", parties: 1, reports: 0 };
const row = buildRow(["no toll"], { position: "two coins", askTally: [nothing, steps] });
const figure = buildDrawn({ kind: "deal", counted: "Of how many.", rows: [row], askColumns: [nothing, steps, line] });

async function draw(width: number) {
  const [head, body] = [
    await layoutAskTallyHeads(createPlainCanvas(), figure, width, scale),
    await layoutAskTally(createPlainCanvas(), figure, row, width, scale),
  ];
  const [heads, drawn] = [readDrawing(head.svg), readDrawing(body.svg)];
  const find = (name: string): Drawn => {
    const found = [...heads, ...drawn].find((one) => one.name === name);
    if (!found) throw new Error(`there is no ${name}`);
    return found;
  };
  return { head, body, heads, drawn, find };
}

describe("of how many parties a deal asks each thing", () => {
  it("is a number in a column, below its symbol and its words", async () => {
    const { head, heads, drawn, find } = await draw(1000);
    expect(listWordsInOrder(heads)).toEqual(["Asks nothing", "Two steps away", "Crosses a red line"]);
    expect(listWordsInOrder(drawn)).toEqual(["Toll", "3", "1,200", "0", "two coins", "4 by report"]);
    for (const [name, count] of [
      ["Asks nothing", "3"],
      ["Two steps away", "1,200"],
      ["Crosses a red line", "0"],
    ] as const) {
      expect(find(count).left).toBeCloseTo(find(name).left);
      expect(find(name).bottom).toBeLessThan(head.height);
    }
    expect(find("Asks nothing").left).toBe(300);
    const symbols = heads.filter(({ kind }) => kind !== "words");
    expect(symbols.every(({ bottom }) => bottom < find("Asks nothing").top)).toBe(true);
    expect(symbols.map(({ colour }) => colour)).toEqual(expect.arrayContaining(["agree", "dist-2", "ink"]));
    expect(Math.abs((symbols[0]?.left ?? 0) - 300)).toBeLessThan(2);
  });

  it("is paler where it is nobody, and has reports in their colour below", async () => {
    const { find } = await draw(1000);
    expect([find("3").colour, find("0").colour, find("4 by report").colour]).toEqual(["ink", "ink-3", "reported"]);
    expect([find("3").size, find("4 by report").size]).toEqual([18, 16]);
    expect(find("4 by report").top).toBe(find("1,200").bottom);
    expect(find("4 by report").left).toBe(find("1,200").left);
  });

  it("keeps heads and numbers within their columns, and nothing is dashed but reports below", async () => {
    const { heads, head, find } = await draw(400);
    const words = heads.filter(({ kind }) => kind === "words");
    for (const [i, one] of words.entries()) {
      expect(one.right).toBeLessThanOrEqual(120 + (280 / 3) * (i + 1) - 10);
      expect(one.bottom).toBeLessThanOrEqual(head.height - 7);
      expect(one.within).toEqual(["heads"]);
    }
    // “Asks nothing” takes two lines of 16 pixels, and “Crosses a red line” takes two as well.
    expect(words.map(({ top, bottom }) => bottom - top)).toEqual([37, 37, 37]);
    expect(heads.some(({ isDashed }) => isDashed)).toBe(false);
    expect(find("0").within).toEqual(["row-toll", "row-toll-asks", "row-toll-asked-3"]);
  });

  it("is as high as its highest number with what stands below it", async () => {
    const { svg, height } = await layoutAskTally(createPlainCanvas(), figure, { ...row, position: "" }, 1000, scale);
    const reports = readDrawing(svg).find(({ name }) => name === "4 by report");
    expect(height).toBe((reports?.bottom ?? 0) + 8);
  });

  it("says in words what each number is", async () => {
    const { svg } = (await draw(1000)).body;
    expect([...svg.matchAll(/<g id="([^"]*)"><title>([^<]*)/g)].map(([, id, title]) => `${id}: ${title}`)).toEqual([
      "row-toll: How high is the toll?",
      "row-toll-asked-1: Asks nothing: 3",
      "row-toll-asked-2: Two steps away: 1,200, of them 4 by a report",
      "row-toll-asked-3: Crosses a red line: 0",
    ]);
  });

  it("has its question and a line above", async () => {
    const { drawn, body, find } = await draw(1000);
    expect(drawn[0]).toMatchObject({ kind: "line", colour: "rule", left: 0, right: 1000, top: 0 });
    expect(find("Toll")).toMatchObject({ left: 0, top: 8 });
    expect(body.height).toBe(Math.max(find("two coins").bottom, find("4 by report").bottom) + 8);
  });

  it("is in words, one after the other, where columns have no room", async () => {
    // Three columns of 5.6 letters of 16 pixels, and three tenths for the question.
    expect((await draw(385)).heads).not.toEqual([]);
    const { heads, drawn, find, body } = await draw(380);
    expect(heads).toEqual([]);
    const words = "Two steps away: 1,200, of them 4 by a report";
    expect(listWordsInOrder(drawn)).toEqual(["Toll", "Asks nothing: 3", "two coins", words]);
    expect(find(words).top).toBeGreaterThanOrEqual(find("Asks nothing: 3").bottom);
    expect(find(words).right).toBeLessThanOrEqual(380);
    const symbols = drawn.filter(({ kind, within }) => kind !== "words" && within.includes("row-toll-asks"));
    expect(symbols.every(({ right }) => right < find(words).left)).toBe(true);
    expect(symbols.some(({ isDashed }) => isDashed)).toBe(false);
    expect(Math.abs(getMiddle(symbols[0] as Drawn).y - getMiddle(find("Asks nothing: 3")).y)).toBeLessThan(2);
    expect(symbols.map(({ colour }) => colour)).toEqual(expect.arrayContaining(["agree", "dist-2"]));
    expect(body.height).toBeGreaterThanOrEqual(find(words).bottom + 8);
  });
});
