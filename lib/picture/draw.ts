import { escapeXml } from "../text/escape";
import type { DrawnContent, PictureContent } from "./content";
import { keepPixels } from "./kept-pixels";
import { layoutPicture, type PictureLayout } from "./layout/frame";
import { writePngText } from "./metadata/png";
import { writeSvgMetadata } from "./metadata/svg";
import { describePicture } from "./metadata/xmp";
import type { PictureOptions } from "./options";
import { rasterise } from "./renderer";

/** A picture as a PNG with its text, URL and sources as metadata. */
export async function drawPng(figure: PictureContent, look: PictureOptions): Promise<Uint8Array> {
  // Pixels are kept for later versions of the data, so what only the file says is kept out of them.
  const { alt, path, version, ...drawn } = figure;
  const pixels = await keepPixels(JSON.stringify([drawn, look]), () => drawPixels(drawn, look));
  return writePngText(pixels, describePicture(figure), look.scale);
}

async function drawPixels(drawn: DrawnContent, look: PictureOptions): Promise<Uint8Array> {
  const laid = await layoutPicture(drawn, look);
  return rasterise(writeDocument(laid, ""), laid, look.scale);
}

/**
 * A picture as an SVG that can be taken apart: a group for each row and, within it, one for each column, named by id
 * and titled in words. Text is converted to outlines, so that it looks the same everywhere.
 */
export async function drawSvg(figure: PictureContent, look: Pick<PictureOptions, "size" | "theme">): Promise<string> {
  const laid = await layoutPicture(figure, look);
  const head = `<title>${escapeXml(`${figure.title}. ${figure.asOf}`)}</title><desc>${escapeXml(figure.alt)}</desc>${writeSvgMetadata(describePicture(figure))}`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${writeDocument(laid, head)}\n`;
}

function writeDocument({ width, height, svg, defs }: PictureLayout, head: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">${head}<defs>${defs}</defs>${svg}</svg>`;
}
