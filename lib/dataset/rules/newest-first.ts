import { join } from "../claims";
import { listQuestions } from "../parsed-folder";
import type { Rule } from "./rule";

export const newestFirst: Rule = {
  says: "The statements of a question run newest first. On one day, the one that comes first counts as the newer.",
  check(folder) {
    return listQuestions(folder).flatMap(({ value: question, file, path }) =>
      question.statements.flatMap((statement, s) => {
        const before = question.statements[s - 1];
        return before && before.date < statement.date
          ? [
              {
                file,
                path: join(path, `statements[${s}].date`),
                wrong: `“${statement.id}” (${statement.date}) stands after “${before.id}” (${before.date})`,
                remedy: "Move the newer statement up.",
              },
            ]
          : [];
      }),
    );
  },
};
