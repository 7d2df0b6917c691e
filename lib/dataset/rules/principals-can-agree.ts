import { join } from "../claims";
import { listParties, listQuestions } from "../parsed-folder";
import type { Rule } from "./rule";

export const principalsCanAgree: Rule = {
  says: "At least two parties have to agree, and every question concerns at least one of them.",
  check(folder) {
    // While the parties cannot be read whole, nobody knows who has to agree.
    if (!folder.parties || folder.partial?.has(folder.parties.file)) return [];
    const { file } = folder.parties;
    const principals = listParties(folder)
      .filter(({ value: { role = "principal" } }) => role === "principal")
      .map(({ value }) => value.id);
    const tooFew =
      principals.length < 2
        ? [
            {
              file,
              path: "parties",
              wrong: `${principals.length === 0 ? "no party is" : "only one party is"} a principal`,
              remedy: "Remove `role` from each party that has to agree; there are at least two.",
            },
          ]
        : [];
    const apart = listQuestions(folder).flatMap(({ value: question, file: at, path }) =>
      question.concerns && !question.concerns.some((id) => principals.includes(id))
        ? [
            {
              file: at,
              path: join(path, "concerns"),
              wrong: `“${question.id}” concerns no party that has to agree`,
              remedy: `Add a principal (${principals.join(", ")}), or remove the question: nobody can agree on it.`,
            },
          ]
        : [],
    );
    return [...tooFew, ...apart];
  },
};
