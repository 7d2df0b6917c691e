import { isOnRecord } from "../../schema/evidence-kinds";
import { listStatements } from "../parsed-folder";
import type { Rule } from "./rule";

export const redLinesAreOnRecord: Rule = {
  says: "A red line is something that the party itself has called unacceptable, on the record, in words that are quoted. No statement rules out what it asks for.",
  check(folder) {
    return listStatements(folder).flatMap(({ value: statement, question, file, path }) => {
      if (!statement.rulesOut) return [];
      const report = isOnRecord(statement.evidence)
        ? []
        : [
            {
              file,
              path: `${path}.rulesOut`,
              wrong: `a red line based on a report (${statement.evidence})`,
              remedy: "Remove `rulesOut`: a report can say what a party wants, but it cannot draw a red line for it.",
            },
          ];
      const unquoted = statement.quote
        ? []
        : [
            {
              file,
              path: `${path}.quote`,
              wrong: "a red line without a quotation",
              remedy: "Quote the words in which the party ruled the option out, or remove `rulesOut`.",
            },
          ];
      const indexOf = (id: string | undefined) => question.options.findIndex((option) => option.id === id);
      const from = indexOf(statement.holds?.from);
      const to = statement.holds?.to ? indexOf(statement.holds.to) : from;
      const own = statement.rulesOut.flatMap((id, i) =>
        statement.holds && indexOf(id) >= from && indexOf(id) <= to && indexOf(id) >= 0
          ? [
              {
                file,
                // A limit covers several values, so that their numbers are not those of the file.
                path: statement.refusedLimits ? `${path}.rulesOut` : `${path}.rulesOut[${i}]`,
                wrong: `“${id}” is both held and ruled out`,
                remedy: "Remove one of the two: a statement cannot ask for an option and rule it out.",
              },
            ]
          : [],
      );
      return [...report, ...unquoted, ...own];
    });
  },
};
