import { describe, expect, it } from "vitest";
import { createPlainCanvas } from "../../testing/plain-canvas";
import { type Drawn, readDrawing } from "../../testing/read-drawing";
import type { MarkShape } from "../../view/matrix/cell";
import { box, countLetterLines, drawIcon, drawMark, drawOpenEnd, formatId, group, line, place, round } from "./shapes";

const { colours } = createPlainCanvas();

describe("the parts of a drawing", () => {
  it("are moved, named and titled; nothing is moved where there is nothing", () => {
    expect(place("<path/>", 1.234, 5)).toBe('<g transform="translate(1.23 5)"><path/></g>');
    expect(place("", 1, 2)).toBe("");
    expect(group("row-a", "Amber & co", "<path/>")).toBe('<g id="row-a"><title>Amber &amp; co</title><path/></g>');
    expect(group("key", "", "")).toBe('<g id="key"></g>');
    expect(formatId("row", "toll", "deal.truce@2031")).toBe("row-toll-deal-truce-2031");
    expect(round(2.345678)).toBe(2.35);
  });

  it("are lines, dashed where told, and boxes", () => {
    expect(line(1, 2, 3.456, 4, "ink")).toBe('<path d="M1 2L3.46 4" fill="none" stroke="ink" stroke-width="1"/>');
    expect(line(0, 0, 1, 1, "ink", 2, "3 3")).toBe(
      '<path d="M0 0L1 1" fill="none" stroke="ink" stroke-width="2" stroke-dasharray="3 3"/>',
    );
    expect(box(1, 2, 3.333, 4, "band")).toBe('<rect x="1" y="2" width="3.33" height="4" fill="band"/>');
  });
});

describe("a mark", () => {
  it.each<[MarkShape, colour: string, look: "full" | "hollow" | "open"]>([
    ["record", "ink", "full"],
    ["document", "ink", "full"],
    ["spokesperson", "ink", "full"],
    ["account", "reported", "hollow"],
    ["summary", "ink", "hollow"],
    ["reported", "reported", "hollow"],
    ["disputed", "reported", "hollow"],
    ["silent", "grey", "open"],
    ["not-concerned", "grey", "hollow"],
    ["red-line", "ink", "open"],
    ["term", "ink", "hollow"],
    ["agreed", "ink", "full"],
    ["event", "ink", "hollow"],
  ])("of %s is %s and %s", (shape, colour, look) => {
    const filling = { full: colour, hollow: "band", open: "none" }[look];
    const [mark, ...others] = readDrawing(drawMark(shape, { x: 100, y: 50, size: 32 }, colours, "band"));
    expect(others).toEqual([]);
    expect(mark).toMatchObject({
      kind: "mark",
      name: shape,
      colour,
      filling,
      left: 84,
      top: 34,
      right: 116,
      bottom: 66,
    });
  });

  it("is drawn in a way of its own, on paper where nothing else is said", () => {
    const shapes = [
      "record",
      "document",
      "spokesperson",
      "account",
      "summary",
      "reported",
      "disputed",
      "silent",
    ] as const;
    const others = ["not-concerned", "red-line", "term", "agreed", "event"] as const;
    const all = [...shapes, ...others].map((shape) =>
      drawMark(shape, { x: 8, y: 8, size: 16 }, colours).replace(shape, ""),
    );
    expect(new Set(all).size).toBe(13);
    expect(drawMark("event", { x: 8, y: 8, size: 16 }, colours)).toContain('fill="paper"');
  });
});

/** Each line and dot: what it is, its colour, and where it begins and ends. */
const sketch = (drawn: readonly Drawn[]) =>
  drawn.map(({ kind, name, colour, filling, isDashed, left, right }) =>
    [
      kind === "area" ? (filling === "paper" ? "ring" : "dot") : name || kind,
      colour,
      ...(isDashed ? ["dashed"] : []),
      `${round(left)}–${round(right)}`,
    ].join(" "),
  );

describe("the icon of a result or an ask", () => {
  it.each<[Parameters<typeof drawIcon>[0], string[]]>([
    [{ kind: "same" }, ["line agree 15–31"]],
    [{ kind: "overlapping" } as Parameters<typeof drawIcon>[0], ["line agree 6–40", "line agree dashed 17–29"]],
    [{ kind: "within" }, ["line agree 9–37", "dot agree 19.6–26.4"]],
    [{ kind: "more-than-asked" }, ["line agree 9–25", "dot agree 30.2–37"]],
    [{ kind: "own-offer" }, ["term ink 15.5–30.54"]],
    [{ kind: "beyond", steps: 1 }, ["line dist-1 18.7–27.3", "dot dist-1 15.3–22.1", "dot dist-1 23.9–30.7"]],
    [{ kind: "apart", steps: 2 }, ["line dist-2 14.4–31.6", "dot dist-2 11–17.8", "dot dist-2 28.2–35"]],
    [{ kind: "beyond", steps: 3 }, ["line dist-3 10.1–35.9", "dot dist-3 6.7–13.5", "dot dist-3 32.5–39.3"]],
    // Four steps are as long as it gets.
    [{ kind: "apart", steps: 9 }, ["line dist-3 5.8–40.2", "dot dist-3 2.4–9.2", "dot dist-3 36.8–43.6"]],
    [{ kind: "different" }, ["dot dist-1 9.6–16.4", "dot dist-1 29.6–36.4"]],
    [{ kind: "not-concerned" } as Parameters<typeof drawIcon>[0], ["line grey 15–31"]],
    [
      { kind: "opposite" } as Parameters<typeof drawIcon>[0],
      ["line dist-max 3–43", "dot dist-max 4.6–11.8", "dot dist-max 34.2–41.4"],
    ],
    [{ kind: "crosses" }, ["red-line ink 15–31"]],
    [{ kind: "no-position" }, ["silent grey 15.5–30.54"]],
    [
      { kind: "not-comparable" } as Parameters<typeof drawIcon>[0],
      ["dot grey 8.6–15.4", "line grey dashed 18–28", "line grey 31–40"],
    ],
  ])("%j", (icon, drawn) => {
    expect(sketch(readDrawing(drawIcon(icon, false, colours)))).toEqual(drawn);
  });

  it("is dashed and hollow where it rests on a report", () => {
    expect(sketch(readDrawing(drawIcon({ kind: "beyond", steps: 2 }, true, colours)))).toEqual([
      "line dist-2 dashed 14.4–31.6",
      "ring dist-2 11–17.8",
      "ring dist-2 28.2–35",
    ]);
    expect(sketch(readDrawing(drawIcon({ kind: "no-position" }, true, colours)))).toEqual(["silent grey 15.5–30.54"]);
  });

  it("has a tick at each step but on a line without steps", () => {
    const countTicks = (icon: Parameters<typeof drawIcon>[0]) =>
      (drawIcon(icon, false, colours).match(/3\.2v7\.6/g) ?? []).length;
    expect([1, 2, 3, 4, 5].map((steps) => countTicks({ kind: "apart", steps }))).toEqual([0, 1, 2, 3, 3]);
    expect(countTicks({ kind: "beyond", steps: 3, smooth: true })).toBe(0);
    expect(readDrawing(drawIcon({ kind: "apart", steps: 2 }, false, colours))[0]).toMatchObject({
      top: 3.2,
      bottom: 10.8,
    });
  });
});

describe("the open end of a limit", () => {
  const at = (option: number) => ({ x: option * 10, y: option * 100 });
  const draw = (limit: "at-least" | "at-most" | undefined, along: "right" | "down") =>
    readDrawing(drawOpenEnd({ from: 1, to: 3, ...(limit && { limit }) }, at, along, 8, "ink")).map(
      ({ left, top, right, bottom, colour }) => [left, top, right, bottom, colour],
    );

  it("points beyond its end of the scale, and a range has none", () => {
    expect(draw(undefined, "right")).toEqual([]);
    expect(draw("at-least", "right")).toEqual([[30, 296, 38, 304, "ink"]]);
    expect(draw("at-most", "right")).toEqual([[2, 96, 10, 104, "ink"]]);
    expect(draw("at-least", "down")).toEqual([[26, 300, 34, 308, "ink"]]);
    expect(draw("at-most", "down")).toEqual([[6, 92, 14, 100, "ink"]]);
  });
});

describe("initials above columns", () => {
  it.each([
    [[], 10, 1],
    [[20, 20, 20], 26, 1],
    [[20, 20, 20], 25, 2],
    [[60, 20, 20, 60], 25, 2],
    [[60, 60, 60, 60], 25, 3],
    [[400], 10, 1],
  ])("of widths %j in columns of %i stand on %i lines, so that none touch", (widths, pitch, lines) => {
    expect(
      countLetterLines(
        widths.map((width) => ({ width })),
        pitch,
      ),
    ).toBe(lines);
  });
});
