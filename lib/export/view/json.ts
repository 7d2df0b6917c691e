import { listPlacedQuestions, type Negotiation, type PlacedQuestion } from "../../dataset/negotiation";
import { dataLicence } from "../../licence";
import { answer, type Column } from "../../model/column";
import { listOmissions } from "../../model/deals/asks";
import { isReported, writeDealTitle } from "../../model/deals/names";
import { listKnownTerms } from "../../model/deals/terms";
import type { Difference, Result } from "../../model/difference";
import { getSpan, type Span } from "../../model/scale";
import type { RedLine, Stance } from "../../model/stance";
import type { Deal } from "../../schema/deal";
import type { Reaction } from "../../schema/evidence";
import type { Question } from "../../schema/issue";
import { siteUrl } from "../../url/paths";
import { type TwinSubject, writePageAddress, writeTwinTitle } from "../../url/subject";
import { type Found, getAnswerDate, listFound } from "../../view/compare/answers";
import { nameCompared } from "../../view/compare/head";
import { writeResult } from "../../view/compare/result-words";
import {
  getEvidenceFilter,
  getMeasuringDate,
  isPositions,
  listComparisons,
  listPutToParties,
  listShownColumns,
  listShownQuestions,
  type PutToParties,
} from "../../view/compare/shown";
import { writeAsk } from "../../view/deal/asks";
import { writePosition } from "../../view/matrix/cell";
import { getSteps, listOwnSpans } from "./csv-rows";
import { type ViewDocument, viewFormat, viewSchemaPath } from "./json-schema";

/** A view as JSON, by the schema that it names. */
export function writeTwinJson(subject: TwinSubject): string {
  return `${JSON.stringify(viewDocumentOf(subject), null, 2)}\n`;
}

function viewDocumentOf(subject: TwinSubject): ViewDocument {
  const { negotiation } = subject;
  const deals = listDeals(subject);
  const shown = isPositions(subject) ? viewPositions(subject) : viewAsks(subject);
  const statements = listStatements(negotiation, shown);
  const terms = deals.flatMap((deal) => viewTerms(negotiation, deal));
  const cited = new Set<string>([
    ...[...statements, ...terms].flatMap(({ source, reactions = [] }) => [
      source,
      ...reactions.map((one) => one.source),
    ]),
    ...statements.flatMap(({ alsoIn = [] }) => alsoIn),
    ...deals.flatMap(({ source, reactions = [] }) => [
      source,
      ...known(reactions, negotiation).map((one) => one.source),
    ]),
  ]);
  return {
    $schema: `${siteUrl()}${viewSchemaPath}`,
    parley: {
      format: viewFormat,
      view: subject.kind,
      negotiation: { id: negotiation.id, title: negotiation.title },
      version: negotiation.version,
      asOf: negotiation.asOf,
      evidence: getEvidenceFilter(subject),
      title: writeTwinTitle(subject),
      address: `${siteUrl()}${writePageAddress(subject)}`,
      licence: { name: dataLicence.name, url: dataLicence.url },
      ...(subject.kind === "deal" && isReported(subject.deal) && { reported: true as const }),
    },
    ...shown,
    deals: deals.map((deal) => viewDeal(negotiation, deal)),
    terms,
    statements,
    sources: negotiation.sources.filter(({ id }) => cited.has(id)),
  };
}

type Shown = Pick<ViewDocument, "questions" | "columns" | "answers" | "comparisons" | "asks" | "omissions">;

function viewPositions(subject: TwinSubject & { kind: "matrix" | "issue" | "party" | "compare" }): Shown {
  const { negotiation, lens } = subject;
  const questions = listShownQuestions(subject);
  const columns = listShownColumns(subject);
  return {
    questions: questions.map(viewQuestion),
    columns: columns.map((column) => viewColumn(negotiation, column)),
    answers: questions.flatMap(({ question }) =>
      columns.map((column) => {
        const given = answer(column, question, getAnswerDate(negotiation, column), lens.evidence);
        const redLines = given.kind === "stance" ? given.stance.redLines : [];
        return {
          question: question.id,
          column: column.key,
          kind:
            given.kind === "stance" ? given.stance.kind : given.kind === "holds-already" ? "status-quo" : given.kind,
          positions: listFound(given, column).flatMap((found) => viewFound(question, found)),
          ...(redLines.length > 0 && { redLines: viewRedLines(question, redLines) }),
        };
      }),
    ),
    ...(subject.kind === "compare" && {
      comparisons: questions.flatMap((placed) =>
        listComparisons(subject, placed, columns).map(({ columns: [left, right], difference }) => ({
          question: placed.question.id,
          columns: [left.key, right.key] as [string, string],
          ...viewDifference(difference),
        })),
      ),
    }),
  };
}

function viewAsks(subject: TwinSubject & { kind: "deal" | "draft" }): Shown {
  const { negotiation } = subject;
  const put = listPutToParties(subject);
  const asked = new Set(put.map(({ question }) => question));
  const asOf = getMeasuringDate(subject);
  return {
    questions: listPlacedQuestions(negotiation)
      .filter(({ question }) => asked.has(question))
      .map(viewQuestion),
    columns: negotiation.parties.map((party) =>
      viewColumn({ ...negotiation, asOf: asOf as Negotiation["asOf"] }, { kind: "party", key: party.id, party }),
    ),
    answers: [],
    asks: put.flatMap((one) => one.asks.map((asks) => viewAsk(one, asks, asOf))),
    omissions: listOmissions(negotiation, put).map(({ id }) => id),
  };
}

function viewAsk({ question, span, terms }: PutToParties, one: PutToParties["asks"][number], asOf: string) {
  const { party, ask, stance } = one;
  const steps = getSteps(ask);
  return {
    question: question.id,
    party: party.id,
    position: viewPosition(question, span),
    terms: terms.map(({ id }) => id),
    ask: ask.kind,
    words: writeAsk(ask),
    ...(steps !== undefined && { steps }),
    ...((ask.kind === "within" || ask.kind === "crosses") && ask.partly && { partly: true as const }),
    restsOnReport: ask.kind !== "no-position" && ask.restsOnReport,
    ...(ask.kind !== "no-position" && ask.ifReportsCounted && { ifReportsCounted: viewResult(ask.ifReportsCounted) }),
    measuredFrom: {
      asOf,
      positions: listOwnSpans(stance).map((own) => viewPosition(question, own)),
      claims: listClaims(stance),
      redLines: viewRedLines(question, stance.redLines),
    },
  };
}

/** The statements by which an ask is measured, and the reports that stand beside. */
function listClaims(stance: Stance): string[] {
  if (stance.kind === "silent") return [];
  const held = stance.kind === "stated" ? stance.held : [];
  return [...held, ...stance.reports].map(({ statement }) => statement.id);
}

function viewQuestion({ issue, question }: PlacedQuestion): ViewDocument["questions"][number] {
  const { id, label, text, options, checked } = question;
  return {
    id,
    issue: { id: issue.id, title: issue.title },
    label,
    text,
    options: options.map((option) => ({
      id: option.id,
      label: option.label,
      sentence: option.sentence,
      ...(option.statusQuo && { statusQuo: option.statusQuo }),
    })),
    checked,
  };
}

function viewColumn(negotiation: Negotiation, column: Column): ViewDocument["columns"][number] {
  return {
    id: column.key,
    kind: column.kind,
    name: nameCompared(column),
    asOf: getAnswerDate(negotiation, column),
    ...(column.kind === "deal" && isReported(column.deal) && { reported: true as const }),
  };
}

function viewFound(question: Question, { kind, span, claims = [], contested, disputed }: Found) {
  if (!span || kind === "silent" || kind === "not-addressed" || kind === "no-status-quo") return [];
  const conditions = [...new Set(claims.flatMap(({ condition }) => condition ?? []))];
  return [
    {
      kind,
      position: viewPosition(question, span),
      ...(contested && { contested: true as const }),
      ...(disputed && { disputed: true as const }),
      ...(conditions.length > 0 && { conditions }),
      ...(claims.length > 0 && { claims: claims.map(({ id }) => id) }),
    },
  ];
}

function viewPosition(question: Question, span: Span) {
  return {
    from: idOf(question, span.from),
    to: idOf(question, span.to),
    words: writePosition(question, span),
  };
}

function viewRedLines(question: Question, lines: readonly RedLine[]) {
  return lines.map(({ place, statement }) => ({ option: idOf(question, place), statement: statement.id }));
}

function idOf(question: Question, place: number): string {
  const option = question.options[place];
  if (!option) throw new Error(`the question ${question.id} has no place ${place}`);
  return option.id;
}

function viewResult(result: Result) {
  return {
    result: result.kind,
    words: writeResult(result),
    ...("steps" in result && { steps: result.steps }),
  };
}

function viewDifference({ result, restsOnReport, ifReportsCounted }: Difference) {
  return {
    ...viewResult(result),
    restsOnReport,
    ...(ifReportsCounted && { ifReportsCounted: viewResult(ifReportsCounted) }),
  };
}

/** The deals of which a view speaks. */
function listDeals(subject: TwinSubject): Deal[] {
  if (subject.kind === "deal") return [subject.deal];
  if (subject.kind === "draft") return [];
  return listShownColumns(subject).flatMap((column) => (column.kind === "deal" ? [column.deal] : []));
}

function viewDeal(negotiation: Negotiation, deal: Deal): ViewDocument["deals"][number] {
  const { id, date, status, evidence, by, summary, source } = deal;
  const reactions = known(deal.reactions ?? [], negotiation);
  return {
    id,
    title: writeDealTitle(deal),
    date,
    status,
    ...(isReported(deal) && { reported: true as const }),
    evidence,
    by,
    summary,
    source,
    ...(reactions.length > 0 && { reactions }),
  };
}

function viewTerms(negotiation: Negotiation, deal: Deal): ViewDocument["terms"] {
  const questions = listPlacedQuestions(negotiation).map(({ question }) => question);
  return listKnownTerms(deal, negotiation.asOf).map(({ placement: _, reactions = [], position, ...term }) => {
    const question = questions.find(({ id }) => id === term.question);
    const answered = known(reactions, negotiation);
    return {
      ...term,
      deal: deal.id,
      date: term.date ?? deal.date,
      ...(question && position && { position: viewPosition(question, getSpan(question, position)) }),
      ...(answered.length > 0 && { reactions: answered }),
    };
  });
}

/** The statements that what is shown names, newest first within each question, with the reactions known by then. */
function listStatements(negotiation: Negotiation, shown: Shown): ViewDocument["statements"] {
  const named = new Set<string>([
    ...shown.answers.flatMap(({ positions, redLines = [] }) => [
      ...positions.flatMap(({ claims = [] }) => claims),
      ...redLines.map(({ statement }) => statement),
    ]),
    ...(shown.asks ?? []).flatMap(({ measuredFrom }) => [
      ...measuredFrom.claims,
      ...measuredFrom.redLines.map(({ statement }) => statement),
    ]),
  ]);
  return listPlacedQuestions(negotiation).flatMap(({ question }) =>
    question.statements
      .filter(({ id }) => named.has(id))
      .map(({ placement: _, reactions = [], ...statement }) => {
        const answered = known(reactions, negotiation);
        return { ...statement, question: question.id, ...(answered.length > 0 && { reactions: answered }) };
      }),
  );
}

function known(reactions: readonly Reaction[], { asOf }: Negotiation): Reaction[] {
  return reactions.filter(({ date }) => date <= asOf);
}
