import { listReactions } from "../claims";
import { listParties, listStatements } from "../parsed-folder";
import type { Rule } from "./rule";

export const voicesAreMembers: Rule = {
  says: "A `voice` names a member of the party whose statement or reaction it is.",
  check(folder) {
    const members = new Map<string, readonly { id: string }[]>(
      listParties(folder).map(({ value }) => [value.id, value.members ?? []]),
    );
    return [...listStatements(folder), ...listReactions(folder)].flatMap(({ value: { voice, party }, file, path }) => {
      const own = members.get(party) ?? [];
      // A party that could not be read may have the member.
      if (folder.unread?.has("parties") && !members.has(party)) return [];
      if (voice === undefined || own.some(({ id }) => id === voice)) return [];
      const known =
        own.length > 0 ? `Use one of: ${own.map(({ id }) => id).join(", ")}; or add` : "Remove `voice`, or add";
      return [
        {
          file,
          path: `${path}.voice`,
          wrong: `the party “${party}” has no member “${voice}”`,
          remedy: `${known} the member to the party in parties.json.`,
        },
      ];
    });
  },
};
