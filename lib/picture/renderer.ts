import { readFileSync } from "node:fs";
import path from "node:path";
import { LRUCache } from "lru-cache";
import { Renderer } from "takumi-js/node";

const modules = path.join(process.cwd(), "node_modules");
const serif = path.join(modules, "@fontsource-variable/source-serif-4/files");
const sans = path.join(modules, "@fontsource-variable/libre-franklin/files");
const arabic = path.join(modules, "@fontsource/noto-sans-arabic/files");
const hebrew = path.join(modules, "@fontsource/noto-sans-hebrew/files");
const thai = path.join(modules, "@fontsource-variable/noto-sans-thai/files");
const devanagari = path.join(modules, "@fontsource-variable/noto-sans-devanagari/files");
const armenian = path.join(modules, "@fontsource-variable/noto-sans-armenian/files");
const georgian = path.join(modules, "@fontsource-variable/noto-sans-georgian/files");
const emoji = path.join(modules, "@fontsource-variable/noto-emoji/files");

/**
 * The fonts of the pictures, read from their packages; nothing is downloaded. One literal path per file, so that Next's
 * file tracing includes exactly these. A script that none of them has is refused in the data
 * (lib/dataset/rules/pictures-can-draw.ts).
 */
const faces: readonly { name: string; file: string; weight?: number }[] = [
  { name: "Parley Serif", file: path.join(serif, "source-serif-4-latin-opsz-normal.woff2") },
  { name: "Parley Serif", file: path.join(serif, "source-serif-4-latin-ext-opsz-normal.woff2") },
  { name: "Parley Serif", file: path.join(serif, "source-serif-4-vietnamese-opsz-normal.woff2") },
  { name: "Parley Serif", file: path.join(serif, "source-serif-4-greek-opsz-normal.woff2") },
  { name: "Parley Serif", file: path.join(serif, "source-serif-4-cyrillic-opsz-normal.woff2") },
  { name: "Parley Serif", file: path.join(serif, "source-serif-4-cyrillic-ext-opsz-normal.woff2") },
  { name: "Parley Sans", file: path.join(sans, "libre-franklin-latin-wght-normal.woff2") },
  { name: "Parley Sans", file: path.join(sans, "libre-franklin-latin-ext-wght-normal.woff2") },
  { name: "Parley Sans", file: path.join(sans, "libre-franklin-vietnamese-wght-normal.woff2") },
  { name: "Parley Sans", file: path.join(sans, "libre-franklin-cyrillic-wght-normal.woff2") },
  { name: "Parley Sans", file: path.join(sans, "libre-franklin-cyrillic-ext-wght-normal.woff2") },
  { name: "Parley Arabic", file: path.join(arabic, "noto-sans-arabic-arabic-400-normal.woff2"), weight: 400 },
  { name: "Parley Arabic", file: path.join(arabic, "noto-sans-arabic-arabic-600-normal.woff2"), weight: 600 },
  { name: "Parley Hebrew", file: path.join(hebrew, "noto-sans-hebrew-hebrew-400-normal.woff2"), weight: 400 },
  { name: "Parley Hebrew", file: path.join(hebrew, "noto-sans-hebrew-hebrew-600-normal.woff2"), weight: 600 },
  { name: "Parley Thai", file: path.join(thai, "noto-sans-thai-thai-wght-normal.woff2") },
  { name: "Parley Devanagari", file: path.join(devanagari, "noto-sans-devanagari-devanagari-wght-normal.woff2") },
  { name: "Parley Armenian", file: path.join(armenian, "noto-sans-armenian-armenian-wght-normal.woff2") },
  { name: "Parley Georgian", file: path.join(georgian, "noto-sans-georgian-georgian-wght-normal.woff2") },
  { name: "Parley Emoji", file: path.join(emoji, "noto-emoji-0-wght-normal.woff2") },
  { name: "Parley Emoji", file: path.join(emoji, "noto-emoji-1-wght-normal.woff2") },
  { name: "Parley Emoji", file: path.join(emoji, "noto-emoji-2-wght-normal.woff2") },
  { name: "Parley Emoji", file: path.join(emoji, "noto-emoji-3-wght-normal.woff2") },
  { name: "Parley Emoji", file: path.join(emoji, "noto-emoji-4-wght-normal.woff2") },
  { name: "Parley Emoji", file: path.join(emoji, "noto-emoji-5-wght-normal.woff2") },
  { name: "Parley Emoji", file: path.join(emoji, "noto-emoji-6-wght-normal.woff2") },
  { name: "Parley Emoji", file: path.join(emoji, "noto-emoji-7-wght-normal.woff2") },
  { name: "Parley Emoji", file: path.join(emoji, "noto-emoji-8-wght-normal.woff2") },
  { name: "Parley Emoji", file: path.join(emoji, "noto-emoji-9-wght-normal.woff2") },
];

/** The families in which a letter is looked for after the one of its text: Greek is in the serif alone. */
const fallbacks = [...new Set(["Parley Sans", ...faces.map(({ name }) => name)])].join(", ");

let renderer: Promise<Renderer> | undefined;

/** The renderer with its fonts, loaded once per process. */
export function loadRenderer(): Promise<Renderer> {
  renderer ??= makeRenderer();
  return renderer;
}

async function makeRenderer(): Promise<Renderer> {
  const made = new Renderer();
  for (const { name, file, weight } of faces) {
    await made.registerFont({ name, data: readFileSync(file), ...(weight === undefined ? {} : { weight }) });
  }
  return made;
}

/** Text style. */
export interface TextStyle {
  face: "serif" | "sans";
  size: number;
  weight: number;
  colour: string;
  lineHeight: number;
  align?: "left" | "center" | "right";
}

/** Glyph outlines shared by the texts of one picture. */
export class GlyphSheet {
  private readonly ids = new Map<string, string>();

  /** Returns the id under which the picture defines an outline. */
  name(outline: string): string {
    const known = this.ids.get(outline);
    if (known) return known;
    const id = `glyph-${this.ids.size + 1}`;
    this.ids.set(outline, id);
    return id;
  }

  /** The definitions of every outline used so far. */
  write(): string {
    return [...this.ids].map(([outline, id]) => `<path id="${id}" d="${outline}"/>`).join("");
  }
}

/** The space a text takes within a width, wrapped to as many lines as it needs. */
export interface TextBounds {
  width: number;
  height: number;
}

/** A cache of measurements, because the same text recurs in every size and theme. */
const measured = new LRUCache<string, TextBounds>({ max: 20_000 });

/** Measures a text within a width. */
export async function measureText(words: string, style: TextStyle, width: number): Promise<TextBounds> {
  if (words.trim() === "") return { width: 0, height: 0 };
  const key = JSON.stringify([words, style.face, style.size, style.weight, style.lineHeight, style.align, width]);
  const known = measured.get(key);
  if (known) return known;
  const found = (await loadRenderer()).measure(writeNode(words, style, width), { width });
  const { height, runs } = await found;
  const room = {
    width: Math.min(width, Math.ceil(Math.max(0, ...runs.map((run) => run.x + run.width)))),
    // A run's box can be taller than its line, so take the one that reaches furthest down.
    height: Math.ceil(Math.max(height, ...runs.map((run) => run.y + run.height - 2))),
  };
  measured.set(key, room);
  return room;
}

/** Draws a text within a width from its top left corner, as outlines. The first strong letter decides the direction. */
export async function drawText(words: string, style: TextStyle, width: number, sheet: GlyphSheet): Promise<string> {
  const { height } = await measureText(words, style, width);
  if (height === 0) return "";
  const key = JSON.stringify([words, style, width]);
  const known = drawn.get(key);
  const drawing = known ?? (await (await loadRenderer()).renderSvg(writeNode(words, style, width), { width, height }));
  if (known === undefined) drawn.set(key, drawing);
  return shareGlyphs(drawing, sheet);
}

/** Texts as they were drawn: the same ones are in the PNG and the SVG of a view, and in its other sizes. */
const drawn = new LRUCache<string, string>({
  maxSize: 16 * 1024 * 1024,
  sizeCalculation: ({ length }, key) => length + key.length,
});

function writeNode(words: string, style: TextStyle, width: number) {
  return {
    type: "text" as const,
    // A letter and its accents are looked for in one font, and fonts have most of them as one letter.
    text: words.normalize(),
    style: {
      display: "block" as const,
      width,
      fontFamily: `${style.face === "serif" ? "Parley Serif" : "Parley Sans"}, ${fallbacks}`,
      fontSize: style.size,
      fontWeight: style.weight,
      lineHeight: style.lineHeight,
      color: style.colour,
      textAlign: style.align ?? "left",
      overflowWrap: "anywhere" as const,
    },
  };
}

/**
 * Takes the drawing out of its document and replaces its outlines with references to the shared ones, written as SVG 1.1
 * has it: Inkscape 1.2 draws nothing for a plain `href`, and every program understands this.
 */
function shareGlyphs(svg: string, sheet: GlyphSheet): string {
  const outlines = new Map(
    [...svg.matchAll(/<path id="(g\d+)" d="([^"]*)"\/>/g)].map(([, id, d]) => [id ?? "", d ?? ""]),
  );
  return svg
    .replace(/^[\s\S]*?<svg[^>]*>/, "")
    .replace(/<\/svg>\s*$/, "")
    .replace(/<defs>[\s\S]*?<\/defs>/g, "")
    .replace(/(?:xlink:)?href="#(g\d+)"/g, (_, id: string) => `xlink:href="#${sheet.name(outlines.get(id) ?? "")}"`)
    .replace(/\s*\n\s*/g, "");
}

/** Renders an SVG document as a PNG, at `scale` device pixels per unit. */
export async function rasterise(
  svg: string,
  size: { width: number; height: number },
  scale: number,
): Promise<Uint8Array> {
  const set = await loadRenderer();
  const src = `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;
  const node = { type: "image" as const, src, style: { width: size.width, height: size.height } };
  return set.render(node, {
    width: size.width * scale,
    height: size.height * scale,
    devicePixelRatio: scale,
    format: "png",
  });
}
