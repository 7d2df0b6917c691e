import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { PNG } from "pngjs";
import { listWordsBoxes, type WordsBox } from "../../lib/testing/svg-text-boxes";
import { NotInstalled, runProgram } from "./programs";

export const name = "SVG: every text of a picture is drawn, and its title is dark";

interface Program {
  program: string;
  debianPackage: string;
  version: readonly string[];
  /** The arguments that turn `from`, an SVG, into `to`, a PNG of the same name in the same folder. */
  convert: (from: string, to: string) => readonly string[];
}

// Debian's own Python has Debian's modules, wherever another Python comes first.
const python = "/usr/bin/python3";

const programs: readonly Program[] = [
  {
    program: "inkscape",
    debianPackage: "inkscape",
    version: ["--version"],
    convert: (from, to) => [from, "--export-type=png", `--export-filename=${to}`],
  },
  {
    program: "rsvg-convert",
    debianPackage: "librsvg2-bin",
    version: ["--version"],
    convert: (from, to) => [from, "--output", to],
  },
  {
    program: python,
    debianPackage: "python3-cairosvg",
    version: ["-c", "import cairosvg; print('CairoSVG', cairosvg.__version__)"],
    convert: (from, to) => [
      "-c",
      "import sys, cairosvg; cairosvg.svg2png(url=sys.argv[1], write_to=sys.argv[2])",
      from,
      to,
    ],
  },
  {
    program: "soffice",
    debianPackage: "libreoffice-draw",
    version: ["--version"],
    convert: (from, to) => [
      // A profile of its own, so that it neither waits for an open LibreOffice nor leaves anything behind.
      `-env:UserInstallation=file://${path.dirname(to)}/profile`,
      "--headless",
      "--convert-to",
      "png",
      "--outdir",
      path.dirname(to),
      from,
    ],
  },
  {
    program: "convert",
    debianPackage: "imagemagick",
    version: ["-version"],
    convert: (from, to) => [from, to],
  },
];

const views = ["/lake-orune", "/lake-orune/issues/ferry", "/lake-orune/parties/ostrel", "/two-hives"];

/** Draws some pictures with each program, and looks where their texts are. */
export async function run(base: string): Promise<string[]> {
  const folder = mkdtempSync(path.join(tmpdir(), "parley-svg-"));
  const faults: string[] = [];
  try {
    const lines: string[] = [];
    for (const one of programs) lines.push(await tryProgram(one, base, folder, faults));
    if (faults.length > 0) throw new Error([...lines, ...faults].join("\n  "));
    return lines;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function tryProgram(one: Program, base: string, folder: string, faults: string[]): Promise<string> {
  let version: string;
  try {
    version = await findVersion(one);
  } catch (error) {
    if (error instanceof NotInstalled) return error.message;
    throw error;
  }
  let all = 0;
  let drawn = 0;
  for (const [i, view] of views.entries()) {
    const svg = await (await fetch(`${base}${view}.svg`)).text();
    const [from, to] = ["svg", "png"].map((type) => path.join(folder, `${i}.${type}`));
    if (!from || !to) throw new Error("no file");
    writeFileSync(from, svg);
    rmSync(to, { force: true });
    await runProgram(one.program, one.convert(from, to), one);
    const missing = findMissing(svg, PNG.sync.read(readFileSync(to)));
    for (const words of missing) faults.push(`${version}, ${view}: “${words}” is not drawn`);
    const texts = listWordsBoxes(svg).length;
    all += texts;
    drawn += texts - missing.length;
  }
  return `${version}: ${drawn} of the ${all} texts in ${views.length} pictures are drawn: ${drawn === all ? "ok" : "failed"}`;
}

async function findVersion(one: Program): Promise<string> {
  try {
    const said = await runProgram(one.program, one.version, one);
    return (
      said
        .trim()
        .split("\n")[0]
        ?.replace(/^Version: | https?:.*$/g, "") ?? ""
    );
  } catch (error) {
    if (one.program === python) throw new NotInstalled("CairoSVG", one.debianPackage);
    throw error;
  }
}

/** The texts in whose place a picture is empty. The title has to be dark, the others have to differ from the paper. */
function findMissing(svg: string, png: PNG): string[] {
  const [, width = "1200"] = /<svg[^>]* width="(\d+)"/.exec(svg) ?? [];
  const scale = png.width / Number(width);
  const [, title = ""] = /<g id="title"><title>([^<]*)</.exec(svg) ?? [];
  return listWordsBoxes(svg)
    .filter((box) => findDarkest(png, box, scale) > (box.words === title ? 90 : 190))
    .map(({ words }) => words);
}

/** The darkest pixel within a box, from 0 to 255. */
function findDarkest(png: PNG, box: WordsBox, scale: number): number {
  let darkest = 255;
  for (let y = Math.floor(box.top * scale); y < Math.min(png.height, box.bottom * scale); y++) {
    for (let x = Math.max(0, Math.floor(box.left * scale)); x < Math.min(png.width, box.right * scale); x++) {
      const at = (y * png.width + x) * 4;
      const [red = 255, green = 255, blue = 255, alpha = 0] = png.data.subarray(at, at + 4);
      if (alpha > 128) darkest = Math.min(darkest, (red + green + blue) / 3);
    }
  }
  return darkest;
}
