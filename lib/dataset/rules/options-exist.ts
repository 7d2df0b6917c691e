import type { CompiledQuestion } from "../../schema/issue";
import { join } from "../claims";
import { listQuestions } from "../parsed-folder";
import type { Rule } from "./rule";

export const optionsExist: Rule = {
  says: "Every option that is named is an option of its question.",
  check(folder) {
    const questions = listQuestions(folder);
    const byId = new Map<string, CompiledQuestion>(questions.map(({ value }) => [value.id, value]));
    const named = [
      ...questions.flatMap(({ value: question, file, path }) =>
        question.statements.flatMap((statement, s) => {
          const at = join(path, `statements[${s}]`);
          return [
            { question, file, path: `${at}.holds.from`, id: statement.holds?.from },
            { question, file, path: `${at}.holds.to`, id: statement.holds?.to },
            ...(statement.rejects ?? []).map((id, i) => ({ question, file, path: `${at}.rejects[${i}]`, id })),
            ...(statement.rulesOut ?? []).map((id, i) => ({ question, file, path: `${at}.rulesOut[${i}]`, id })),
            ...(statement.rejects ?? []).map((id, i) => ({ question, file, path: `${at}.rejects[${i}]`, id })),
          ];
        }),
      ),
      ...folder.deals.flatMap(({ file, value: deal }) =>
        deal.terms.flatMap((term, t) => {
          const question = term.question && byId.get(term.question);
          if (!question) return [];
          return [
            { question, file, path: `terms[${t}].position.from`, id: term.position?.from },
            { question, file, path: `terms[${t}].position.to`, id: term.position?.to },
          ];
        }),
      ),
    ];
    const { negotiation } = folder;
    negotiation?.value.contradictions?.forEach(({ between }, c) => {
      between.forEach(({ question: id, options }, b) => {
        const question = byId.get(id);
        const at = `contradictions[${c}].between[${b}]`;
        options.forEach((option, o) => {
          if (question) named.push({ question, file: negotiation.file, path: `${at}.options[${o}]`, id: option });
        });
      });
    });
    return named.flatMap(({ question, file, path, id }) =>
      id === undefined || question.options.some((option) => option.id === id)
        ? []
        : [
            {
              file,
              path,
              wrong: `the question “${question.id}” has no option “${id}”`,
              remedy: `Use one of: ${question.options.map((option) => option.id).join(", ")}.${
                // The values of positions have been checked before; what is left are those of contradictions.
                question.kind === "amount" || question.kind === "date"
                  ? " Only values that a statement, a term or the question itself names can contradict another answer."
                  : ""
              }`,
            },
          ],
    );
  },
};
