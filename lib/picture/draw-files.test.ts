import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { PNG } from "pngjs";
import { SaxesParser } from "saxes";
import { afterEach, describe, expect, it, vi } from "vitest";
import { buildPicture } from "../testing/build-picture";
import { drawPng, drawSvg } from "./draw";
import { parsePictureUrl } from "./metadata/read";

const figure = buildPicture({ questions: [{ statements: [{ holds: "north" }] }] }, "/pier/issues/ferry");
const look = { size: "column", theme: "light", scale: 1 } as const;
const origin = { address: "/pier/issues/ferry", version: figure.version, asOf: "2031-05-20" };

afterEach(() => {
  vi.unstubAllEnvs();
});

describe("a picture as an SVG", () => {
  it("is a document of its size that says in words what it shows, and where it is from", async () => {
    const svg = await drawSvg({ ...figure, title: "North & south" }, look);
    const [, width, height] =
      /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" xmlns:xlink="http:\/\/www\.w3\.org\/1999\/xlink" width="(\d+)" height="(\d+)" viewBox="0 0 \1 \2" role="img"><title>North &amp; south\. As of 20 May 2031<\/title><desc>/.exec(
        svg,
      ) ?? [];
    expect(width).toBe("640");
    expect(Number(height)).toBeGreaterThan(200);
    expect(svg).toContain(`<desc>${figure.alt.replaceAll("&", "&amp;")}</desc><metadata>`);
    expect(svg).toMatch(/<\/metadata><defs><path id="glyph-1".*<\/defs><g id="ground">.*<\/svg>\n$/s);
    expect(parsePictureUrl(new TextEncoder().encode(svg))).toEqual(origin);
    // It is well-formed.
    new SaxesParser({ xmlns: true }).write(svg).close();
  });

  it("has the colours of its theme", async () => {
    expect(await drawSvg(figure, look)).toContain('fill="#f9fcfc"');
    expect(await drawSvg(figure, { ...look, theme: "dark" })).toContain('fill="#0f161d"');
  });
});

describe("a picture as a PNG", () => {
  it("has its size, its ground and where it is from", async () => {
    const bytes = await drawPng(figure, look);
    const png = PNG.sync.read(Buffer.from(bytes));
    const [, height] = / height="(\d+)"/.exec(await drawSvg(figure, look)) ?? [];
    expect([png.width, png.height]).toEqual([640, Number(height)]);
    expect([...png.data.subarray(0, 3)]).toEqual([0xf9, 0xfc, 0xfc]);
    expect(new Set(png.data).size).toBeGreaterThan(20);
    expect(parsePictureUrl(bytes)).toEqual(origin);
    expect(Buffer.from(bytes).includes(Buffer.from(figure.alt))).toBe(true);
  });

  it("keeps its pixels for what looks the same, and draws anew what does not", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "parley-"));
    vi.stubEnv("PARLEY_PIXELS", folder);
    await drawPng(figure, look);
    await drawPng({ ...figure, alt: "Other words", path: "/other", version: "0123456789" }, look);
    expect(readdirSync(folder)).toHaveLength(1);
    await drawPng({ ...figure, title: "Another title" }, look);
    expect(readdirSync(folder)).toHaveLength(2);
    rmSync(folder, { recursive: true });
  });
});
