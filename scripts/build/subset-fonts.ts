// Writes the letters that nearly every page needs into components/styles/fonts: of the two families those weights and characters that
// Parley uses, less than a third of the whole. Anything else comes from the whole families, which a browser fetches when a page
// has need of them. Run it when a version of the families changes: npx tsx scripts/build/subset-fonts.ts
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import subsetFont from "subset-font";

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join("");
const serif = "source-serif-4/files/source-serif-4-latin-opsz-normal.woff2";
const sans = "libre-franklin/files/libre-franklin-latin-wght-normal.woff2";

/** The characters of a face: those of English with its signs, or the other letters of western Europe. */
export const characters = {
  core: `${range(0x20, 0x7e)}\u00a0\u00a7\u00b0\u00b7\u00d7\u2009\u2010\u2011\u2013\u2014\u2018\u2019\u201c\u201d\u2022\u2026\u202f\u2191\u2193\u2212`,
  west: `${range(0xa1, 0xff)}\u0152\u0153`,
};

/** The faces: text at the optical size of text, headings at that of headings, and the sans in every weight in use. */
const faces = [
  { name: "serif-text", file: serif, variationAxes: { wght: 400, opsz: 16 } },
  { name: "serif-heading", file: serif, variationAxes: { wght: 600, opsz: 28 } },
  { name: "sans", file: sans, variationAxes: { wght: { min: 400, max: 650, default: 400 } } },
];

/** Kerning, ligatures, marks, and the figures of text and of tables. The families have small capitals and fractions besides. */
const keepFeatures = ["ccmp", "kern", "liga", "lnum", "locl", "mark", "mkmk", "tnum"];

/** Every file of components/styles/fonts, by its name. */
export async function subsetFonts() {
  const require = createRequire(import.meta.url);
  const made = new Map<string, Uint8Array>();
  for (const { name, file, variationAxes } of faces) {
    const whole = readFileSync(require.resolve(`@fontsource-variable/${file}`));
    for (const [part, text] of Object.entries(characters)) {
      made.set(
        `${name}-${part}.woff2`,
        await subsetFont(whole, text, { targetFormat: "woff2", variationAxes, keepFeatures }),
      );
    }
  }
  return made;
}

if (import.meta.filename === process.argv[1]) {
  const out = path.join(import.meta.dirname, "../../components/styles/fonts");
  mkdirSync(out, { recursive: true });
  for (const [name, bytes] of await subsetFonts()) {
    writeFileSync(path.join(out, name), bytes);
    console.log(`${name}: ${bytes.length} bytes`);
  }
}
