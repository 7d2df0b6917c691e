import { type Contents, getText, type JsonObject, listRecords } from "./records";
import { writeSlug } from "./sheets/propose-id";

/**
 * What the id of a new statement is made of, as in `ua-2025-04-22-zelensky-line`: the short sign of the party, the day,
 * the last name of the speaker, the question. It reads alike wherever a statement is entered.
 */
export function nameStatement(
  { party, monogram = "" }: { party: string; monogram?: string | undefined },
  question: string,
  statement: JsonObject,
): string {
  const speaker = getText(statement, "speaker") ?? "";
  // “Ida Holm, captain”, “Macron (France)”, “Ida Holm of the crew”
  const [name = ""] = speaker.split(/[,;(:]| (?:of|for|at|in|via|and) /);
  const last = name.trim().split(/\s+/).at(-1) ?? "";
  const words = [writeSlug(monogram) || party, getText(statement, "date") ?? "", writeSlug(last), question];
  return writeSlug(words.filter(Boolean).join(" "));
}

/** The same, with the party of the statement as the files know it. */
export function nameStatementIn(contents: Contents, name: string, question: string, statement: JsonObject): string {
  const party = getText(statement, "party") ?? "";
  const found = listRecords(contents, name, "party").find(({ id }) => id === party);
  return nameStatement({ party, monogram: getText(found?.value, "monogram") }, question, statement);
}
