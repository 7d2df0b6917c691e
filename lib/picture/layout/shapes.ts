import type { Span } from "../../model/scale";
import { escapeXml } from "../../text/escape";
import type { DrawnResult } from "../../view/compare/drawn-result";
import type { AskIcon } from "../../view/deal/asks";
import type { MarkShape } from "../../view/matrix/cell";
import type { PictureColours } from "./colours";

/** Moves a drawing to a point. */
export function place(svg: string, x: number, y: number): string {
  return svg === "" ? "" : `<g transform="translate(${round(x)} ${round(y)})">${svg}</g>`;
}

/** A group that designers can find by its id, with a title that describes it. */
export function group(id: string, title: string, svg: string): string {
  return `<g id="${escapeXml(id)}">${title ? `<title>${escapeXml(title)}</title>` : ""}${svg}</g>`;
}

/** Joins parts into a valid XML id. */
export function formatId(...parts: readonly string[]): string {
  return parts.join("-").replaceAll(/[^A-Za-z0-9-]/g, "-");
}

export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

export function line(x1: number, y1: number, x2: number, y2: number, colour: string, width = 1, dash = ""): string {
  return `<path d="M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}" fill="none" stroke="${colour}" stroke-width="${width}"${dash ? ` stroke-dasharray="${dash}"` : ""}/>`;
}

export function box(x: number, y: number, width: number, height: number, fill: string): string {
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${fill}"/>`;
}

/**
 * Horizontal offsets of marks on the same option, in mark widths: the first in place, the next to the right, a third to
 * the left.
 */
export const markOffsets: readonly [number, number, number] = [0, 1, -1];

/** A mark of the design language, centred on a point; `ground` is the background that fills a hollow one. */
export function drawMark(
  shape: MarkShape,
  at: { x: number; y: number; size: number },
  colours: PictureColours,
  ground: string = colours.paper,
): string {
  const scale = round(at.size / 16);
  const colour =
    shape === "reported" || shape === "disputed" || shape === "account"
      ? colours.reported
      : shape === "silent" || shape === "not-concerned"
        ? colours.none
        : colours.ink;
  return `<g data-mark="${shape}" transform="translate(${round(at.x - at.size / 2)} ${round(at.y - at.size / 2)}) scale(${scale})">${markPath(shape, colour, ground)}</g>`;
}

function markPath(shape: MarkShape, colour: string, ground: string): string {
  const ring = `<circle cx="8" cy="8" r="5.2" fill="${ground}" stroke="${colour}" stroke-width="1.9" stroke-dasharray="4.3 2.234" transform="rotate(-113 8 8)"/>`;
  switch (shape) {
    case "record":
      return `<circle cx="8" cy="8" r="5.6" fill="${colour}"/>`;
    case "document":
      return `<path d="M3 2h6.6L13 5.4V14H3z" fill="${colour}"/><path d="M9.2 2.2v3.6h3.6" fill="none" stroke="${ground}" stroke-width="1.1"/>`;
    case "spokesperson":
      return `<path d="M8 1.2 14.8 8 8 14.8 1.2 8z" fill="${colour}"/>`;
    case "account":
      return `<path d="M8 1.7 14.3 8 8 14.3 1.7 8z" fill="${ground}" stroke="${colour}" stroke-width="1.9"/>`;
    case "summary":
      return `<circle cx="8" cy="8" r="4.9" fill="${ground}" stroke="${colour}" stroke-width="1.9"/>`;
    case "reported":
      return ring;
    case "disputed":
      return `${ring}<path d="M2.2 13.8 13.8 2.2" stroke="${colour}" stroke-width="1.9"/>`;
    case "silent":
      return `<path d="M5.6 2.4h-3v11.2h3M10.4 2.4h3v11.2h-3" fill="none" stroke="${colour}" stroke-width="1.7"/>`;
    case "not-concerned":
      return `<rect x="2" y="4.8" width="12" height="6.4" fill="${ground}" stroke="${colour}" stroke-width="1.6"/>`;
    case "red-line":
      return `<path d="M8 1.5v13M4.6 1.6h6.8M4.6 14.4h6.8" fill="none" stroke="${colour}" stroke-width="2.2"/>`;
    case "term":
      return `<path d="M2.4 3h11.2L8 13z" fill="${ground}" stroke="${colour}" stroke-width="1.7" stroke-linejoin="round"/>`;
    case "agreed":
      return `<path d="M2.4 3h11.2L8 13z" fill="${colour}" stroke="${colour}" stroke-width="1.7" stroke-linejoin="round"/>`;
    case "event":
      return `<rect x="3.2" y="3.2" width="9.6" height="9.6" fill="${ground}" stroke="${colour}" stroke-width="1.7"/>`;
  }
}

/** The icon of a result or an ask, 46 by 14; dashed and hollow if it rests on a report. */
export function drawIcon(icon: DrawnResult | AskIcon, report: boolean, colours: PictureColours): string {
  const stroke = (colour: string, d: string, width = 1.7, dash = report ? "2.2 1.8" : "") =>
    `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}"${dash ? ` stroke-dasharray="${dash}"` : ""}/>`;
  const dot = (colour: string, cx: number, r = 3.4) =>
    report
      ? `<circle cx="${round(cx)}" cy="7" r="${r}" fill="${colours.paper}" stroke="${colour}" stroke-width="1.6"/>`
      : `<circle cx="${round(cx)}" cy="7" r="${r}" fill="${colour}"/>`;
  switch (icon.kind) {
    case "same":
      return stroke(colours.agree, "M15 4h16M15 10h16", 2.8);
    case "overlapping":
      return stroke(colours.agree, "M6 4.2h23M17 9.8h23", 2.8) + stroke(colours.agree, "M17 7h12", 2.8, "1.4 1.4");
    case "within":
      return stroke(colours.agree, "M9 1.5h28v11H9z") + dot(colours.agree, 23);
    case "more-than-asked":
      return stroke(colours.agree, "M9 1.5h16v11H9z") + dot(colours.agree, 33.6);
    case "own-offer":
      return drawMark("term", { x: 23, y: 7, size: 15 }, colours);
    case "apart":
    case "beyond": {
      const segments = Math.max(1, Math.min(icon.steps, 4));
      const left = 23 - (segments * 8.6) / 2;
      const ticks = Array.from(
        { length: "smooth" in icon && icon.smooth ? 0 : segments - 1 },
        (_, i) => `M${round(left + (i + 1) * 8.6)} 3.2v7.6`,
      );
      const colour = icon.steps > 2 ? colours["dist-3"] : icon.steps === 2 ? colours["dist-2"] : colours["dist-1"];
      return (
        stroke(colour, `M${round(left)} 7h${round(segments * 8.6)}${ticks.join("")}`) +
        dot(colour, left) +
        dot(colour, left + segments * 8.6)
      );
    }
    case "different":
      return dot(colours["dist-1"], 13) + dot(colours["dist-1"], 33);
    case "not-concerned":
      return stroke(colours.none, "M15 7h16", 1.7, "");
    case "opposite": {
      const colour = colours["dist-max"];
      return stroke(colour, "M3 1.4v11.2M43 1.4v11.2M8 7h30", 2.8) + dot(colour, 8.2, 3.6) + dot(colour, 37.8, 3.6);
    }
    case "crosses":
      return drawMark("red-line", { x: 23, y: 7, size: 16 }, colours);
    case "no-position":
      return drawMark("silent", { x: 23, y: 7, size: 15 }, colours);
    case "not-comparable":
      return (
        `<circle cx="12" cy="7" r="3.4" fill="${colours.none}"/>` +
        stroke(colours.none, "M18 7h10", 1.7, "2.5 2.5") +
        stroke(colours.none, "M33.5 2.5H31v9h2.5M37.5 2.5H40v9h-2.5", 1.7, "")
      );
  }
}

/** The open end of a limit: a triangle that points beyond the end of the scale. Nothing for a range. */
export function drawOpenEnd(
  { from, to, limit }: Span,
  at: (option: number) => { x: number; y: number },
  along: "right" | "down",
  size: number,
  colour: string,
): string {
  if (!limit) return "";
  const way = limit === "at-least" ? 1 : -1;
  const { x, y } = at(limit === "at-least" ? to : from);
  const tip =
    along === "right"
      ? `v${-size / 2}l${way * size} ${size / 2}l${-way * size} ${size / 2}z`
      : `h${-size / 2}l${size / 2} ${way * size}l${size / 2} ${-way * size}z`;
  return `<path d="M${round(x)} ${round(y)}${tip}" fill="${colour}"/>`;
}

/** On how many lines initials stand above columns so that no two of them touch. */
export function countLetterLines(letters: readonly { width: number }[], pitch: number): number {
  const areApart = (lines: number) =>
    letters.every((one, i) => {
      const next = letters[i + lines];
      return !next || (one.width + next.width) / 2 + 6 <= pitch * lines;
    });
  let lines = 1;
  while (!areApart(lines)) lines++;
  return lines;
}
