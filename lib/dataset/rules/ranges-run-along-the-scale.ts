import type { CompiledQuestion, Position } from "../../schema/issue";
import { join } from "../claims";
import { listQuestions } from "../parsed-folder";
import type { Rule } from "./rule";

export const rangesRunAlongTheScale: Rule = {
  says: "A range runs along its question’s scale: `to` comes after `from`.",
  check(folder) {
    const questions = listQuestions(folder);
    const byId = new Map<string, CompiledQuestion>(questions.map(({ value }) => [value.id, value]));
    const ranges = [
      ...questions.flatMap(({ value: question, file, path }) =>
        question.statements.map(({ holds }, s) => ({
          question,
          range: holds,
          file,
          path: join(path, `statements[${s}].holds`),
        })),
      ),
      ...folder.deals.flatMap(({ file, value: deal }) =>
        deal.terms.map(({ question, position }, t) => ({
          question: question && byId.get(question),
          range: position,
          file,
          path: `terms[${t}].position`,
        })),
      ),
    ];
    return ranges.flatMap(({ question, range, file, path }) =>
      question && range?.to && isBackwards(question, range)
        ? [
            {
              file,
              path,
              wrong: `“${range.to}” does not come after “${range.from}” on the scale`,
              remedy:
                range.to === range.from
                  ? "Remove `to`: a single option needs only `from`."
                  : "Swap `from` and `to`: a range follows the order of the question’s options.",
            },
          ]
        : [],
    );
  },
};

function isBackwards(question: CompiledQuestion, { from, to }: Position): boolean {
  const indexOf = (id: string | undefined) => question.options.findIndex((option) => option.id === id);
  // Another rule reports options that do not exist.
  return indexOf(from) >= 0 && indexOf(to) >= 0 && indexOf(to) <= indexOf(from);
}
