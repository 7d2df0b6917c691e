import { describe, expect, it } from "vitest";
import { buildCell, buildHead, buildMark, buildRow, buildSilentCell } from "../../testing/build-drawn";
import { createPlainCanvas } from "../../testing/plain-canvas";
import { type Drawn, getMiddle, listWordsInOrder, readDrawing } from "../../testing/read-drawing";
import type { PictureCell, PictureHead, PictureRow } from "../content";
import { type LaneScale, layoutLanes, levelUp } from "./lanes";

const options = ["no toll", "one coin", "two coins", "three coins"];
const amber = buildHead("Amber");
const basalt = buildHead("Basalt");
const truce = buildHead("Truce", { key: "deal.truce", deal: true });
const wide: LaneScale = { names: 280, words: "full", label: 18, note: 16, mark: 20 };

async function draw(
  cells: PictureCell[],
  heads: PictureHead[],
  { scale = {}, row = {}, height }: { scale?: Partial<LaneScale>; row?: Partial<PictureRow>; height?: number } = {},
) {
  const block = await layoutLanes(
    createPlainCanvas(),
    buildRow(options, { cells, ...row }),
    heads,
    { width: 1000, height },
    { ...wide, ...scale },
  );
  const drawn = readDrawing(block.svg);
  const of = (key: string) => drawn.filter(({ within }) => within.at(-1) === `row-toll-${key}`);
  const find = (name: string, own = drawn): Drawn => {
    const found = own.find((one) => one.name === name);
    if (!found) throw new Error(`there is no ${name}`);
    return found;
  };
  return { block, drawn, of, find, words: listWordsInOrder(drawn) };
}
const middleOf = (one: Drawn) => getMiddle(one);
const say = ({ name, kind, colour, isDashed }: Drawn) => `${name || kind} ${colour}${isDashed ? " dashed" : ""}`;
const isMark = ({ kind }: Drawn) => kind === "mark";
const position = (text: string, more: Partial<PictureCell["positions"][number]> = {}) => ({
  shape: "record" as const,
  text,
  report: false,
  ...more,
});

describe("a question in lanes", () => {
  const cells = [
    buildCell("amber", { marks: [buildMark(0)], positions: [position("no toll", { by: "Rower, 2 Mar" })] }),
    buildCell("basalt", {
      marks: [buildMark(3, { report: true })],
      positions: [position("three coins", { report: true })],
    }),
  ];

  it("has the options from left to right, and each party in a lane with its name and its words", async () => {
    const { words, find, of, block } = await draw(cells, [amber, basalt]);
    expect(words).toEqual([...options, "Amber", "No toll (Rower, 2 Mar)", "Basalt", "Reported: three coins"]);
    expect(of("amber").filter(isMark).map(say)).toEqual(["record ink"]);
    expect(of("basalt").filter(isMark).map(say)).toEqual(["reported reported"]);
    expect(middleOf(find("record")).x).toBeCloseTo(middleOf(find("no toll")).x, 0);
    expect(middleOf(find("reported")).x).toBeCloseTo(middleOf(find("three coins")).x, 0);
    expect(find("Amber").right).toBeLessThan(find("record").left);
    expect(find("No toll (Rower, 2 Mar)").top).toBeGreaterThanOrEqual(find("Amber").bottom);
    expect(find("Basalt").top).toBeGreaterThan(find("No toll (Rower, 2 Mar)").bottom);
    expect([find("no toll").size, find("Amber").size, find("Reported: three coins").size]).toEqual([18, 18, 16]);
    expect([find("No toll (Rower, 2 Mar)").colour, find("Reported: three coins").colour]).toEqual([
      "ink-2",
      "reported",
    ]);
    expect(block.height).toBeGreaterThan(find("Reported: three coins").bottom);
  });

  it("has a line from the first option to the last, with a stroke at each of them", async () => {
    const { of, find, drawn, block } = await draw(cells, [amber, basalt]);
    const lines = of("amber").filter(({ kind }) => kind === "line");
    const strokes = lines.filter(({ colour }) => colour === "stave");
    expect(strokes.map(({ left }) => left)).toEqual(options.map((one) => expect.closeTo(middleOf(find(one)).x, 0)));
    const axis = lines.find(({ colour }) => colour === "stop");
    expect([axis?.left, axis?.right]).toEqual([strokes[0]?.left, strokes[3]?.left]);
    // A stroke reaches as far above the line as below it, past the mark.
    expect(strokes.map(({ top, bottom }) => [top, bottom])).toEqual(
      strokes.map(() => [expect.closeTo((axis?.top ?? 0) - 12.4), expect.closeTo((axis?.top ?? 0) + 12.4)]),
    );
    expect(axis?.top).toBeCloseTo(middleOf(find("record")).y);
    expect(axis?.isDashed).toBe(false);
    // Each lane has a line above, and the last one below.
    const rules = drawn.filter(({ colour, left, right }) => colour === "rule" && left === 0 && right === 1000);
    expect(rules.map(({ top }) => top)).toHaveLength(3);
    expect(rules.at(-1)?.top).toBe(block.height - 1);
    const loose = await draw(cells, [amber], { row: { axis: { ...buildRow(options).axis, ordered: false } } });
    expect(loose.drawn.some(({ colour }) => colour === "stop")).toBe(false);
  });

  it("has names above the lines where the picture is narrow, and the words behind them", async () => {
    const { find } = await draw(cells, [amber, basalt], { scale: { names: 0 } });
    expect(find("Amber").bottom).toBeLessThan(find("record").top);
    expect(find("No toll (Rower, 2 Mar)").left).toBeGreaterThan(find("Amber").right);
    expect(Math.abs(middleOf(find("No toll (Rower, 2 Mar)")).y - middleOf(find("Amber")).y)).toBeLessThan(3);
    expect(find("no toll").left).toBeLessThan(125);
  });

  it("names, in brief, only who said it", async () => {
    const said = [
      position("no toll", { by: "Rower, 2 Mar" }),
      position("one coin", { by: "Rower, 1 Mar" }),
      position("two coins", { report: true, by: "Pier Post, 3 Mar" }),
      position("three coins", { report: true }),
    ];
    const { words } = await draw([buildCell("amber", { positions: said })], [amber], { scale: { words: "brief" } });
    expect(words.slice(4)).toEqual(["Amber", "Rower, 2 Mar", "Reported: Pier Post, 3 Mar; three coins"]);
    const deal = await draw([buildCell("deal.truce", { positions: said.slice(0, 1) })], [truce], {
      scale: { words: "brief" },
    });
    expect(deal.words.slice(4)).toEqual(["Truce", "No toll"]);
  });

  it("has no line for reports, in brief, where there are none, and each line in the colour of what it says", async () => {
    const own = [position("no toll", { by: "Rower, 2 Mar" })];
    const reports = [position("one coin", { report: true, by: "Pier Post, 3 Mar" })];
    const cells = [
      buildCell("amber", { positions: own, redLines: [1], declined: [2] }),
      buildCell("basalt", { positions: reports }),
    ];
    const { drawn } = await draw(cells, [amber, basalt], { scale: { words: "brief" } });
    const said = drawn.filter(({ kind, size, name }) => kind === "words" && size === 16 && name !== "");
    expect(said.map(({ name, colour }) => `${name} – ${colour}`)).toEqual([
      "Rower, 2 Mar – ink-2",
      "Red line: one coin – ink-2",
      "Declined as offered: two coins – ink-2",
      "Reported: Pier Post, 3 Mar – reported",
    ]);
  });

  it.each([280, 0])("holds long names and words in a lane of their own, with names in %i pixels", async (names) => {
    const name = "The Ferrykeepers of the Whole of the Eastern Shore of the Lake and of its Islands";
    const text =
      "nobody pays a toll who lives on the eastern shore or brings a bicycle, a boat or a child of their own, ".repeat(
        2,
      );
    const cells = ["a", "b"].map((key) => buildCell(key, { positions: [position(text)], marks: [buildMark(0)] }));
    const heads = ["a", "b"].map((key) => buildHead(name, { key, deal: true }));
    const { of, block } = await draw(cells, heads, { scale: { names } });
    const [first, second] = [of("a"), of("b")];
    const end = second[0]?.top ?? 0;
    for (const one of first.filter(({ kind }) => kind !== "ground")) {
      expect(one.top, one.name).toBeGreaterThanOrEqual(first[0]?.top ?? 0);
      expect(one.bottom, one.name).toBeLessThanOrEqual(end);
      expect(one.right, one.name).toBeLessThanOrEqual(1000);
    }
    const [title, words] = first.filter(({ kind }) => kind === "words");
    const mark = first.find(({ kind }) => kind === "mark");
    if (names > 0) {
      expect(Math.max(title?.right ?? 0, words?.right ?? 0)).toBeLessThanOrEqual(names - 20);
      expect(words?.top).toBeGreaterThanOrEqual(title?.bottom ?? 0);
    } else {
      expect(title?.right).toBeLessThanOrEqual(8 + 400);
      expect(words?.left).toBeGreaterThan((title?.right ?? 0) + 10);
      expect(mark?.top).toBeGreaterThanOrEqual(Math.max(title?.bottom ?? 0, words?.bottom ?? 0));
    }
    expect(block.height).toBeGreaterThan(second.at(-1)?.bottom ?? 0);
  });

  it("says what is ruled out, and what is declined as offered", async () => {
    const { words } = await draw([buildCell("amber", { redLines: [2, 3], declined: [1] })], [amber]);
    expect(words.slice(4)).toEqual(["Amber", "Red line: two coins; three coins", "Declined as offered: one coin"]);
  });

  it("has the sign of silence before its words, on a dashed line", async () => {
    const { of, find } = await draw([buildSilentCell("amber")], [amber]);
    expect(of("amber").filter(isMark).map(say)).toEqual(["silent grey"]);
    expect(find("silent").right).toBeLessThanOrEqual(find("No position found").left);
    expect(middleOf(find("silent")).y).toBeCloseTo(middleOf(find("No position found")).y, 0);
    expect(of("amber").find(({ colour }) => colour === "stop")?.isDashed).toBe(true);
    // Of a party that rules something out the red line is drawn instead.
    const line = await draw([buildSilentCell("amber", { redLines: [3] })], [amber]);
    expect(line.of("amber").filter(isMark).map(say)).toEqual(["red-line ink"]);
  });

  it("has a deal on a band with its name indented, and a reported one below a dashed line", async () => {
    const deal = buildCell("deal.truce", { marks: [buildMark(1, { shape: "summary" })] });
    const { of, find, block } = await draw([deal], [truce]);
    const [band] = of("deal-truce");
    expect(band).toMatchObject({ kind: "ground", filling: "band", left: 0, right: 1000, bottom: block.height - 1 });
    expect(find("Truce").left).toBe(8);
    expect(find("summary").filling).toBe("band");
    expect(of("deal-truce")[1]).toMatchObject({ colour: "rule", isDashed: false });
    const reported = await draw([deal], [{ ...truce, reported: true }]);
    expect(reported.of("deal-truce")[1]).toMatchObject({ colour: "reported", isDashed: true });
  });

  it("marks the status quo above its lane, and how an option divides something", async () => {
    const part = { label: "Amber", percent: "100", fill: "full" as const, from: 0, length: 100 };
    const { axis } = buildRow(options);
    const ticks = axis.ticks.map((tick, i) =>
      i === 1 ? { ...tick, statusQuo: true, shares: { words: "", parts: [part] } } : tick,
    );
    const { find, words } = await draw([buildCell("amber")], [amber], { row: { axis: { ...axis, ticks } } });
    expect(words).toEqual(expect.arrayContaining(["status quo", "Amber 100%"]));
    expect(find("status quo")).toMatchObject({ colour: "ink-3", size: 16 });
    expect(find("status quo").top).toBeGreaterThanOrEqual(find("one coin").bottom);
    expect(find("Amber 100%").top).toBeGreaterThan(find("status quo").bottom);
    expect(middleOf(find("status quo")).x).toBeCloseTo(middleOf(find("one coin")).x, 0);
    // Options end where their lanes begin.
    expect(find("no toll").bottom).toBeGreaterThan(find("one coin").bottom);
    expect(find("Amber").top).toBeGreaterThan(find("Amber 100%").bottom);
  });

  it("has higher lanes where there is room", async () => {
    const [low, high] = [await draw(cells, [amber, basalt]), await draw(cells, [amber, basalt], { height: 400 })];
    expect(low.block.height).toBeLessThan(200);
    expect(high.block.height).toBeCloseTo(400);
    expect((await draw(cells, [amber, basalt], { height: 10 })).block.height).toBe(low.block.height);
  });
});

describe("lanes of unequal height", () => {
  it.each([
    [[10, 20, 30], 60, 10],
    [[10, 20, 30], 65, 15],
    [[10, 20, 30], 90, 30],
    [[30, 10, 20], 120, 40],
    [[30, 10, 20], 76, 23],
    [[10, 20, 30], 0, 10],
    [[10], 25, 25],
    [[], 25, 0],
  ])("%j are raised from the lowest until they are %i together: none is lower than %i", (heights, total, level) => {
    expect(levelUp(heights, total)).toBe(level);
  });
});
