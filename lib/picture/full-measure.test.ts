import { describe, expect, it } from "vitest";
import { buildNegotiation } from "../testing/build-negotiation";
import { sketchFullMeasure } from "../testing/full-measure";
import { hides, listPaintedBoxes, type PaintedBox } from "../testing/svg-text-boxes";
import { parseSubject } from "../url/subject";
import { buildPictureContent } from "./content";
import { layoutPicture } from "./layout/frame";
import { measures } from "./layout/measures";
import { type PictureSize, pictureSizes } from "./options";

const sizes = Object.keys(pictureSizes) as PictureSize[];
const negotiations = [buildNegotiation(sketchFullMeasure("english")), buildNegotiation(sketchFullMeasure("german"))];

const views = negotiations.flatMap(({ id, issues, parties, deals }) => {
  return [
    `/${id}`,
    ...issues.map((issue) => `/${id}/issues/${issue.id}`),
    ...parties.map((party) => `/${id}/parties/${party.id}`),
    `/${id}/compare/amber/basalt`,
    `/${id}/compare/cobalt/deal.paper`,
    `/${id}/compare/amber/dolomite/feldspar`,
    ...deals.map((deal) => `/${id}/deals/${deal.id}`),
  ].flatMap((path) => sizes.map((size) => [path, size] as const));
});

const say = ({ kind, name, left, top }: PaintedBox) => `${kind} “${name}” at ${Math.round(left)}, ${Math.round(top)}`;

describe("where every text is as long as it may be, a picture", () => {
  it.each(views)("of %s, %s, shows each text and mark whole", async (path, size) => {
    const route = parseSubject(negotiations, path, {});
    if (route.kind !== "shown") throw new Error(`${path} is not shown`);
    const figure = buildPictureContent(route.subject);
    const laid = await layoutPicture(figure, { size, theme: "light" });
    expect(laid.used).toBeLessThanOrEqual(laid.height + 1);
    expect(laid.left).toBeLessThan(figure.rows.length);
    const boxes = listPaintedBoxes(`<svg xmlns:xlink="http://www.w3.org/1999/xlink">${laid.svg}</svg>`);
    const shown = boxes.filter(({ kind }) => kind !== "ground");
    expect(shown.filter(({ kind }) => kind === "mark").length).toBeGreaterThan(0);
    const outside = shown.filter(
      ({ left, top, right, bottom }) => left < 0 || top < 0 || right > laid.width + 1 || bottom > laid.height + 1,
    );
    expect(outside.map(say)).toEqual([]);
    const hidden = boxes.flatMap((one, i) =>
      boxes.slice(i + 1).flatMap((two) => (hides(one, two) ? [`${say(one)} and ${say(two)}`] : [])),
    );
    expect(hidden).toEqual([]);
    expect(laid.smallest).toBeGreaterThanOrEqual(measures[size].smallest);
    // Initials are never broken into two lines.
    const initials = new Set(figure.heads.map(({ monogram }) => monogram));
    expect(
      shown.filter(({ name, top, bottom }) => initials.has(name) && bottom - top > measures[size].label * 1.6).map(say),
    ).toEqual([]);
  });
});
