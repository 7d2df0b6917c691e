import type { FlatField } from "./flat-fields";

/** Where an address may be that no column of links has: behind a text, or in it. The most likely first. */
const carriers: readonly FlatField[] = ["source", "title", "quote", "answer", "summary", "speaker", "date"];

/**
 * Finds the address of a source and puts it under `url`: what stands in the column of links, or behind the text of a cell,
 * or within the text of a source. Gives what is wrong with it.
 */
export function settleAddress(
  texts: Map<FlatField, string>,
  linkOf: (field: FlatField) => string | undefined,
): { field: FlatField; wrong: string; remedy: string } | undefined {
  const given = texts.get("url");
  const found = listAddresses(given ?? "");
  if (found.length > 1) {
    const remedy = "Keep one of them, and write the row again for each of the others.";
    return { field: "url", wrong: "the cell has several addresses", remedy };
  }
  const [written] = found;
  const behind = linkOf("url");
  if (written) texts.set("url", written);
  else if (behind) {
    texts.set("url", behind);
    // A linked name under “Link” is that of the source.
    if (given && !texts.has("source")) texts.set("source", given);
  } else if (given === undefined) {
    const link = carriers.map(linkOf).find(Boolean) ?? findWithin(texts);
    if (link) texts.set("url", link);
  }
  if (texts.has("url")) for (const field of ["source", "title"] as const) dropAddress(texts, field);
  return undefined;
}

function findWithin(texts: ReadonlyMap<FlatField, string>): string | undefined {
  const all = (["source", "title"] as const).map((field) => listAddresses(texts.get(field) ?? ""));
  return all.find((one) => one.length === 1)?.[0];
}

function dropAddress(texts: Map<FlatField, string>, field: FlatField): void {
  const text = texts.get(field);
  if (text === undefined || listAddresses(text).length === 0) return;
  const rest = text.replaceAll(/https?:\/\/\S+/gi, "").replace(/^[\s,;:()–-]+|[\s,;:()–-]+$/g, "");
  if (rest === "") texts.delete(field);
  else texts.set(field, rest);
}

function listAddresses(text: string): string[] {
  return [...new Set([...text.matchAll(/https?:\/\/[^\s<>"“”]+/gi)].map(([one]) => one.replace(/[.,;:)\]]+$/, "")))];
}
