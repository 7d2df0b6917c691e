import { listCorrections } from "../parsed-folder";
import type { Rule } from "./rule";

export const correctionsRunNewestFirst: Rule = {
  says: "Corrections are listed newest first.",
  check(folder) {
    const corrections = listCorrections(folder);
    return corrections.flatMap(({ value, file, path }, c) => {
      const before = corrections[c - 1]?.value;
      return before && before.date < value.date
        ? [
            {
              file,
              path: `${path}.date`,
              wrong: `“${value.id}” (${value.date}) comes after “${before.id}” (${before.date})`,
              remedy: "Move the newer correction before the older one.",
            },
          ]
        : [];
    });
  },
};
