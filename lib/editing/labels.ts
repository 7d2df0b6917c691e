import { getText, type Json, type RecordKind } from "./records";

/** A source in a list to choose from: `Lake Gazette, 2031-05-12: The mayor speaks`. */
export function sourceLabel(value: Json | undefined): string {
  const [publisher, date, title, id = ""] = ["publisher", "date", "title", "id"].map((key) => getText(value, key));
  const head = [publisher, date].filter(Boolean).join(", ");
  return [head, title].filter(Boolean).join(": ") || id;
}

/** What stands for a record in a list. */
export function recordLabel(kind: RecordKind, value: Json | undefined): string {
  if (kind === "source") return sourceLabel(value);
  const key = { party: "name", question: "text", statement: "summary", term: "text", correction: "what" }[
    kind as string
  ];
  return getText(value, key ?? "title") ?? getText(value, "id") ?? "";
}

/** `an issue`, `a deal`: the nouns of records, none of which begins with a vowel that is not spoken as one. */
export function addArticle(noun: string): string {
  return `${/^[aeiou]/.test(noun) ? "an" : "a"} ${noun}`;
}

/** A proposal for an id that nobody has yet: words in lower case with hyphens, a number behind where it is taken. */
export function proposeId(words: readonly string[], taken: (id: string) => boolean): string {
  const slug = words
    .join(" ")
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replace(/^-+/, "")
    .slice(0, 56)
    .replace(/-+$/, "");
  const base = slug || "new";
  for (let i = 1; ; i++) {
    const id = i === 1 ? base : `${base}-${i}`;
    if (!taken(id)) return id;
  }
}
