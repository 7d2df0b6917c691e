import { formatList } from "../../text/format";
import { listQuestions } from "../parsed-folder";
import type { Rule } from "./rule";

/** Thirds in whole numbers come to 99. */
const leastSum = 99;

export const sharesDivideTheWhole: Rule = {
  says: "Where a question divides something, an option says the share of each in percent, in the order of the question; together they make 100.",
  check(folder) {
    return listQuestions(folder).flatMap(({ value: { id, kind = "ordered", whole, options }, file, path }) => {
      if (!whole) {
        return options.flatMap(({ shares }, i) =>
          shares
            ? [
                {
                  file,
                  path: `${path}.options[${i}].shares`,
                  wrong: `the question “${id}” does not say what is divided`,
                  remedy: "Add `whole` to the question: of what, and between whom.",
                },
              ]
            : [],
        );
      }
      const at = `${path}.whole`;
      if (kind !== "ordered" && kind !== "unordered") {
        const wrong = "the answers to this question are values, which divide nothing";
        return [{ file, path: at, wrong, remedy: "Remove `whole`, or list the answers as `options`." }];
      }
      const names = [whole.between.map((one) => one.id as string), whole.between.map(({ label }) => label)];
      return [
        ...names.flatMap((each) => {
          const twice = each.find((name, i) => each.indexOf(name) !== i);
          return twice === undefined
            ? []
            : [{ file, path: `${at}.between`, wrong: `“${twice}” is there twice`, remedy: "Name each once." }];
        }),
        ...(options.some(({ shares }) => shares)
          ? []
          : [
              {
                file,
                path: at,
                wrong: "no option says how it divides the whole",
                remedy: "Add `shares` to the options, or remove `whole`.",
              },
            ]),
        ...options.flatMap(({ shares }, i) => {
          if (!shares) return [];
          const here = { file, path: `${path}.options[${i}].shares` };
          const between = whole.between.map(({ label }) => label);
          if (shares.length !== between.length) {
            return [
              {
                ...here,
                wrong: `${shares.length} in place of ${between.length}`,
                remedy: `Give one number for each of ${formatList(between)}, in this order. Nothing is 0.`,
              },
            ];
          }
          const sum = shares.reduce((all, one) => all + one, 0);
          return sum >= leastSum && sum <= 100
            ? []
            : [
                {
                  ...here,
                  wrong: `they add up to ${Math.round(sum * 100) / 100} and not to 100`,
                  remedy: "Write shares in percent. For thirds 33, 33 and 33 will do.",
                },
              ];
        }),
      ];
    });
  },
};
