import type { Position, Question } from "../../schema/issue";
import { join } from "../claims";
import { listQuestions } from "../parsed-folder";
import type { Rule } from "./rule";

export const rangesRunAlongTheScale: Rule = {
  says: "A range runs along its question’s scale: `to` comes after `from`.",
  check(folder) {
    const questions = listQuestions(folder);
    const byId = new Map<string, Question>(questions.map(({ value }) => [value.id, value]));
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
                  ? "Leave `to` out: one option needs only `from`."
                  : "Swap `from` and `to`; the order of the options is that of the question.",
            },
          ]
        : [],
    );
  },
};

function isBackwards(question: Question, { from, to }: Position): boolean {
  const place = (id: string | undefined) => question.options.findIndex((option) => option.id === id);
  // An option that does not exist is another rule's finding.
  return place(from) >= 0 && place(to) >= 0 && place(to) <= place(from);
}
