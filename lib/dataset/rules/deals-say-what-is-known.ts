import type { Rule } from "./rule";

export const dealsSayWhatIsKnown: Rule = {
  says: "A deal has a term, or says that none is known.",
  check(folder) {
    return folder.deals.flatMap(({ file, value: { terms, knownInPart } }) =>
      terms.length > 0 || knownInPart
        ? []
        : [
            {
              file,
              path: "terms",
              wrong: "empty",
              remedy: "Add a term, or say in `knownInPart` what is not known: “None of its 27 points has been seen.”",
            },
          ],
    );
  },
};
