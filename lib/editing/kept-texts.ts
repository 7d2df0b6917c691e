import { lstatSync } from "node:fs";
import path from "node:path";
import { negotiationId, sourceId } from "../schema/primitives";
import { hashContent } from "../text/hash";
import type { KeptText } from "./verify";
import { listIfThere, readIfThere, replaceFile } from "./write-file";

/** The folder of the texts of sources, in that of their negotiation. Texts belong to others: git ignores them. */
export const textsFolder = "snapshots";

/** Longer than any article, and short enough to be searched in a moment. */
export const longestText = 2_000_000;

/** Which sources have a text here, and the files that cannot be read as one, with what to do. */
export interface KeptTexts {
  texts: Map<string, KeptText>;
  refused: { file: string; wrong: string; remedy: string }[];
}

export function readKeptTexts(dataDir: string, name: string): KeptTexts {
  const folder = path.join(dataDir, negotiationId.parse(name), textsFolder);
  const texts: KeptTexts["texts"] = new Map();
  const refused: KeptTexts["refused"] = [];
  for (const file of listIfThere(folder).filter((one) => !one.startsWith("."))) {
    const id = sourceId.safeParse(file.replace(/\.txt$/, ""));
    const refuse = (wrong: string, remedy: string) =>
      refused.push({ file: `${name}/${textsFolder}/${file}`, wrong, remedy });
    const found = lstatSync(path.join(folder, file));
    if (!file.endsWith(".txt") || !id.success) refuse("not named after a source", "Name it <id of the source>.txt.");
    else if (!found.isFile()) refuse("not a regular file", "Put the text itself there.");
    else if (found.size > longestText) refuse("larger than two megabytes", "Keep the part of the text that is quoted.");
    else {
      const text = readIfThere(path.join(folder, file)) ?? "";
      if (text === "not UTF-8") refuse("not UTF-8", "Save it as UTF-8.");
      else texts.set(id.data, { text, sha256: hashContent(text) });
    }
  }
  return { texts, refused };
}

/** A text as it is kept, with line breaks of one kind, and the hash to record. */
export function prepareText(text: string): KeptText {
  const kept = text.replaceAll(/\r\n?/g, "\n");
  return { text: kept, sha256: hashContent(kept) };
}

/** Keeps the text of a source. */
export function keepText(dataDir: string, name: string, source: string, text: string): string {
  const { text: kept, sha256 } = prepareText(text);
  const folder = path.join(dataDir, negotiationId.parse(name));
  const ignore = `${textsFolder}/.gitignore`;
  if (readIfThere(path.join(folder, ignore)) === null) replaceFile(folder, ignore, "*\n");
  replaceFile(folder, `${textsFolder}/${sourceId.parse(source)}.txt`, kept);
  return sha256;
}
