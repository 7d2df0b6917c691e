import { countWords } from "../../text/words";
import { listQuotations } from "../claims";
import type { Rule } from "./rule";

/** The limit for a quotation, in words. docs/rules.md. */
export const longestQuotation = 25;

export const quotesAreShort: Rule = {
  says: `A quotation has at most ${longestQuotation} words. Whatever stands between two spaces is one word, so “cease-fire” and “2014–2022” are one each; a dash alone is none.`,
  check(folder) {
    const quoted = [
      ...listQuotations(folder).map(({ value, file, path }) => ({ text: value.exact, file, path: `${path}.exact` })),
      ...folder.deals.flatMap(({ file, value: { terms } }) =>
        terms.flatMap(({ wording }, t) =>
          wording === undefined ? [] : [{ text: wording, file, path: `terms[${t}].wording` }],
        ),
      ),
    ];
    return quoted.flatMap(({ text, file, path }) => {
      const words = countWords(text);
      return words > longestQuotation
        ? [
            {
              file,
              path,
              wrong: `the quotation has ${words} words`,
              remedy: `Quote at most ${longestQuotation} words and put the rest in your own.`,
            },
          ]
        : [];
    });
  },
};
