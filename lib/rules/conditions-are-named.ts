import { listStatements } from "../dataset/folder";
import type { Rule } from "./rule";

export const conditionsAreNamed: Rule = {
  says: "A conditional stance names its condition.",
  check(folder) {
    return listStatements(folder).flatMap(({ value: statement, question, file, path }) => {
      const conditional = question.options.filter((option) => option.conditional).map((option) => option.id);
      const held = statement.holds?.to ?? statement.holds?.from;
      return !statement.condition &&
        held &&
        (conditional.includes(held) || (statement.holds && conditional.includes(statement.holds.from)))
        ? [
            {
              file,
              path: `${path}.condition`,
              wrong: `“${statement.id}” holds a conditional option and names no condition`,
              remedy: "Add `condition`: the phrase that follows “if” or “once”.",
            },
          ]
        : [];
    });
  },
};
