import { readDay } from "../apply";
import { proposeWords } from "../quote";
import type { JsonObject } from "../records";
import type { FlatField } from "./flat-fields";
import type { Work } from "./flat-work";
import type { FlatRow } from "./read-flat";

/** The texts of some fields under their names. */
export function pick(texts: FlatRow["texts"], fields: readonly FlatField[]): JsonObject {
  return Object.fromEntries(fields.flatMap((field) => (texts.has(field) ? [[field, texts.get(field) ?? ""]] : [])));
}

/** The source of a row: one that is there, or a new one with its link. */
export function findSource(
  { records, places }: Work,
  texts: FlatRow["texts"],
  fault: (field: FlatField, wrong: string, remedy: string) => void,
): JsonObject | undefined {
  const named = texts.get("source") ?? "";
  const url = texts.get("url") ?? "";
  const date = texts.get("published") ?? texts.get("date") ?? "";
  const found = records.findSource({ url, source: named });
  if (found) {
    // Nothing is later than its source, so a source of several rows is as late as the last of them.
    const isOwn = !texts.has("published") && records.isMade(found) && places.has(found);
    if (isOwn && readDay({ date }) > readDay(found)) found.date = date;
    return found;
  }
  if (url === "") {
    const wrong = named === "" ? "the row has no source" : `there is no source “${named}”, and the row has no link`;
    fault(named === "" ? "url" : "source", wrong, "Write its full address, beginning with https://.");
    return undefined;
  }
  const publisher = named === "" ? nameHost(url) : named;
  return records.addSource({
    publisher,
    ...pick(texts, ["carriedBy", "title"]),
    date,
    ...(texts.get("language") && texts.get("language") !== "en" && pick(texts, ["language"])),
    ...(!texts.has("published") && { dateNote: "Taken from the date of the statement." }),
    url,
    ...pick(texts, ["author"]),
  });
}

function nameHost(url: string): string {
  try {
    return new URL(url).hostname.replace(/^www\./, "");
  } catch {
    return url.slice(0, 80);
  }
}

/** The quotation of a row. Whose words it has follows from how it is known, unless the row says it. */
export function writeQuote(texts: FlatRow["texts"], evidence: string): JsonObject {
  const [original, language] = [texts.get("original"), texts.get("language")];
  return {
    exact: texts.get("quote") ?? "",
    words: texts.get("words") ?? proposeWords(evidence, original !== undefined),
    ...(language && language !== "en" && !original && { language }),
    ...(original && { original }),
  };
}
