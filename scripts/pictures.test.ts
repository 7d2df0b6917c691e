import { PNG } from "pngjs";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { drawFigure, drawFigureSvg } from "@/components/figure/draw-figure";
import { writeId } from "@/components/figure/figure-shapes";
import { layFigure } from "@/components/figure/lay-frame";
import { readDataset } from "@/lib/dataset/read-dataset";
import { viewFigure } from "@/lib/figure/figure";
import { type FigureSize, figureSizes } from "@/lib/figure/figure-look";
import { readPictureAddress } from "@/lib/picture/read-picture";
import { drawText, GlyphSheet } from "@/lib/picture/typesetter";
import { readTwinSubject, type TwinSubject } from "@/lib/twin/twin-subject";

const { negotiations } = readDataset("e2e/data");
const sizes = Object.keys(figureSizes) as FigureSize[];

/** One view of each kind of every negotiation. */
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
  return paths.map((path): [string, TwinSubject] => {
    const route = readTwinSubject(negotiations, path, {});
    if (route.kind === "not-found") throw new Error(`${path} is not found`);
    return [path, route.subject];
  });
});

describe.each(subjects)("the picture of %s", (path, subject) => {
  const figure = viewFigure(subject);

  it("keeps within its frame at every size, and counts what it has no room for", async () => {
    for (const size of sizes) {
      const laid = await layFigure(figure, { size, theme: "light" });
      expect(laid.used, size).toBeLessThanOrEqual(laid.height + 1);
      if (size === "column") expect(laid.left).toBe(0);
      if (laid.left > 0) expect(laid.svg).toContain('<g id="more">');
    }
  });

  it("is a drawing with a group for each row, and in it one for each column", async () => {
    const svg = await drawFigureSvg(figure, { size: "column", theme: "dark" });
    const ids: string[] = [];
    const parser = new SaxesParser({ xmlns: true });
    parser.on("opentag", ({ attributes }) => {
      if (attributes.id) ids.push(attributes.id.value);
    });
    parser.write(svg).close();
    expect(new Set(ids).size).toBe(ids.length);
    for (const row of figure.rows) {
      expect(ids).toContain(writeId("row", row.id));
      for (const { key } of [...row.cells, ...row.asks]) expect(ids).toContain(writeId("row", row.id, key));
    }
    expect(readPictureAddress(new TextEncoder().encode(svg))?.address).toBe(path);
  });
});

it("a picture has its size to the pixel, at every scale", async () => {
  const [, subject] = subjects[1] ?? [];
  if (!subject) throw new Error("no view");
  for (const scale of [1, 2] as const) {
    const png = PNG.sync.read(
      Buffer.from(await drawFigure(viewFigure(subject), { size: "wide", theme: "dark", scale })),
    );
    expect([png.width, png.height]).toEqual([1200 * scale, 675 * scale]);
  }
});

it("letters of every script are drawn, and no two of them alike", async () => {
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
    // A script without a face would give one box for every letter.
    expect(sheets[0]?.match(/<path/g)?.length).toBeGreaterThan(2);
  }
});
