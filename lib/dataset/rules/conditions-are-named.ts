import { listStatements } from "../parsed-folder";
import type { Rule } from "./rule";

export const conditionsAreNamed: Rule = {
  says: "An answer that always depends on something names its condition.",
  check(folder) {
    return listStatements(folder).flatMap(({ value: statement, question, file, path }) => {
      if (!statement.holds || statement.condition) return [];
      const indexOf = (id: string | undefined) => question.options.findIndex((option) => option.id === id);
      const from = indexOf(statement.holds.from);
      const to = indexOf(statement.holds.to ?? statement.holds.from);
      const held = question.options.slice(Math.max(0, Math.min(from, to)), Math.max(from, to) + 1);
      return held.some(({ conditional }) => conditional)
        ? [
            {
              file,
              path: `${path}.condition`,
              wrong: `“${statement.id}” asks for an option that always depends on something but names no condition`,
              remedy: "Add `condition`: a phrase that can follow “if” or “once”.",
            },
          ]
        : [];
    });
  },
};
