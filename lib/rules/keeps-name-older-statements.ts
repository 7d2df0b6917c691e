import { listStatements } from "../dataset/folder";
import type { Rule } from "./rule";

export const keepsNameOlderStatements: Rule = {
  says: "`keeps` names older statements of the same party on the same question, and only a statement that keeps something can be contested.",
  check(folder) {
    return listStatements(folder).flatMap(({ value: statement, question, file, path }) => {
      const order = question.statements.findIndex(({ id }) => id === statement.id);
      const kept = (statement.keeps ?? []).flatMap((id, k) => {
        const at = question.statements.findIndex((other) => other.id === id);
        const other = question.statements[at];
        const wrong = !other
          ? `the question “${question.id}” has no statement “${id}”`
          : other.party !== statement.party
            ? `“${id}” is a statement of another party`
            : at <= order
              ? `“${id}” is not older than “${statement.id}”`
              : !other.holds
                ? `“${id}” holds no option, so there is nothing to keep`
                : undefined;
        return wrong
          ? [{ file, path: `${path}.keeps[${k}]`, wrong, remedy: "Name an older statement of the same party here." }]
          : [];
      });
      const bare =
        statement.contested && !statement.keeps
          ? [
              {
                file,
                path: `${path}.contested`,
                wrong: "contested with nothing",
                remedy: "Name in `keeps` the older statement that this one contradicts, or remove `contested`.",
              },
            ]
          : [];
      return [...kept, ...bare];
    });
  },
};
