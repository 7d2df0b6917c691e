import { join } from "../claims";
import { listQuestions } from "../parsed-folder";
import type { Rule } from "./rule";

export const everyPartyIsAsked: Rule = {
  says: "Every party is asked about every question: it has a statement there, or it is listed as silent with what was searched.",
  check(folder) {
    const parties = folder.parties.value.parties.map(({ id }) => id);
    return listQuestions(folder).flatMap(({ value: question, file, path }) => {
      const spoke = new Set(question.statements.map(({ party }) => party));
      const silent = new Set((question.silent ?? []).map(({ party }) => party));
      const missing = parties
        .filter((party) => !spoke.has(party) && !silent.has(party))
        .map((party) => ({
          file,
          path: join(path, "silent"),
          wrong: `the party “${party}” has no statement on “${question.id}” and is not listed as silent`,
          remedy: `Add a statement of “${party}”, or list it in \`silent\` and say what was searched.`,
        }));
      const both = parties
        .filter((party) => spoke.has(party) && silent.has(party))
        .map((party) => ({
          file,
          path: join(path, "silent"),
          wrong: `the party “${party}” is listed as silent on “${question.id}” but has a statement there`,
          remedy: "Take it out of `silent`.",
        }));
      return [...missing, ...both];
    });
  },
};
