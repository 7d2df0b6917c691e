import type { Rule } from "./rule";

export const historiesAreInOrder: Rule = {
  says: "The history of a deal begins on the day it became known, oldest first, and names who accepted or rejected it.",
  check(folder) {
    return folder.deals.flatMap(({ file, value: { date, history } }) =>
      history.flatMap((entry, h) => {
        const before = history[h - 1];
        const path = `history[${h}]`;
        return [
          ...(h === 0 && entry.date !== date
            ? [
                {
                  file,
                  path: `${path}.date`,
                  wrong: `the history begins on ${entry.date}, but the deal became known on ${date}`,
                  remedy: "Begin with the entry of the day it became known, or correct `date`.",
                },
              ]
            : []),
          ...(before && entry.date < before.date
            ? [
                {
                  file,
                  path: `${path}.date`,
                  wrong: `“${entry.stage}” (${entry.date}) comes after “${before.stage}” (${before.date})`,
                  remedy: "Put the older entry first.",
                },
              ]
            : []),
          ...((entry.stage === "accepted" || entry.stage === "rejected") && !entry.by
            ? [
                {
                  file,
                  path: `${path}.by`,
                  wrong: `“${entry.stage}” does not say by whom`,
                  remedy: `Name each party in \`by\` that ${entry.stage} it.`,
                },
              ]
            : []),
        ];
      }),
    );
  },
};
