import { describe, expect, it } from "vitest";
import { buildRow } from "../../testing/build-drawn";
import { createPlainCanvas } from "../../testing/plain-canvas";
import { type Drawn, getMiddle, listWordsInOrder, readDrawing } from "../../testing/read-drawing";
import type { PictureRow } from "../content";
import type { OptionTally } from "../tally";
import { drawTallyBar, layoutTally } from "./tally";

const canvas = createPlainCanvas();
const none: OptionTally = { held: 0, reported: 0, ruledOut: 0 };
const scale = { pitch: 30, size: 16, title: 18, smallest: 16 };

async function draw(
  options: OptionTally[],
  {
    row: more = {},
    title = "",
    largest = 40,
    pitch = 30,
  }: { row?: Partial<PictureRow>; title?: string; largest?: number; pitch?: number } = {},
) {
  const row = buildRow(["no toll", "one coin", "two coins"], more);
  const tally = { parties: 44, options, silent: 4, notConcerned: 2, within: undefined };
  const block = await layoutTally(canvas, row, { heads: [], tally, title, largest }, 1000, { ...scale, pitch });
  const drawn = readDrawing(block.svg);
  const of = (place: number) => drawn.filter(({ within }) => within.at(-1) === `row-toll-option-${place}`);
  const find = (name: string, own = drawn): Drawn => {
    const found = own.find((one) => one.name === name);
    if (!found) throw new Error(`there is no ${name}`);
    return found;
  };
  return { block, drawn, of, find, words: listWordsInOrder(drawn) };
}
const counted = [{ held: 34, reported: 12, ruledOut: 3 }, { held: 0, reported: 1, ruledOut: 0 }, none];
const isBar = ({ kind, left, right, top, bottom }: Drawn) => kind === "ground" && right > left && bottom - top < 10;

describe("a question whose parties are counted", () => {
  it("has the numbers of each option beside its words, below what they count", async () => {
    const { words, of, find } = await draw(counted);
    // “Rule it out” is on two lines, so that it begins first.
    expect(words.slice(0, 3)).toEqual(["Rule it out", "Hold it", "Reported"]);
    expect(words.at(-1)).toBe("No position found: 4 of 44; not concerned: 2");
    expect(listWordsInOrder(of(1))).toEqual(["no toll", "34", "12", "3"]);
    expect(listWordsInOrder(of(2))).toEqual(["one coin", "0", "1", "0"]);
    expect(listWordsInOrder(of(3))).toEqual(["two coins", "0", "0", "0"]);
    for (const [head, count] of [
      ["Hold it", "34"],
      ["Reported", "12"],
      ["Rule it out", "3"],
    ] as const) {
      expect(getMiddle(find(count, of(1))).x).toBeCloseTo(getMiddle(find(head)).x, -1);
      expect(find(count, of(1)).top).toBeGreaterThan(find(head).bottom);
      expect(getMiddle(find(count, of(1))).y).toBeCloseTo(getMiddle(find("no toll")).y, -1);
    }
    expect(find("Hold it").bottom).toBe(find("Reported").bottom);
  });

  it("has numbers of reports in their colour, and nobody paler", async () => {
    const { of, find } = await draw(counted);
    expect(["34", "12", "3"].map((name) => find(name, of(1)).colour)).toEqual(["ink", "reported", "ink"]);
    expect(
      of(3)
        .filter(({ name }) => name === "0")
        .map(({ colour }) => colour),
    ).toEqual(["ink-3", "ink-3", "ink-3"]);
    expect([find("Hold it").colour, find("Reported").colour]).toEqual(["ink-2", "reported"]);
  });

  it("has bars as long as their counts, a report below what is on the record", async () => {
    const { of } = await draw(counted, { largest: 34 });
    const [held, reported] = of(1).filter(isBar);
    const [alone] = of(2).filter(isBar);
    expect([held?.colour, reported?.colour, reported?.isDashed, alone?.colour]).toEqual([
      "ink",
      "reported",
      true,
      "reported",
    ]);
    expect(held?.left).toBeGreaterThan(of(1)[0]?.right ?? 0);
    const width = (one: Drawn | undefined) => (one?.right ?? 0) - (one?.left ?? 0);
    expect((width(reported) + 1.4) / width(held)).toBeCloseTo(12 / 34, 1);
    expect(reported?.top).toBeGreaterThan(held?.top ?? 0);
    expect(held?.right).toBeLessThan(of(1).find(({ name }) => name === "34")?.left ?? 0);
    // Alone it stands in the middle of its line.
    expect(getMiddle(alone as Drawn).y).toBeCloseTo(
      getMiddle(of(2).find(({ name }) => name === "one coin") as Drawn).y,
      0,
    );
    expect(of(3).filter(isBar)).toEqual([]);
    expect(width((await draw(counted, { largest: 340 })).of(1).filter(isBar)[0])).toBeCloseTo(width(held) / 10, 1);
    // Where nobody holds anything, nothing is divided by nothing.
    expect((await draw([none, none, none], { largest: 0 })).drawn.every(({ right }) => Number.isFinite(right))).toBe(
      true,
    );
  });

  it("has what is on the record above the middle of a line and reports below it, or each alone in the middle", async () => {
    const alone = { held: 5, reported: 0, ruledOut: 0 };
    const { of } = await draw([{ held: 5, reported: 5, ruledOut: 0 }, alone, { held: 0, reported: 5, ruledOut: 0 }]);
    const offsets = [1, 2, 3].map((place) => {
      const words = of(place).find(({ kind }) => kind === "words");
      return of(place)
        .filter(isBar)
        .map((bar) => Math.round(getMiddle(bar).y - getMiddle(words as Drawn).y));
    });
    expect(offsets).toEqual([[-4, 4], [0], [0]]);
  });

  it("has a line between each two options, and a stroke at which bars begin", async () => {
    const { of } = await draw(counted, { pitch: 40 });
    const lines = (place: number) =>
      of(place).flatMap(({ kind, colour, left, right, top, bottom }) =>
        kind === "line" ? [`${colour} ${Math.round(right - left)} by ${Math.round(bottom - top)}`] : [],
      );
    // The numbers end where nothing stands beside them: at 1,000.
    expect([1, 2, 3].map(lines)).toEqual([
      ["stop 0 by 36"],
      ["stave 1000 by 0", "stop 0 by 36"],
      ["stave 1000 by 0", "stop 0 by 36"],
    ]);
    const stroke = of(2).find(({ colour }) => colour === "stop");
    const rule = of(2).find(({ colour }) => colour === "stave");
    const words = of(2).find(({ name }) => name === "one coin");
    expect((stroke?.top ?? 0) - (rule?.top ?? 0)).toBeCloseTo(2);
    expect(getMiddle(stroke as Drawn).y).toBeCloseTo(getMiddle(words as Drawn).y, 0);
    expect(of(2).find(isBar)?.left).toBeCloseTo((stroke?.left ?? 0) + 0.7);
  });

  it("breaks the words of a long option before its bar", async () => {
    const labels = ["one coin for everybody who crosses the lake, and two coins for a horse", "one coin", "two coins"];
    const { find } = await draw(counted, { row: { options: labels.map((label) => ({ label, statusQuo: false })) } });
    const [long, next] = [find(labels[0] ?? ""), find("one coin")];
    expect(long.right).toBeLessThanOrEqual(380 - 12);
    expect(long.bottom - long.top).toBeGreaterThan(37);
    expect(next.top).toBeGreaterThan(long.bottom);
  });

  it("has the mark of a red line before the number of those who rule it out", async () => {
    const { drawn, find, of } = await draw(counted);
    expect(drawn.filter(({ name }) => name === "red-line")).toHaveLength(1);
    const [mark, count] = [find("red-line"), find("3", of(1))];
    expect(mark.right).toBeLessThan(count.left);
    expect(mark.left).toBeGreaterThan(find("12", of(1)).right);
    expect(getMiddle(mark).y).toBeCloseTo(getMiddle(count).y, 0);
  });

  it("says below a line, after the sign of silence, how many have no position", async () => {
    const { find, drawn, block } = await draw(counted);
    const [sign, words] = [find("silent"), find("No position found: 4 of 44; not concerned: 2")];
    expect(sign.right).toBeLessThanOrEqual(words.left + 1);
    expect(getMiddle(sign).y).toBeCloseTo(getMiddle(words).y, 0);
    expect(words.top).toBeGreaterThan(find("two coins").bottom);
    expect(block.height).toBe(words.bottom);
    const rule = drawn.find(({ kind, within }) => kind === "line" && within.at(-1) === "row-toll-silent");
    expect(rule).toMatchObject({ left: 0, right: 1000, colour: "rule" });
  });

  it("has its own question above it where there are others", async () => {
    const [bare, titled] = [await draw(counted), await draw(counted, { title: "How high is the toll?" })];
    expect(titled.words[0]).toBe("How high is the toll?");
    expect(titled.find("How high is the toll?").size).toBe(18);
    // A line of 18 pixels and the space below it.
    expect(titled.block.height - bare.block.height).toBe(22 + 6);
  });

  it("has options as far apart as asked, and further if their words need it", async () => {
    const gap = async (more: Parameters<typeof draw>[1]) => {
      const { find } = await draw(counted, more);
      return getMiddle(find("two coins")).y - getMiddle(find("one coin")).y;
    };
    expect(await gap({ pitch: 50 })).toBeCloseTo(50);
    expect(await gap({ pitch: 1 })).toBeCloseTo(19 + 4);
  });

  it("has an answer that divides something with its bar", async () => {
    const part = { label: "Amber", percent: "100", fill: "full" as const, from: 0, length: 100 };
    const { axis } = buildRow(["no toll", "one coin", "two coins"]);
    const ticks = axis.ticks.map((tick, i) => (i === 1 ? { ...tick, shares: { words: "", parts: [part] } } : tick));
    expect(listWordsInOrder((await draw(counted, { row: { axis: { ...axis, ticks } } })).of(2))).toContain(
      "Amber 100%",
    );
    const values = { ...axis, ticks, values: true };
    expect((await draw(counted, { row: { axis: values } })).words).not.toContain("Amber 100%");
  });
});

it("a bar is solid for the record, and hollow and dashed for reports", () => {
  expect(readDrawing(drawTallyBar(canvas.colours, "held", 50))).toMatchObject([
    { filling: "ink", left: 0, right: 50, top: -3.5, bottom: 3.5, isDashed: false },
  ]);
  expect(readDrawing(drawTallyBar(canvas.colours, "reported-of", 50))).toMatchObject([
    { filling: "paper", colour: "reported", left: 0.7, right: expect.closeTo(49.3), isDashed: true },
  ]);
  // One of two thousand is still to be seen.
  expect(readDrawing(drawTallyBar(canvas.colours, "reported-of", 0.1))[0]?.right).toBeCloseTo(1.3);
});
