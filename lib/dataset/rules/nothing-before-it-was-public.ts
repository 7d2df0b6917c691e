import type { StageEntry } from "../../schema/deal";
import type { Reaction } from "../../schema/evidence";
import { getFirstDay, getLastDay } from "../../text/calendar";
import { join, listClaims, listReactions, listStages, type SourcedClaim } from "../claims";
import { listSources } from "../parsed-folder";
import type { Rule } from "./rule";

export const nothingBeforeItWasPublic: Rule = {
  says: "Nothing is dated after its source was published, nothing became public before it was said, and no term became public before its deal.",
  check(folder) {
    const published = new Map<string, string>(listSources(folder).map(({ value }) => [value.id, value.date]));
    const late = [...listClaims(folder), ...listReactions(folder), ...listStages(folder)].flatMap(
      ({ value, file, path }) => {
        const day = published.get(value.source);
        return value.date && day && getEarliest(value, value.date) > getLastDay(day)
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
      value.said && value.date && getFirstDay(value.said) > value.date
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
      claim.date && value.date < getEarliest(claim, claim.date)
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
    const ahead = folder.deals.flatMap(({ file, value: deal }) =>
      deal.terms.flatMap((term, t) =>
        term.date && term.date < deal.date
          ? [
              {
                file,
                path: `terms[${t}].date`,
                wrong: `a term dated ${term.date} of a deal that became known on ${deal.date}`,
                remedy:
                  "Date the deal by the day on which the first of its terms became public, or leave out the date of the term.",
              },
            ]
          : [],
      ),
    );
    return [...late, ...early, ...hasty, ...ahead];
  },
};

/** The first day on which something can have become public, where its date is known only to the month or the year. */
function getEarliest(claim: SourcedClaim | Reaction | StageEntry, date: string): string {
  return getFirstDay(("dateAsKnown" in claim && claim.dateAsKnown) || date);
}
