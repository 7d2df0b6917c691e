import { describe, expect, it } from "vitest";
import { createCanvas } from "./canvas";

const canvas = createCanvas("light", 16);

describe("text in a picture", () => {
  it("takes no room if it is empty", async () => {
    expect(await canvas.text(" ", {}, 300)).toEqual({ width: 0, height: 0, svg: "" });
  });

  it("is never smaller than the smallest letters of the picture", async () => {
    const small = await canvas.text("Amber", { size: 9 }, 300);
    expect(small).toMatchObject(await roomOf("Amber", { size: 16 }));
    expect((await canvas.text("Amber", { size: 32 }, 300)).width).toBeGreaterThan(small.width * 1.9);
  });

  it("is scaled down where a word is too wide, by a bit more than a quarter at most", async () => {
    const word = "Ferrykeepersassociation";
    const free = await canvas.text(word, { size: 40 }, 4000);
    const narrow = await canvas.text(word, { size: 40 }, Math.floor(free.width * 0.8));
    expect(narrow.width).toBeLessThanOrEqual(free.width * 0.8);
    expect(narrow.height).toBeLessThan(free.height);
    // Then it is broken.
    const broken = await canvas.text(word, { size: 40 }, free.width / 2);
    expect(broken.height).toBeGreaterThan(free.height);
    const finished = await canvas.finish(broken.svg);
    expect(finished.smallest).toBeCloseTo(40 * 0.72);
    expect((await canvas.finish(narrow.svg)).smallest).toBeCloseTo(40 * 0.79, 0);
  });

  it("keeps its size where every word has room, on as many lines as it needs", async () => {
    const lines = await canvas.text("Amber and Basalt and Cobalt", { size: 20 }, 120);
    expect(lines.height).toBeGreaterThan(60);
    expect(lines.width).toBeLessThanOrEqual(120);
    expect((await canvas.finish(lines.svg)).smallest).toBe(20);
  });
});

async function roomOf(words: string, style: Parameters<typeof canvas.text>[1]) {
  const { width, height } = await canvas.text(words, style, 300);
  return { width, height };
}

describe("a finished drawing", () => {
  it("has each text as outlines, in a group that is called by its words", async () => {
    const own = createCanvas("dark", 16);
    const words = await own.text("Amber & “Basalt”", { size: 20 }, 300);
    const again = await own.text("Заречье", { size: 18 }, 300);
    const { svg, defs, smallest } = await own.finish(`<g>${words.svg}</g><path d="M0 0"/>${again.svg}`);
    expect(svg).toMatch(
      new RegExp(
        `^<g><g id="text-1-Amber-Basalt" aria-label="Amber &amp; “Basalt”" data-room="${words.width} ${words.height}">.*</g></g><path d="M0 0"/><g id="text-2" aria-label="Заречье" data-room="${again.width} ${again.height}">.*</g>$`,
      ),
    );
    expect(smallest).toBe(18);
    // Letters are in the colour of text on a dark ground.
    expect(svg.toLowerCase()).toContain(own.colours.ink);
    expect(own.colours.paper).toBe("#0f161d");
    const used = [...svg.matchAll(/xlink:href="#(glyph-\d+)"/g)].map(([, id]) => id);
    const defined = [...defs.matchAll(/<path id="(glyph-\d+)"/g)].map(([, id]) => id);
    expect(used.length).toBeGreaterThan(18);
    expect(used.every((id) => defined.includes(id))).toBe(true);
    // “a” and “A” each stand in more than one place, and are defined once.
    expect(new Set(defined).size).toBe(defined.length);
    expect(defined.length).toBeLessThan(used.length);
  });

  it("has only the texts that were placed, under names that are not too long", async () => {
    const own = createCanvas("light", 16);
    await own.text("never placed", { size: 16 }, 300);
    const long = await own.text(
      "The ferry leaves the pier every morning at eight, and nobody knows where it goes",
      {},
      300,
    );
    const { svg } = await own.finish(long.svg);
    expect(svg).not.toContain("never placed");
    expect(svg).toContain('<g id="text-1-The-ferry-leaves-the-pier-every-morning-at-eight-and" ');
  });

  it("does not end the name of a text with a stroke", async () => {
    const own = createCanvas("light", 16);
    const { svg } = await own.text("What is it?", {}, 300);
    expect((await own.finish(svg)).svg).toContain('<g id="text-1-What-is-it" ');
  });
});
