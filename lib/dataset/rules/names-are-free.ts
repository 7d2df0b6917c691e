import type { Rule } from "./rule";

/** First segments of addresses that are pages of Parley's own, so that no negotiation may be named like them. */
export const reservedNames = [
  "method",
  "embed",
  "oembed",
  "openapi",
  "healthz",
  "leaves",
  "lens",
  "words",
  "api",
  "schemas",
  "icon",
  "status-quo",
  "deal",
  "twins",
] as const;

/** The page below the deals that is not a deal: what if. */
const reservedDeal = "new";

export const namesAreFree: Rule = {
  says: "No negotiation, no party and no deal takes a name that an address of Parley’s already uses.",
  check(folder) {
    const names = [
      { id: folder.negotiation.value.id as string, file: folder.negotiation.file, path: "id" },
      ...folder.parties.value.parties.map(({ id }, i) => ({
        id: id as string,
        file: folder.parties.file,
        path: `parties[${i}].id`,
      })),
    ];
    const taken = names.filter(({ id }) => reservedNames.some((name) => name === id));
    const deals = folder.deals.filter(({ value }) => value.id === reservedDeal);
    return [
      ...taken.map(({ id, file, path }) => ({
        file,
        path,
        wrong: `“${id}” is an address of Parley’s own`,
        remedy: `Choose another id; taken are: ${reservedNames.join(", ")}.`,
      })),
      ...deals.map(({ file }) => ({
        file,
        path: "id",
        wrong: `“${reservedDeal}” is an address of Parley’s own`,
        remedy: "Choose another id for the deal, and name its file after it.",
      })),
    ];
  },
};
