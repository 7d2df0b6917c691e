import { formatList } from "../../text/format";
import type { Rule } from "./rule";

export const struckClausesAreNamed: Rule = {
  says: "A clause that a draft is said to strike out is a clause of the draft that it revises.",
  check(folder) {
    const deals = new Map<string, (typeof folder.deals)[number]["value"]>(
      folder.deals.map(({ value }) => [value.id, value]),
    );
    return folder.deals.flatMap(({ file, value: { drops = [], revises } }) => {
      if (drops.length === 0) return [];
      if (!revises) {
        const wrong = "it strikes out clauses of no draft";
        return [{ file, path: "drops", wrong, remedy: "Name the earlier draft in `revises`, or remove `drops`." }];
      }
      // Another rule reports a deal that does not exist.
      const earlier = deals.get(revises);
      if (!earlier) return [];
      const known = [...new Set(earlier.terms.flatMap(({ clause }) => clause ?? []))];
      return drops.flatMap((clause, i) =>
        known.includes(clause)
          ? []
          : [
              {
                file,
                path: `drops[${i}]`,
                wrong: `“${revises}” has no term with the clause “${clause}”`,
                remedy:
                  known.length > 0
                    ? `Use one of its clauses: ${formatList(known)}.`
                    : "Give its terms the numbers of their clauses.",
              },
            ],
      );
    });
  },
};
