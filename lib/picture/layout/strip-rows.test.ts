import { describe, expect, it } from "vitest";
import { buildCell, buildDrawn, buildHead, buildRow } from "../../testing/build-drawn";
import { createPlainCanvas } from "../../testing/plain-canvas";
import { type Drawn, getMiddle, listWordsInOrder, readDrawing } from "../../testing/read-drawing";
import type { DrawnContent, PictureRow } from "../content";
import { measures } from "./measures";
import { areNamesShort, layoutStripRows } from "./strip-rows";

const canvas = createPlainCanvas();
const segment = { stated: true, reported: false, redLine: false, statusQuo: false };
const strip = { kind: "options" as const, ordered: true, segments: [segment] };
const heads = [buildHead("Amber"), buildHead("Basalt")];

/** Questions with a block in each strip. */
const ask = (count: number, more: (place: number) => Partial<PictureRow> = () => ({}), of = heads): PictureRow[] =>
  Array.from({ length: count }, (_, i) =>
    buildRow(["no toll"], {
      id: `q${i + 1}`,
      label: `Question ${i + 1}`,
      text: `What is ${i + 1}?`,
      cells: of.map(({ key }) => buildCell(key, { strip })),
      ...more(i),
    }),
  );

async function draw(
  more: Partial<DrawnContent>,
  space: Partial<Parameters<typeof layoutStripRows>[3]> = {},
  size: keyof typeof measures = "wide",
) {
  const room = { width: 1112, height: 450, grows: false, ...space };
  const body = await layoutStripRows(canvas, buildDrawn({ heads, ...more }), measures[size], room);
  const drawn = readDrawing(body.block.svg);
  const find = (name: string) => drawn.filter((one) => one.name === name);
  const blocks = drawn.filter(({ kind }) => kind === "area");
  return { body, drawn, find, blocks, words: listWordsInOrder(drawn) };
}
const first = (drawn: readonly Drawn[]): Drawn => {
  const [one] = drawn;
  if (!one) throw new Error("nothing is drawn");
  return one;
};

describe("a matrix of strips", () => {
  it("has each question in a row, and a strip below the name of each column", async () => {
    const { body, words, find, blocks } = await draw({ rows: ask(3) });
    expect(words).toEqual(["Amber", "Basalt", "Question 1", "Question 2", "Question 3"]);
    expect(body).toMatchObject({ left: 0, isNamed: true });
    expect(blocks).toHaveLength(6);
    expect(blocks.map(({ within }) => within.at(-1))).toEqual(
      ["q1", "q2", "q3"].flatMap((id) => ["amber", "basalt"].map((key) => `row-${id}-${key}`)),
    );
    for (const [i, name] of ["Amber", "Basalt"].entries()) {
      const own = first(blocks.slice(i));
      expect(getMiddle(own).x).toBeCloseTo(getMiddle(first(find(name))).x, 0);
      expect(getMiddle(own).y).toBeCloseTo(getMiddle(first(find("Question 1"))).y, 0);
      expect(own.left).toBeGreaterThan(first(find("Question 3")).right);
    }
    expect(first(find("Amber"))).toMatchObject({ colour: "ink-2", size: 16 });
    expect(first(find("Question 1"))).toMatchObject({ colour: "ink", size: 18 });
  });

  it("has a stronger line where another issue begins", async () => {
    const rows = ask(4, (i) => ({ issue: i < 2 ? "The ferry" : "The harbour" }));
    const { drawn } = await draw({ rows });
    const rules = drawn.filter(({ kind, left, right }) => kind === "line" && left === 0 && right > 900);
    expect(rules.map(({ colour }) => colour)).toEqual(["stop", "rule", "stop", "rule"]);
  });

  it("uses its height, but draws rows no more than 1.7 times as high", async () => {
    const [low, high, endless] = [
      await draw({ rows: ask(6) }, { height: 250 }),
      await draw({ rows: ask(6) }, { height: 300 }),
      await draw({ rows: ask(6) }, { height: 5000 }),
    ];
    expect(low.body.block.height).toBeCloseTo(250);
    expect(high.body.block.height).toBeCloseTo(300);
    expect(endless.body.block.height).toBeLessThan(400);
    const grown = await draw({ rows: ask(6) }, { height: 5000, grows: true }, "column");
    expect(grown.body.block.height).toBeCloseTo(23 + 6 * 40.8, 0);
  });

  it("has many questions in columns side by side, each with its heads, down one and then the next", async () => {
    const { find, drawn, body } = await draw({ rows: ask(8) });
    expect(find("Amber")).toHaveLength(2);
    const [one, four, five] = ["Question 1", "Question 4", "Question 5"].map((name) => first(find(name)));
    expect([one?.left, four?.left, five?.left]).toEqual([0, 0, 578]);
    expect(five?.top).toBe(one?.top);
    expect(four?.top).toBeGreaterThan(one?.bottom ?? 0);
    expect(drawn.every(({ right, bottom }) => right <= 1112 && bottom <= body.block.height)).toBe(true);
    // A narrow picture has one below the other.
    const narrow = await draw({ rows: ask(8) }, { width: 1000 });
    expect(narrow.find("Amber")).toHaveLength(1);
    // So has a wide one with few questions.
    expect((await draw({ rows: ask(6) })).find("Amber")).toHaveLength(1);
    expect((await draw({ rows: ask(45) })).find("Amber")).toHaveLength(3);
  });

  it("shows the first questions where there is no room for all, and says how many more there are", async () => {
    const { body, words, find } = await draw({ rows: ask(40) }, { width: 1000, height: 300 });
    const shown = words.filter((one) => one.startsWith("Question"));
    expect(shown).toEqual(Array.from({ length: shown.length }, (_, i) => `Question ${i + 1}`));
    expect(shown.length).toBeGreaterThan(8);
    expect(body.left).toBe(40 - shown.length);
    const note = first(find(`And ${body.left} more questions at parley.example/pier`));
    expect(note.within).toEqual(["more"]);
    expect(note.top).toBeGreaterThan(first(find(`Question ${shown.length}`)).bottom);
    expect(body.block.height).toBeLessThanOrEqual(300);
  });

  it("shows none where there is room for none", async () => {
    const heads = Array.from({ length: 60 }, (_, i) => buildHead("Amber", { key: `a${i}` }));
    const { body } = await draw({ heads, rows: ask(2, undefined, heads) }, { width: 600 });
    expect(body).toEqual({ block: { width: 0, height: 0, svg: "" }, left: 2, isNamed: false });
  });

  it("has initials where names have no room, on lines that do not touch", async () => {
    const many = Array.from({ length: 12 }, (_, i) =>
      buildHead("The Amber Shore Ferry Guild", { key: `a${i}`, monogram: "ABCDE", reported: i === 1 }),
    );
    const { body, find, drawn } = await draw({ heads: many, rows: ask(2, undefined, many) }, { width: 600 });
    expect(body.isNamed).toBe(false);
    const letters = find("ABCDE");
    expect(letters.map(({ colour }) => colour).slice(0, 3)).toEqual(["ink-2", "reported", "ink-2"]);
    for (const [i, one] of letters.entries()) {
      const over = letters.slice(i + 1).filter((two) => two.top === one.top && two.left < one.right);
      expect(over).toEqual([]);
    }
    expect(drawn.every(({ right }) => right <= 600)).toBe(true);
  });

  it("shortens questions to two lines before strips are too short", async () => {
    const label = "A question with a label that is much longer than a third of what there is";
    const { find, blocks } = await draw({ rows: ask(2, () => ({ label })) }, { width: 600 });
    const own = first(find(label));
    expect(own.bottom - own.top).toBeGreaterThan(30);
    expect(first(blocks).left).toBeGreaterThanOrEqual(own.right);
    expect(first(blocks).right - first(blocks).left).toBeGreaterThan(40);
  });
});

describe("the strips of a party or a comparison", () => {
  const said = (text: string) => ({
    cells: [buildCell("amber", { strip, positions: [{ shape: "record" as const, text, report: false }] })],
  });
  const result = {
    tags: ["AA", "BB"] as [string, string],
    result: { kind: "same" as const },
    heading: "Same position",
    detail: "",
    restsOnReport: false,
    pair: [],
  };

  it("of a party have what they say beside them, and no head", async () => {
    const { words, find, blocks } = await draw({
      kind: "party",
      heads: [buildHead("Amber")],
      rows: ask(1, () => said("two coins")),
    });
    expect(words).toEqual(["Question 1", "Two coins"]);
    expect(first(find("Two coins")).left).toBeGreaterThan(first(blocks).right);
    expect(first(blocks).left).toBeGreaterThan(first(find("Question 1")).right);
  });

  it("of two have their result behind them", async () => {
    const { find, blocks, drawn } = await draw({ kind: "compare", rows: ask(2, () => ({ results: [result] })) });
    const [words] = find("Same position");
    expect(words?.within).toEqual(["row-q1", "row-q1-result"]);
    expect(words?.left).toBeGreaterThan(blocks[1]?.right ?? 0);
    expect(drawn.every(({ right }) => right <= 1112)).toBe(true);
  });

  it("say less where that saves lines", async () => {
    const long = "no toll at all for anybody who crosses the lake with a boat of their own or with a bicycle";
    const also = { shape: "record" as const, text: "one coin", report: false };
    const rows = ask(9, () => {
      const { cells } = said(long);
      return { cells: cells.map((cell) => ({ ...cell, positions: [...cell.positions, also] })) };
    });
    const one = { kind: "party" as const, heads: [buildHead("Amber")], rows };
    expect((await draw(one, { width: 600, height: 2000 })).find("One coin")).toHaveLength(9);
    expect((await draw(one, { width: 600, height: 380 })).find("One coin")).toHaveLength(0);
  });
});

describe("names above strips are short", () => {
  it.each([
    ["Amber", 60, true],
    ["Amberfolk", 60, false],
    ["Amber Shore", 60, true],
    ["Amber Shore Guild", 60, false],
  ])("or not: “%s” in %i pixels: %s", async (name, pitch, expected) => {
    expect(await areNamesShort(canvas, [buildHead("A"), buildHead(name)], 16, pitch)).toBe(expected);
  });
});
