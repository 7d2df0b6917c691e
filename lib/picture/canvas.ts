import { escapeXml } from "../text/escape";
import { type PictureColours, pictureColours } from "./layout/colours";
import { formatId } from "./layout/shapes";
import type { PictureTheme } from "./options";
import { drawText, GlyphSheet, measureText, type TextStyle } from "./renderer";

/** A part of a picture with its size, drawn from its top left corner. */
export interface Block {
  width: number;
  height: number;
  svg: string;
}

/** Shared context for drawing the parts of one picture. */
export interface Canvas {
  colours: PictureColours;
  /** Text within a width, and the space it takes. Defaults to sans, 13 px, ink. */
  text: (words: string, style: Partial<TextStyle>, width: number) => Promise<Block>;
  /** The drawing with its text filled in, the glyph outlines it uses, and the size of its smallest text. */
  finish: (svg: string) => Promise<{ svg: string; defs: string; smallest: number }>;
}

interface Words {
  words: string;
  style: TextStyle;
  width: number;
}

/** A placeholder for text until the final layout is known. Text in XML cannot contain this character. */
const mark = "\u0001";

/**
 * Creates a canvas. The many candidate layouts of a picture are tried with measured text only; glyphs are drawn once,
 * for the layout that is chosen. No text is drawn smaller than `smallest`.
 */
export function createCanvas(theme: PictureTheme, smallest: number): Canvas {
  const colours = pictureColours[theme];
  const base: TextStyle = { face: "sans", size: 13, weight: 400, colour: colours.ink, lineHeight: 1.3 };
  const texts: Words[] = [];
  return {
    colours,
    text: async (words, own, width) => {
      const asked = { ...base, ...own };
      const style = await fitWords(words, { ...asked, size: Math.max(smallest, asked.size) }, width, smallest);
      const room = await measureText(words, style, width);
      return { ...room, svg: room.height === 0 ? "" : `${mark}${texts.push({ words, style, width }) - 1}${mark}` };
    },
    finish: async (svg) => {
      const sheet = new GlyphSheet();
      const parts: string[] = [];
      for (const [i, part] of svg.split(mark).entries()) {
        const text = i % 2 === 1 ? texts[Number(part)] : undefined;
        parts.push(text ? await drawWords(text, nameText((i + 1) / 2, text.words), sheet) : part);
      }
      const used = svg.split(mark).flatMap((part, i) => (i % 2 === 1 ? (texts[Number(part)]?.style.size ?? []) : []));
      return { svg: parts.join(""), defs: sheet.write(), smallest: Math.min(...used) };
    },
  };
}

/** The least factor to which text is scaled down before a word is broken. */
const least = 0.72;

/** Scales down a word wider than its space, and breaks it only if that is not enough. */
async function fitWords(words: string, style: TextStyle, width: number, smallest: number): Promise<TextStyle> {
  // No letter is wider than it is high, so words that cannot be too wide need no measuring.
  const long = words.split(/\s+/).filter((word) => word.length * style.size > width);
  if (long.length === 0) return style;
  const rooms = await Promise.all(long.map((word) => measureText(word, { ...style, align: "left" }, 4000)));
  const part = width / Math.max(...rooms.map((room) => room.width));
  if (part >= 1) return style;
  return { ...style, size: Math.max(smallest, style.size * Math.max(least, Math.floor(part * 100) / 100)) };
}

/** The id of a text: its number, and its words as far as they are in Latin letters. */
function nameText(number: number, words: string): string {
  return formatId("text", `${number}`, words).replaceAll(/-+/g, "-").slice(0, 60).replace(/-$/, "");
}

/**
 * Draws text as outlines, in a group by whose id and label anyone who edits the drawing finds the words: editors list
 * groups by their ids, and Inkscape labels text that was made into outlines in the same way.
 */
async function drawWords({ words, style, width }: Words, id: string, sheet: GlyphSheet): Promise<string> {
  const room = await measureText(words, style, width);
  const outlines = await drawText(words, style, width, sheet);
  return `<g id="${id}" aria-label="${escapeXml(words)}" data-room="${room.width} ${room.height}">${outlines}</g>`;
}
