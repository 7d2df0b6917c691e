import { describe, expect, it } from "vitest";
import { buildAsk, buildCell, buildDrawn, buildHead, buildMark, buildRow } from "../../testing/build-drawn";
import { createPlainCanvas } from "../../testing/plain-canvas";
import { type Drawn, listWordsInOrder, readDrawing } from "../../testing/read-drawing";
import type { DrawnContent, PictureRow } from "../content";
import { layoutBody } from "./body";
import { measures } from "./measures";

const options = ["no toll", "one coin", "two coins"];
const ask = (count: number, more: Partial<PictureRow> = {}): PictureRow[] =>
  Array.from({ length: count }, (_, i) =>
    buildRow(options, {
      id: `q${i + 1}`,
      label: `Question ${i + 1}`,
      text: `What is ${i + 1}?`,
      cells: ["amber", "basalt"].map((key) => buildCell(key, { marks: [buildMark(i % 3)] })),
      ...more,
    }),
  );

async function draw(
  figure: Partial<DrawnContent>,
  space: Partial<Parameters<typeof layoutBody>[3]> = {},
  size: keyof typeof measures = "wide",
) {
  const room = { width: 1112, height: 400, grows: false, ...space };
  const body = await layoutBody(createPlainCanvas(), buildDrawn(figure), measures[size], room);
  const drawn = readDrawing(body.block.svg);
  const find = (name: string): Drawn => {
    const found = drawn.find((one) => one.name === name);
    if (!found) throw new Error(`there is no ${name}`);
    return found;
  };
  return { body, drawn, find, words: listWordsInOrder(drawn), ids: new Set(drawn.flatMap(({ within }) => within)) };
}

describe("the rows of an issue", () => {
  it("are lanes with names where there is one question and few parties", async () => {
    const { words, body, drawn } = await draw({ kind: "issue", rows: ask(1) });
    expect(words).toEqual([...options, "Amber", "Basalt"]);
    expect(body).toMatchObject({ left: 0, isNamed: true });
    // They use all of the height.
    expect(body.block.height).toBeCloseTo(400);
    expect(drawn.every(({ right, bottom }) => right <= 1112 && bottom <= 400)).toBe(true);
  });

  it("are a scale with columns where there are more than seven parties, or many options", async () => {
    const heads = Array.from({ length: 8 }, (_, i) => buildHead("Amber", { key: `a${i}` }));
    const cells = heads.map(({ key }) => buildCell(key));
    const many = await draw({ kind: "issue", heads, rows: ask(1, { cells }) });
    expect(many.words).toEqual([...Array(8).fill("AA"), ...options]);
    expect(many.body.isNamed).toBe(false);
    const seven = { kind: "issue" as const, heads: heads.slice(1), rows: ask(1, { cells: cells.slice(1) }) };
    expect((await draw(seven)).words).toContain("Amber");
    const labels = Array.from({ length: 10 }, (_, i) => `${i} coins`);
    const row = buildRow(labels, { cells: cells.slice(6) });
    const long = await draw({ kind: "issue", heads: heads.slice(6), rows: [row] });
    expect(long.words).toEqual(["AA", "AA", ...labels]);
  });

  it("are figures side by side, each below its question, where there are several", async () => {
    const two = await draw({ kind: "issue", rows: ask(2) });
    expect(two.words.slice(0, 2)).toEqual(["What is 1?", "What is 2?"]);
    expect(two.find("What is 2?").left).toBe(576);
    expect(two.find("What is 2?").top).toBe(two.find("What is 1?").top);
    expect(two.body.isNamed).toBe(false);
    const three = await draw({ kind: "issue", rows: ask(3) });
    expect(three.words.slice(0, 3)).toEqual(["What is 1?", "What is 2?", "What is 3?"]);
    const four = await draw({ kind: "issue", rows: ask(4) });
    expect(four.find("What is 3?").left).toBe(0);
    expect(four.find("What is 3?").top).toBeGreaterThan(four.find("What is 1?").bottom);
    expect(four.body.left).toBe(0);
    // Those on one line are equally high, and stretched.
    expect(two.body.block.height).toBeGreaterThan(200);
    expect(two.body.block.height).toBeLessThanOrEqual(400);
  });

  it("are below one another in a narrow picture, with one row of heads", async () => {
    const { find, words } = await draw(
      { kind: "issue", rows: ask(2) },
      { width: 596, height: 2000, grows: true },
      "column",
    );
    expect(find("What is 2?")).toMatchObject({ left: 0 });
    expect(words.filter((one) => one === "AA")).toHaveLength(1);
    expect(words.slice(0, 3)).toEqual(["What is 1?", "AA", "BB"]);
  });

  it("shrink before one is left out, and then the first are shown and the others counted", async () => {
    const all = await draw({ kind: "issue", rows: ask(2) }, { height: 130 });
    expect(all.body.left).toBe(0);
    expect(all.find("no toll").size).toBe(16);
    const cut = await draw({ kind: "issue", rows: ask(5) }, { height: 190 });
    expect(cut.body.left).toBeGreaterThan(0);
    const shown = 5 - cut.body.left;
    expect(cut.words.filter((one) => one.startsWith("What is"))).toEqual(
      Array.from({ length: shown }, (_, i) => `What is ${i + 1}?`),
    );
    const note = cut.words.at(-1) ?? "";
    expect(note).toBe(
      cut.body.left === 1
        ? "And one more question at parley.example/pier"
        : `And ${{ 2: "two", 3: "three", 4: "four" }[cut.body.left] ?? ""} more questions at parley.example/pier`,
    );
    expect(cut.find(note).within).toEqual(["more"]);
    expect(cut.drawn.every(({ bottom }) => bottom <= 190)).toBe(true);
    expect(cut.find(note).top).toBeGreaterThan(
      Math.max(...cut.drawn.filter((one) => one.name !== note && one.kind === "words").map(({ bottom }) => bottom)),
    );
  });

  it("have no room at all in a strip of a picture", async () => {
    const { body, words } = await draw({ kind: "issue", rows: ask(2) }, { height: 30 });
    expect(body.left).toBe(2);
    expect(words).toEqual(["And two more questions at parley.example/pier"]);
  });
});

describe("the rows of a matrix", () => {
  it("are figures for three questions, and strips for more", async () => {
    expect((await draw({ rows: ask(3) })).words).toContain("What is 1?");
    const four = await draw({ rows: ask(4) });
    expect(four.words).toEqual(["Amber", "Basalt", "Question 1", "Question 2", "Question 3", "Question 4"]);
    expect(four.body.isNamed).toBe(true);
    expect((await draw({ rows: ask(3) }, { isOfStrips: true })).words).toContain("Question 1");
  });
});

describe("the rows of a deal", () => {
  const asks = [buildAsk("amber"), buildAsk("basalt", { heading: "One step away", brief: "One step" })];
  const rows = (count: number) => ask(count, { asks, cells: [], position: "two coins" });

  it("are what it proposes and what it asks of each party, below their names", async () => {
    const { words, body, find } = await draw({ kind: "deal", rows: rows(2) });
    expect(words.slice(0, 2)).toEqual(["Amber", "Basalt"]);
    expect(words.slice(2).toSorted()).toEqual([
      ...["One step away", "One step away", "Question 1", "Question 2"],
      ...["Two steps away", "Two steps away", "two coins", "two coins"],
    ]);
    expect(body.isNamed).toBe(true);
    expect(find("Question 2").top).toBeGreaterThan(find("Question 1").bottom);
    expect(body.block.height).toBeLessThanOrEqual(400);
  });

  it("are said in two words where the smallest letters are large", async () => {
    const { words } = await draw({ kind: "deal", rows: rows(1) }, { width: 1000 }, "square");
    expect(words).toContain("Two steps");
    expect(words).not.toContain("Two steps away");
  });

  it("have initials where names have no room", async () => {
    const heads = Array.from({ length: 8 }, (_, i) => buildHead("Ferrykeepers", { key: `a${i}`, monogram: "FK" }));
    const { words, body } = await draw({ kind: "draft", heads, rows: rows(1) }, { width: 600 });
    expect(words.slice(0, 8)).toEqual(Array(8).fill("FK"));
    expect(body.isNamed).toBe(false);
  });

  it("have smaller symbols and less space before one is left out", async () => {
    const height = ({ drawn }: Awaited<ReturnType<typeof draw>>) =>
      Math.max(...drawn.filter(({ kind }) => kind === "area").map(({ top, bottom }) => bottom - top));
    const [few, many, cut] = [
      await draw({ kind: "deal", rows: rows(3) }),
      await draw({ kind: "deal", rows: rows(8) }),
      await draw({ kind: "deal", rows: rows(20) }),
    ];
    expect([few.body.left, many.body.left]).toEqual([0, 0]);
    expect(height(many)).toBeLessThan(height(few));
    expect(cut.body.left).toBeGreaterThan(8);
    expect(cut.words.at(-1)).toMatch(/^And .+ more questions at parley\.example\/pier$/);
    expect(cut.drawn.every(({ bottom }) => bottom <= 400)).toBe(true);
  });

  it("are counts where parties are counted, with the asks as heads", async () => {
    const tally = { icon: { kind: "within" as const }, heading: "Asks nothing", parties: 9, reports: 0 };
    const { words, body } = await draw({
      kind: "deal",
      counted: "Of how many parties.",
      rows: ask(1, { askTally: [tally], cells: [] }),
      askColumns: [tally],
    });
    expect(words).toEqual(["Asks nothing", "Question 1", "9"]);
    expect(body.isNamed).toBe(true);
  });
});

describe("the rows of counts", () => {
  const tally = (held: number) => ({
    parties: 40,
    options: options.map((_, i) => ({ held: i === 0 ? held : 0, reported: 0, ruledOut: 0 })),
    silent: 40 - held,
    notConcerned: 0,
    within: undefined,
  });
  const rows = (count: number) => ask(count).map((row, i) => ({ ...row, tally: tally(i === 0 ? 40 : 10), beside: [] }));
  const counted = { kind: "issue" as const, counted: "How many of 40 parties." };
  const listBars = (drawn: readonly Drawn[]) =>
    drawn.filter(({ kind, filling }) => kind === "ground" && filling === "ink").map(({ left, right }) => right - left);

  it("have their question above where there is another, and bars on one scale", async () => {
    const one = await draw({ ...counted, rows: rows(1) });
    expect(one.words).not.toContain("What is 1?");
    const { words, drawn, find } = await draw({ ...counted, rows: rows(2) }, { height: 500 });
    expect(words.filter((word) => word.startsWith("What"))).toEqual(["What is 1?", "What is 2?"]);
    expect(find("What is 2?").top).toBeGreaterThan(find("What is 1?").bottom);
    const [long = 0, short = 0] = listBars(drawn);
    expect(long / short).toBeCloseTo(4, 1);
  });

  it("are side by side where there are more than three, or where they have no room below one another", async () => {
    const four = await draw({ ...counted, rows: rows(4) });
    expect(four.find("What is 2?").left).toBe(576);
    const two = await draw({ ...counted, rows: rows(2) }, { height: 220 });
    expect(two.find("What is 2?").left).toBe(576);
    const narrow = await draw({ ...counted, rows: rows(2) }, { width: 1000, height: 500 });
    expect(narrow.find("What is 2?").left).toBe(0);
  });

  it("cannot be drawn of a row that was not counted", async () => {
    await expect(draw({ ...counted, rows: ask(1) })).rejects.toThrow("the parties are not counted on q1");
  });
});
