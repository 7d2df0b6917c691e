import { join } from "../claims";
import { listQuestions } from "../parsed-folder";
import type { Rule } from "./rule";

export const onlyThoseConcernedSpeak: Rule = {
  says: "If a question does not concern a party, it has no statement by that party and does not list it as silent.",
  check(folder) {
    return listQuestions(folder).flatMap(({ value: question, file, path }) => {
      const { concerns } = question;
      if (!concerns) return [];
      const isConcerned = (party: string) => concerns.some((id) => id === party);
      const statements = question.statements.flatMap(({ party, id }, s) =>
        isConcerned(party)
          ? []
          : [
              {
                file,
                path: join(path, `statements[${s}]`),
                wrong: `the statement “${id}” is by “${party}”, whom “${question.id}” does not concern`,
                remedy: remedyFor(question, party, "Remove the statement"),
              },
            ],
      );
      const silent = (question.silent ?? []).flatMap(({ party }, s) =>
        isConcerned(party)
          ? []
          : [
              {
                file,
                path: join(path, `silent[${s}]`),
                wrong: `“${party}” is listed as silent, but “${question.id}” does not concern it`,
                remedy: remedyFor(question, party, "Remove the entry"),
              },
            ],
      );
      return [...statements, ...silent];
    });
  },
};

function remedyFor({ id }: { id: string }, party: string, otherwise: string): string {
  return `${otherwise}, or add “${party}” to \`concerns\` of “${id}”.`;
}
