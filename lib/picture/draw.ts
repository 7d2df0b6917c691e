import { escapeXml } from "../text/escape";
import type { Figure } from "./content";
import { type LaidFigure, layFigure } from "./layout/frame";
import { writePngText } from "./metadata/png";
import { writeSvgMetadata } from "./metadata/svg";
import { describeFigure } from "./metadata/xmp";
import type { FigureLook } from "./options";
import { rasterise } from "./renderer";

/** The pixels of a figure as a PNG that carries its words, its address and its sources. */
export async function drawFigure(figure: Figure, look: FigureLook): Promise<Uint8Array> {
  const laid = await layFigure(figure, look);
  const pixels = await rasterise(writeDocument(laid, ""), laid, look.scale);
  return writePngText(pixels, describeFigure(figure), look.scale);
}

/**
 * A figure as a drawing that can be taken apart: a group for each row and in it one for each column, named by their ids
 * and titled in words. Letters are outlines, so that it looks the same wherever it is opened.
 */
export async function drawFigureSvg(figure: Figure, look: Pick<FigureLook, "size" | "theme">): Promise<string> {
  const laid = await layFigure(figure, look);
  const head = `<title>${escapeXml(`${figure.title}. ${figure.asOf}`)}</title><desc>${escapeXml(figure.alt)}</desc>${writeSvgMetadata(describeFigure(figure))}`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${writeDocument(laid, head)}\n`;
}

function writeDocument({ width, height, svg, defs }: LaidFigure, head: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">${head}<defs>${defs}</defs>${svg}</svg>`;
}
