import type { Placement } from "../../schema/coding";
import type { CompiledQuestion } from "../../schema/issue";
import { addValues, compilePlacement } from "../compile";
import { listAnswers, listStatements } from "../parsed-folder";
import type { Finding } from "../problem";
import type { Rule } from "./rule";

export const secondCodersAnswerTheQuestion: Rule = {
  says: "A second coder answers about a statement once, with answers of its question, or says that the words are unclear.",
  check(folder) {
    const questions = new Map<string, CompiledQuestion>(
      listStatements(folder).map(({ value, question }) => [value.id, question]),
    );
    const seen = new Set<string>();
    return listAnswers(folder).flatMap(({ value: answer, file, path }): Finding[] => {
      const { statement, decision } = answer;
      const key = `${file} ${statement}`;
      const isSecond = seen.has(key);
      seen.add(key);
      const question = questions.get(statement);
      if (!question) {
        // It may be in a file that could not be read.
        if (folder.unread?.has("issue")) return [];
        const remedy = "Correct the id, or remove the answer if the statement has been removed.";
        return [{ file, path: `${path}.statement`, wrong: `there is no statement “${statement}”`, remedy }];
      }
      const found: Finding[] = [
        ...checkPlacement(question, answer, file, path),
        ...(decision ? checkPlacement(question, decision.first, file, `${path}.decision.first`) : []),
      ];
      if (isSecond) {
        const wrong = `a second answer about “${statement}” by the same coder`;
        found.push({ file, path: `${path}.statement`, wrong, remedy: "Keep the one that was given first." });
      }
      if (isEmpty(answer) && !answer.unclear) {
        const remedy = "Add `holds`, `rejects` or `rulesOut`, or `unclear` if the quotation does not say.";
        found.push({ file, path, wrong: "an answer that says nothing", remedy });
      }
      if (decision && decision.date < answer.date) {
        const wrong = `decided on ${decision.date}, before the answer of ${answer.date}`;
        found.push({ file, path: `${path}.decision.date`, wrong, remedy: "Correct one of the two days." });
      }
      return found;
    });
  },
};

function isEmpty({ holds, rejects, rulesOut }: Placement): boolean {
  return !holds && !rejects && !rulesOut;
}

function checkPlacement(question: CompiledQuestion, given: Placement, file: string, path: string): Finding[] {
  const scale = addValues(question, [given]);
  const { holds, rejects = [], rulesOut = [], problems } = compilePlacement(scale, given, { file, path });
  const place = (id: string | undefined) => scale.options.findIndex((option) => option.id === id);
  const named = [
    { id: holds?.from, at: "holds.from" },
    { id: holds?.to, at: "holds.to" },
    ...rejects.map((id, i) => ({ id, at: `rejects[${i}]` })),
    ...rulesOut.map((id, i) => ({ id, at: `rulesOut[${i}]` })),
  ];
  const unknown = named.flatMap(({ id, at }) =>
    id === undefined || place(id) >= 0
      ? []
      : [
          {
            file,
            path: `${path}.${at}`,
            wrong: `the question “${question.id}” has no option “${id}”`,
            remedy: `Use one of: ${question.options.map((option) => option.id).join(", ")}.`,
          },
        ],
  );
  if (problems.length > 0) return problems;
  if (unknown.length > 0) return unknown;
  if (!holds?.to || place(holds.from) < place(holds.to)) return [];
  const remedy = "Follow the order of the question’s options; a single option needs only `from`.";
  return [{ file, path: `${path}.holds`, wrong: `“${holds.to}” does not come after “${holds.from}”`, remedy }];
}
