import type { Block, Canvas } from "../picture/canvas";
import { type PictureColours, pictureColourTokens } from "../picture/layout/colours";
import type { TextStyle } from "../picture/renderer";
import { escapeXml } from "../text/escape";

/**
 * A canvas without fonts, so that a test of a layout takes no time and knows the size of each text: every letter is half as
 * wide as it is high. Colours are called by their tokens, except that `none` is `grey`.
 */
export function createPlainCanvas(): Canvas {
  // An SVG has a `none` of its own. Every token is there.
  const names = pictureColourTokens.map((token) => [token, token === "none" ? "grey" : token]);
  const colours = Object.fromEntries(names) as PictureColours;
  const base: TextStyle = { face: "sans", size: 13, weight: 400, colour: "ink", lineHeight: 1.3 };
  return {
    colours,
    text: async (words, own, width) => setWords(words, { ...base, ...own }, width),
    finish: async (svg) => ({ svg, defs: "", smallest: 0 }),
  };
}

function setWords(words: string, style: TextStyle, width: number): Block {
  if (words.trim() === "") return { width: 0, height: 0, svg: "" };
  const measure = (text: string) => (text.length * style.size) / 2;
  const lines: string[] = [];
  for (const word of words.trim().split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && measure(`${last} ${word}`) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  // A word that is too wide is broken.
  const count = lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(measure(line) / width)), 0);
  const longest = Math.min(width, Math.max(...lines.map(measure)));
  const free = { left: 0, center: (width - longest) / 2, right: width - longest }[style.align ?? "left"];
  const room = { width: Math.ceil(free + longest), height: Math.ceil(count * style.size * style.lineHeight) };
  const look = `data-indent="${free}" data-size="${style.size}" data-weight="${style.weight}" data-colour="${style.colour}"`;
  return {
    ...room,
    svg: `<g aria-label="${escapeXml(words)}" data-room="${room.width} ${room.height}" ${look}/>`,
  };
}
