import type { Reaction } from "../../schema/evidence";
import { writeQuotationKey } from "../checks";
import { listChecks, listEvents, listStatements, type ReadFolder } from "../parsed-folder";
import type { Rule } from "./rule";

export const checksNameQuotations: Rule = {
  says: "Every check of a quotation names one that exists, and none is checked twice. A check of words that were changed since counts no longer.",
  check(folder) {
    if (["issue", "deal", "events"].some((kind) => folder.unread?.has(kind as "issue"))) return [];
    const known = new Set(listKeys(folder));
    const seen = new Set<string>();
    return listChecks(folder).flatMap(({ value, file, path }) => {
      const key = writeQuotationKey(value);
      const isTwice = seen.has(key);
      seen.add(key);
      if (known.has(key) && !isTwice) return [];
      const { record, id, field } = value;
      const wrong = isTwice ? "is there twice" : "does not exist";
      return [
        {
          file,
          path: `${path}.id`,
          wrong: `the quotation of ${record} “${id}” (${field}) ${wrong}`,
          remedy: `Run \`npm run data:verify -- ${folder.name}\`, which writes the file anew.`,
        },
      ];
    });
  },
};

function listKeys(folder: ReadFolder): string[] {
  const list = (
    key: Omit<Parameters<typeof writeQuotationKey>[0], "field">,
    one: { quote?: unknown; reactions?: Pick<Reaction, "quote">[] | undefined },
  ) => [
    ...(one.quote ? [writeQuotationKey({ ...key, field: "quote" })] : []),
    ...(one.reactions ?? []).flatMap(({ quote }, r) =>
      quote ? [writeQuotationKey({ ...key, field: `reactions[${r}].quote` })] : [],
    ),
  ];
  return [
    ...listStatements(folder).flatMap(({ value }) => list({ record: "statement", id: value.id }, value)),
    ...folder.deals.flatMap(({ value }) => [
      ...list({ record: "deal", id: value.id }, { reactions: value.reactions }),
      ...value.terms.flatMap((one) => list({ record: "term", deal: value.id, id: one.id }, one)),
    ]),
    ...listEvents(folder).flatMap(({ value }) => list({ record: "event", id: value.id }, value)),
  ];
}
