import { listQuestions } from "../parsed-folder";
import type { Rule } from "./rule";

/** What Parley itself writes where an answer could be: in forms, tables and exports. */
export const reservedLabels = [
  "Left open",
  "Status quo",
  "Silent",
  "Not addressed",
  "Not addressed by the deal",
  "Nothing known on this",
  "No position",
  "No position found",
] as const;

export const labelsAreDistinct: Rule = {
  says: "The labels of a question’s options differ from each other, and from what Parley itself writes in the place of an answer, such as “Left open”.",
  check(folder) {
    return listQuestions(folder).flatMap(({ value: question, file, path }) => {
      const seen = { label: new Map<string, string>(), short: new Map<string, string>() };
      return question.options.flatMap((option, i) =>
        (["label", "short"] as const).flatMap((key) => {
          const text = option[key];
          const plain = simplify(text);
          const before = seen[key].get(plain);
          seen[key].set(plain, before ?? option.id);
          const at = { file, path: `${path}.options[${i}].${key}` };
          const reserved = reservedLabels.find((label) => simplify(label) === plain);
          if (reserved) {
            const wrong = `Parley itself writes “${reserved}” in the place of an answer`;
            return [{ ...at, wrong, remedy: "Name the answer itself: “Ferry as it is” in place of “Status quo”." }];
          }
          if (before === undefined) return [];
          const remedy = "Give each option a name of its own, so that readers can tell them apart.";
          return [{ ...at, wrong: `“${text}” is already the \`${key}\` of the option “${before}”`, remedy }];
        }),
      );
    });
  },
};

function simplify(label: string): string {
  return label
    .normalize()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, " ");
}
