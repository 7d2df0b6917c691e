import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";
import { SaxesParser } from "saxes";
import { describe, expect, it, vi } from "vitest";
import { readDataset } from "../dataset/read-dataset";
import { readInvented } from "../testing/read-invented";
import { listWordsBoxes } from "../testing/svg-text-boxes";
import { makeDataDir } from "../testing/write-folder";
import { type PageSubject, parseSubject } from "../url/subject";
import { buildPictureContent } from "./content";
import { drawPng, drawSvg } from "./draw";
import { layoutPicture, type PictureLayout } from "./layout/frame";
import { measures } from "./layout/measures";
import { formatId } from "./layout/shapes";
import { parsePictureUrl } from "./metadata/read";
import { maxHeight, type PictureSize, pictureSizes } from "./options";
import { drawText, GlyphSheet } from "./renderer";

const negotiations = [...readDataset("e2e/data").negotiations, ...readDataset("data").negotiations];
const sizes = Object.keys(pictureSizes) as PictureSize[];

/** One view of each kind for every negotiation. */
const subjects = negotiations.flatMap(({ id, issues, parties, deals }) => {
  const pair = parties.slice(0, 2).map((party) => party.id);
  const paths = [
    `/${id}`,
    ...issues.map((issue) => `/${id}/issues/${issue.id}`),
    `/${id}/parties/${pair[0]}`,
    `/${id}/compare/${pair.join("/")}`,
    ...deals.map((deal) => `/${id}/deals/${deal.id}`),
    `/${id}/deals/new`,
  ];
  return paths.map((path): [string, PageSubject] => {
    const route = parseSubject(negotiations, path, {});
    if (route.kind === "not-found") throw new Error(`${path} is not found`);
    return [path, route.subject];
  });
});

/** Fails if text leaves the frame or overlaps other text. */
function expectApart(laid: PictureLayout, size: PictureSize) {
  const boxes = listWordsBoxes(`<svg xmlns:xlink="http://www.w3.org/1999/xlink">${laid.svg}</svg>`);
  expect(boxes.length).toBeGreaterThan(5);
  for (const [i, one] of boxes.entries()) {
    const place = `${size}: “${one.words}”`;
    expect(one.left, place).toBeGreaterThanOrEqual(0);
    expect(one.right, place).toBeLessThanOrEqual(laid.width + 1);
    expect(one.bottom, place).toBeLessThanOrEqual(laid.height + 1);
    // Glyphs that reach into the next line by a pixel or two still look separate.
    const over = boxes
      .slice(i + 1)
      .find(
        (two) =>
          Math.min(one.right, two.right) - Math.max(one.left, two.left) > 2 &&
          Math.min(one.bottom, two.bottom) - Math.max(one.top, two.top) > 4,
      );
    expect(over?.words, `${place} overlaps`).toBeUndefined();
  }
}

describe.each(subjects)("the picture of %s", (path, subject) => {
  const figure = buildPictureContent(subject);

  it("keeps within its frame at every size, without overlapping text, and counts what does not fit", async () => {
    for (const size of sizes) {
      const laid = await layoutPicture(figure, { size, theme: "light" });
      expect(laid.used, size).toBeLessThanOrEqual(laid.height + 1);
      expectApart(laid, size);
      expect(laid.smallest, size).toBeGreaterThanOrEqual(measures[size].smallest);
      // A matrix shows every question at every size; a square has no room for more than about 17 of them.
      const isWhole = figure.kind === "matrix" && (size !== "square" || figure.rows.length <= 17);
      if (size === "column" || isWhole) expect(laid.left, size).toBe(0);
      if (laid.left > 0) expect(laid.svg).toContain('<g id="more">');
    }
  });

  it("is an SVG with a group for each row and, within it, one for each column", async () => {
    const svg = await drawSvg(figure, { size: "column", theme: "dark" });
    const ids: string[] = [];
    const parser = new SaxesParser({ xmlns: true });
    parser.on("opentag", ({ attributes }) => {
      if (attributes.id) ids.push(attributes.id.value);
    });
    parser.write(svg).close();
    expect(new Set(ids).size).toBe(ids.length);
    for (const row of figure.rows) {
      expect(ids).toContain(formatId("row", row.id));
      for (const { key } of [...row.cells, ...row.asks]) expect(ids).toContain(formatId("row", row.id, key));
    }
    expect(parsePictureUrl(new TextEncoder().encode(svg))?.address).toBe(path);
  });
});

describe("an SVG in an editor", () => {
  it("finds every letter, by references as SVG 1.1 has them: Inkscape knows no others", async () => {
    for (const [path, subject] of subjects) {
      const svg = await drawSvg(buildPictureContent(subject), { size: "wide", theme: "light" });
      const ids = new Set<string>();
      const used: (string | undefined)[] = [];
      const parser = new SaxesParser({ xmlns: true });
      parser.on("opentag", ({ name, attributes }) => {
        if (attributes.id) ids.add(attributes.id.value);
        if (name !== "use") return;
        const reference = Object.values(attributes).find(({ local }) => local === "href");
        expect(reference?.uri, path).toBe("http://www.w3.org/1999/xlink");
        used.push(reference?.value);
      });
      parser.write(svg).close();
      expect(used.length, path).toBeGreaterThan(100);
      expect(
        used.filter((one) => !one?.startsWith("#") || !ids.has(one.slice(1))),
        path,
      ).toEqual([]);
    }
  });

  it("has each text in a group that names the words", async () => {
    const [, subject] = subjects.find(([path]) => path === "/lake-orune/issues/ferry") ?? [];
    if (!subject) throw new Error("no such view");
    const svg = await drawSvg(buildPictureContent(subject), { size: "wide", theme: "light" });
    expect(svg).toContain(
      '<g id="title"><title>Ferry toll – five parties, four answers; no position found for one</title>',
    );
    expect(svg).toContain('<g id="text-2-As-of-20-May-2031" aria-label="As of 20 May 2031"');
    expect(svg).toContain(
      '<g id="text-5-What-would-a-crossing-by-ferry-cost" aria-label="What would a crossing by ferry cost?"',
    );
    expect(svg).toMatch(/<g id="text-\d+" aria-label="Заречная Вольница"/);
  });
});

describe("the pictures of two hundred parties", () => {
  const crowd = readInvented({ id: "crowd", parties: 200, questions: 60, statements: 12_000, seed: 4 });
  const [issue] = crowd.issues;
  const [party] = crowd.parties;
  const [deal] = crowd.deals;
  const view = (path: string) => {
    const route = parseSubject([crowd], `/crowd${path}`, {});
    if (route.kind !== "shown") throw new Error(`${path} is not shown`);
    return buildPictureContent(route.subject);
  };

  it.each([
    ["the matrix", ""],
    ["an issue", `/issues/${issue?.id}`],
    ["a deal", `/deals/${deal?.id}`],
    ["a party", `/parties/${party?.id}`],
  ])("keep %s within the frame at every size, with at least one question", async (_, path) => {
    const figure = view(path);
    for (const size of sizes) {
      const laid = await layoutPicture(figure, { size, theme: "dark" });
      expect(laid.used, size).toBeLessThanOrEqual(laid.height + 1);
      expectApart(laid, size);
      expect(laid.left, size).toBeLessThan(figure.rows.length);
      expect(laid.svg.includes('<g id="more">')).toBe(laid.left > 0);
    }
  });

  it("draw bars as long as their counts, on one scale", async () => {
    const figure = view(`/issues/${issue?.id}`);
    const { svg } = await layoutPicture(figure, { size: "column", theme: "light" });
    const ratios = figure.rows.flatMap(({ id, options, tally }) =>
      options.flatMap((_, i) => {
        const [, rest = ""] = svg.split(`<g id="${formatId("row", id, "option", `${i + 1}`)}">`);
        const [, width] = /<rect x="0" y="-3.5" width="([\d.]+)"/.exec(rest.split("</title>")[1] ?? "") ?? [];
        const held = tally?.options[i]?.held ?? 0;
        return held > 0 ? [Number(width) / held] : [];
      }),
    );
    expect(ratios.length).toBeGreaterThan(20);
    expect(Math.max(...ratios) / Math.min(...ratios)).toBeLessThan(1.02);
  });

  it("stay below the maximum height, and say how much they leave out", async () => {
    const figure = view("");
    const laid = await layoutPicture(figure, { size: "column", theme: "light" });
    expect(laid.height).toBeLessThanOrEqual(maxHeight);
    expect(laid.left).toBeGreaterThan(0);
    expect(laid.left).toBeLessThan(figure.rows.length - 20);
  });
});

describe("approved pictures", () => {
  const approved = "e2e/approved";
  // To approve the current pictures, look at them first: APPROVE=1 npx vitest run lib/picture/draw
  const approve = process.env.APPROVE === "1";

  it.each([
    ["lake-orune/issues/ferry", "wide", "light"],
    ["lake-orune/issues/ferry", "social", "dark"],
    ["lake-orune", "portrait", "light"],
    ["lake-orune/compare/dremmel/nuran", "square", "dark"],
    ["lake-orune/deals/raft-accord-2031-03-30", "column", "light"],
    ["two-hives", "wide", "dark"],
  ] as const)("%s, %s, %s", async (path, size, theme) => {
    const route = parseSubject(negotiations, `/${path}`, {});
    if (route.kind !== "shown") throw new Error(`${path} is not found`);
    const drawn = Buffer.from(await drawPng(buildPictureContent(route.subject), { size, theme, scale: 1 }));
    const file = `${approved}/${path.replaceAll("/", "-")}-${size}-${theme}.png`;
    if (approve) writeFileSync(file, drawn);
    const [now, then] = [drawn, readFileSync(file)].map((bytes) => PNG.sync.read(bytes));
    if (!now || !then) throw new Error("no picture");
    expect([now.width, now.height]).toEqual([then.width, then.height]);
    // Another machine may round the edge of a glyph differently; a mark that moves changes thousands of pixels.
    const differing = pixelmatch(now.data, then.data, undefined, now.width, now.height, { threshold: 0.2 });
    expect(differing).toBeLessThan(60);
  });
});

it("a picture has its exact size in pixels, at every scale", async () => {
  const [, subject] = subjects[1] ?? [];
  if (!subject) throw new Error("no view");
  for (const scale of [1, 2] as const) {
    const png = PNG.sync.read(
      Buffer.from(await drawPng(buildPictureContent(subject), { size: "wide", theme: "dark", scale })),
    );
    expect([png.width, png.height]).toEqual([1200 * scale, 675 * scale]);
  }
});

it("a picture keeps its pixels when only its file has something else to say", async () => {
  const folder = makeDataDir();
  vi.stubEnv("PARLEY_PIXELS", folder);
  const [, subject] = subjects[1] ?? [];
  if (!subject) throw new Error("no view");
  const figure = buildPictureContent(subject);
  const look = { size: "social", theme: "light", scale: 1 } as const;
  const before = Buffer.from(await drawPng(figure, look));
  const after = Buffer.from(await drawPng({ ...figure, version: "0123456789" }, look));
  expect(readdirSync(folder)).toHaveLength(1);
  expect(after.includes("0123456789")).toBe(true);
  expect(PNG.sync.read(after).data.equals(PNG.sync.read(before).data)).toBe(true);
  await drawPng({ ...figure, title: "Another title" }, look);
  await drawPng(figure, { ...look, theme: "dark" });
  expect(readdirSync(folder)).toHaveLength(3);
  vi.unstubAllEnvs();
});

it("characters of every script are drawn, each with its own glyph", async () => {
  const style = { face: "sans", size: 20, weight: 400, colour: "#000000", lineHeight: 1.3 } as const;
  for (const [left, right] of [
    ["Київ", "Крым"],
    ["مرحبا", "سلام"],
    ["שלום", "תודה"],
  ] as const) {
    const sheets = await Promise.all(
      [left, right].map(async (words) => {
        const sheet = new GlyphSheet();
        await drawText(words, style, 300, sheet);
        return sheet.write();
      }),
    );
    expect(sheets[0]).not.toBe(sheets[1]);
    // A script without a font would show the same box for every letter.
    expect(sheets[0]?.match(/<path/g)?.length).toBeGreaterThan(2);
  }
});
