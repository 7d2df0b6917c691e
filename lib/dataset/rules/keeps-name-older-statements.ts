import { isOnRecord } from "../../schema/evidence-kinds";
import type { CompiledQuestion, CompiledStatement } from "../../schema/issue";
import { listStatements } from "../parsed-folder";
import { canShareDay, isNewerByName } from "../statement-order";
import type { Rule } from "./rule";

export const keepsNameOlderStatements: Rule = {
  says: "`keeps` names statements by the same party on the same question, older or of the same day, that still count alongside. `replaces` names statements of the same day that count no longer. Contested are only two statements on the record, or two reports, of which one keeps the other.",
  check(folder) {
    return listStatements(folder).flatMap(({ value: statement, question, file, path }) =>
      [
        ...findLoneLine(statement),
        ...(statement.keeps ?? []).flatMap((id, k) => {
          // The statement may be among those that break the schema.
          if (folder.partial?.has(file) && !question.statements.some((one) => one.id === id)) return [];
          const wrong = findFault(question, statement, id);
          const remedy = "Name an older statement by the same party, or one of the same day.";
          return wrong ? [{ at: `keeps[${k}]`, wrong, remedy }] : [];
        }),
        ...(statement.replaces ?? []).flatMap((id, r) => {
          const wrong = findFaultOfReplacing(question, statement, id);
          const remedy = "Name a statement by the same party that can be of the same day. Older ones need no name.";
          return wrong ? [{ at: `replaces[${r}]`, wrong, remedy }] : [];
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
  const isListedBelow = at > question.statements.findIndex((one) => one.id === by.id);
  if (other.id === by.id || (!isListedBelow && !canShareDay(other, by))) return `“${id}” is not older than “${by.id}”`;
  if (!other.holds) return `“${id}” holds no option, so there is nothing to keep`;
  if (isOnRecord(other.evidence) && !isOnRecord(by.evidence))
    return `“${id}” is on the record, so no report can replace it`;
  return findCircle(question, by, other);
}

/** Why the statement `id` cannot be replaced by name, or undefined if it can. */
function findFaultOfReplacing(question: CompiledQuestion, by: CompiledStatement, id: string): string | undefined {
  const other = question.statements.find((one) => one.id === id);
  if (!other) return `the question “${question.id}” has no statement “${id}”`;
  if (other.party !== by.party) return `“${id}” is a statement by another party`;
  if (other.id === by.id) return `“${id}” cannot replace itself`;
  if (!canShareDay(other, by)) return `“${id}” is not of the same day as “${by.id}”`;
  if (isOnRecord(other.evidence) && !isOnRecord(by.evidence))
    return `“${id}” is on the record, so no report can replace it`;
  if (other.evidence === "account" && !isOnRecord(by.evidence) && by.evidence !== "account")
    return `“${id}” is an account with a name to it, so no unnamed report can replace it`;
  if (by.keeps?.includes(other.id)) return `“${id}” is both kept and replaced`;
  return findCircle(question, by, other);
}

/** Whether of two statements each names the other, itself or through further ones of the day. Neither would be the newer. */
function findCircle(question: CompiledQuestion, by: CompiledStatement, other: CompiledStatement): string | undefined {
  const seen = new Set<CompiledStatement>();
  const left = [other];
  for (let one = left.pop(); one; one = left.pop()) {
    if (seen.has(one)) continue;
    seen.add(one);
    const from = one;
    left.push(...question.statements.filter((next) => isNewerByName(from, next)));
  }
  return isNewerByName(by, other) && seen.has(by) ? `“${other.id}” and “${by.id}” name each other` : undefined;
}

/** A contested statement needs another that it contradicts. Reports never contradict what is on the record. */
function findIdleContest(question: CompiledQuestion, statement: CompiledStatement): Fault[] {
  const { contested, evidence, keeps } = statement;
  if (!contested) return [];
  if (!keeps) {
    const remedy = "Name the statement that this one contradicts in `keeps`, or remove `contested`.";
    return [{ at: "contested", wrong: "contested, but keeps no other statement", remedy }];
  }
  // A statement that cannot be kept is reported separately.
  if (keeps.some((id) => findFault(question, statement, id))) return [];
  const isRecord = isOnRecord(evidence);
  if (question.statements.some((other) => keeps.includes(other.id) && isOnRecord(other.evidence) === isRecord))
    return [];
  const remedy = "Remove `contested`: a report is shown alongside what is on the record and contradicts nothing there.";
  return [{ at: "contested", wrong: "contested by a report", remedy }];
}
