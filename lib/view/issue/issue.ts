import type { Negotiation, PlacedQuestion } from "../../dataset/negotiation";
import { listPlacedQuestions } from "../../dataset/negotiation";
import { maxPartiesNamed } from "../../limits";
import { listDefaultColumns } from "../../model/column";
import { listKnownDeals, listKnownTerms } from "../../model/deals/terms";
import { hasValues } from "../../model/scale";
import { unfiltered } from "../../model/stance";
import { getStanceTable } from "../../model/stance-table";
import { listOwnStatements } from "../../model/statements";
import { isOnRecord } from "../../schema/evidence-kinds";
import type { Issue, Question, Statement } from "../../schema/issue";
import { capitalise, formatCount, formatDate } from "../../text/format";
import { writeNumbers } from "../../text/words";
import { countIssuePages, isOnPage } from "../../url/pagination";
import { questionPath } from "../../url/paths";
import type { ViewOptions } from "../../url/view-options";
import { type CodedAnswer, describeScale, listCodedAnswers } from "../coded-answers";
import { linkCodedTwice } from "../coded-twice";
import type { Finding } from "../findings/finding";
import { findIssue } from "../findings/issue";
import { findQuestion } from "../findings/question";
import { type HardCases, listHardCases } from "../hard-cases";
import { buildStanceHistoryView, type StanceHistoryView } from "../history/stance-history";
import { formatPosition } from "../matrix/cell";
import { buildRowView, type RowView } from "../matrix/row";
import { countChecked } from "../quotation-checks";
import { notYetExplained } from "./coding";
import { buildStatementView, buildTermView, listQuotes, type TermView } from "./evidence";
import { type KeyEntry, listKeyEntries } from "./key";
import { buildDealRow, buildPartyRow, type PositionRowView } from "./position-row";
import { describeStatementStatus, isCounted } from "./statement-status";

/** One question on the page of its issue. */
export interface IssueQuestionView {
  row: RowView;
  /** Who answers what: the title of the question’s figure. */
  finding: Finding;
  sub: string;
  /** What the words, the strips and the evidence are headed with. */
  heading: string;
  positions: PositionRowView[];
  stanceHistory: StanceHistoryView;
  /** What is not shown, in words: later statements, and reports if the reader excludes them. */
  left: string;
  /** For an amount or a date: the values that somebody named, and who is at each. */
  named: { value: string; statusQuo: boolean; who: string }[];
  /** The terms of the deals that have no row of their own. Newest first. */
  otherTerms: TermView[];
  /** What the list of these terms is called. */
  otherDeals: string;
  coding: {
    options: CodedAnswer[];
    hardCases: HardCases[];
    searched: string;
    checked: string;
    /** How far a second coder agrees; undefined where nobody has coded the question again. */
    twice: { text: string; href: string } | undefined;
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
  /** What the figures draw, and what the letters in them stand for. */
  key: KeyEntry[];
  letters: { letters: string; name: string }[];
  /** If there are several pages: every question of the issue with a link. Otherwise empty. */
  contents: { text: string; href: string; here: boolean }[];
  /** How many of the quotations were checked; empty if there are none. */
  checked: string;
  /** The issue's position among all issues, with its neighbours. */
  place: string;
  previous: Issue | undefined;
  next: Issue | undefined;
}

/** Builds an issue's page as of the negotiation's date. */
export function buildIssueView(negotiation: Negotiation, issue: Issue, viewOptions: ViewOptions, page = 1): IssueView {
  const { asOf, issues, parties } = negotiation;
  const finding = findIssue(negotiation, issue, viewOptions);
  const at = issues.findIndex(({ id }) => id === issue.id);
  const placed = listPlacedQuestions(negotiation).filter((one) => one.issue.id === issue.id);
  const shown = placed.filter((one) => isOnPage(issue, parties.length, one.question.id, page));
  const questions = shown.map((one) => buildQuestionView(negotiation, one, viewOptions));
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
    questions,
    key: listKeyEntries(
      questions.flatMap(({ row }) => row.cells),
      viewOptions.within,
    ),
    letters: (questions[0]?.positions ?? [])
      .slice(0, maxPartiesNamed + 1)
      .map(({ letters, name }) => ({ letters, name })),
    contents:
      countIssuePages(issue, parties.length) === 1
        ? []
        : placed.map((one) => ({
            text: one.question.text,
            href: questionPath(negotiation, issue, one.question),
            here: shown.includes(one),
          })),
    checked: countChecked(
      listQuotes(
        questions.flatMap(({ positions, otherTerms }) => [
          ...positions.flatMap(({ current, replaced, terms }) => [...current, ...replaced, ...terms]),
          ...otherTerms,
        ]),
      ),
    ),
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
    within: viewOptions.within,
    parties: viewOptions.parties,
  });
  const known = question.statements.filter(({ date }) => date <= asOf);
  const shown = viewOptions.evidence === "record" ? known.filter(({ evidence }) => isOnRecord(evidence)) : known;
  // What became of a statement is said with all evidence: a report that is left out has not lapsed.
  const stances = getStanceTable(negotiation, asOf, unfiltered);
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
  const stanceHistory = buildStanceHistoryView(negotiation, placed, viewOptions.evidence);
  const own = getStanceTable(negotiation, asOf, viewOptions);
  const terms = listTerms(negotiation, question);
  const positions = columns.flatMap((column, i): PositionRowView[] => {
    const cell = row.cells[i];
    if (!cell) return [];
    const evidence = { current: [], replaced: [], terms: [] };
    if (column.kind === "deal") {
      const ofDeal = terms.filter(({ deal }) => deal.id === column.deal.id).map(({ view }) => view);
      return [buildDealRow(column, cell, { ...evidence, terms: ofDeal })];
    }
    const said = shown.filter(({ party }) => party === column.party.id);
    return [
      buildPartyRow(negotiation, column, cell, own.get(question, column.party.id), stanceHistory, {
        ...evidence,
        current: said.filter((one) => counts(one)).map((one) => draw(one)),
        replaced: said.filter((one) => !counts(one)).map((one) => draw(one)),
      }),
    ];
  });
  const others = terms.filter(({ deal }) => !columns.some((one) => one.kind === "deal" && one.deal.id === deal.id));
  return {
    row,
    finding: findQuestion(negotiation, question, viewOptions),
    sub: describeScale(question),
    heading: stanceHistory.title,
    positions,
    named: hasValues(question) ? listNamed(question, positions) : [],
    stanceHistory,
    otherTerms: others.map(({ view }) => view),
    otherDeals: nameOtherDeals(new Set(others.map(({ deal }) => deal.id)).size, others.length < terms.length),
    left: writeLeft(listOwnStatements(question).filter(({ date }) => date > asOf).length, known.length - shown.length),
    coding: {
      options: listCodedAnswers(question),
      hardCases: listHardCases(question),
      searched: question.searched ?? notYetExplained,
      checked: formatDate(question.checked),
      twice: linkCodedTwice(negotiation, question),
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

/** The terms of every deal known by the date of the page, newest first. */
function listTerms(negotiation: Negotiation, question: Question) {
  const { asOf } = negotiation;
  return listKnownDeals(negotiation, asOf)
    .flatMap((deal) =>
      listKnownTerms(deal, asOf)
        .filter((term) => term.question === question.id)
        .map((term) => ({ deal, view: buildTermView(negotiation, deal, term, question, asOf) })),
    )
    .toSorted((a, b) => b.view.isoDate.localeCompare(a.view.isoDate));
}

/** `What four other deals say`; empty if there are none. */
function nameOtherDeals(deals: number, besideOne: boolean): string {
  if (deals === 0) return "";
  const other = besideOne ? "other " : "";
  return `What ${formatCount(deals, `${other}deal says`, `${other}deals say`)}`;
}

function listNamed(question: Question, positions: readonly PositionRowView[]): IssueQuestionView["named"] {
  return question.options.flatMap(({ label, statusQuo }, place) => {
    const who = positions.flatMap(({ name, cell }) => {
      if (!cell.marks.some((mark) => mark.place === place)) return [];
      const bar = [...cell.bars, ...cell.reportedBars].find(({ from, to }) => from === place || to === place);
      return [bar ? `${name} (${formatPosition(question, bar)})` : name];
    });
    if (who.length === 0 && !statusQuo) return [];
    return [{ value: label, statusQuo: statusQuo === true, who: who.length > 0 ? who.join(", ") : "nobody" }];
  });
}
