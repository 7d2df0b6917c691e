import type { Rule } from "./rule";

export const revisionsNameOlderDeals: Rule = {
  says: "A deal became known no later than the deal that revises it, and revisions never run in a circle.",
  check(folder) {
    const deals = new Map<string, (typeof folder.deals)[number]["value"]>(
      folder.deals.map(({ value }) => [value.id, value]),
    );
    return folder.deals.flatMap(({ file, value: deal }) => {
      // Another rule reports a deal that does not exist.
      const revised = deal.revises && deals.get(deal.revises);
      if (!revised) return [];
      if (revised.date > deal.date) {
        return [
          {
            file,
            path: "revises",
            wrong: `“${revised.id}” (${revised.date}) became known after “${deal.id}” (${deal.date})`,
            remedy: "Name the earlier draft; the later one revises it.",
          },
        ];
      }
      const seen = new Set<string>([deal.id]);
      for (let at = deals.get(revised.id); at; at = at.revises && deals.get(at.revises)) {
        if (at.id === deal.id) {
          return [
            {
              file,
              path: "revises",
              wrong: `the revisions of “${deal.id}” run in a circle`,
              remedy: "Remove `revises` from the first draft.",
            },
          ];
        }
        if (seen.has(at.id)) break;
        seen.add(at.id);
      }
      return [];
    });
  },
};
