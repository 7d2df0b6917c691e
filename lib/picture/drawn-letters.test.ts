import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { drawnLetters } from "../dataset/drawn-letters";
import type { ParsedFile, ParsedFolder } from "../dataset/parsed-folder";
import { assemble } from "../dataset/read-folder";
import { picturesCanDraw } from "../dataset/rules/pictures-can-draw";
import { listSubjects } from "../testing/list-subjects";
import { soundFolder } from "../testing/sound-folder";
import { buildPictureContent } from "./content";
import { layoutPicture } from "./layout/frame";
import { drawText, GlyphSheet, type TextStyle } from "./renderer";

const style: TextStyle = { face: "sans", size: 16, weight: 400, colour: "#000000", lineHeight: 1.3 };

/** The outlines of which a text is drawn. */
async function listOutlines(words: string, face: TextStyle["face"] = "sans"): Promise<string[]> {
  const sheet = new GlyphSheet();
  await drawText(words, { ...style, face }, 2000, sheet);
  return [...sheet.write().matchAll(/ d="([^"]+)"/g)].map(([, outline = ""]) => outline);
}

/** What stands in place of a letter that no font has: U+0378 is nobody's letter. */
const [box = ""] = await listOutlines("\u0378");

async function isDrawn(character: string): Promise<boolean> {
  return !(await listOutlines(character)).includes(box);
}

function* listCharacters(ranges: readonly number[]): Generator<string> {
  for (let i = 0; i < ranges.length; i += 2) {
    for (let code = ranges[i] ?? 0; code <= (ranges[i + 1] ?? 0); code++) yield String.fromCodePoint(code);
  }
}

async function findRanges(): Promise<number[]> {
  const ranges: number[] = [];
  // Beyond these planes Unicode has no letters but signs that are not drawn.
  for (const character of listCharacters([0x20, 0xd7ff, 0xf900, 0x323af, 0xe0001, 0xe01ef])) {
    if (!/\p{Assigned}/u.test(character) || !(await isDrawn(character))) continue;
    const code = character.codePointAt(0) ?? 0;
    if (ranges.at(-1) === code - 1) ranges[ranges.length - 1] = code;
    else ranges.push(code, code);
  }
  return ranges;
}

if (process.env.APPROVE === "1") {
  const file = "lib/dataset/drawn-letters.ts";
  const list = (await findRanges()).map((code) => `0x${code.toString(16)}`).join(", ");
  writeFileSync(
    file,
    readFileSync(file, "utf8").replace(/= \[[^\]]*\]/, () => `= [${list}]`),
  );
}

describe("the letters that the data may use in pictures", () => {
  it("are all drawn", async () => {
    expect(box).not.toBe("");
    const missing: string[] = [];
    for (const character of listCharacters(drawnLetters)) if (!(await isDrawn(character))) missing.push(character);
    expect(missing).toEqual([]);
  });

  it.each([
    ["Greek", "Ελληνική Δημοκρατία"],
    ["Vietnamese", "Nguyễn Trường Tộ"],
    ["Vietnamese with its accents as characters of their own", "Nguyễn Trường Tộ".normalize("NFD")],
    ["Turkish, Romanian and Polish", "ğ ı ş ș ț ł ź"],
    ["Cyrillic", "Україна, Қазақстан, Ћирилица"],
    ["Arabic", "مجلس پاکستان ۱۲۳"],
    ["Hebrew", "שָׁלוֹם"],
    ["Thai", "คณะผู้แทนไทย ที่นี่ น้ำ"],
    ["Hindi", "भारतीय प्रतिनिधि क्षेत्र"],
    ["Armenian", "Հայաստանի Հանրապետություն"],
    ["Georgian", "საქართველო ᲡᲐᲥᲐᲠᲗᲕᲔᲚᲝ"],
    ["emoji", "🕊️ 🤝 👍🏽 👨‍👩‍👧 🇺🇦 ❤️ 1️⃣"],
  ])("draw %s, in titles as in text", async (_, words) => {
    for (const face of ["serif", "sans"] as const) {
      const outlines = await listOutlines(words, face);
      expect(outlines.length).toBeGreaterThan(4);
      const [notDrawn = ""] = await listOutlines("\u0378", face);
      expect(outlines).not.toContain(notDrawn);
    }
  });

  it.each(["中", "日", "한", "த", "ব", "አ", "→", "\u{1f030}"])(
    "do not have “%s”, which is a box",
    async (character) => {
      expect(await isDrawn(character)).toBe(false);
      expect([...listCharacters(drawnLetters)]).not.toContain(character);
    },
  );
});

/** Keys whose values are no text, and texts that are one of a few. */
const noText = new Set(
  "$schema id ids code party source alsoIn date said handedOver asOf checked url from to question issue issues options holds rulesOut keeps evidence role kind status stage teller voice scope replaces rejects clause language original proposedBy binds revises concerns certainty concrete reversal gives gets words headlineDeal statement".split(
    " ",
  ),
);

/** The folder with a Chinese letter and a number in each of its texts, and the places by these numbers. */
function markTexts(folder: ParsedFolder) {
  const places: string[] = [];
  const mark = (value: unknown, file: string, path: string): unknown => {
    if (typeof value === "string") return `中${places.push(`${file} ${path}`) - 1}中 ${value}`;
    if (Array.isArray(value)) return value.map((one, i) => mark(one, file, `${path}[${i}]`));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) =>
        noText.has(key) && !(Array.isArray(one) && typeof one[0] === "object")
          ? [key, one]
          : [key, mark(one, file, path ? `${path}.${key}` : key)],
      ),
    );
  };
  // Only texts change, so that each file keeps its shape.
  const markFile = <T>(one: ParsedFile<T>): ParsedFile<T> => ({ ...one, value: mark(one.value, one.file, "") as T });
  const { negotiation, parties, sources, events, issues, deals } = folder;
  const marked: ParsedFolder = {
    ...folder,
    negotiation: markFile(negotiation),
    parties: markFile(parties),
    sources: markFile(sources),
    events: markFile(events),
    issues: issues.map(markFile),
    deals: deals.map(markFile),
  };
  return { marked, places };
}

describe("the texts whose letters are checked", () => {
  it("are all that pictures draw", async () => {
    const { marked, places } = markTexts(soundFolder);
    const drawn = new Set<string>();
    for (const [, subject] of listSubjects(assemble(marked))) {
      for (const size of ["social", "column"] as const) {
        const { svg } = await layoutPicture(buildPictureContent(subject), { size, theme: "light" });
        for (const [, place] of svg.matchAll(/中(\d+)中/g)) drawn.add(places[Number(place)] ?? "");
      }
    }
    const checked = picturesCanDraw.check(marked).map(({ file, path }) => `${file} ${path}`);
    expect([...drawn].filter((place) => !checked.includes(place))).toEqual([]);
    expect(drawn.size).toBeGreaterThan(15);
  });
});
