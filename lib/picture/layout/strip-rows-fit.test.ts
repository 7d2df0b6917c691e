import { describe, expect, it } from "vitest";
import { buildCell, buildDrawn, buildHead, buildRow } from "../../testing/build-drawn";
import { createPlainCanvas } from "../../testing/plain-canvas";
import { type Drawn, getMiddle, readDrawing } from "../../testing/read-drawing";
import type { DrawnContent, PictureRow } from "../content";
import { measures } from "./measures";
import { layoutStripRows } from "./strip-rows";

const strip = {
  kind: "options" as const,
  ordered: true,
  segments: [{ stated: true, reported: false, redLine: false, statusQuo: false }],
};
const two = [buildHead("Amber"), buildHead("Basalt")];

const ask = (labels: string[], heads = two, more: Partial<PictureRow> = {}): PictureRow[] =>
  labels.map((label, i) =>
    buildRow(["no toll"], {
      id: `q${i + 1}`,
      label,
      cells: heads.map(({ key }) => buildCell(key, { strip })),
      ...more,
    }),
  );
const number = (count: number) => Array.from({ length: count }, (_, i) => `Question ${i + 1}`);

async function draw(figure: Partial<DrawnContent>, space: { width?: number; height?: number } = {}) {
  const room = { width: 1000, height: 450, grows: false, ...space };
  const body = await layoutStripRows(createPlainCanvas(), buildDrawn({ heads: two, ...figure }), measures.wide, room);
  const drawn = readDrawing(body.block.svg);
  const ofRow = (id: string, kind: Drawn["kind"]) =>
    drawn.filter((one) => one.kind === kind && one.within[0] === `row-${id}`);
  /** The line above a row. */
  const ruleOf = (id: string) => ofRow(id, "line")[0];
  return { body, drawn, ofRow, ruleOf };
}

describe("the questions beside strips", () => {
  it.each([
    ["are large where they have one line", 10, 18, 1],
    ["are a little smaller where that saves a line", 18, 17, 1],
    ["are as small as letters get where only that saves it", 19, 16, 1],
    ["are large, on two lines, where nothing saves it", 25, 18, 2],
  ])("%s", async (_, words, size, lines) => {
    // Strips leave 780 pixels, and 872 where they are short; “toll” and its space are 45 wide in letters of 18.
    const label = "toll ".repeat(words).trim();
    const { ofRow } = await draw({ rows: ask([label, "Short"]) });
    const [own] = ofRow("q1", "words");
    expect(own?.size).toBe(size);
    expect((own?.bottom ?? 0) - (own?.top ?? 0)).toBe(Math.ceil(size * 1.14 * lines));
    expect(own?.right).toBeLessThanOrEqual(lines === 1 ? 780 : 872);
  });

  it("stand with their strips in the middle between two lines, and never reach the next", async () => {
    const long = "toll ".repeat(60).trim();
    const { ofRow, ruleOf, body } = await draw({ rows: ask([long, "Short", long]) });
    const ends = [ruleOf("q2")?.top, ruleOf("q3")?.top, body.block.height];
    for (const [i, id] of ["q1", "q2", "q3"].entries()) {
      const [top = 0, bottom = 0] = [ruleOf(id)?.top, ends[i]];
      const [label] = ofRow(id, "words");
      const strips = ofRow(id, "area");
      expect(label?.top).toBeGreaterThanOrEqual(top);
      expect(label?.bottom).toBeLessThanOrEqual(bottom);
      for (const one of [...strips, label]) expect(getMiddle(one as Drawn).y).toBeCloseTo((top + bottom) / 2, 0);
      expect(strips[0]?.left).toBeGreaterThan(label?.right ?? 0);
    }
  });
});

describe("columns of rows side by side", () => {
  const wide = { width: 1112, height: 430 };

  it("have as many rows each, on the same lines, below heads of their own", async () => {
    const { ruleOf, drawn } = await draw({ rows: ask(number(8)) }, wide);
    for (const i of [1, 2, 3, 4]) expect(ruleOf(`q${i}`)?.top).toBe(ruleOf(`q${i + 4}`)?.top);
    // Two columns with 44 pixels between them.
    expect([ruleOf("q1")?.left, ruleOf("q1")?.right, ruleOf("q5")?.left, ruleOf("q5")?.right]).toEqual([
      0, 534, 578, 1112,
    ]);
    const heads = drawn.filter(({ name }) => name === "Amber");
    expect(heads.map(({ within }) => within)).toEqual([["heads-1"], ["heads-2"]]);
    expect((heads[1]?.left ?? 0) - (heads[0]?.left ?? 0)).toBe(578);
    // A column begins with a stronger line, whatever its issue.
    expect(["q1", "q2", "q5", "q6"].map((id) => ruleOf(id)?.colour)).toEqual(["stop", "rule", "stop", "rule"]);
  });

  it("have fewer rows where these are higher, and end together", async () => {
    const long = "toll ".repeat(30).trim();
    const labels = [long, long, long, ...number(4), long];
    const { ruleOf, ofRow, body } = await draw({ rows: ask(labels) }, wide);
    const second = labels.findIndex((_, i) => ruleOf(`q${i + 1}`)?.left === 578);
    expect(second).toBe(3);
    // Words stand in the middle of their rows, so that as much is left below the last as above it.
    for (const id of ["q3", "q8"]) {
      const [words] = ofRow(id, "words");
      const above = (words?.top ?? 0) - (ruleOf(id)?.top ?? 0);
      expect(body.block.height - (words?.bottom ?? 0), id).toBeCloseTo(above, 0);
    }
    expect(body.block.height).toBeLessThanOrEqual(430);
  });

  it("are left out if all fit below one another in low rows only, which are tried later", async () => {
    const tops = async (count: number, height: number) => {
      const { ruleOf } = await draw({ rows: ask(number(count)) }, { width: 1112, height });
      return number(count).filter((_, i) => ruleOf(`q${i + 1}`)?.left === 0).length;
    };
    expect(await tops(6, 450)).toBe(6);
    expect(await tops(7, 450)).toBe(4);
    expect(await tops(18, 450)).toBe(9);
    expect(await tops(45, 450)).toBe(15);
  });
});

describe("initials above strips", () => {
  const heads = Array.from({ length: 12 }, (_, i) =>
    buildHead("The Amber Shore Ferry Guild", { key: `a${i}`, monogram: "ABCDE" }),
  );

  it("stand above their strips, each on the line below the one before until the lines are used up", async () => {
    const { drawn, ofRow, ruleOf } = await draw({ heads, rows: ask(["Toll"], heads) }, { width: 600 });
    const letters = drawn.filter(({ name }) => name === "ABCDE");
    const strips = ofRow("q1", "area");
    const tops = [...new Set(letters.map(({ top }) => top))];
    expect(tops.length).toBeGreaterThan(1);
    for (const [i, one] of letters.entries()) {
      expect(one.top).toBe(tops[i % tops.length]);
      expect(one.top).toBeGreaterThanOrEqual(0);
      expect(one.bottom).toBeLessThanOrEqual((ruleOf("q1")?.top ?? 0) - 3);
      if (one.right < 600) expect(getMiddle(one).x).toBeCloseTo(getMiddle(strips[i] as Drawn).x, 0);
    }
    expect(tops).toEqual(tops.toSorted((a, b) => a - b));
  });
});

describe("what is said behind strips", () => {
  const result = {
    tags: ["AA", "BB"] as [string, string],
    result: { kind: "same" as const },
    detail: "",
    restsOnReport: false,
    pair: [],
  };
  const long = "no position was found for one or both of the two, though one of them has ruled two of the options out";

  it("stands in the middle of its row and never reaches the next", async () => {
    const rows = ask(number(3), two, { results: [{ ...result, heading: long.repeat(3) }] });
    const { ofRow, ruleOf, body } = await draw({ kind: "compare", rows });
    const ends = [ruleOf("q2")?.top, ruleOf("q3")?.top, body.block.height];
    for (const [i, id] of ["q1", "q2", "q3"].entries()) {
      const said = ofRow(id, "words").find(({ within }) => within.at(-1) === `row-${id}-result`);
      expect(said?.top).toBeGreaterThanOrEqual(ruleOf(id)?.top ?? 0);
      expect(said?.bottom).toBeLessThanOrEqual(ends[i] ?? 0);
      expect(getMiddle(said as Drawn).y).toBeCloseTo(((ruleOf(id)?.top ?? 0) + (ends[i] ?? 0)) / 2, 0);
      expect(said?.right).toBeLessThanOrEqual(1000);
    }
  });

  it("has the initials of each two of three above it, on the line of the names", async () => {
    const three = [...two, buildHead("Cobalt")];
    const results = ["AA–BB", "AA–CC", "BB–CC"].map((pair) => ({
      ...result,
      tags: pair.split("–") as [string, string],
      heading: "Same",
    }));
    const { drawn } = await draw({ kind: "compare", heads: three, rows: ask(["Toll"], three, { results }) });
    const find = (name: string) => drawn.find((one) => one.name === name);
    expect(find("AA–BB")?.bottom).toBe(find("Amber")?.bottom);
    expect(find("AA–BB")?.left).toBeGreaterThan(find("Cobalt")?.right ?? 0);
    const names = three.map(() => buildHead("Ferrykeepersassociation", { key: "amber" }));
    const narrow = await draw(
      { kind: "compare", heads: names, rows: ask(["Toll"], names, { results }) },
      { width: 560 },
    );
    const pair = narrow.drawn.find(({ name }) => name === "AA–BB");
    expect(pair?.bottom).toBe(
      Math.max(...narrow.drawn.filter(({ name }) => name === "FF").map(({ bottom }) => bottom)),
    );
  });
});
