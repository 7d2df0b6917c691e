import { isOnRecord } from "../../schema/evidence-kinds";
import type { Question, Statement } from "../../schema/issue";
import { listStatements } from "../parsed-folder";
import type { Rule } from "./rule";

export const keepsNameOlderStatements: Rule = {
  says: "`keeps` names older statements of the same party on the same question that count beside the newer one; only a statement on the record that keeps another on the record can be contested.",
  check(folder) {
    return listStatements(folder).flatMap(({ value: statement, question, file, path }) =>
      [
        ...findLoneLine(statement),
        ...(statement.keeps ?? []).flatMap((id, k) => {
          const wrong = findFault(question, statement, id);
          return wrong ? [{ at: `keeps[${k}]`, wrong, remedy: "Name an older statement of the same party here." }] : [];
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

/** A statement that only rules options out places nobody, so nothing can stand beside it. */
function findLoneLine({ id, keeps, holds }: Statement): Fault[] {
  if (!keeps || holds) return [];
  const remedy = "Remove `keeps`: a red line leaves older stances as they are.";
  return [{ at: "keeps", wrong: `“${id}” holds no option, so nothing can stand beside it`, remedy }];
}

/** What is wrong with keeping the statement `id`, or nothing. */
function findFault(question: Question, by: Statement, id: string): string | undefined {
  const at = question.statements.findIndex((other) => other.id === id);
  const other = question.statements[at];
  if (!other) return `the question “${question.id}” has no statement “${id}”`;
  if (other.party !== by.party) return `“${id}” is a statement of another party`;
  if (at <= question.statements.findIndex((one) => one.id === by.id)) return `“${id}” is not older than “${by.id}”`;
  if (!other.holds) return `“${id}” holds no option, so there is nothing to keep`;
  if (isOnRecord(other.evidence) && !isOnRecord(by.evidence)) return `“${id}” is on the record: no report replaces it`;
  return undefined;
}

/** A contest between a statement and nothing, or a report: a report stands beside and contradicts nothing. */
function findIdleContest(question: Question, statement: Statement): Fault[] {
  const { contested, evidence, keeps } = statement;
  if (!contested) return [];
  if (!keeps) {
    const remedy = "Name in `keeps` the older statement that this one contradicts, or remove `contested`.";
    return [{ at: "contested", wrong: "contested with nothing", remedy }];
  }
  // A statement that cannot be kept is a fault of its own.
  if (keeps.some((id) => findFault(question, statement, id))) return [];
  const rivals = question.statements.filter((other) => keeps.includes(other.id) && isOnRecord(other.evidence));
  if (isOnRecord(evidence) && rivals.length > 0) return [];
  const remedy = "Remove `contested`: only two statements on the record can contradict each other.";
  return [{ at: "contested", wrong: "contested with a report", remedy }];
}
