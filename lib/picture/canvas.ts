import { escapeXml } from "../text/escape";
import { type PictureColours, pictureColours } from "./layout/colours";
import type { PictureTheme } from "./options";
import { drawText, GlyphSheet, measureText, type TextStyle } from "./renderer";

/** A part of a picture, drawn from its own upper left corner, with the room it takes. */
export interface Block {
  width: number;
  height: number;
  svg: string;
}

/** What the parts of one picture are drawn with. */
export interface Canvas {
  colours: PictureColours;
  /** Words within a width, and the room they take. Sans, 13 px, ink unless said otherwise. */
  text: (words: string, style: Partial<TextStyle>, width: number) => Promise<Block>;
  /** The drawing with its words in it, and the outlines of their letters. */
  finish: (svg: string) => Promise<{ svg: string; defs: string }>;
}

interface Words {
  words: string;
  style: TextStyle;
  width: number;
}

/** Stands for words in a drawing until it is known which of them the picture shows. No text in XML holds this character. */
const mark = "\u0001";

/**
 * The many ways in which a picture could be laid out are tried with measured words alone: letters are drawn once, for the
 * one that is taken.
 */
export function createCanvas(theme: PictureTheme): Canvas {
  const colours = pictureColours[theme];
  const base: TextStyle = { face: "sans", size: 13, weight: 400, colour: colours.ink, lineHeight: 1.3 };
  const texts: Words[] = [];
  return {
    colours,
    text: async (words, own, width) => {
      const style = await fitWords(words, { ...base, ...own }, width);
      const room = await measureText(words, style, width);
      return { ...room, svg: room.height === 0 ? "" : `${mark}${texts.push({ words, style, width }) - 1}${mark}` };
    },
    finish: async (svg) => {
      const sheet = new GlyphSheet();
      const parts: string[] = [];
      for (const [i, part] of svg.split(mark).entries()) {
        const text = i % 2 === 1 ? texts[Number(part)] : undefined;
        parts.push(text ? await drawWords(text, sheet) : part);
      }
      return { svg: parts.join(""), defs: sheet.write() };
    },
  };
}

/** The least part of its size to which words are set smaller before one is broken. */
const smallest = 0.72;

/** A word that is wider than its place is set smaller, and broken only where that is not enough. */
async function fitWords(words: string, style: TextStyle, width: number): Promise<TextStyle> {
  // No letter is wider than its height: what cannot be too wide is not measured.
  const long = words.split(/\s+/).filter((word) => word.length * style.size > width);
  if (long.length === 0) return style;
  const rooms = await Promise.all(long.map((word) => measureText(word, { ...style, align: "left" }, 4000)));
  const part = width / Math.max(...rooms.map((room) => room.width));
  return part >= 1 ? style : { ...style, size: style.size * Math.max(smallest, Math.floor(part * 100) / 100) };
}

/** Outlines with the words that they are and the room that they take, for who takes the drawing apart. */
async function drawWords({ words, style, width }: Words, sheet: GlyphSheet): Promise<string> {
  const room = await measureText(words, style, width);
  const outlines = await drawText(words, style, width, sheet);
  return `<g aria-label="${escapeXml(words)}" data-room="${room.width} ${room.height}">${outlines}</g>`;
}
