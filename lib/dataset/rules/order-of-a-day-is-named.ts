import { isOnRecord } from "../../schema/evidence-kinds";
import type { CompiledQuestion, CompiledStatement } from "../../schema/issue";
import { type Located, listQuestions } from "../parsed-folder";
import type { Finding } from "../problem";
import { canShareDay, isNewerByName } from "../statement-order";
import type { Rule } from "./rule";

export const orderOfADayIsNamed: Rule = {
  says: "If a party said two things on one day and their order decides its position, one of them names the other in `keeps` or `replaces`. Otherwise there is a warning.",
  check(folder) {
    return listQuestions(folder).flatMap((located) =>
      [...new Set(located.value.statements.map(({ party }) => party))].flatMap((party) => check(located, party)),
    );
  },
};

function check({ value: question, file, path }: Located<CompiledQuestion>, party: string): Finding[] {
  const own = question.statements.filter((one) => one.party === party && isOnRecord(one.evidence));
  // Nothing depends on the order of statements that one of the same day names, or that are replaced by name.
  const open = own.filter((one) => !own.some((other) => other !== one && isNewerByName(other, one)));
  return open.flatMap((one, i) =>
    open
      .slice(i + 1)
      .filter(
        (other) => canShareDay(one, other) && !isNewerByName(one, other) && isDecidedByOrder(question, one, other),
      )
      .slice(0, 1)
      .map((other) => ({
        file,
        path: `${path}.statements[${question.statements.indexOf(one)}]`,
        wrong: `“${one.id}” and “${other.id}” may be from the same day, and which of them is newer decides the position`,
        remedy: `Name the other in \`keeps\` if both are current, or in \`replaces\` if only the newer one is. For now “${one.id}” counts, because it is listed first.`,
        severity: "warning" as const,
      })),
  );
}

/** Whether the stance would be another if the second statement were the newer: by position, or by what one of them refuses. */
function isDecidedByOrder(question: CompiledQuestion, one: CompiledStatement, other: CompiledStatement): boolean {
  if (one.holds && other.holds && formatPlace(one) !== formatPlace(other)) return true;
  return isRefusedBy(question, one, other) || isRefusedBy(question, other, one);
}

function formatPlace({ holds, scope = "" }: CompiledStatement): string {
  return `${holds?.from} ${holds?.to ?? holds?.from} ${scope}`;
}

function isRefusedBy(
  question: CompiledQuestion,
  { holds }: CompiledStatement,
  { rulesOut = [], rejects = [] }: CompiledStatement,
): boolean {
  const indexOf = (id: string | undefined) => question.options.findIndex((option) => option.id === id);
  const [from, to] = [indexOf(holds?.from), indexOf(holds?.to ?? holds?.from)];
  return holds !== undefined && [...rulesOut, ...rejects].map(indexOf).some((place) => from <= place && place <= to);
}
