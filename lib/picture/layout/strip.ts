import type { StripView } from "../../view/matrix/strip";
import type { PictureColours } from "./colours";
import { drawMark, round } from "./shapes";

/** Where a strip is drawn: its left end, its middle line, its length and the height of its segments. */
export interface StripPlace {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** How much of the height above and below the middle line a strip takes, red lines and ticks included. */
export function getStripRoom(height: number): number {
  return Math.ceil(height / 2 + Math.max(4, height * 0.4));
}

/** The strip of a cell: a line of segments, or of an amount or a date, with what is held, reported and ruled out on it. */
export function drawStrip(colours: PictureColours, strip: StripView, place: StripPlace): string {
  const { x, y, width, height } = place;
  const room = getStripRoom(height);
  const drawn = strip.kind === "options" ? drawOptions(colours, strip, place) : drawValues(colours, strip, place);
  const absent = strip.absence
    ? drawMark(strip.absence, { x: x + width / 2, y, size: Math.min(height * 1.5, width) }, colours)
    : "";
  return `<g data-strip="${round(width)} ${room * 2}" transform="translate(${round(x)} ${round(y - room)})"><g transform="translate(${round(-x)} ${round(room - y)})">${drawn}${absent}</g></g>`;
}

function drawOptions(
  colours: PictureColours,
  strip: Extract<StripView, { kind: "options" }>,
  { x, y, width, height }: StripPlace,
): string {
  const { segments, ordered, absence } = strip;
  const gap = height > 12 ? 4 : 3;
  const own = (width - gap * (segments.length - 1)) / segments.length;
  // The sign of silence has the middle of the line to itself.
  const middle = { from: x + width / 2 - height, to: x + width / 2 + height };
  return segments
    .map(({ stated, reported, redLine, statusQuo }, i) => {
      const left = x + i * (own + gap);
      const isFree = !absence || left + own < middle.from || left > middle.to;
      const plain = ordered
        ? rule(left, y, own, Math.max(2, height / 5), colours.stave, absence ? "3 3" : "")
        : rule(left + own / 2 - height / 6, y, height / 3, height / 3, colours.stave);
      return [
        stated || reported || !isFree ? "" : plain,
        stated ? block(left, y, own, height, colours.ink) : "",
        reported ? outline(left, y, own, height, colours.reported, stated) : "",
        redLine ? beam(left + own / 2, y, height, own, stated ? colours.paper : colours.ink) : "",
        statusQuo && !absence ? tick(left + own / 2, y, height, colours["ink-3"]) : "",
      ].join("");
    })
    .join("");
}

function drawValues(
  colours: PictureColours,
  strip: Extract<StripView, { kind: "values" }>,
  { x, y, width, height }: StripPlace,
): string {
  const { spans, redLines, statusQuo, absence } = strip;
  const least = Math.max(6, height * 0.6);
  const along = (at: number) => x + at * width;
  const thick = Math.max(2, height / 5);
  const half = width / 2 - height;
  const base = absence
    ? rule(x, y, half, thick, colours.stave, "3 3") + rule(x + width - half, y, half, thick, colours.stave, "3 3")
    : rule(x, y, width, thick, colours.stave);
  return [
    base,
    ...spans.map(({ from, to, report, limit }) => {
      const own = Math.max(least, (to - from) * width);
      const left = Math.min(Math.max(x, (along(from) + along(to) - own) / 2), x + width - own);
      const shape = report
        ? outline(left, y, own, height, colours.reported, false)
        : block(left, y, own, height, colours.ink);
      const colour = report ? colours.reported : colours.ink;
      return shape + (limit ? arrow(limit === "at-least" ? x + width : x, y, height, limit, colour) : "");
    }),
    ...redLines.map((at) => beam(along(at), y, height, least, colours.ink)),
    statusQuo === undefined || absence ? "" : tick(along(statusQuo), y, height, colours["ink-3"]),
  ].join("");
}

function rule(x: number, y: number, width: number, height: number, colour: string, dash = ""): string {
  return `<path d="M${round(x)} ${round(y)}h${round(width)}" fill="none" stroke="${colour}" stroke-width="${round(height)}"${dash ? ` stroke-dasharray="${dash}"` : ""}/>`;
}

/** A path rather than a rectangle: those are grounds. */
function block(x: number, y: number, width: number, height: number, colour: string): string {
  return `<path d="M${round(x)} ${round(y - height / 2)}h${round(width)}v${round(height)}h${round(-width)}z" fill="${colour}"/>`;
}

/** A report: hollow and dashed or, over something on the record, a line around it. */
function outline(x: number, y: number, width: number, height: number, colour: string, over: boolean): string {
  const stroke = Math.max(1.6, height / 7);
  const [w, h] = [width - stroke, height - stroke];
  const dash = over ? "" : ` stroke-dasharray="${round(stroke * 2)} ${round(stroke * 1.3)}"`;
  return `<path d="M${round(x + stroke / 2)} ${round(y - h / 2)}h${round(w)}v${round(h)}h${round(-w)}z" fill="none" stroke="${colour}" stroke-width="${round(over ? stroke * 1.5 : stroke)}"${dash}/>`;
}

/** A red line, as an I-beam. */
function beam(x: number, y: number, height: number, width: number, colour: string): string {
  const [half, wide] = [height / 2 + height * 0.2, Math.min(width, height * 0.9) / 2];
  const stroke = Math.max(2, height / 5);
  return `<path d="M${round(x)} ${round(y - half)}v${round(half * 2)}M${round(x - wide)} ${round(y - half)}h${round(wide * 2)}M${round(x - wide)} ${round(y + half)}h${round(wide * 2)}" fill="none" stroke="${colour}" stroke-width="${round(stroke)}"/>`;
}

/** What holds today, as a tick below the line. */
function tick(x: number, y: number, height: number, colour: string): string {
  const from = y + height / 2 + 1;
  return `<path d="M${round(x)} ${round(from)}v${round(Math.max(4, height * 0.35))}" fill="none" stroke="${colour}" stroke-width="${round(Math.max(2, height / 6))}"/>`;
}

/** The open end of a limit, at the end of the line. */
function arrow(x: number, y: number, height: number, limit: "at-least" | "at-most", colour: string): string {
  const way = limit === "at-least" ? -1 : 1;
  return `<path d="M${round(x)} ${round(y)}l${round((way * height) / 2)} ${round(-height / 2)}v${round(height)}z" fill="${colour}"/>`;
}
