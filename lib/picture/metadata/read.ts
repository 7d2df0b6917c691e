import { unescapeXml } from "../../text/escape";

/** Where a picture came from, and the data it was made from. */
export interface PictureOrigin {
  /** The path and query of its view on this site. */
  address: string;
  version: string;
  asOf: string;
}

/**
 * Reads the origin of a picture from its file, PNG or SVG. Runs in the browser too. Total: undefined for any other
 * bytes, and for a URL that leads off this site.
 */
export function parsePictureUrl(bytes: Uint8Array): PictureOrigin | undefined {
  const mark = isPng(bytes) ? findPngMark(bytes) : findSvgMark(bytes);
  return mark === undefined ? undefined : readMark(mark);
}

function isPng(bytes: Uint8Array): boolean {
  return [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a].every((byte, i) => bytes[i] === byte);
}

const keyword = "parley\0";

function findPngMark(bytes: Uint8Array): string | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const end = at + 8 + length;
    if (end + 4 > bytes.length) return undefined;
    const type = decode(bytes.subarray(at + 4, at + 8));
    const text = type === "iTXt" ? decode(bytes.subarray(at + 8, end)) : "";
    // Two flags and two empty fields separate the keyword from the text.
    if (text.startsWith(keyword)) return text.slice(keyword.length + 4);
    at = end + 4;
  }
  return undefined;
}

function findSvgMark(bytes: Uint8Array): string | undefined {
  const text = decode(bytes);
  if (!text.includes("<svg")) return undefined;
  const found = /<parley:picture [^>]*>([^<]*)<\/parley:picture>/.exec(text)?.[1];
  return found === undefined ? undefined : unescapeXml(found);
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

// The characters used in our URLs, and nothing that could lead to another site: no second slash, no backslash.
const safeAddress = /^\/[a-z0-9][A-Za-z0-9/@.~_-]*(\?[A-Za-z0-9=&,.~_@%-]*)?$/;

function readMark(mark: string): PictureOrigin | undefined {
  let read: unknown;
  try {
    read = JSON.parse(mark);
  } catch {
    return undefined;
  }
  if (typeof read !== "object" || read === null) return undefined;
  const { address, version, asOf } = read as Record<string, unknown>;
  if (typeof address !== "string" || typeof version !== "string" || typeof asOf !== "string") return undefined;
  const sound =
    safeAddress.test(address) &&
    !address.includes("//") &&
    !address.includes("..") &&
    /^[0-9a-f]{1,64}$/.test(version) &&
    /^\d{4}-\d{2}-\d{2}$/.test(asOf);
  return sound ? { address, version, asOf } : undefined;
}
