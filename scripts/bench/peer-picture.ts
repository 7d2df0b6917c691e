// The picture of an issue as satori and resvg draw it: the usual choice of a site without a renderer of its own.
import { readFileSync } from "node:fs";
import type { PictureContent, PictureRow } from "../../lib/picture/content";
import { pictureColours } from "../../lib/picture/layout/colours";
import { findPeerFile, loadPeer } from "./peers";

type Style = Record<string, unknown>;

/** A node of the tree that satori reads: a React element without React. */
interface Element {
  type: string;
  props: Record<string, unknown>;
}

interface Font {
  name: string;
  weight: number;
  data: Buffer;
}

/** The parts of satori and of resvg that are used. */
interface Satori {
  default: (element: Element, options: { width: number; height: number; fonts: Font[] }) => Promise<string>;
}
interface Resvg {
  Resvg: new (
    svg: string,
    options: { fitTo: { mode: "width"; value: number } },
  ) => { render: () => { asPng: () => Uint8Array } };
}

const colours = pictureColours.light;
const size = { width: 1200, height: 675 };
const step = 44;
const columnWidth = 54;

/** Loads both, and returns a function that draws the content of a picture as a PNG. */
export async function loadSatori(): Promise<(content: PictureContent, scale: number) => Promise<Uint8Array>> {
  const { default: satori } = await loadPeer<Satori>("satori");
  const { Resvg } = await loadPeer<Resvg>("@resvg/resvg-js");
  const fonts = [400, 600].flatMap((weight) => [
    { name: "Serif", weight, data: readFont("source-serif-4", weight) },
    { name: "Sans", weight, data: readFont("libre-franklin", weight) },
  ]);
  return async (content, scale) => {
    const svg = await satori(drawPicture(content), { ...size, fonts });
    return new Resvg(svg, { fitTo: { mode: "width", value: size.width * scale } }).render().asPng();
  };
}

function readFont(family: string, weight: number): Buffer {
  return readFileSync(findPeerFile(`@fontsource/${family}/files/${family}-latin-${weight}-normal.woff`));
}

function element(type: string, style: Style, children?: unknown): Element {
  return { type, props: { style: { display: "flex", boxSizing: "border-box", ...style }, children } };
}

function text(words: string, style: Style): Element {
  return element("div", { fontFamily: "Sans", color: colours["ink-2"], ...style }, words);
}

function drawPicture(content: PictureContent): Element {
  const { over, title, sub, asOf, rows, heads, key, sources, credit, address, licence, version } = content;
  return element(
    "div",
    {
      ...size,
      flexDirection: "column",
      padding: "28px 44px",
      background: colours.paper,
      borderTop: "6px solid #151f2a",
    },
    [
      text(over, { fontSize: 16, fontWeight: 600 }),
      text(title, { fontFamily: "Serif", fontSize: 38, fontWeight: 600, color: colours.ink }),
      text(`${sub} ${asOf}`, { fontSize: 17 }),
      element(
        "div",
        { flexGrow: 1, flexWrap: "wrap", gap: 40, marginTop: 16, overflow: "hidden" },
        rows.map((row) => drawPanel(content, row)),
      ),
      element(
        "div",
        { flexWrap: "wrap", gap: 20 },
        [...key.map(({ label }) => label), ...heads.map(({ monogram, name }) => `${monogram} ${name}`)].map((words) =>
          element("div", { gap: 8, alignItems: "center" }, [
            element("div", { width: 10, height: 10, borderRadius: 5, background: colours.ink }),
            text(words, { fontSize: 14 }),
          ]),
        ),
      ),
      element(
        "div",
        { marginTop: 12, paddingTop: 10, borderTop: "2px solid #b3bcc1", justifyContent: "space-between" },
        [
          text(sources, { fontSize: 13, width: 660 }),
          text(credit, { fontFamily: "Serif", fontSize: 20, fontWeight: 600, color: colours.ink }),
          text(`${address} ${licence}, data ${version}`, { fontSize: 13, width: 280 }),
        ],
      ),
    ],
  );
}

function drawPanel({ heads }: PictureContent, row: PictureRow): Element {
  const width = heads.length * columnWidth;
  return element("div", { flexDirection: "column", width: 536 }, [
    text(row.text, { fontFamily: "Serif", fontSize: 20, fontWeight: 600, color: colours.ink }),
    element("div", { justifyContent: "flex-end", borderBottom: "2px solid #b3bcc1", marginTop: 6 }, [
      ...heads.map(({ monogram, deal }) =>
        text(monogram, {
          width: columnWidth,
          justifyContent: "center",
          fontWeight: 600,
          color: deal ? colours.reported : colours.ink,
        }),
      ),
    ]),
    element("div", { marginTop: 8 }, [
      element(
        "div",
        { flexDirection: "column", width: 536 - width },
        row.options.map(({ label }) =>
          element("div", { height: step, alignItems: "center" }, [text(label, { fontSize: 16, color: colours.ink })]),
        ),
      ),
      drawMarks(row, width),
    ]),
  ]);
}

/** The lines of the options and the marks on them, as a drawing within the layout. */
function drawMarks(row: PictureRow, width: number): Element {
  const height = row.options.length * step;
  const y = (place: number) => place * step + step / 2;
  const lines = row.options.map((_, place) => shape("path", { d: `M0 ${y(place)}H${width}`, stroke: colours.stave }));
  const marks = row.cells.flatMap((cell, column) => {
    const x = column * columnWidth + columnWidth / 2;
    const bar = ({ from, to }: { from: number; to: number }, stroke: string) =>
      shape("path", { d: `M${x} ${y(from)}V${y(to)}`, stroke, strokeWidth: 6 });
    return [
      ...cell.bars.map((one) => bar(one, colours.ink)),
      ...cell.reportedBars.map((one) => bar(one, colours.reported)),
      ...cell.marks.map(({ place, report }) =>
        shape("circle", {
          cx: x,
          cy: y(place),
          r: 7,
          fill: report ? colours.paper : colours.ink,
          stroke: report ? colours.reported : colours.ink,
          strokeWidth: 2,
        }),
      ),
    ];
  });
  return { type: "svg", props: { width, height, viewBox: `0 0 ${width} ${height}`, children: [...lines, ...marks] } };
}

function shape(type: string, props: Record<string, unknown>): Element {
  return { type, props };
}
