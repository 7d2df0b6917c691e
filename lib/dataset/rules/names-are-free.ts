import { listParties } from "../parsed-folder";
import type { Rule } from "./rule";

/** First segments of Parley's own addresses, which no negotiation may use as its id. */
export const reservedNames = [
  "method",
  "edit",
  "embed",
  "oembed",
  "openapi",
  "healthz",
  "leaves",
  "lens",
  "words",
  "api",
  "schemas",
  "parties",
  "icon",
  "status-quo",
  "deal",
  "twins",
] as const;

/** The what-if page, which is among the deals but is none. */
const reservedDeal = "new";

export const namesAreFree: Rule = {
  says: "The ids of negotiations, parties and deals differ from the names in Parley’s own addresses.",
  check(folder) {
    const { negotiation } = folder;
    const names = [
      ...(negotiation ? [{ id: negotiation.value.id as string, file: negotiation.file, path: "id" }] : []),
      ...listParties(folder).map(({ value, file, path }) => ({ id: value.id as string, file, path: `${path}.id` })),
    ];
    const taken = names.filter(({ id }) => reservedNames.some((name) => name === id));
    const deals = folder.deals.filter(({ value }) => value.id === reservedDeal);
    return [
      ...taken.map(({ id, file, path }) => ({
        file,
        path,
        wrong: `“${id}” is reserved for an address of Parley’s own`,
        remedy: `Choose another id. These are reserved: ${reservedNames.join(", ")}.`,
      })),
      ...deals.map(({ file }) => ({
        file,
        path: "id",
        wrong: `“${reservedDeal}” is reserved for an address of Parley’s own`,
        remedy: "Choose another id for the deal, and rename its file to match.",
      })),
    ];
  },
};
