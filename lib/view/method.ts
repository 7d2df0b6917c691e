import { listPlacedQuestions, type Negotiation } from "../dataset/negotiation";
import { allRules } from "../dataset/rules/all-rules";
import { longestQuotation } from "../dataset/rules/quotes-are-short";
import { verdictLabels } from "../model/agreement";
import { askLabels } from "../model/deals/asks";
import { resultLabels } from "../model/difference";
import { changeRules } from "../model/history/changes";
import { evidenceKinds } from "../schema/evidence-kinds";
import { formatDate } from "../text/format";
import { issuePath, questionPath } from "../url/paths";
import { listCodedAnswers } from "./coded-answers";
import { getShape, type MarkShape } from "./matrix/cell";

/** The method page, generated from the constants in the code and the coding notes in the data. */
export interface MethodView {
  evidence: { shape: MarkShape; label: string; onRecord: boolean; rule: string }[];
  results: typeof resultLabels;
  asks: typeof askLabels;
  verdicts: typeof verdictLabels;
  changes: typeof changeRules;
  rules: string[];
  longestQuotation: number;
  negotiations: {
    id: string;
    title: string;
    version: string;
    parties: { name: string; note: string }[];
    questions: {
      id: string;
      issue: string;
      issueHref: string;
      text: string;
      href: string;
      checked: string;
      searched: string;
      options: { label: string; means: string; evidence: string }[];
      hardCases: { case: string; decision: string }[];
    }[];
  }[];
}

/** Builds the method page for all negotiations. */
export function buildMethodView(negotiations: readonly Negotiation[]): MethodView {
  return {
    evidence: evidenceKinds.map(({ kind, label, onRecord, rule }) => ({
      shape: getShape(kind),
      label,
      onRecord,
      rule,
    })),
    results: resultLabels,
    asks: askLabels,
    verdicts: verdictLabels,
    changes: changeRules,
    rules: allRules.map(({ says }) => says),
    longestQuotation,
    negotiations: negotiations.map((negotiation) => ({
      id: negotiation.id,
      title: negotiation.title,
      version: negotiation.version,
      parties: negotiation.parties.map(({ name, note }) => ({ name, note })),
      questions: listPlacedQuestions(negotiation).map(({ issue, question }) => ({
        id: question.id,
        issue: issue.title,
        issueHref: issuePath(negotiation, issue),
        text: question.text,
        href: questionPath(negotiation, issue, question),
        checked: formatDate(question.checked),
        searched: question.searched,
        options: listCodedAnswers(question).map(({ label, means, evidence }) => ({ label, means, evidence })),
        hardCases: question.hardCases,
      })),
    })),
  };
}
