import { join, listClaims, listReactions, listStages } from "../claims";
import type { Rule } from "./rule";

export const nothingBeforeItWasPublic: Rule = {
  says: "Nothing is dated after its source was published, and nothing became public before it was said.",
  check(folder) {
    const published = new Map<string, string>(folder.sources.value.sources.map(({ id, date }) => [id, date]));
    const late = [...listClaims(folder), ...listReactions(folder), ...listStages(folder)].flatMap(
      ({ value, file, path }) => {
        const day = published.get(value.source);
        return value.date && day && value.date > day
          ? [
              {
                file,
                path: join(path, "date"),
                wrong: `dated ${value.date}, but its source “${value.source}” was published on ${day}`,
                remedy: "Use the day it became public, or correct the date of the source.",
              },
            ]
          : [];
      },
    );
    const early = listClaims(folder).flatMap(({ value, file, path }) =>
      value.said && value.date && value.said > value.date
        ? [
            {
              file,
              path: join(path, value.saidAt),
              wrong: `said on ${value.said}, but became public on ${value.date}`,
              remedy: "Correct one of the two: `date` is the day it became public, and `said` cannot be later.",
            },
          ]
        : [],
    );
    const hasty = listReactions(folder).flatMap(({ value, claim, file, path }) =>
      claim.date && value.date < claim.date
        ? [
            {
              file,
              path: join(path, "date"),
              wrong: `a reaction dated ${value.date} to a claim that became public on ${claim.date}`,
              remedy: "A reaction cannot precede its claim: attach it to the earlier claim that it responds to.",
            },
          ]
        : [],
    );
    return [...late, ...early, ...hasty];
  },
};
