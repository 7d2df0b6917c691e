import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const [makeGzip, makeBrotli] = [promisify(gzip), promisify(brotliCompress)];

/** Above this many bytes the better compression would take a second. */
const maxPatient = 1024 * 1024;

/** The forms in which a text is sent. */
export interface CompressedForms {
  gz: Uint8Array;
  br: Uint8Array;
}

/** Whether a response of this type and size is worth compressing. Workbooks and archives are compressed already. */
export function isCompressible(type: string, bytes: number): boolean {
  const isText = /^text\/|json|xml|x-bibtex|x-research/.test(type) && !/openxml|zip/.test(type);
  return isText && bytes >= 1024;
}

/**
 * Compresses a response that is rendered ahead, on other threads. Pages are sent most, so they get quality 10, which makes them a
 * tenth smaller than 8 and takes ten times as long. Quality 9 is left out: it makes files as large as 8 does, and took 27 times
 * as long for files of this size, most of it to clear a table. The window is as large as the file needs.
 */
export async function compress(body: Uint8Array, type: string): Promise<CompressedForms> {
  const isPatient = type.startsWith("text/html") && body.byteLength <= maxPatient;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: isPatient ? 10 : 8,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.byteLength,
    [constants.BROTLI_PARAM_LGWIN]: Math.min(22, Math.max(10, Math.ceil(Math.log2(body.byteLength + 16)))),
  };
  const [gz, br] = await Promise.all([makeGzip(body, { level: 9 }), makeBrotli(body, { params })]);
  return { gz, br };
}
