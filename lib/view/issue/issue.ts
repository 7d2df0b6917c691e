import type { Negotiation, PlacedQuestion } from "../../dataset/negotiation";
import { listPlacedQuestions } from "../../dataset/negotiation";
import { listDefaultColumns } from "../../model/column";
import { nameColumn } from "../../model/column-name";
import { listKnownDeals, listKnownTerms } from "../../model/deals/terms";
import { hasValues } from "../../model/scale";
import { listHeld, listReports, type Stance } from "../../model/stance";
import { getStanceTable } from "../../model/stance-table";
import { listOwnStatements } from "../../model/statements";
import { isOnRecord } from "../../schema/evidence-kinds";
import type { Issue, Question, Statement } from "../../schema/issue";
import { capitalise, formatDate } from "../../text/format";
import { writeNumbers } from "../../text/words";
import { countIssuePages, isOnPage } from "../../url/pagination";
import { questionPath } from "../../url/paths";
import type { ViewOptions } from "../../url/view-options";
import { type CodedAnswer, describeScale, listCodedAnswers } from "../coded-answers";
import type { Finding } from "../findings/finding";
import { findIssue } from "../findings/issue";
import { findQuestion } from "../findings/question";
import { type HardCases, listHardCases } from "../hard-cases";
import { buildStanceHistoryView, type StanceHistoryView } from "../history/chart";
import { type CellView, formatPosition } from "../matrix/cell";
import { buildRowView, type RowView } from "../matrix/row";
import { notYetExplained } from "./coding";
import {
  buildQuoteView,
  buildStatementView,
  buildTermView,
  type EvidenceView,
  type QuoteView,
  type TermView,
} from "./evidence";
import { describeStatementStatus, isCounted } from "./statement-status";

/** A column's stance in words: the summary, the quotations it rests on, and why it was coded that way. */
export interface CardView {
  key: string;
  name: string;
  monogram: string;
  deal: boolean;
  cell: CellView;
  quotes: QuoteView[];
  placements: string[];
}

/** One question on the page of its issue. */
export interface IssueQuestionView {
  row: RowView;
  /** Who answers what: the title of the question’s figure. */
  finding: Finding;
  sub: string;
  cards: CardView[];
  stanceHistory: StanceHistoryView;
  /** The statements that count at the date of the page: held positions, reports and red lines. Newest first. */
  evidence: EvidenceView[];
  /** Statements replaced or lapsed by then. Newest first. */
  older: EvidenceView[];
  /** What is not shown, in words: later statements, and reports if the reader excludes them. */
  left: string;
  /** For an amount or a date: the values that somebody named, and who is at each. */
  named: { value: string; statusQuo: boolean; who: string }[];
  terms: TermView[];
  coding: {
    options: CodedAnswer[];
    hardCases: HardCases[];
    searched: string;
    checked: string;
  };
}

/** An issue's page, ready to render. */
export interface IssueView {
  id: string;
  /** What the issue is about, above the finding. */
  topic: string;
  title: string;
  lead: string;
  summary: string;
  asOf: string;
  names: { here: string; others: { party: string; name: string }[]; note: string }[];
  /** The questions on this page: all of them, unless there are too many answers for one page. */
  questions: IssueQuestionView[];
  /** If there are several pages: every question of the issue with a link. Otherwise empty. */
  contents: { text: string; href: string; here: boolean }[];
  /** The issue's position among all issues, with its neighbours. */
  place: string;
  previous: Issue | undefined;
  next: Issue | undefined;
}

/** Builds an issue's page as of the negotiation's date. */
export function buildIssueView(negotiation: Negotiation, issue: Issue, viewOptions: ViewOptions, page = 1): IssueView {
  const { asOf, issues, parties } = negotiation;
  const at = issues.findIndex(({ id }) => id === issue.id);
  const finding = findIssue(negotiation, issue, viewOptions);
  const placed = listPlacedQuestions(negotiation).filter((one) => one.issue.id === issue.id);
  const shown = placed.filter((one) => isOnPage(issue, parties.length, one.question.id, page));
  return {
    id: issue.id,
    topic: issue.title,
    title: finding.headline,
    lead: finding.lead,
    summary: issue.summary,
    asOf: formatDate(asOf),
    names: (issue.names ?? []).map(({ here, others, note }) => ({
      here,
      note,
      others: others.map(({ party, name }) => ({
        party: parties.find(({ id }) => id === party)?.name ?? party,
        name,
      })),
    })),
    questions: shown.map((one) => buildQuestionView(negotiation, one, viewOptions)),
    contents:
      countIssuePages(issue, parties.length) === 1
        ? []
        : placed.map((one) => ({
            text: one.question.text,
            href: questionPath(negotiation, issue, one.question),
            here: shown.includes(one),
          })),
    place: `Issue ${at + 1} of ${issues.length}`,
    previous: issues[at - 1],
    next: issues[at + 1],
  };
}

function buildQuestionView(
  negotiation: Negotiation,
  placed: PlacedQuestion,
  viewOptions: ViewOptions,
): IssueQuestionView {
  const { issue, question } = placed;
  const { asOf } = negotiation;
  const columns = listDefaultColumns(negotiation, asOf);
  const row = buildRowView(negotiation, placed, {
    columns,
    asOf,
    evidence: viewOptions.evidence,
    parties: viewOptions.parties,
  });
  const known = question.statements.filter(({ date }) => date <= asOf);
  const shown = viewOptions.evidence === "record" ? known.filter(({ evidence }) => isOnRecord(evidence)) : known;
  // What became of a statement is said with all evidence: a report that is left out has not lapsed.
  const stances = getStanceTable(negotiation, asOf, "all");
  const counts = (statement: Statement) => isCounted(statement, stances.get(question, statement.party));
  const draw = (statement: Statement) =>
    buildStatementView(
      negotiation,
      issue,
      question,
      statement,
      describeStatementStatus(statement, stances.get(question, statement.party), asOf),
      asOf,
    );
  const cards = columns.flatMap((column, i) => {
    const cell = row.cells[i];
    if (!cell) return [];
    const claims =
      column.kind === "party"
        ? claimsOf(getStanceTable(negotiation, asOf, viewOptions.evidence).get(question, column.party.id))
        : termsOf(column, question.id, asOf);
    return [
      {
        key: column.key,
        name: nameColumn(column),
        monogram: column.kind === "party" ? column.party.monogram : "",
        deal: column.kind === "deal",
        cell,
        quotes: claims.flatMap((claim) => buildQuoteView(negotiation, claim).quote ?? []),
        placements: claims.flatMap(({ placement }) => placement ?? []),
      },
    ];
  });
  return {
    row,
    finding: findQuestion(negotiation, question, viewOptions),
    sub: `${describeScale(question)} Solid marks are stated positions; hollow and dashed marks are reports.`,
    cards,
    named: hasValues(question) ? listNamed(question, cards) : [],
    stanceHistory: buildStanceHistoryView(negotiation, placed, viewOptions.evidence),
    evidence: shown.filter((one) => counts(one)).map((one) => draw(one)),
    older: shown.filter((one) => !counts(one)).map((one) => draw(one)),
    left: writeLeft(listOwnStatements(question).filter(({ date }) => date > asOf).length, known.length - shown.length),
    terms: listKnownDeals(negotiation, asOf)
      .flatMap((deal) =>
        listKnownTerms(deal, asOf)
          .filter((term) => term.question === question.id)
          .map((term) => buildTermView(negotiation, deal, term, question, asOf)),
      )
      .toSorted((a, b) => b.isoDate.localeCompare(a.isoDate)),
    coding: {
      options: listCodedAnswers(question),
      hardCases: listHardCases(question),
      searched: question.searched ?? notYetExplained,
      checked: formatDate(question.checked),
    },
  };
}

function writeLeft(later: number, reports: number): string {
  const numbers = writeNumbers(later, reports);
  const parts = [
    ...(later > 0 ? [`${numbers.count(later, "later statement is", "later statements are")} not shown`] : []),
    ...(reports > 0 ? [`${numbers.count(reports, "report is", "reports are")} left out by “on the record only”`] : []),
  ];
  return parts.length > 0 ? `${capitalise(parts.join("; "))}.` : "";
}

/** The statements on which a party's cell rests: what is held, the reports beside it, and what is refused. */
function claimsOf(stance: Stance) {
  const held = listHeld(stance);
  const reports = listReports(stance).slice(0, 2);
  const claims = [...held, ...reports, ...stance.redLines, ...stance.rejections].map(({ statement }) => statement);
  return claims.filter((claim, i) => claims.findIndex(({ id }) => id === claim.id) === i);
}

function termsOf(column: ReturnType<typeof listDefaultColumns>[number], question: string, asOf: string) {
  if (column.kind !== "deal") return [];
  return listKnownTerms(column.deal, asOf).filter((term) => term.question === question);
}

function listNamed(question: Question, cards: readonly CardView[]): IssueQuestionView["named"] {
  return question.options.flatMap(({ label, statusQuo }, place) => {
    const who = cards.flatMap(({ name, cell }) => {
      if (!cell.marks.some((mark) => mark.place === place)) return [];
      const bar = [...cell.bars, ...cell.reportedBars].find(({ from, to }) => from === place || to === place);
      return [bar ? `${name} (${formatPosition(question, bar)})` : name];
    });
    if (who.length === 0 && !statusQuo) return [];
    return [{ value: label, statusQuo: statusQuo === true, who: who.length > 0 ? who.join(", ") : "nobody" }];
  });
}
