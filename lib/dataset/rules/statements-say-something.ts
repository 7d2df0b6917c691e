import { listStatements } from "../parsed-folder";
import type { Rule } from "./rule";

export const statementsSaySomething: Rule = {
  says: "A statement asks for an option, rules one out or declines one. A term has an answer if, and only if, it names a question.",
  check(folder) {
    const statements = listStatements(folder).flatMap(({ value, file, path }) =>
      value.holds || value.rulesOut || value.rejects
        ? []
        : [
            {
              file,
              path,
              wrong: `“${value.id}” neither asks for, rules out nor declines an option`,
              remedy:
                "Add `holds`, `rulesOut` or `rejects`; anything that does not answer a question belongs in events.json.",
            },
          ],
    );
    const terms = folder.deals.flatMap(({ file, value }) =>
      value.terms.flatMap((term, t) =>
        (term.question === undefined) === (term.position === undefined)
          ? []
          : [
              {
                file,
                path: `terms[${t}]`,
                wrong: term.question
                  ? "names a question but has no position on it"
                  : "has a position but names no question",
                remedy: "Give both `question` and `position`, or neither.",
              },
            ],
      ),
    );
    return [...statements, ...terms];
  },
};
