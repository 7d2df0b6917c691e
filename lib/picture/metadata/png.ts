import { crc32 } from "node:zlib";
import { type PictureText, serializeRdf, writePictureMark } from "./xmp";

const signature = 8;

/**
 * Writes a picture's metadata into its PNG file: text chunks, an XMP packet, and a physical size at which the scale
 * does not change the printed size. Throws if the bytes are not a PNG.
 */
export function writePngText(png: Uint8Array, text: PictureText, scale: number): Uint8Array {
  const [header, ...rest] = splitChunks(png);
  if (header?.type !== "IHDR") throw new Error("not a PNG: it does not begin with its header");
  const entries: [string, string][] = [
    ["Title", text.title],
    ["Description", text.description],
    ["Author", text.credit],
    ["Copyright", text.rights],
    ["Source", [text.url, text.sources].filter(Boolean).join(" ")],
    ["Software", "Parley"],
    ["parley", writePictureMark(text)],
    ["XML:com.adobe.xmp", writePacket(text)],
  ];
  const chunks = [
    header.bytes,
    writeChunk("pHYs", writeDensity(scale)),
    ...entries.map(([keyword, value]) => writeChunk("iTXt", writeText(keyword, value))),
    ...rest.filter(({ type }) => type !== "pHYs").map(({ bytes }) => bytes),
  ];
  return join([png.subarray(0, signature), ...chunks]);
}

/** The packet; its first line contains the byte order mark by which programs recognise it. */
function writePacket(text: PictureText): string {
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">${serializeRdf(text)}</x:xmpmeta><?xpacket end="r"?>`;
}

/** Pixels per metre, the same in both directions: 72 per inch at scale 1. */
function writeDensity(scale: number): Uint8Array {
  const bytes = new Uint8Array(9);
  const view = new DataView(bytes.buffer);
  const perMetre = Math.round((72 * scale) / 0.0254);
  view.setUint32(0, perMetre);
  view.setUint32(4, perMetre);
  bytes[8] = 1;
  return bytes;
}

/** The content of an iTXt chunk: uncompressed UTF-8 without a language. https://www.w3.org/TR/png-3/#11iTXt */
function writeText(keyword: string, value: string): Uint8Array {
  // The text must not contain zero bytes.
  return new TextEncoder().encode(`${keyword}\0\0\0\0\0${value.replaceAll("\0", "")}`);
}

function writeChunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(data.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(new TextEncoder().encode(type), 4);
  bytes.set(data, 8);
  view.setUint32(data.length + 8, crc32(bytes.subarray(4, data.length + 8)));
  return bytes;
}

function splitChunks(png: Uint8Array): { type: string; bytes: Uint8Array }[] {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const chunks: { type: string; bytes: Uint8Array }[] = [];
  for (let at = signature; at + 12 <= png.length; ) {
    const end = at + 12 + view.getUint32(at);
    if (end > png.length) break;
    chunks.push({ type: String.fromCharCode(...png.subarray(at + 4, at + 8)), bytes: png.subarray(at, end) });
    at = end;
  }
  return chunks;
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
