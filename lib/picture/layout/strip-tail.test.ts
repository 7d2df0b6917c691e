import { describe, expect, it } from "vitest";
import { buildCell, buildDrawn, buildRow } from "../../testing/build-drawn";
import { createPlainCanvas } from "../../testing/plain-canvas";
import { getMiddle, readDrawing } from "../../testing/read-drawing";
import type { PictureCell, PictureResult } from "../content";
import { measures } from "./measures";
import { layoutTail, type Tail } from "./strip-tail";

const age = { words: "ten months old", brief: "10 mo", briefest: "10m" };
const stated = { shape: "record" as const, text: "two coins", report: false, age };
const also = { shape: "record" as const, text: "three coins", report: false };
const report = { shape: "reported" as const, text: "no toll", report: true };

const result = (heading: string, more: Partial<PictureResult> = {}): PictureResult => ({
  tags: ["AA", "BB"],
  result: { kind: "same" },
  heading,
  detail: "",
  restsOnReport: false,
  pair: [],
  ...more,
});

async function drawTail(
  kind: "party" | "compare",
  rows: { positions?: PictureCell["positions"]; results?: PictureResult[] }[],
  length: Tail["length"],
  room = { width: 1000, free: 600 },
) {
  const drawn = buildDrawn({
    kind,
    rows: rows.map(({ positions = [], results = [] }) =>
      buildRow(["no toll"], { cells: [buildCell("amber", { positions })], results }),
    ),
  });
  const tail = await layoutTail(createPlainCanvas(), drawn, measures.wide, length, room);
  return { tail, head: readDrawing(tail.head.svg), rows: tail.rows.map(({ svg }) => readDrawing(svg)) };
}
const listWords = (rows: ReturnType<typeof readDrawing>[]) =>
  rows.map((row) => row.filter(({ kind }) => kind === "words").map(({ name, colour }) => `${name} ${colour}`));

describe("what is said at the end of a row of strips", () => {
  it("is nothing in a matrix", async () => {
    expect((await drawTail("compare", [{}], "none")).tail).toMatchObject({ length: "none", width: 0, rows: [] });
  });

  it("is each position of a party, with its age", async () => {
    const { tail, rows } = await drawTail("party", [{ positions: [stated, also, report] }, { positions: [] }], "full");
    expect(listWords(rows)).toEqual([
      ["Two coins (ten months old) ink", "Three coins ink", "Reported: no toll reported"],
      [],
    ]);
    const words = rows[0] ?? [];
    for (const [i, one] of words.slice(1).entries()) expect(one.top).toBeGreaterThanOrEqual(words[i]?.bottom ?? 0);
    expect(words.every(({ left, size }) => left === 14 && size === 16)).toBe(true);
    expect(tail.width).toBe(600);
    expect(tail.rows[0]).toMatchObject({ width: 600, height: words.at(-1)?.bottom });
    expect(tail.head).toEqual({ width: 0, height: 0, svg: "" });
  });

  it("is, in brief, what is on the record, and reports where there is nothing else", async () => {
    const { rows } = await drawTail("party", [{ positions: [report, stated, also] }, { positions: [report] }], "brief");
    expect(listWords(rows)).toEqual([["Two coins (ten months old) ink"], ["Reported: no toll reported"]]);
  });

  it("has two fifths of the width where strips leave less", async () => {
    expect((await drawTail("party", [{}], "full", { width: 1000, free: 100 })).tail.width).toBe(400);
  });

  it("is how two parties compare: a symbol, and its words on the same line", async () => {
    const results = [
      [result("Same")],
      [result("Opposite ends", { result: { kind: "opposite" } as never, restsOnReport: true })],
      [],
    ];
    const { tail, rows } = await drawTail(
      "compare",
      results.map((own) => ({ results: own })),
      "full",
    );
    expect(listWords(rows)).toEqual([["Same ink"], ["Opposite ends, by a report ink"], []]);
    for (const [i, row] of rows.slice(0, 2).entries()) {
      const symbol = row.filter(({ kind }) => kind !== "words");
      const words = row.filter(({ kind }) => kind === "words");
      expect(symbol.length, `${i}`).toBeGreaterThan(0);
      expect(symbol.every(({ colour }) => colour === (i === 0 ? "agree" : "dist-max"))).toBe(true);
      expect(Math.max(...symbol.map(({ right }) => right))).toBeLessThan(words[0]?.left ?? 0);
      expect(words[0]?.right).toBeLessThanOrEqual(tail.width);
      const [one] = symbol;
      if (one && words[0]) expect(Math.abs(getMiddle(one).y - getMiddle(words[0]).y)).toBeLessThan(2);
    }
    expect(rows[1]?.some(({ isDashed }) => isDashed)).toBe(true);
    expect(rows[2]).toEqual([]);
    // As wide as the longest words need: 26 letters of 8, and the symbol.
    expect(tail.width).toBeCloseTo(26 * 8 + 46 * 1.2 + 18 + 2);
  });

  it("takes less of the width in brief, on more lines", async () => {
    const long = "No position was found for one or both of the two parties, and nothing else either";
    const full = await drawTail("compare", [{ results: [result(long)] }], "full");
    const brief = await drawTail("compare", [{ results: [result(long)] }], "brief");
    expect([full.tail.width, brief.tail.width]).toEqual([440, 320]);
    expect(brief.tail.rows[0]?.height).toBeGreaterThan(full.tail.rows[0]?.height ?? 0);
  });

  it("has columns as wide as the longest initials of two, which do not touch", async () => {
    const tags: [string, string] = ["ABCDE", "FGHIJ"];
    const { head, tail } = await drawTail(
      "compare",
      [{ results: [result("Same", { tags }), result("Same", { tags })] }],
      "full",
    );
    const [one, two] = head;
    expect((two?.left ?? 0) - (one?.right ?? 0)).toBe(14);
    expect(one?.left).toBeGreaterThan(14);
    expect(two?.right).toBeLessThan(tail.width);
  });

  it("is a symbol for each two of three parties, below the initials of the two", async () => {
    const results = [
      result("Same"),
      result("Opposite ends", { tags: ["AA", "CC"], result: { kind: "opposite" } as never }),
      result("One step apart", { tags: ["BB", "CC"], result: { kind: "apart", steps: 1 }, restsOnReport: true }),
    ];
    const { tail, head, rows } = await drawTail("compare", [{ results }], "full");
    expect(head.map(({ name, colour }) => `${name} ${colour}`)).toEqual(["AA–BB ink-2", "AA–CC ink-2", "BB–CC ink-2"]);
    expect(listWords(rows)).toEqual([[]]);
    const symbols = rows[0] ?? [];
    const ofColour = (colour: string) => symbols.filter((one) => one.colour === colour);
    for (const [i, colour] of ["agree", "dist-max", "dist-1"].entries()) {
      const own = ofColour(colour);
      const middle = (Math.min(...own.map(({ left }) => left)) + Math.max(...own.map(({ right }) => right))) / 2;
      expect(middle, colour).toBeCloseTo(getMiddle(head[i] as never).x, 0);
    }
    expect(ofColour("dist-1").some(({ isDashed }) => isDashed)).toBe(true);
    expect(symbols.every(({ right }) => right <= tail.width)).toBe(true);
    expect(tail.head.height).toBe(20);
    // A symbol and 14 pixels for each, and 14 before the first.
    expect(tail).toMatchObject({ width: expect.closeTo(3 * (46 * 1.2 + 14) + 14), rows: [{ height: 14 * 1.2 }] });
    expect(symbols.every(({ left, top, bottom }) => left > 14 && top >= 0 && bottom <= 17)).toBe(true);
  });
});
