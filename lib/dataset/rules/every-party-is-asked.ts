import { join } from "../claims";
import { listParties, listQuestions } from "../parsed-folder";
import type { Rule } from "./rule";

export const everyPartyIsAsked: Rule = {
  says: "On every question that concerns it, a party either has a statement or is listed as silent, with a note on what was searched.",
  check(folder) {
    const parties = listParties(folder).map(({ value }) => value.id);
    return listQuestions(folder).flatMap(({ value: question, file, path }) => {
      const spoke = new Set(question.statements.map(({ party }) => party));
      const silent = new Set((question.silent ?? []).map(({ party }) => party));
      const { concerns = parties } = question;
      const missing = parties
        .filter((party) => concerns.includes(party) && !spoke.has(party) && !silent.has(party))
        .filter(() => !folder.partial?.has(file))
        .map((party) => ({
          file,
          path: join(path, "silent"),
          wrong: `the party “${party}” has no statement on “${question.id}” and is not listed as silent`,
          remedy: `Add a statement by “${party}”, or list it in \`silent\` with a note on what was searched.`,
        }));
      const both = parties
        .filter((party) => spoke.has(party) && silent.has(party))
        .map((party) => ({
          file,
          path: join(path, "silent"),
          wrong: `the party “${party}” is listed as silent on “${question.id}” but has a statement there`,
          remedy: "Remove it from `silent`.",
        }));
      return [...missing, ...both];
    });
  },
};
