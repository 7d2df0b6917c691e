import type { FigureTheme } from "@/lib/figure/figure-look";
import { drawText, GlyphSheet, measureText, type TextStyle } from "@/lib/picture/typesetter";
import { type FigureColours, figureColours } from "./figure-colours";

/** A part of a picture, drawn from its own upper left corner, with the room it takes. */
export interface Block {
  width: number;
  height: number;
  svg: string;
}

/** What the parts of one picture are drawn with. */
export interface Pen {
  colours: FigureColours;
  /** Words within a width, and the room they take. Sans, 13 px, ink unless said otherwise. */
  text: (words: string, style: Partial<TextStyle>, width: number) => Promise<Block>;
  /** The drawing with its words in it, and the outlines of their letters. */
  finish: (svg: string) => Promise<{ svg: string; defs: string }>;
}

/** Stands for words in a drawing until it is known which of them the picture shows. No text in XML holds this character. */
const mark = "\u0001";

/**
 * The many ways in which a picture could be laid out are tried with measured words alone: letters are drawn once, for the
 * one that is taken.
 */
export function makePen(theme: FigureTheme): Pen {
  const colours = figureColours[theme];
  const base: TextStyle = { face: "sans", size: 13, weight: 400, colour: colours.ink, lineHeight: 1.3 };
  const texts: { words: string; style: TextStyle; width: number }[] = [];
  return {
    colours,
    text: async (words, own, width) => {
      const style = { ...base, ...own };
      const room = await measureText(words, style, width);
      return { ...room, svg: room.height === 0 ? "" : `${mark}${texts.push({ words, style, width }) - 1}${mark}` };
    },
    finish: async (svg) => {
      const sheet = new GlyphSheet();
      const parts: string[] = [];
      for (const [i, part] of svg.split(mark).entries()) {
        const text = i % 2 === 1 ? texts[Number(part)] : undefined;
        parts.push(text ? await drawText(text.words, text.style, text.width, sheet) : part);
      }
      return { svg: parts.join(""), defs: sheet.write() };
    },
  };
}
