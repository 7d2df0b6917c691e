import { describe, expect, it } from "vitest";
import { buildCell, buildHead, buildMark, buildRow, buildSilentCell } from "../../testing/build-drawn";
import { createPlainCanvas } from "../../testing/plain-canvas";
import { type Drawn, getMiddle, listWordsInOrder, readDrawing } from "../../testing/read-drawing";
import type { PictureCell, PictureHead } from "../content";
import { drawColumn, layoutScaleColumns } from "./scale-columns";

const options = ["no toll", "one coin", "two coins", "three coins"];
const amber = buildHead("Amber");
const basalt = buildHead("Basalt");
const truce = buildHead("Truce", { key: "deal.truce", deal: true });
const scale = { pitch: 30, size: 16, mark: 20, title: 19, column: 80 };

async function draw(
  cells: PictureCell[],
  heads: PictureHead[],
  more: { height?: number; title?: Parameters<typeof layoutScaleColumns>[5]; scale?: Partial<typeof scale> } = {},
) {
  const { height, title, scale: other } = more;
  const block = await layoutScaleColumns(
    createPlainCanvas(),
    buildRow(options, { cells }),
    heads,
    { width: 600, height },
    { ...scale, ...other },
    title,
  );
  const drawn = readDrawing(block.svg);
  const find = (name: string) => drawn.find((one) => one.name === name);
  const middleOf = (name: string) => getMiddle(find(name) ?? missing(name));
  const marks = drawn.filter(({ kind }) => kind === "mark");
  return { block, drawn, find, middleOf, marks, words: listWordsInOrder(drawn) };
}
function missing(name: string): never {
  throw new Error(`there is no ${name}`);
}
const middleOfWords = (one: Drawn) => getMiddle(one).y;
const say = ({ name, colour }: Drawn) => `${name} ${colour}`;

describe("a question as a scale with columns", () => {
  it("has the options in their order, and each mark on the line of its option below its initials", async () => {
    const { words, middleOf, marks, find, block } = await draw(
      [buildCell("amber", { marks: [buildMark(1)] }), buildCell("basalt", { marks: [buildMark(3, { report: true })] })],
      [amber, basalt],
    );
    expect(words).toEqual(["AA", "BB", ...options]);
    expect(marks.map(say)).toEqual(["record ink", "reported reported"]);
    expect(middleOf("record").y).toBeCloseTo(middleOf("one coin").y, 0);
    expect(middleOf("reported").y).toBeCloseTo(middleOf("three coins").y, 0);
    expect(middleOf("record").x).toBeCloseTo(middleOf("AA").x, 0);
    expect(middleOf("reported").x).toBeCloseTo(middleOf("BB").x, 0);
    expect([find("AA")?.colour, find("one coin")?.colour]).toEqual(["ink-2", "ink"]);
    expect(find("record")?.within).toEqual(["row-toll", "row-toll-amber"]);
    expect(block.width).toBe(600);
    expect(block.height).toBeGreaterThan(find("three coins")?.bottom ?? 600);
  });

  it("has a line at each option in each column, dashed where a party is silent", async () => {
    const { drawn, marks, middleOf } = await draw([buildCell("amber"), buildSilentCell("basalt")], [amber, basalt]);
    const lines = (id: string) => drawn.filter(({ kind, within }) => kind === "line" && within.at(-1) === id);
    expect(lines("row-toll-amber").map(({ isDashed, colour }) => [isDashed, colour])).toEqual(
      Array(4).fill([false, "stave"]),
    );
    expect(lines("row-toll-basalt").map(({ isDashed }) => isDashed)).toEqual(Array(4).fill(true));
    expect(lines("row-toll-amber").map(({ left, right }) => right - left)).toEqual([80, 80, 80, 80]);
    expect(lines("row-toll-amber").map(({ top }) => top)).toEqual(
      options.map((one) => middleOf(one).y).map((y) => expect.closeTo(y, 0)),
    );
    // The sign of silence stands between the first option and the last.
    expect(marks.map(say)).toEqual(["silent grey"]);
    expect(middleOf("silent").y).toBeCloseTo((middleOf("one coin").y + middleOf("two coins").y) / 2, 0);
  });

  it("has a band behind a deal, from its head to its foot, below everything else", async () => {
    const { drawn, block, find } = await draw(
      [buildCell("amber"), buildCell("deal.truce", { marks: [buildMark(2, { shape: "summary" })] })],
      [amber, truce],
    );
    const bands = drawn.filter(({ kind }) => kind === "ground");
    expect(bands).toMatchObject([{ filling: "band", left: 520, right: 600, top: 0, bottom: block.height }]);
    expect(drawn.indexOf(bands[0] ?? missing("band"))).toBeLessThan(drawn.findIndex(({ kind }) => kind === "line"));
    expect(find("summary")?.filling).toBe("band");
  });

  it("has the initials of a deal that is only reported in its colour", async () => {
    const { find } = await draw([buildCell("deal.truce")], [{ ...truce, reported: true }]);
    expect(find("TT")?.colour).toBe("reported");
  });

  it("has its question above it, as low as that of its neighbours ends, and heads only where told", async () => {
    const long = "How high is the toll that everybody who crosses on the ferry of the invented pier has to pay?";
    const title = { words: "How high is the toll?", beside: ["How high is the toll?", long], hasHeads: true };
    const [low, high] = [
      await draw([buildCell("amber")], [amber], { title }),
      await draw([buildCell("amber")], [amber], { title: { ...title, beside: [] } }),
    ];
    expect(low.words).toEqual(["How high is the toll?", "AA", ...options]);
    expect(low.find("How high is the toll?")?.size).toBe(19);
    expect((low.find("AA")?.top ?? 0) - (high.find("AA")?.top ?? 0)).toBeGreaterThan(20);
    expect((low.find("AA")?.top ?? 0) - (low.find("How high is the toll?")?.bottom ?? 0)).toBeLessThan(12);
    const bare = await draw([buildCell("amber")], [amber], { title: { ...title, beside: [], hasHeads: false } });
    expect(bare.words).toEqual(["How high is the toll?", ...options]);
    expect(bare.block.height).toBeLessThan(high.block.height);
  });

  it("has the age below a position that is old, where it has room", async () => {
    const age = { words: "ten months old", brief: "10 mo", briefest: "10m" };
    const cells = [buildCell("amber", { marks: [buildMark(0)], age }), buildCell("basalt")];
    const { find, middleOf, block } = await draw(cells, [amber, basalt]);
    expect(find("10 mo")).toMatchObject({ colour: "ink-3", bottom: block.height });
    expect(middleOf("10 mo").x).toBeCloseTo(middleOf("AA").x, 0);
    expect(find("10 mo")?.top).toBeGreaterThan(find("three coins")?.bottom ?? 0);
    const narrow = await draw(cells, [amber, basalt], { scale: { column: 30 } });
    expect(narrow.words).not.toContain("10 mo");
  });

  it("stretches to the height that is asked, and sets options no closer than their words allow", async () => {
    const cells = [buildCell("amber")];
    expect((await draw(cells, [amber], { height: 400 })).block.height).toBe(400);
    const close = await draw(cells, [amber], { scale: { pitch: 1 } });
    for (const [i, one] of options.slice(1).entries()) {
      expect(close.find(one)?.top).toBeGreaterThan(close.find(options[i] ?? "")?.bottom ?? 0);
    }
  });

  it("breaks the words of a long option before the columns, and has how it divides something below them", async () => {
    const long = "one coin for everybody who crosses the lake on the ferry, and two coins for a horse";
    const part = { label: "Amber", percent: "100", fill: "full" as const, from: 0, length: 100 };
    const { axis } = buildRow(options);
    const ticks = axis.ticks.map((tick, i) =>
      i === 1 ? { ...tick, label: long, shares: { words: "", parts: [part] } } : tick,
    );
    const row = buildRow(options, { cells: [buildCell("amber")], axis: { ...axis, ticks } });
    const drawn = readDrawing((await layoutScaleColumns(createPlainCanvas(), row, [amber], { width: 600 }, scale)).svg);
    const find = (name: string) => drawn.find((one) => one.name === name) ?? missing(name);
    expect(find(long).right).toBeLessThanOrEqual(600 - 80 - 14);
    expect(find("Amber 100%").top).toBeGreaterThanOrEqual(find(long).bottom);
    expect(find("two coins").top).toBeGreaterThan(find("Amber 100%").bottom);
    expect(find(long).within).toEqual(["row-toll", "row-toll-options"]);
    // All options are as far apart as the highest of them needs.
    const gap = (one: string, two: string) => middleOfWords(find(two)) - middleOfWords(find(one));
    expect(gap("two coins", "three coins")).toBeCloseTo(gap("no toll", "two coins") / 2, 0);
  });

  it("keeps many columns within its width, with their initials on lines that do not touch", async () => {
    const heads = Array.from({ length: 14 }, (_, i) => buildHead("Amber", { key: `a${i}`, monogram: "ABCD" }));
    const { drawn } = await draw(
      heads.map(({ key }) => buildCell(key, { marks: [buildMark(0)] })),
      heads,
    );
    const letters = drawn.filter(({ name }) => name === "ABCD");
    expect(new Set(letters.map(({ top }) => top)).size).toBe(2);
    expect(drawn.every(({ left, right }) => left >= 0 && right <= 600)).toBe(true);
    const marks = drawn.filter(({ kind }) => kind === "mark");
    for (const [i, one] of marks.slice(1).entries()) expect(one.left).toBeGreaterThan(marks[i]?.right ?? 0);
  });
});

describe("the marks of a column", () => {
  const at = { x: 100, y: (place: number) => place * 50, mark: 20, column: 80, ground: "paper", middle: 75 };
  const drawCell = (more: Partial<PictureCell>, column = 80) =>
    readDrawing(drawColumn(createPlainCanvas(), buildCell("amber", more), { ...at, column }));
  const box = ({ name, kind, colour, isDashed, left, top, right, bottom }: Drawn) =>
    `${name || kind} ${colour}${isDashed ? " dashed" : ""} ${[left, top, right, bottom].map(Math.round).join(" ")}`;

  it("are a bar from end to end for a range, and a dashed line for a reported one", () => {
    const bars = [{ from: 0, to: 2 }];
    expect(drawCell({ bars, marks: [buildMark(0), buildMark(2)] }).map(box)).toEqual([
      "line ink 100 0 100 100",
      "record ink 90 -10 110 10",
      "record ink 90 90 110 110",
    ]);
    expect(drawCell({ reportedBars: bars }).map(box)).toEqual(["line reported dashed 100 0 100 100"]);
  });

  it("are a bar with an arrow for a limit", () => {
    expect(drawCell({ bars: [{ from: 1, to: 3, limit: "at-least" }] }).map(box)).toEqual([
      "line ink 100 50 100 150",
      "area ink 95 150 105 160",
    ]);
  });

  it("are joined by dots where a report departs from the record, between the two marks", () => {
    const marks = [buildMark(0), buildMark(2, { report: true })];
    expect(drawCell({ moves: [{ from: 0, to: 2 }], marks }).map(box)[0]).toBe("line reported dashed 100 10 100 92");
    expect(drawCell({ moves: [{ from: 2, to: 0 }], marks }).map(box)[0]).toBe("line reported dashed 100 8 100 90");
  });

  it("stand beside each other on one option, within their column", () => {
    const marks = [buildMark(1, { beside: { shape: "reported", by: "" } })];
    expect(drawCell({ marks, redLines: [1] }).map(box)).toEqual([
      "record ink 90 40 110 60",
      "reported reported 111 40 131 60",
      "red-line ink 69 40 89 60",
    ]);
    for (const [column, redLines] of [
      [40, []],
      [40, [1]],
      [24, []],
    ] as const) {
      const drawn = drawCell({ marks, redLines: [...redLines] }, column);
      expect(drawn).toHaveLength(2 + redLines.length);
      for (const { left, right } of drawn) {
        expect(left).toBeGreaterThanOrEqual(100 - column / 2);
        expect(right).toBeLessThanOrEqual(100 + column / 2);
      }
    }
  });

  it("are a red line alone where something else is held, or nothing at all", () => {
    expect(drawCell({ marks: [buildMark(0)], redLines: [3] }).map(box)).toEqual([
      "red-line ink 90 140 110 160",
      "record ink 90 -10 110 10",
    ]);
    expect(drawCell({ silent: true, redLines: [3] }).map(box)).toEqual(["red-line ink 90 140 110 160"]);
  });

  it("are the sign of whom a question does not concern", () => {
    const positions: PictureCell["positions"] = [{ shape: "not-concerned", text: "not concerned", report: false }];
    expect(drawCell({ silent: true, positions }).map(box)).toEqual(["not-concerned grey 89 64 112 87"]);
    expect(drawCell({ silent: true }).map(box)).toEqual(["silent grey 89 64 112 87"]);
  });
});
