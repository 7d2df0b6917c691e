import { PNG } from "pngjs";
import { describe, expect, it } from "vitest";
import { writePngText } from "./png";
import { type PictureText, serializeRdf } from "./xmp";

const text: PictureText = {
  title: "Паром & ferry",
  description: "Amber: north.",
  sources: "Sources: The Pier Post.",
  credit: "Parley",
  rights: "Parley, CC BY 4.0.",
  licence: "https://example.org/licence",
  url: "https://parley.example/pier",
  path: "/pier",
  version: "0a1b",
  asOf: "2031-05-20",
};
const blank = PNG.sync.write(new PNG({ width: 4, height: 3 }));

/** The parts of a PNG: their types and what is in them. */
function listChunks(png: Uint8Array): { type: string; data: Buffer }[] {
  const bytes = Buffer.from(png);
  const chunks: { type: string; data: Buffer }[] = [];
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    const length = bytes.readUInt32BE(at);
    chunks.push({ type: bytes.toString("latin1", at + 4, at + 8), data: bytes.subarray(at + 8, at + 8 + length) });
  }
  return chunks;
}

const listTexts = (png: Uint8Array) =>
  listChunks(png).flatMap(({ type, data }) => (type === "iTXt" ? [data.toString().split("\0\0\0\0\0")] : []));

describe("a PNG with its text", () => {
  it("keeps its pixels, and has its size in print and its text before them", () => {
    const before = listChunks(blank);
    const after = listChunks(writePngText(blank, text, 1));
    expect(before.map(({ type }) => type)).toEqual(["IHDR", "IDAT", "IEND"]);
    expect(after.map(({ type }) => type)).toEqual(["IHDR", "pHYs", ...Array(8).fill("iTXt"), "IDAT", "IEND"]);
    expect(PNG.sync.read(Buffer.from(writePngText(blank, text, 1)), { checkCRC: true }).data).toEqual(
      PNG.sync.read(blank).data,
    );
  });

  it("says what it is, whose it is and where it is from", () => {
    expect(listTexts(writePngText(blank, text, 1))).toEqual([
      ["Title", "Паром & ferry"],
      ["Description", "Amber: north."],
      ["Author", "Parley"],
      ["Copyright", "Parley, CC BY 4.0."],
      ["Source", "https://parley.example/pier Sources: The Pier Post."],
      ["Software", "Parley"],
      ["parley", '{"address":"/pier","version":"0a1b","asOf":"2031-05-20"}'],
      [
        "XML:com.adobe.xmp",
        `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">${serializeRdf(text)}</x:xmpmeta><?xpacket end="r"?>`,
      ],
    ]);
  });

  it("has its sources alone where the site has no address, and no zero bytes", () => {
    const texts = listTexts(writePngText(blank, { ...text, url: "", title: "Fer\0ry" }, 1));
    expect(texts[0]).toEqual(["Title", "Ferry"]);
    expect(texts[4]).toEqual(["Source", "Sources: The Pier Post."]);
  });

  it.each([
    [1, 2835],
    [2, 5669],
    [3, 8504],
  ])("is as large in print at scale %i: %i pixels per metre, whatever it said before", (scale, perMetre) => {
    const twice = writePngText(writePngText(blank, text, 1), text, scale);
    const sizes = listChunks(twice).flatMap(({ type, data }) => (type === "pHYs" ? [data] : []));
    expect(sizes.map((data) => [data.readUInt32BE(0), data.readUInt32BE(4), data[8]])).toEqual([
      [perMetre, perMetre, 1],
    ]);
  });

  it("cannot be made of anything else", () => {
    const words = "not a PNG: it does not begin with its header";
    expect(() => writePngText(new Uint8Array(), text, 1)).toThrow(words);
    expect(() => writePngText(Buffer.concat([blank.subarray(0, 8), blank.subarray(33)]), text, 1)).toThrow(words);
    expect(() => writePngText(blank.subarray(0, 30), text, 1)).toThrow(words);
  });
});
