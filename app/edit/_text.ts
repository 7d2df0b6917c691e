import { keepText, readKeptTexts } from "@/lib/editing/kept-texts";
import { getAll, type Posted } from "@/lib/editing/posted";
import { getText, type JsonObject } from "@/lib/editing/records";
import type { Folder } from "./_folder";

/** The longest kept text that is put into the form: it is sent back with each save. */
const longestShown = 200_000;

/** The kept text of the source of a statement; empty where there is none, or one that is too long for the form. */
export function readText({ dataDir, name }: Folder, statement: JsonObject): string {
  const { text = "" } = readKeptTexts(dataDir, name).texts.get(getText(statement, "source") ?? "") ?? {};
  return text.length > longestShown ? "" : text;
}

/** Whether the pasted text is to be kept as that of its source. */
export function wantsText(fields: Posted): boolean {
  return getAll(fields, "keep-text").includes("true") && (getAll(fields, "text")[0] ?? "").trim() !== "";
}

/** Keeps the pasted text, after its hash is saved. Says why where the disk refuses. */
export function keepPastedText({ dataDir, name }: Folder, statement: JsonObject, fields: Posted): string | undefined {
  try {
    keepText(dataDir, name, getText(statement, "source") ?? "", getAll(fields, "text")[0] ?? "");
    return undefined;
  } catch (error) {
    return error instanceof Error && "code" in error ? String(error.code) : "unknown";
  }
}
