import { isOnRecord } from "../../schema/evidence-kinds";
import { listStatements } from "../parsed-folder";
import type { Rule } from "./rule";

export const redLinesAreOnRecord: Rule = {
  says: "A red line is only what the party itself called unacceptable, on the record, in words that are quoted; and nobody rules out what they hold.",
  check(folder) {
    return listStatements(folder).flatMap(({ value: statement, question, file, path }) => {
      if (!statement.rulesOut) return [];
      const report = isOnRecord(statement.evidence)
        ? []
        : [
            {
              file,
              path: `${path}.rulesOut`,
              wrong: `a red line on the word of a report (${statement.evidence})`,
              remedy: "Remove `rulesOut`: a report may place a party, it may not draw a line for it.",
            },
          ];
      const unquoted = statement.quote
        ? []
        : [
            {
              file,
              path: `${path}.quote`,
              wrong: "a red line without the words that drew it",
              remedy: "Quote the words in which the party ruled the option out, or remove `rulesOut`.",
            },
          ];
      const place = (id: string | undefined) => question.options.findIndex((option) => option.id === id);
      const from = place(statement.holds?.from);
      const to = statement.holds?.to ? place(statement.holds.to) : from;
      const own = statement.rulesOut.flatMap((id, i) =>
        statement.holds && place(id) >= from && place(id) <= to && place(id) >= 0
          ? [
              {
                file,
                path: `${path}.rulesOut[${i}]`,
                wrong: `“${id}” is both held and ruled out`,
                remedy: "Decide which: a statement cannot do both.",
              },
            ]
          : [],
      );
      return [...report, ...unquoted, ...own];
    });
  },
};
