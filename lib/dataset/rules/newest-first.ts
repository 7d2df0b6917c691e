import { join } from "../claims";
import { listQuestions } from "../parsed-folder";
import type { Rule } from "./rule";

export const newestFirst: Rule = {
  says: "The statements on a question are listed newest first. Of two from the same day, the one listed first counts as newer, unless the other one says that it keeps or replaces it.",
  check(folder) {
    return listQuestions(folder).flatMap(({ value: question, file, path }) =>
      question.statements.flatMap((statement, s) => {
        const before = question.statements[s - 1];
        return before && before.date < statement.date
          ? [
              {
                file,
                path: join(path, `statements[${s}].date`),
                wrong: `“${statement.id}” (${statement.date}) comes after “${before.id}” (${before.date})`,
                remedy: "Move the newer statement before the older one.",
              },
            ]
          : [];
      }),
    );
  },
};
