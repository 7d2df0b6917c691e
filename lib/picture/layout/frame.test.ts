import { describe, expect, it } from "vitest";
import { buildAsk, buildCell, buildDrawn, buildHead, buildMark, buildRow } from "../../testing/build-drawn";
import { type Drawn, listWordsInOrder, readDrawing } from "../../testing/read-drawing";
import { hides, listPaintedBoxes } from "../../testing/svg-text-boxes";
import type { DrawnContent, PictureRow } from "../content";
import type { PictureLegend } from "../legend";
import type { PictureSize } from "../options";
import { pictureColours } from "./colours";
import { layoutPicture } from "./frame";

const colours = pictureColours.light;
const options = ["no toll", "one coin", "two coins"];
const strip = {
  kind: "options" as const,
  ordered: true,
  segments: options.map((_, i) => ({ stated: i === 1, reported: false, redLine: false, statusQuo: false })),
};
const ask = (count: number, more: Partial<PictureRow> = {}): PictureRow[] =>
  Array.from({ length: count }, (_, i) =>
    buildRow(options, {
      id: `q${i + 1}`,
      label: `Question ${i + 1}`,
      text: `What is ${i + 1}?`,
      cells: ["amber", "basalt"].map((key) => buildCell(key, { marks: [buildMark(1)], strip })),
      ...more,
    }),
  );
const key: PictureLegend[] = [
  { shape: "record", label: "On the record" },
  { shape: "range", label: "Range" },
];

async function draw(more: Partial<DrawnContent>, size: PictureSize = "wide") {
  const laid = await layoutPicture(buildDrawn({ kind: "issue", rows: ask(1), key, ...more }), { size, theme: "light" });
  const drawn = readDrawing(laid.svg);
  const find = (name: string): Drawn => {
    const found = drawn.find((one) => one.name === name);
    if (!found) throw new Error(`there is no ${name}`);
    return found;
  };
  const of = (id: string) => drawn.filter(({ within }) => within.includes(id));
  return { laid, drawn, find, of, words: listWordsInOrder(drawn) };
}

const kinds: [string, Partial<DrawnContent>][] = [
  ["lanes", {}],
  ["figures", { rows: ask(3) }],
  ["strips", { kind: "matrix", rows: ask(6) }],
  [
    "a comparison",
    {
      kind: "compare",
      rows: ask(3, {
        results: [
          { tags: ["AA", "BB"], result: { kind: "same" }, heading: "Same", detail: "", restsOnReport: false, pair: [] },
        ],
      }),
    },
  ],
  [
    "a deal",
    { kind: "deal", rows: ask(3, { cells: [], position: "two coins", asks: [buildAsk("amber"), buildAsk("basalt")] }) },
  ],
  [
    "counts",
    {
      counted: "How many of 40 parties hold each option.",
      rows: ask(2, {
        tally: {
          parties: 40,
          options: options.map(() => ({ held: 9, reported: 3, ruledOut: 0 })),
          silent: 4,
          notConcerned: 0,
          within: undefined,
        },
      }),
    },
  ],
];

describe.each(kinds)("a picture of %s", (_, figure) => {
  it.each(["wide", "social", "square", "portrait", "column"] as const)(
    "shows all of it within its frame, at size %s, and nothing hides anything else",
    async (size) => {
      const { laid, drawn } = await draw(figure, size);
      expect(laid.left).toBe(0);
      expect([laid.width, laid.height]).toEqual(
        {
          wide: [1200, 675],
          social: [1200, 630],
          square: [1080, 1080],
          portrait: [1080, 1350],
          column: [640, laid.height],
        }[size],
      );
      for (const { name, left, top, right, bottom } of drawn) {
        expect(Math.min(left, top), name).toBeGreaterThanOrEqual(0);
        expect(right, name).toBeLessThanOrEqual(laid.width + 1);
        expect(bottom, name).toBeLessThanOrEqual(laid.height + 1);
      }
      const boxes = listPaintedBoxes(`<svg xmlns:xlink="http://www.w3.org/1999/xlink">${laid.svg}</svg>`);
      const hidden = boxes.flatMap((one, i) =>
        boxes.slice(i + 1).flatMap((two) => (hides(one, two) ? [`${one.name} and ${two.name}`] : [])),
      );
      expect(hidden).toEqual([]);
      expect(laid.smallest).toBe(size === "square" || size === "portrait" ? 26 : 16);
    },
  );
});

describe("what stands around the rows of a picture", () => {
  it("is where and when, the title, what it shows, and below the key, the address and the licence", async () => {
    const { words, find, drawn, laid } = await draw({});
    expect(words).toEqual([
      "The ferry of the invented pier",
      "As of 20 May 2031",
      "Amber and Basalt differ",
      "They differ on one question.",
      ...options,
      "Amber",
      "Basalt",
      "On the record",
      "Range",
      "Parley",
      "All sources: parley.example/pier",
      "CC BY 4.0",
    ]);
    expect(find("As of 20 May 2031").right).toBeGreaterThan(1200 - 44 - 4);
    expect(find("CC BY 4.0").right).toBeGreaterThan(1200 - 44 - 4);
    for (const name of ["The ferry of the invented pier", "Amber and Basalt differ", "They differ on one question."])
      expect(find(name).left, name).toBe(44);
    expect(drawn[0]).toMatchObject({
      kind: "ground",
      filling: colours.paper,
      left: 0,
      top: 0,
      right: 1200,
      bottom: 675,
    });
    expect(find("CC BY 4.0").bottom).toBeLessThan(675 - 20);
    expect(laid.used).toBeLessThanOrEqual(675);
  });

  it("is named, so that whoever edits the drawing finds it", async () => {
    const { laid } = await draw({});
    const groups = [...laid.svg.matchAll(/<g id="([a-z-]+)">(?:<title>([^<]*))?/g)].map(
      ([, id, title]) => `${id}: ${title ?? ""}`,
    );
    expect(groups).toEqual(
      expect.arrayContaining([
        "ground: ",
        "over: ",
        "as-of: As of 20 May 2031",
        "title: Amber and Basalt differ",
        "sub: ",
        "figure: ",
        "key: Key",
        "credit: Parley",
        "address: https://parley.example/pier",
        "licence: ",
      ]),
    );
  });

  it("has the title on one line, on two about as long as each other, or in smaller letters", async () => {
    const height = ({ find }: Awaited<ReturnType<typeof draw>>, title: string) => find(title).bottom - find(title).top;
    const short = "Amber and Basalt differ";
    expect(height(await draw({}), short)).toBeLessThan(44 * 1.3);
    const two = "Amber and Basalt differ on four of the five questions on which each has a position";
    const long = await draw({ title: two });
    expect(height(long, two)).toBeGreaterThan(44 * 2);
    expect(height(long, two)).toBeLessThan(44 * 2.6);
    // No last line of a single word.
    expect(long.find(two).right).toBeLessThan(1156);
    const endless = `${two}, and ${two.toLowerCase()}`;
    expect(height(await draw({ title: endless }), endless)).toBeLessThan(44 * 3);
  });

  it("leaves out what introduces it for rows that have no room else", async () => {
    const caveat = "Reports are left out.";
    const sub = `${"They differ on one of the questions. ".repeat(10)}${caveat}`;
    const matrix = { kind: "matrix" as const, sub, caveat };
    expect((await draw({ ...matrix, rows: ask(4) })).words).toContain(sub);
    const many = await draw({ ...matrix, rows: ask(50) });
    expect(many.laid.left).toBe(0);
    expect(many.words).not.toContain(sub);
    expect(many.words).toContain(caveat);
    // Letters for a phone are large: only what must be said is.
    const square = await draw({ ...matrix, rows: ask(2) }, "square");
    expect(square.words).toContain(caveat);
    expect(square.words).not.toContain(sub);
    expect((await draw({ counted: "How many of 40 parties.", rows: [] })).words).toContain("How many of 40 parties.");
  });

  it("has in its key the names for the initials above columns, and none where names are there", async () => {
    expect((await draw({})).of("columns")).toEqual([]);
    const heads = [buildHead("Amber"), buildHead("Truce (reported)", { key: "basalt", reported: true })];
    const { of, find, laid } = await draw({ rows: ask(3), heads });
    expect(listWordsInOrder(of("columns"))).toEqual(["AA", "Amber", "TT", "Truce (reported)"]);
    expect(laid.svg).toContain('<g id="columns"><title>Amber and Truce (reported)</title>');
    expect(find("Truce (reported)").left).toBeGreaterThan(find("Amber").right);
    expect((await draw({ rows: ask(3), heads: heads.slice(0, 1) })).of("columns")).toEqual([]);
  });

  it("names, where parties are counted, only what stands beside the counts", async () => {
    const tally = {
      parties: 40,
      options: options.map(() => ({ held: 9, reported: 0, ruledOut: 0 })),
      silent: 0,
      notConcerned: 0,
      within: undefined,
    };
    const heads = [buildHead("Amber"), buildHead("Truce", { key: "deal.truce", deal: true })];
    const counted = { counted: "How many of 40 parties.", heads };
    const row = ask(1, { tally, beside: [buildCell("deal.truce", { marks: [buildMark(1)] })] });
    expect(listWordsInOrder((await draw({ ...counted, rows: row })).of("columns"))).toEqual(["TT", "Truce"]);
    const asks = ask(1, { cells: [], askTally: [] });
    expect((await draw({ ...counted, kind: "deal", rows: asks })).of("columns")).toEqual([]);
  });

  it("says less before an address that would break, and gives one that still would a line of its own", async () => {
    const at = (address: string) => ({
      address,
      allSources: `All sources: ${address}`,
      briefSources: `Sources: ${address}`,
    });
    const path = "parley.example/pier/issues/ferry";
    const column = async (address: string) => {
      const { words, find } = await draw(at(address), "column");
      return { words: words.slice(-3), find };
    };
    expect((await column("parley.example/pier")).words).toEqual([
      "Parley",
      "All sources: parley.example/pier",
      "CC BY 4.0",
    ]);
    expect((await column(`${path}/at/2031-05`)).words).toEqual(["Parley", `Sources: ${path}/at/2031-05`, "CC BY 4.0"]);
    expect((await column(`${path}/at/2031-05-20?a=b`)).words).toEqual([
      "Parley",
      `${path}/at/2031-05-20?a=b`,
      "CC BY 4.0",
    ]);
    const { words, find } = await column(`${path}/at/2031-05-20?evidence=record`);
    expect(words).toEqual(["Parley", "CC BY 4.0", `All sources: ${path}/at/2031-05-20?evidence=record`]);
    expect(find(words[2] ?? "").left).toBe(22);
  });

  it("ends where its rows do in a column, and is as high as they need", async () => {
    const [one, six] = [await draw({ rows: ask(1) }, "column"), await draw({ rows: ask(6) }, "column")];
    expect(six.laid.height).toBeGreaterThan(one.laid.height + 300);
    expect(one.laid.height).toBe(Math.ceil(one.laid.used));
  });

  it("has strips instead of figures where these have no room for all questions", async () => {
    const labels = Array.from({ length: 24 }, (_, i) => `${i} coins`);
    const rows = Array.from({ length: 3 }, (_, i) =>
      buildRow(labels, { id: `q${i}`, label: `Question ${i}`, cells: ask(1)[0]?.cells ?? [] }),
    );
    const { words, laid } = await draw({ kind: "matrix", rows });
    expect(laid.left).toBe(0);
    expect(words).toEqual(
      expect.arrayContaining(["Question 0", "Question 1", "Question 2", "Same place, same position"]),
    );
    expect(words).not.toContain("Range");
  });

  it("says how many questions had no room", async () => {
    const { laid, words } = await draw({ kind: "matrix", rows: ask(90) });
    expect(laid.left).toBeGreaterThan(0);
    expect(words).toContain(`And ${laid.left} more questions at parley.example/pier`);
  });
});
