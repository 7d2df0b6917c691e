// The picture of an issue once more, as satori and resvg draw it: what one would write who has no renderer of one’s own.
import { readFileSync } from "node:fs";
import { figureColours } from "../../lib/picture/layout/colours.ts";
import { findPeerFile, loadPeer } from "./peers.mjs";

/** @typedef {import("../../lib/picture/content").Figure} Figure */
/** @typedef {import("../../lib/picture/content").FigureRow} FigureRow */

const colours = figureColours.light;
const size = { width: 1200, height: 675 };
const step = 44;
const columnWidth = 54;

/**
 * Loads both, and gives a function that draws a figure as a PNG.
 *
 * @returns {Promise<(figure: Figure, scale: number) => Promise<Uint8Array>>}
 */
export async function loadSatori() {
  const { default: satori } = await loadPeer("satori");
  const { Resvg } = await loadPeer("@resvg/resvg-js");
  const fonts = [400, 600].flatMap((weight) => [
    { name: "Serif", weight, data: readFace("source-serif-4", weight) },
    { name: "Sans", weight, data: readFace("libre-franklin", weight) },
  ]);
  return async (figure, scale) => {
    const svg = await satori(drawPicture(figure), { ...size, fonts });
    return new Resvg(svg, { fitTo: { mode: "width", value: size.width * scale } }).render().asPng();
  };
}

/**
 * @param {string} family
 * @param {number} weight
 */
function readFace(family, weight) {
  return readFileSync(findPeerFile(`@fontsource/${family}/files/${family}-latin-${weight}-normal.woff`));
}

/**
 * @param {string} type
 * @param {Record<string, unknown>} style
 * @param {unknown} [children]
 */
function element(type, style, children) {
  return { type, props: { style: { display: "flex", boxSizing: "border-box", ...style }, children } };
}

/**
 * @param {string} words
 * @param {Record<string, unknown>} style
 */
function text(words, style) {
  return element("div", { fontFamily: "Sans", color: colours["ink-2"], ...style }, words);
}

/** @param {Figure} figure */
function drawPicture(figure) {
  const { over, title, sub, asOf, rows, heads, key, sources, credit, address, licence, version } = figure;
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
        rows.map((row) => drawPanel(figure, row)),
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

/**
 * @param {Figure} figure
 * @param {FigureRow} row
 */
function drawPanel({ heads }, row) {
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

/**
 * The lines of the options and what stands on them, as a drawing within the layout.
 *
 * @param {FigureRow} row
 * @param {number} width
 */
function drawMarks(row, width) {
  const height = row.options.length * step;
  const y = (/** @type {number} */ place) => place * step + step / 2;
  const lines = row.options.map((_, place) => shape("path", { d: `M0 ${y(place)}H${width}`, stroke: colours.stave }));
  const marks = row.cells.flatMap((cell, column) => {
    const x = column * columnWidth + columnWidth / 2;
    const bar = (/** @type {{ from: number, to: number }} */ { from, to }, /** @type {string} */ stroke) =>
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

/**
 * @param {string} type
 * @param {Record<string, unknown>} props
 */
function shape(type, props) {
  return { type, props };
}
