import { describe, expect, it } from "vitest";
import { createPlainCanvas } from "../../testing/plain-canvas";
import { type Drawn, readDrawing } from "../../testing/read-drawing";
import type { StripView } from "../../view/matrix/strip";
import { drawStrip, getStripRoom } from "./strip";

const { colours } = createPlainCanvas();
const plain = { stated: false, reported: false, redLine: false, statusQuo: false };

/** The strip 106 wide and 10 high: three segments of 100 / 3 with gaps of 3. */
const draw = (strip: StripView, width = 106, height = 10) =>
  readDrawing(drawStrip(colours, strip, { x: 10, y: 50, width, height }));
const options = (...segments: Partial<typeof plain>[]): StripView => ({
  kind: "options",
  ordered: true,
  segments: segments.map((one) => ({ ...plain, ...one })),
});
const values = (more: Partial<Extract<StripView, { kind: "values" }>>): StripView => ({
  kind: "values",
  spans: [],
  redLines: [],
  statusQuo: undefined,
  ...more,
});

const say = ({ kind, name, colour, isDashed, left, right }: Drawn) =>
  `${name || kind} ${colour}${isDashed ? " dashed" : ""} ${Math.round(left)}–${Math.round(right)}`;

describe("a strip of options", () => {
  it("has a line for each option, and a block where something is on the record", () => {
    expect(draw(options({}, { stated: true }, {})).map(say)).toEqual([
      "line stave 10–43",
      "area ink 46–80",
      "line stave 83–116",
    ]);
  });

  it("has a dashed box for a report, and a box around a block where both are true", () => {
    expect(draw(options({ reported: true }, { stated: true, reported: true })).map(say)).toEqual([
      "line reported dashed 11–61",
      "area ink 65–116",
      "line reported 65–115",
    ]);
  });

  it("has blocks, boxes and beams as high as they are to be, around its line", () => {
    const [block, box, beam] = draw(
      options({ stated: true }, { reported: true }, { redLine: true, stated: true }),
    ).filter(({ colour }) => colour !== "paper");
    expect([block?.top, block?.bottom]).toEqual([45, 55]);
    // A line of 1.6 pixels lies within its box.
    expect([box?.top, box?.bottom]).toEqual([expect.closeTo(45.8), expect.closeTo(54.2)]);
    expect([beam?.top, beam?.bottom]).toEqual([45, 55]);
    const [arrow] = draw(values({ spans: [{ from: 0.5, to: 1, report: false, limit: "at-least" }] })).slice(2);
    expect([arrow?.top, arrow?.bottom]).toEqual([45, 55]);
  });

  it("has a red line as a beam, on paper where the party holds the same", () => {
    expect(draw(options({ redLine: true }, { redLine: true, stated: true })).map(say)).toEqual([
      "line stave 10–62",
      "line ink 31–40",
      "area ink 65–116",
      "line paper 86–95",
    ]);
    const [, beam] = draw(options({ redLine: true }));
    expect([beam?.top, beam?.bottom]).toEqual([43, 57]);
  });

  it("has the status quo as a tick below the line", () => {
    const [, tick] = draw(options({ statusQuo: true }));
    expect(tick).toMatchObject({ colour: "ink-3", left: 63, right: 63, top: 56, bottom: 60 });
  });

  it("has nothing that leads from one option to the next where these have no order", () => {
    const dots = draw({ kind: "options", ordered: false, segments: [plain, plain] });
    expect(dots.map(say)).toEqual(["line stave 34–37", "line stave 89–92"]);
  });

  it("is dashed around the sign of silence, which has the middle, and has no status quo then", () => {
    const silent = draw({ ...options({}, {}, { statusQuo: true }, {}, {}), absence: "silent" });
    expect(silent.map(say)).toEqual([
      "line stave dashed 10–29",
      "line stave dashed 32–51",
      "line stave dashed 75–94",
      "line stave dashed 97–116",
      "silent grey 56–71",
    ]);
  });

  it("keeps the red lines of a silent party", () => {
    const silent = draw({ ...options({ redLine: true }, {}, {}), absence: "not-concerned" });
    expect(silent.map(say)).toEqual([
      "line stave dashed 10–43",
      "line ink 22–31",
      "line stave dashed 83–116",
      "not-concerned grey 56–71",
    ]);
  });

  it("has wider gaps where it is higher", () => {
    expect(draw(options({ stated: true }, { stated: true }), 104, 14).map(say)).toEqual([
      "area ink 10–60",
      "area ink 64–114",
    ]);
    expect(draw(options({ stated: true }, { stated: true }), 103, 12).map(say)).toEqual([
      "area ink 10–60",
      "area ink 63–113",
    ]);
  });
});

describe("a strip of an amount or a date", () => {
  it("has each value in proportion between its ends, and never outside them", () => {
    const span = (from: number, to: number, report = false) => ({ from, to, report });
    expect(draw(values({ spans: [span(0, 0), span(0.25, 0.75), span(1, 1, true)] }), 100).map(say)).toEqual([
      "line stave 10–110",
      "area ink 10–16",
      "area ink 35–85",
      "line reported dashed 105–109",
    ]);
    const [, block] = draw(values({ spans: [span(0.5, 0.5)] }), 100, 20);
    // As wide as can be seen, around its place.
    expect(block).toMatchObject({ left: 54, right: 66, top: 40, bottom: 60 });
  });

  it("has an arrow at the open end of a limit", () => {
    const limits = [
      { from: 0.5, to: 1, report: false, limit: "at-least" as const },
      { from: 0, to: 0.25, report: true, limit: "at-most" as const },
    ];
    expect(draw(values({ spans: limits }), 100).map(say)).toEqual([
      "line stave 10–110",
      "area ink 60–110",
      "area ink 105–110",
      "line reported dashed 11–34",
      "area reported 10–15",
    ]);
  });

  it("has red lines and the status quo at their values", () => {
    const drawn = draw(values({ redLines: [0.5], statusQuo: 0 }), 100);
    expect(drawn.map(say)).toEqual(["line stave 10–110", "line ink 57–63", "line ink-3 10–10"]);
    expect(drawn[2]?.top).toBeGreaterThan(55);
  });

  it("leaves its middle to the sign of silence, and has no status quo then", () => {
    expect(draw({ ...values({ statusQuo: 0.5 }), absence: "silent" }, 100).map(say)).toEqual([
      "line stave dashed 10–50",
      "line stave dashed 70–110",
      "silent grey 53–68",
    ]);
  });
});

describe("the room of a strip", () => {
  it.each([
    [10, 9],
    [14, 13],
  ])("of height %i is %i above and below its line, with red lines and ticks", (height, room) => {
    expect(getStripRoom(height)).toBe(room);
    const drawing = drawStrip(colours, options({ statusQuo: true, redLine: true }), {
      x: 10,
      y: 50,
      width: 100,
      height,
    });
    expect(drawing).toContain(`data-strip="100 ${room * 2}" transform="translate(10 ${50 - room})"`);
    for (const { top, bottom } of readDrawing(drawing)) {
      expect(top).toBeGreaterThanOrEqual(50 - room);
      expect(bottom).toBeLessThanOrEqual(50 + room + 1);
    }
  });
});
