import { listQuestions } from "../parsed-folder";
import type { Rule } from "./rule";

export const oneStatusQuo: Rule = {
  says: "At most one option of a question is the status quo.",
  check(folder) {
    return listQuestions(folder).flatMap(({ value, file, path }) => {
      const marked = value.options.flatMap((option, i) => (option.statusQuo ? [i] : []));
      return marked.slice(1).map((i) => ({
        file,
        path: `${path}.options[${i}].statusQuo`,
        wrong: `a second status quo for “${value.id}”`,
        remedy: "Keep `statusQuo` only on the option that applies if nothing is agreed.",
      }));
    });
  },
};
