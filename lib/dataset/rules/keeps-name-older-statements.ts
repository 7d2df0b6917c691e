import { isOnRecord } from "../../schema/evidence-kinds";
import type { CompiledQuestion, CompiledStatement } from "../../schema/issue";
import { listStatements } from "../parsed-folder";
import type { Rule } from "./rule";

export const keepsNameOlderStatements: Rule = {
  says: "`keeps` names older statements by the same party on the same question that still count alongside the newer one. A statement can only be contested if it keeps another and both are on the record.",
  check(folder) {
    return listStatements(folder).flatMap(({ value: statement, question, file, path }) =>
      [
        ...findLoneLine(statement),
        ...(statement.keeps ?? []).flatMap((id, k) => {
          // The statement may be among those that break the schema.
          if (folder.partial?.has(file) && !question.statements.some((one) => one.id === id)) return [];
          const wrong = findFault(question, statement, id);
          return wrong ? [{ at: `keeps[${k}]`, wrong, remedy: "Name an older statement by the same party." }] : [];
        }),
        ...findIdleContest(question, statement),
      ].map(({ at, wrong, remedy }) => ({ file, path: `${path}.${at}`, wrong, remedy })),
    );
  },
};

interface Fault {
  at: string;
  wrong: string;
  remedy: string;
}

/** A statement that only rules out options gives no position, so no older position can count alongside it. */
function findLoneLine({ id, keeps, holds }: CompiledStatement): Fault[] {
  if (!keeps || holds) return [];
  const remedy = "Remove `keeps`: a red line does not replace older positions.";
  return [{ at: "keeps", wrong: `“${id}” holds no option, so it cannot keep another statement`, remedy }];
}

/** Why the statement `id` cannot be kept, or undefined if it can. */
function findFault(question: CompiledQuestion, by: CompiledStatement, id: string): string | undefined {
  const at = question.statements.findIndex((other) => other.id === id);
  const other = question.statements[at];
  if (!other) return `the question “${question.id}” has no statement “${id}”`;
  if (other.party !== by.party) return `“${id}” is a statement by another party`;
  if (at <= question.statements.findIndex((one) => one.id === by.id)) return `“${id}” is not older than “${by.id}”`;
  if (!other.holds) return `“${id}” holds no option, so there is nothing to keep`;
  if (isOnRecord(other.evidence) && !isOnRecord(by.evidence))
    return `“${id}” is on the record, so no report can replace it`;
  return undefined;
}

/** A contested statement needs another that it contradicts. Reports never contradict what is on the record. */
function findIdleContest(question: CompiledQuestion, statement: CompiledStatement): Fault[] {
  const { contested, evidence, keeps } = statement;
  if (!contested) return [];
  if (!keeps) {
    const remedy = "Name the older statement that this one contradicts in `keeps`, or remove `contested`.";
    return [{ at: "contested", wrong: "contested, but keeps no other statement", remedy }];
  }
  // A statement that cannot be kept is reported separately.
  if (keeps.some((id) => findFault(question, statement, id))) return [];
  const rivals = question.statements.filter((other) => keeps.includes(other.id) && isOnRecord(other.evidence));
  if (isOnRecord(evidence) && rivals.length > 0) return [];
  const remedy = "Remove `contested`: only two statements on the record can contradict each other.";
  return [{ at: "contested", wrong: "contested by a report", remedy }];
}
