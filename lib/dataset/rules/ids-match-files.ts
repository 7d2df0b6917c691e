import type { Rule } from "./rule";

export const idsMatchFiles: Rule = {
  says: "The id of a negotiation is its folder’s name; the id of an issue, a deal or a second coder is its file’s name.",
  check(folder) {
    const { negotiation } = folder;
    const pairs = [
      ...(negotiation
        ? [{ file: negotiation.file, id: negotiation.value.id as string, name: folder.name, what: "folder" }]
        : []),
      ...[...folder.issues, ...folder.deals, ...(folder.codings ?? [])].map(({ file, name, value }) => ({
        file,
        id: value.id as string,
        name,
        what: "file",
      })),
    ];
    return pairs
      .filter(({ id, name }) => id !== name)
      .map(({ file, id, name, what }) => ({
        file,
        path: "id",
        wrong: `the id is “${id}”, but the ${what} is named “${name}”`,
        remedy: `Rename the ${what} or change the id. Addresses that have been shared keep working only if the id stays.`,
      }));
  },
};
