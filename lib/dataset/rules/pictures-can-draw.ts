import type { CompiledQuestion } from "../../schema/issue";
import { formatList } from "../../text/format";
import { drawnLetters } from "../drawn-letters";
import {
  type Located,
  listParties,
  listQuestions,
  listSources,
  listStatements,
  type ReadFolder,
} from "../parsed-folder";
import type { Finding } from "../problem";
import type { Rule } from "./rule";

/** How many of a text's characters a problem names. */
const maxNamed = 3;

/** A character that pictures would show as a box. Line breaks and the like are not drawn at all. */
const undrawn = new RegExp(
  `[^\\t\\n\\r${drawnLetters.map((code, i) => `${i % 2 === 1 ? "-" : ""}\\u{${code.toString(16)}}`).join("")}]`,
  "gu",
);

export const picturesCanDraw: Rule = {
  says: "Names, titles and labels are written in letters that pictures can draw.",
  check(folder) {
    return listDrawnTexts(folder).flatMap(({ value, file, path }): Finding[] => {
      const characters = [...new Set(value.normalize().match(undrawn))];
      if (characters.length === 0) return [];
      const rest = characters.length - maxNamed;
      const named = [...characters.slice(0, maxNamed).map(nameCharacter), ...(rest > 0 ? [`${rest} more`] : [])];
      return [
        {
          file,
          path,
          wrong: `pictures and link previews cannot draw ${formatList(named)} in “${value}”`,
          remedy:
            "Write it in a script that pictures have: Latin, Greek, Cyrillic, Armenian, Georgian, Hebrew, Arabic, Devanagari, Thai, emoji. Notes, summaries and quotations may use any script.",
        },
      ];
    });
  },
};

function nameCharacter(character: string): string {
  const code = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0");
  return `“${character}” (U+${code})`;
}

/** Every text of the data that a picture shows. Its alternative text may say more. */
function listDrawnTexts(folder: ReadFolder): Located<string>[] {
  const { negotiation, issues, deals } = folder;
  return [
    ...(negotiation ? pick(negotiation.file, "", negotiation.value, ["title"]) : []),
    ...listParties(folder).flatMap(({ value, file, path }) =>
      pick(file, `${path}.`, value, ["name", "nameInText", "monogram"]),
    ),
    ...listSources(folder).flatMap(({ value, file, path }) => pick(file, `${path}.`, value, ["publisher"])),
    ...issues.flatMap(({ file, value }) => pick(file, "", value, ["title"])),
    ...listQuestions(folder).flatMap(({ value, file, path }) => [
      ...pick(file, `${path}.`, value, ["label", "text"]),
      ...listAnswerTexts(value, file, path),
    ]),
    ...listStatements(folder).flatMap(({ value, file, path }) => pick(file, `${path}.`, value, ["speaker"])),
    ...deals.flatMap(({ file, value }) => pick(file, "", value, ["title", "short", "by"])),
  ];
}

/** The names of the options, or the unit in which amounts are written. */
function listAnswerTexts({ kind, amount, options }: CompiledQuestion, file: string, path: string): Located<string>[] {
  if (kind === "date") return [];
  if (kind !== "amount") {
    return options.flatMap((option, i) => pick(file, `${path}.options[${i}].`, option, ["label", "short"]));
  }
  const { one, many = "", difference } = amount?.unit ?? {};
  const at = `${path}.amount.unit.`;
  return [
    ...pick(file, at, { many }, ["many"]),
    ...(one === undefined ? [] : pick(file, at, { one }, ["one"])),
    ...(difference?.one === undefined ? [] : pick(file, `${at}difference.`, { one: difference.one }, ["one"])),
    ...(difference ? pick(file, `${at}difference.`, difference, ["many"]) : []),
  ];
}

function pick<K extends string>(
  file: string,
  path: string,
  from: { [key in K]?: string | undefined },
  keys: readonly K[],
): Located<string>[] {
  return keys.flatMap((key) => {
    const value = from[key];
    return value === undefined ? [] : [{ value, file, path: `${path}${key}` }];
  });
}
