import { PNG } from "pngjs";
import { describe, expect, it } from "vitest";
import { drawText, GlyphSheet, measureText, rasterise, type TextStyle } from "./renderer";

const style: TextStyle = { face: "sans", size: 20, weight: 400, colour: "#102030", lineHeight: 1.3 };

describe("the room of a text", () => {
  it("is empty without words", async () => {
    expect(await measureText("", style, 300)).toEqual({ width: 0, height: 0 });
    expect(await measureText(" ", style, 300)).toEqual({ width: 0, height: 0 });
  });

  it("is in whole pixels, as wide as its longest line and as high as its lines", async () => {
    const one = await measureText("Amber", style, 300);
    expect([Number.isInteger(one.width), Number.isInteger(one.height)]).toEqual([true, true]);
    expect(one.width).toBeGreaterThan(45);
    expect(one.width).toBeLessThan(80);
    expect(one.height).toBeGreaterThanOrEqual(26);
    expect(one.height).toBeLessThan(34);
    const two = await measureText("Amber Basalt", style, 80);
    expect(two.height).toBeGreaterThanOrEqual(52);
    expect(two.width).toBeLessThanOrEqual(80);
    // A word without room is broken, and is no wider than what it was given.
    const broken = await measureText("Ferrykeepersassociation", style, 100);
    expect(broken.width).toBeLessThanOrEqual(100);
    expect(broken.height).toBeGreaterThan(70);
  });

  it("depends on everything about its letters", async () => {
    const { width, height } = await measureText("Amber", style, 300);
    expect((await measureText("Amber", { ...style, face: "serif" }, 300)).width).not.toBe(width);
    expect((await measureText("Amber", { ...style, weight: 700 }, 300)).width).toBeGreaterThan(width);
    expect((await measureText("Amber", { ...style, size: 40 }, 300)).width).toBeGreaterThan(width * 1.9);
    expect((await measureText("Amber", { ...style, lineHeight: 2 }, 300)).height).toBeGreaterThan(height + 10);
    // It reaches as far as it is moved.
    expect((await measureText("Amber", { ...style, align: "right" }, 300)).width).toBe(300);
    const centred = (await measureText("Amber", { ...style, align: "center" }, 300)).width;
    expect(Math.abs(centred - (150 + width / 2))).toBeLessThan(2);
  });
});

describe("a text as outlines", () => {
  it("is nothing for no words", async () => {
    const sheet = new GlyphSheet();
    expect(await drawText(" ", style, 300, sheet)).toBe("");
    expect(sheet.write()).toBe("");
  });

  it("refers to each letter as SVG 1.1 has it, defines it once, and has its colour", async () => {
    const sheet = new GlyphSheet();
    const drawing = await drawText("noon", style, 300, sheet);
    const used = [...drawing.matchAll(/xlink:href="#(glyph-\d)"/g)].map(([, id]) => id);
    expect(used).toEqual(["glyph-1", "glyph-2", "glyph-2", "glyph-1"]);
    expect(drawing.replaceAll("xlink:href=", "")).not.toContain("href=");
    expect(drawing).not.toMatch(/<\/?svg|<defs|\n/);
    expect(drawing.toLowerCase()).toContain('fill="#102030"');
    expect([...sheet.write().matchAll(/<path id="(glyph-\d)" d="([^"]+)"\/>/g)].map(([, id]) => id)).toEqual([
      "glyph-1",
      "glyph-2",
    ]);
    // The same letters in another text are the same outlines.
    await drawText("no", style, 300, sheet);
    expect(sheet.write().match(/<path/g)).toHaveLength(2);
  });

  it("is drawn anew in another colour, and begins further right if asked", async () => {
    const sheet = new GlyphSheet();
    const left = await drawText("noon", style, 300, sheet);
    expect(await drawText("noon", { ...style, colour: "#445566" }, 300, sheet)).not.toBe(left);
    expect(await drawText("noon", { ...style, align: "right" }, 300, sheet)).not.toBe(left);
    expect(await drawText("noon", style, 300, sheet)).toBe(left);
  });

  it("has a letter with its accent as one, in whichever way it was typed", async () => {
    const outlines = async (words: string) => {
      const sheet = new GlyphSheet();
      await drawText(words, style, 300, sheet);
      return sheet.write();
    };
    expect(await outlines("é".normalize("NFD"))).toBe(await outlines("é"));
  });
});

it("a sheet gives each outline a name of its own, and the same name each time", () => {
  const sheet = new GlyphSheet();
  expect(["M0 0", "M1 1", "M0 0"].map((outline) => sheet.name(outline))).toEqual(["glyph-1", "glyph-2", "glyph-1"]);
  expect(sheet.write()).toBe('<path id="glyph-1" d="M0 0"/><path id="glyph-2" d="M1 1"/>');
});

it.each([1, 2] as const)("a drawing becomes a PNG of its size, at scale %i", async (scale) => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="4"><rect width="4" height="4" fill="#ff0000"/><rect x="4" width="4" height="4" fill="#0000ff"/></svg>';
  const png = PNG.sync.read(Buffer.from(await rasterise(svg, { width: 8, height: 4 }, scale)));
  expect([png.width, png.height]).toEqual([8 * scale, 4 * scale]);
  expect([...png.data.subarray(0, 4)]).toEqual([255, 0, 0, 255]);
  expect([...png.data.subarray((8 * scale - 1) * 4, 8 * scale * 4)]).toEqual([0, 0, 255, 255]);
});
