import { listPlacedQuestions, type Negotiation } from "../dataset/negotiation";
import { allRules } from "../dataset/rules/all-rules";
import { longestQuotation } from "../dataset/rules/quotes-are-short";
import { verdictLabels } from "../model/agreement";
import { likenessLabels } from "../model/coded-twice";
import { roleLabels } from "../model/counted";
import { askLabels } from "../model/deals/asks";
import { resultLabels } from "../model/difference";
import { changeRules } from "../model/history/changes";
import { evidenceKinds } from "../schema/evidence-kinds";
import type { Standard } from "../schema/negotiation";
import { formatDate } from "../text/format";
import { issuePath, questionPath } from "../url/paths";
import { listCodedAnswers } from "./coded-answers";
import { buildCodedTwiceView, type CodedTwiceView } from "./coded-twice";
import { type CodingRule, orderRules, placementRules } from "./coding-rules";
import { nameWithRole } from "./counted-words";
import { type HardCases, listHardCases } from "./hard-cases";
import { notYetExplained } from "./issue/coding";
import { getShape, type MarkShape } from "./matrix/cell";
import { describeChecks } from "./quotation-checks";

/** The method page, generated from the constants in the code and the coding notes in the data. */
export interface MethodView {
  evidence: { shape: MarkShape; label: string; onRecord: boolean; rule: string; borderline: string }[];
  placementRules: readonly CodingRule[];
  orderRules: readonly CodingRule[];
  roles: typeof roleLabels;
  results: typeof resultLabels;
  asks: typeof askLabels;
  verdicts: typeof verdictLabels;
  changes: typeof changeRules;
  likenesses: typeof likenessLabels;
  rules: string[];
  longestQuotation: number;
  negotiations: {
    id: string;
    title: string;
    version: string;
    /** Which standard the negotiation keeps, in a sentence. */
    standard: string;
    /** How many of its quotations were checked, in sentences. */
    quotations: string;
    parties: { name: string; note: string }[];
    /** How far two coders agree; undefined where only one has coded. */
    codedTwice: CodedTwiceView | undefined;
    questions: {
      id: string;
      issue: string;
      issueHref: string;
      text: string;
      href: string;
      checked: string;
      searched: string;
      options: { label: string; means: string; evidence: string }[];
      hardCases: HardCases[];
    }[];
  }[];
}

const standards: Record<Standard, string> = {
  full: "This negotiation meets the full standard: every statement names its speaker, how it reached us and why it counts as it does, and every question has notes on how answers are decided.",
  quick:
    "This negotiation meets the quick standard: every statement has its party, date, kind of evidence and source. Some speakers, reasons and notes may still be missing.",
};

/** Builds the method page for all negotiations. */
export function buildMethodView(negotiations: readonly Negotiation[]): MethodView {
  return {
    evidence: evidenceKinds.map(({ kind, label, onRecord, rule, borderline }) => ({
      shape: getShape(kind),
      label,
      onRecord,
      rule,
      borderline,
    })),
    placementRules,
    orderRules,
    roles: roleLabels,
    results: resultLabels,
    asks: askLabels,
    verdicts: verdictLabels,
    changes: changeRules,
    likenesses: likenessLabels,
    rules: allRules.map(({ says }) => says),
    longestQuotation,
    negotiations: negotiations.map((negotiation) => ({
      id: negotiation.id,
      title: negotiation.title,
      version: negotiation.version,
      standard: standards[negotiation.standard ?? "full"],
      quotations: describeChecks(negotiation),
      parties: negotiation.parties.map((party) => ({ name: nameWithRole(party), note: party.note })),
      codedTwice: buildCodedTwiceView(negotiation),
      questions: listPlacedQuestions(negotiation).map(({ issue, question }) => ({
        id: question.id,
        issue: issue.title,
        issueHref: issuePath(negotiation, issue),
        text: question.text,
        href: questionPath(negotiation, issue, question),
        checked: formatDate(question.checked),
        searched: question.searched ?? notYetExplained,
        options: listCodedAnswers(question).map(({ label, means, evidence }) => ({ label, means, evidence })),
        hardCases: listHardCases(question),
      })),
    })),
  };
}
