import { describe, expect, it } from "vitest";
import { buildCell, buildHead, buildMark, buildRow, buildSilentCell } from "../../testing/build-drawn";
import { createPlainCanvas } from "../../testing/plain-canvas";
import { type Drawn, getMiddle, readDrawing } from "../../testing/read-drawing";
import type { PictureCell } from "../content";
import { layoutTally } from "./tally";

const heads = [buildHead("Now", { key: "status-quo" }), buildHead("Truce", { key: "deal.truce", deal: true })];

/** Three options, the first with all parties, and these columns beside them. */
async function draw(beside: PictureCell[]) {
  const options = [3, 0, 0].map((held) => ({ held, reported: 0, ruledOut: held }));
  const tally = { parties: 3, options, silent: 0, notConcerned: 0, within: undefined };
  const row = buildRow(["no toll", "one coin", "two coins"], { beside });
  const scale = { pitch: 30, size: 16, title: 18, smallest: 16 };
  const block = await layoutTally(createPlainCanvas(), row, { heads, tally, title: "", largest: 3 }, 1000, scale);
  const drawn = readDrawing(block.svg);
  const of = (place: number) => drawn.filter(({ within }) => within.at(-1) === `row-toll-option-${place}`);
  const find = (name: string, own = drawn): Drawn => {
    const found = own.find((one) => one.name === name);
    if (!found) throw new Error(`there is no ${name}`);
    return found;
  };
  return { block, drawn, of, find };
}

describe("a deal beside the counts", () => {
  const deal = buildCell("deal.truce", { marks: [buildMark(2, { shape: "document" })] });

  it("has its mark on the line of its option, on a band below its initials", async () => {
    const { drawn, find, of } = await draw([deal]);
    const band = drawn.find(({ filling }) => filling === "band" && filling);
    expect(band).toMatchObject({ left: 1000 - 48, right: 1000 });
    expect(find("document")).toMatchObject({ filling: "ink", within: ["row-toll", "row-toll-deal-truce"] });
    expect(getMiddle(find("document"))).toEqual({
      x: expect.closeTo(976, 0),
      y: expect.closeTo(getMiddle(find("two coins")).y, 0),
    });
    expect(getMiddle(find("TT")).x).toBeCloseTo(976, 0);
    expect(find("TT").bottom).toBeLessThan(find("document").top);
    expect(find("3", of(1)).right).toBeLessThanOrEqual(952);
    expect(
      drawn.filter(
        ({ kind, left, right, colour }) => kind === "line" && colour === "stave" && left === 952 && right === 1000,
      ),
    ).toHaveLength(2);
  });

  it("stands with others in the order in which they come, each on a band of its own", async () => {
    const now = buildSilentCell("status-quo");
    const { drawn, find, block } = await draw([deal, now]);
    const bands = drawn.filter(({ filling }) => filling === "band" && filling).filter(({ kind }) => kind === "ground");
    expect(bands.map(({ left, right, top }) => [left, right, top])).toEqual([
      [904, 952, 0],
      [952, 1000, 0],
    ]);
    expect(bands.every(({ bottom }) => bottom < block.height && bottom > find("two coins").bottom)).toBe(true);
    expect([getMiddle(find("TT")).x, getMiddle(find("NN")).x]).toEqual([
      expect.closeTo(928, 0),
      expect.closeTo(976, 0),
    ]);
    // The sign of a column without an answer stands in the middle of its options; that of the count, below them.
    const [sign] = drawn.filter(({ name, within }) => name === "silent" && within.at(-1) === "row-toll-status-quo");
    expect(getMiddle(sign as Drawn)).toEqual({
      x: expect.closeTo(976, 0),
      y: expect.closeTo(getMiddle(find("one coin")).y, 0),
    });
    const rules = drawn.filter(
      ({ kind, within, isDashed }) => kind === "line" && !isDashed && within.at(-1) === "row-toll-deal-truce",
    );
    const [first, second] = rules;
    expect(first?.top).toBeGreaterThan(find("no toll").bottom);
    expect(first?.top).toBeLessThan(find("one coin").top);
    expect(second?.top).toBeLessThan(find("two coins").top);
  });

  it("is left out if there is nothing to show", async () => {
    const { drawn } = await draw([]);
    expect(drawn.some(({ filling }) => filling === "band")).toBe(false);
  });
});
