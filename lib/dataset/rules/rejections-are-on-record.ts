import { isOnRecord } from "../../schema/evidence-kinds";
import { listStatements } from "../parsed-folder";
import type { Rule } from "./rule";

export const rejectionsAreOnRecord: Rule = {
  says: "Only the party itself can decline an offer, on the record. No statement declines what it asks for, or both declines and rules out the same option.",
  check(folder) {
    return listStatements(folder).flatMap(({ value: statement, question, file, path }) => {
      const { rejects, rulesOut, holds, evidence } = statement;
      if (!rejects) return [];
      const report = isOnRecord(evidence)
        ? []
        : [
            {
              file,
              path: `${path}.rejects`,
              wrong: `declined according to a report (${evidence})`,
              remedy: "Remove `rejects`: only the party itself can decline something.",
            },
          ];
      const indexOf = (id: string | undefined) => question.options.findIndex((option) => option.id === id);
      const [from, to] = [indexOf(holds?.from), indexOf(holds?.to ?? holds?.from)];
      const both = rejects.flatMap((id, i) => {
        const place = indexOf(id);
        const isHeld = holds !== undefined && place >= 0 && from <= place && place <= to;
        const isRuledOut = rulesOut?.includes(id) ?? false;
        if (!isHeld && !isRuledOut) return [];
        return [
          {
            file,
            path: `${path}.rejects[${i}]`,
            wrong: isHeld ? `“${id}” is both held and declined` : `“${id}” is both ruled out and declined`,
            remedy: isHeld
              ? "Remove one of the two: a statement cannot ask for an option and rule it out."
              : "Remove it from `rejects`: whoever rules something out declines it too.",
          },
        ];
      });
      return [...report, ...both];
    });
  },
};
