import type { FigureTheme } from "@/lib/figure/figure-look";
import { GlyphSheet, type SetText, setText, type TextStyle } from "@/lib/picture/typesetter";
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
  sheet: GlyphSheet;
  /** Sets words within a width. Sans, 13 px, ink unless said otherwise. */
  text: (words: string, style: Partial<TextStyle>, width: number) => Promise<SetText>;
}

export function makePen(theme: FigureTheme): Pen {
  const colours = figureColours[theme];
  const sheet = new GlyphSheet();
  const base: TextStyle = { face: "sans", size: 13, weight: 400, colour: colours.ink, lineHeight: 1.3 };
  return { colours, sheet, text: (words, style, width) => setText(words, { ...base, ...style }, width, sheet) };
}
