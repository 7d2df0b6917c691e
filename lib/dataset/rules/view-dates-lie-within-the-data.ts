import type { ReadFolder } from "../parsed-folder";
import { listStatements } from "../parsed-folder";
import type { Rule } from "./rule";

export const viewDatesLieWithinTheData: Rule = {
  says: "Each further date to look from lies between the first and the last day on which a statement or a deal became public; they are listed oldest first.",
  check(folder) {
    const { negotiation } = folder;
    const viewDates = negotiation?.value.viewDates;
    if (!negotiation || !viewDates) return [];
    const at = (i: number) => ({ file: negotiation.file, path: `viewDates[${i}].date` });
    const unordered = viewDates.flatMap(({ date }, i) => {
      const before = viewDates[i - 1]?.date;
      return before !== undefined && before >= date
        ? [{ ...at(i), wrong: `${date} comes after ${before}`, remedy: "List each date once, the oldest first." }]
        : [];
    });
    const days = isWhole(folder) ? listDays(folder).toSorted() : [];
    const [first, last] = [days[0], days.at(-1)];
    if (first === undefined || last === undefined) return unordered;
    const outside = viewDates.flatMap(({ date }, i) =>
      date < first || date > last
        ? [
            {
              ...at(i),
              wrong: `${date} is outside the data, which reach from ${first} to ${last}`,
              remedy: "Choose a day between the two, or take the date out.",
            },
          ]
        : [],
    );
    return [...unordered, ...outside];
  },
};

/** Whether every record could be read: one that could not may be the first or the last. */
function isWhole({ partial, unread }: ReadFolder): boolean {
  return (partial?.size ?? 0) === 0 && (unread?.size ?? 0) === 0;
}

/** The days on which statements and deals became public, and those of later terms and stages. */
function listDays(folder: ReadFolder): string[] {
  return [
    ...listStatements(folder).map(({ value }) => value.date),
    ...folder.deals.flatMap(({ value: { date, terms, history } }) => [
      date,
      ...[...terms, ...history].flatMap((one) => one.date ?? []),
    ]),
  ];
}
