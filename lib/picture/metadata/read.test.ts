import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { exiftool } from "exiftool-vendored";
import fc from "fast-check";
import { PNG } from "pngjs";
import { SaxesParser } from "saxes";
import { afterAll, describe, expect, it } from "vitest";
import { anyText } from "../../testing/any-text";
import { writePngText } from "./png";
import { parsePictureUrl } from "./read";
import { writeSvgMetadata } from "./svg";
import type { PictureText } from "./xmp";

afterAll(() => exiftool.end());

const text: PictureText = {
  title: "Ferry & <island>. As of 20 May 2031",
  description: "Amber Shore, ferry: “shared”, on the record. Паром. مرحبا",
  sources: "Sources: Lake Gazette.",
  credit: "Parley",
  rights: "Parley, CC BY 4.0",
  licence: "https://creativecommons.org/licenses/by/4.0/",
  url: "https://parley.example/pier/issues/ferry",
  path: "/pier/issues/ferry?evidence=record",
  version: "0123456789",
  asOf: "2031-05-20",
};
const blank = PNG.sync.write(new PNG({ width: 4, height: 3 }));
const asSvg = (one: PictureText) =>
  new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg">${writeSvgMetadata(one)}</svg>`);
const origin = { address: text.path, version: text.version, asOf: text.asOf };

describe("a picture", () => {
  it("says where it came from, and can still be decoded by another library", () => {
    const png = writePngText(blank, text, 2);
    expect(parsePictureUrl(png)).toEqual(origin);
    expect(PNG.sync.read(Buffer.from(png), { checkCRC: true }).width).toBe(4);
    expect(parsePictureUrl(asSvg(text))).toEqual(origin);
  });

  it("gives other programs its title, text, source and licence, and prints at half its pixel size", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "parley-"));
    const file = path.join(folder, "picture.png");
    writeFileSync(file, writePngText(blank, text, 2));
    const tags: Record<string, unknown> = { ...(await exiftool.read(file)) };
    rmSync(folder, { recursive: true });
    expect(tags).toMatchObject({
      Title: text.title,
      Description: text.description,
      AltTextAccessibility: text.description,
      Credit: "Parley",
      Rights: text.rights,
      WebStatement: text.licence,
      PixelsPerUnitX: 5669,
    });
  });

  it("never leads off this site", () => {
    for (const address of [
      "//evil.example",
      "https://evil.example",
      "/\\evil.example",
      "/a//b",
      "/a/../b",
      "pier",
      "",
    ]) {
      expect(parsePictureUrl(writePngText(blank, { ...text, path: address }, 1))).toBeUndefined();
      expect(parsePictureUrl(asSvg({ ...text, path: address }))).toBeUndefined();
    }
  });

  it.each([
    ["something that is not a version", { version: "0g" }],
    ["a version that is too long", { version: "0".repeat(65) }],
    ["no version", { version: "" }],
    ["something that is not a day", { asOf: "20 May 2031" }],
    ["more than a day", { asOf: "2031-05-20T00:00" }],
  ])("leads nowhere with %s", (_, more) => {
    expect(parsePictureUrl(writePngText(blank, { ...text, ...more }, 1))).toBeUndefined();
    expect(parsePictureUrl(asSvg({ ...text, ...more }))).toBeUndefined();
  });

  it.each([
    ["no JSON", "{"],
    ["nothing", "null"],
    ["a number", "7"],
    ["other keys", '{"href":"/pier"}'],
    ["an address that is no text", '{"address":7,"version":"0a","asOf":"2031-05-20"}'],
    ["a version that is no text", '{"address":"/pier","version":7,"asOf":"2031-05-20"}'],
    ["a day that is no text", '{"address":"/pier","version":"0a","asOf":7}'],
  ])("leads nowhere where its mark is %s", (_, mark) => {
    const svg = `<svg><parley:picture xmlns:parley="p">${mark}</parley:picture></svg>`;
    expect(parsePictureUrl(new TextEncoder().encode(svg))).toBeUndefined();
  });

  it("is an SVG, not some other text with the same mark", () => {
    const mark = '<parley:picture a="">{"address":"/pier","version":"0a","asOf":"2031-05-20"}</parley:picture>';
    expect(parsePictureUrl(new TextEncoder().encode(mark))).toBeUndefined();
    expect(parsePictureUrl(new TextEncoder().encode(`<svg>${mark}</svg>`))).toEqual({
      address: "/pier",
      version: "0a",
      asOf: "2031-05-20",
    });
    expect(parsePictureUrl(new TextEncoder().encode("<svg></svg>"))).toBeUndefined();
  });

  it("can be any bytes", () => {
    const signature = blank.subarray(0, 8);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.boolean(), (bytes, png) => {
        expect(parsePictureUrl(png ? Buffer.concat([signature, bytes]) : bytes)).toBeUndefined();
      }),
    );
  });
});

it("an SVG with any text can be parsed and gives the text back", () => {
  fc.assert(
    fc.property(anyText(), (title) => {
      const parser = new SaxesParser({ xmlns: true });
      parser.write(new TextDecoder().decode(asSvg({ ...text, title }))).close();
      expect(parsePictureUrl(asSvg({ ...text, title }))).toEqual(origin);
    }),
    { numRuns: 30 },
  );
});
