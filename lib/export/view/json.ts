import { listAgreeing, listBound, listKnownStages } from "../../dataset/deal-history";
import { findDeal, listPlacedQuestions, type Negotiation, type PlacedQuestion } from "../../dataset/negotiation";
import { dataLicence } from "../../licence";
import { listCodingsOf } from "../../model/coded-twice";
import { answerQuestion, buildColumn, type Column } from "../../model/column";
import { nameCompared } from "../../model/column-name";
import { getRole } from "../../model/counted";
import { countStepsAsked, listAsked, listOmissions, restsOnReport } from "../../model/deals/asks";
import { compareClauses, getWording } from "../../model/deals/clauses";
import { formatDealTitle, isReported } from "../../model/deals/names";
import { listKnownTerms } from "../../model/deals/terms";
import type { Difference, Result } from "../../model/difference";
import { listKnownReactions } from "../../model/reactions";
import { findSignOff } from "../../model/reviews";
import { getSpan, hasValues, type Span } from "../../model/scale";
import { type AgeLimit, listHeld, listReports, type RedLine, type Stance } from "../../model/stance";
import { getStanceTable } from "../../model/stance-table";
import type { Deal, Term } from "../../schema/deal";
import type { Question } from "../../schema/issue";
import type { Party } from "../../schema/negotiation";
import { publicUrl, siteUrl } from "../../url/paths";
import { formatSubjectTitle, type PageSubject, pageUrlPath } from "../../url/subject";
import {
  countAgeInDays,
  countStanceAge,
  type FoundPosition,
  getAnswerDate,
  listFoundPositions,
  listScopes,
} from "../../view/compare/answers";
import { formatResult } from "../../view/compare/result-words";
import {
  getMeasuringDate,
  getStanceFilter,
  isPositions,
  listComparisons,
  listPutToParties,
  listShownColumns,
  listShownQuestions,
  type PutToParties,
} from "../../view/compare/shown";
import { formatAsk } from "../../view/deal/asks";
import { formatPosition } from "../../view/matrix/cell";
import { listOwnSpans } from "./csv-rows";
import { buildDistance, getUnit } from "./distance";
import { type ViewDocument, viewFormat, viewSchemaPath } from "./json-schema";

/** A view as JSON, valid against the schema it names. */
export function serializeView(subject: PageSubject): string {
  return `${JSON.stringify(buildDocumentOfView(subject), null, 2)}\n`;
}

function buildDocumentOfView(subject: PageSubject): ViewDocument {
  const { negotiation } = subject;
  const site = publicUrl();
  const { evidence, within } = getStanceFilter(subject);
  const shown = isPositions(subject) ? buildPositionsView(subject) : buildAsksView(subject);
  const statements = listStatements(negotiation, shown);
  const listed = listDeals(subject);
  const deals = listed.map((deal) => buildDealView(negotiation, deal));
  const terms = listed.flatMap((deal) => buildTermsView(negotiation, deal));
  const cited = new Set<string>([
    ...[...statements, ...terms, ...deals].flatMap(({ source, reactions = [] }) => [
      source,
      ...reactions.flatMap((one) => [one.source, ...(one.alsoIn ?? [])]),
    ]),
    ...[...statements, ...terms].flatMap(({ alsoIn = [] }) => alsoIn),
    ...deals.flatMap(({ history }) => history.map((entry) => entry.source)),
  ]);
  return {
    $schema: `${siteUrl()}${viewSchemaPath}`,
    parley: {
      format: viewFormat,
      view: subject.kind,
      negotiation: { id: negotiation.id, title: negotiation.title },
      version: negotiation.version,
      asOf: negotiation.asOf,
      evidence,
      ...(within !== undefined && { withinMonths: within }),
      title: formatSubjectTitle(subject),
      ...(site !== undefined && { address: `${site}${pageUrlPath(subject)}` }),
      licence: { name: dataLicence.name, url: dataLicence.url },
      ...(subject.kind === "deal" && isReported(subject.deal) && { reported: true as const }),
    },
    ...shown,
    ...(subject.kind === "deal" && buildClausesPart(negotiation, subject.deal)),
    deals,
    terms,
    statements,
    sources: negotiation.sources.filter(({ id }) => cited.has(id)),
  };
}

type Shown = Pick<ViewDocument, "questions" | "columns" | "answers" | "comparisons" | "asks" | "omissions">;

function buildPositionsView(subject: PageSubject & { kind: "matrix" | "issue" | "party" | "compare" }): Shown {
  const { negotiation, viewOptions } = subject;
  const questions = listShownQuestions(subject);
  const columns = listShownColumns(subject);
  return {
    questions: questions.map(buildQuestionView),
    columns: columns.map((column) => buildColumnView(negotiation, column)),
    answers: questions.flatMap(({ question }) =>
      columns.map((column) => {
        const given = answerQuestion(column, question, getStanceTable(negotiation, negotiation.asOf, viewOptions));
        const redLines = given.kind === "stance" ? given.stance.redLines : [];
        const rejections = given.kind === "stance" ? given.stance.rejections : [];
        const older = given.kind === "stance" ? given.stance.older : undefined;
        return {
          question: question.id,
          column: column.key,
          kind:
            given.kind === "stance" ? given.stance.kind : given.kind === "holds-already" ? "status-quo" : given.kind,
          positions: listFoundPositions(given, column).flatMap((found) =>
            buildFoundView(question, found, getAnswerDate(negotiation, column)),
          ),
          ...(redLines.length > 0 && { redLines: buildRedLinesView(question, redLines) }),
          ...(rejections.length > 0 && { rejections: buildRedLinesView(question, rejections) }),
          ...(older && { olderDate: older.date }),
        };
      }),
    ),
    ...(subject.kind === "compare" && {
      comparisons: questions.flatMap((placed) =>
        listComparisons(subject, placed, columns).map(({ columns: [left, right], difference }) => ({
          question: placed.question.id,
          columns: [left.key, right.key] as [string, string],
          ...buildDifferenceView(placed.question, difference),
        })),
      ),
    }),
  };
}

function buildAsksView(subject: PageSubject & { kind: "deal" | "draft" }): Shown {
  const { negotiation } = subject;
  const put = listPutToParties(subject);
  const answered = new Set(put.map(({ question }) => question));
  const asOf = getMeasuringDate(subject);
  const { within } = getStanceFilter(subject);
  return {
    questions: listPlacedQuestions(negotiation)
      .filter(({ question }) => answered.has(question))
      .map(buildQuestionView),
    columns: listAsked(negotiation.parties, subject.kind === "deal" ? subject.deal : undefined).map((party) =>
      buildColumnView({ ...negotiation, asOf: asOf as Negotiation["asOf"] }, buildColumn({ kind: "party", party })),
    ),
    answers: [],
    asks: put.flatMap((one) => one.asks.map((asks) => buildAskView(one, asks, { asOf, within }))),
    omissions: listOmissions(negotiation, put).map(({ id }) => id),
  };
}

function buildAskView(
  { question, span, terms }: PutToParties,
  one: PutToParties["asks"][number],
  { asOf, within }: { asOf: string; within: AgeLimit | undefined },
) {
  const { party, ask, stance } = one;
  const steps = countStepsAsked(ask);
  const ageDays = countStanceAge(stance, asOf);
  return {
    question: question.id,
    party: party.id,
    position: buildPositionView(question, span),
    terms: terms.map(({ id }) => id),
    ask: ask.kind,
    words: formatAsk(ask, question, { stance, within }),
    ...buildDistance(question, steps),
    ...((ask.kind === "within" || ask.kind === "crosses") && ask.partly && { partly: true as const }),
    restsOnReport: restsOnReport(ask),
    ...(ask.kind !== "no-position" &&
      ask.ifReportsCounted && { ifReportsCounted: buildResultView(question, ask.ifReportsCounted) }),
    measuredFrom: {
      asOf,
      positions: listOwnSpans(stance).map((own) => buildPositionView(question, own)),
      ...(ageDays !== undefined && { ageDays }),
      claims: listClaims(stance),
      redLines: buildRedLinesView(question, stance.redLines),
    },
  };
}

/** The ids of the statements an ask is measured against, and of the reports next to them. */
function listClaims(stance: Stance): string[] {
  return [...listHeld(stance), ...listReports(stance)].map(({ statement }) => statement.id);
}

function buildQuestionView({ issue, question }: PlacedQuestion): ViewDocument["questions"][number] {
  const { id, kind = "ordered", label, text, concerns, whole, options, checked } = question;
  return {
    id,
    issue: { id: issue.id, title: issue.title },
    label,
    text,
    kind,
    ...(concerns && { concerns }),
    ...(whole && { whole }),
    ...(hasValues(question) && { unit: getUnit(question) }),
    options: options.map((option) => ({
      id: option.id,
      label: option.label,
      ...(kind === "amount" && { value: option.value }),
      sentence: option.sentence,
      ...(option.shares && { shares: option.shares }),
      ...(option.statusQuo && { statusQuo: option.statusQuo }),
    })),
    checked,
  };
}

function buildColumnView(negotiation: Negotiation, column: Column): ViewDocument["columns"][number] {
  return {
    id: column.key,
    kind: column.kind,
    name: nameCompared(column),
    ...(column.kind === "party" && { role: getRole(column.party) }),
    asOf: getAnswerDate(negotiation, column),
    ...(column.kind === "deal" && isReported(column.deal) && { reported: true as const }),
  };
}

function buildFoundView(
  question: Question,
  { kind, span, claims = [], contested, disputed }: FoundPosition,
  asOf: string,
) {
  if (!span || kind === "silent" || kind === "not-concerned" || kind === "not-addressed" || kind === "no-status-quo")
    return [];
  const conditions = [...new Set(claims.flatMap(({ condition }) => condition ?? []))];
  const scopes = listScopes(claims);
  const ageDays = countAgeInDays(claims, asOf);
  return [
    {
      kind,
      position: buildPositionView(question, span),
      ...(contested && { contested: true as const }),
      ...(disputed && { disputed: true as const }),
      ...(scopes.length > 0 && { scopes }),
      ...(conditions.length > 0 && { conditions }),
      ...(claims.length > 0 && { claims: claims.map(({ id }) => id) }),
      ...(ageDays !== undefined && { ageDays }),
    },
  ];
}

function buildPositionView(question: Question, span: Span) {
  return {
    from: idOf(question, span.from),
    to: idOf(question, span.to),
    ...(span.limit && { limit: span.limit }),
    words: formatPosition(question, span),
  };
}

function buildRedLinesView(question: Question, lines: readonly RedLine[]) {
  return lines.map(({ place, statement }) => ({ option: idOf(question, place), statement: statement.id }));
}

function idOf(question: Question, place: number): string {
  const option = question.options[place];
  if (!option) throw new Error(`the question ${question.id} has no option ${place}`);
  return option.id;
}

function buildResultView(question: Question, result: Result) {
  return {
    result: result.kind,
    words: formatResult(result, question),
    ...buildDistance(question, "steps" in result ? result.steps : undefined),
  };
}

function buildDifferenceView(question: Question, { result, restsOnReport, ifReportsCounted }: Difference) {
  return {
    ...buildResultView(question, result),
    restsOnReport,
    ...(ifReportsCounted && { ifReportsCounted: buildResultView(question, ifReportsCounted) }),
  };
}

/** The deals that appear in a view. */
function listDeals(subject: PageSubject): Deal[] {
  if (subject.kind === "deal") return [subject.deal];
  if (subject.kind === "draft") return [];
  return listShownColumns(subject).flatMap((column) => (column.kind === "deal" ? [column.deal] : []));
}

/** What became of each clause of the draft that a deal revises. */
function buildClausesPart(negotiation: Negotiation, deal: Deal): Pick<ViewDocument, "clauses"> {
  const earlier = deal.revises && findDeal(negotiation, deal.revises);
  if (!earlier || earlier.date > negotiation.asOf) return {};
  const describe = (term: Term) => ({
    term: term.id,
    ...(term.clause && { clause: term.clause }),
    text: getWording(term),
    verbatim: term.wording !== undefined,
  });
  return {
    clauses: compareClauses(earlier, deal, negotiation.asOf).map((change) => ({
      kind: change.kind,
      ...("moved" in change && change.moved && { moved: true as const }),
      ...("earlier" in change && { earlier: describe(change.earlier) }),
      ...("later" in change && { later: describe(change.later) }),
    })),
  };
}

function buildDealView(negotiation: Negotiation, deal: Deal): ViewDocument["deals"][number] {
  const { parties, asOf } = negotiation;
  const { proposedBy, revises, drops, knownInPart } = deal;
  const ids = (listed: readonly Party[]) => listed.map((party) => party.id);
  const { id, date, stage, evidence, by, summary, source } = deal;
  const reactions = listKnownReactions(deal.reactions, negotiation.asOf);
  return {
    id,
    title: formatDealTitle(deal),
    date,
    status: stage,
    ...(proposedBy && { proposedBy }),
    binds: ids(listBound(deal, parties)),
    agreedBy: ids(listAgreeing(deal, parties, asOf)),
    history: listKnownStages(deal, asOf),
    ...(revises && { revises }),
    ...(drops && { drops }),
    ...(knownInPart && { knownInPart }),
    ...(isReported(deal) && { reported: true as const }),
    evidence,
    by,
    summary,
    source,
    ...(reactions.length > 0 && { reactions }),
  };
}

function buildTermsView(negotiation: Negotiation, deal: Deal): ViewDocument["terms"] {
  const questions = listPlacedQuestions(negotiation).map(({ question }) => question);
  return listKnownTerms(deal, negotiation.asOf).map(({ placement: _, reactions = [], position, ...term }) => {
    const question = questions.find(({ id }) => id === term.question);
    const answered = listKnownReactions(reactions, negotiation.asOf);
    return {
      ...term,
      deal: deal.id,
      date: term.date,
      ...(question && position && { position: buildPositionView(question, getSpan(question, position)) }),
      ...(answered.length > 0 && { reactions: answered }),
    };
  });
}

/** The statements cited in a view, newest first within each question, with the reactions known by then. */
function listStatements(negotiation: Negotiation, shown: Shown): ViewDocument["statements"] {
  const named = new Set<string>([
    ...shown.answers.flatMap(({ positions, redLines = [], rejections = [] }) => [
      ...positions.flatMap(({ claims = [] }) => claims),
      ...[...redLines, ...rejections].map(({ statement }) => statement),
    ]),
    ...(shown.asks ?? []).flatMap(({ measuredFrom }) => [
      ...measuredFrom.claims,
      ...measuredFrom.redLines.map(({ statement }) => statement),
    ]),
  ]);
  return listPlacedQuestions(negotiation).flatMap(({ question }) =>
    question.statements
      .filter(({ id }) => named.has(id))
      .map(({ placement: _, refusedLimits: __, reactions = [], agreed, ...statement }) => {
        const answered = listKnownReactions(reactions, negotiation.asOf);
        return {
          ...statement,
          // When the deal will have lapsed was not known yet.
          ...(agreed && { agreed: { deal: agreed.deal, term: agreed.term } }),
          question: question.id,
          ...(answered.length > 0 && { reactions: answered }),
          ...buildCodings(negotiation, statement),
        };
      }),
  );
}

/** Who coded a statement again and what came of it, and who has checked it: nothing where nobody has. */
function buildCodings(
  negotiation: Negotiation,
  statement: { id: string },
): Pick<ViewDocument["statements"][number], "codedBy" | "codedAgain" | "checked"> {
  const codings = listCodingsOf(negotiation, statement);
  const signed = findSignOff(negotiation, `statement/${statement.id}`);
  const { codedBy } = negotiation;
  return {
    ...(codings.length > 0 && codedBy && { codedBy }),
    ...(codings.length > 0 && {
      codedAgain: codings.map(({ coding, answer, second, likeness }) => {
        const { date, unclear, reason, decision } = answer;
        const { holds, rejects, rulesOut } = second;
        return {
          by: coding.name,
          date,
          ...(holds && { holds }),
          ...(rejects && { rejects }),
          ...(rulesOut && { rulesOut }),
          ...(unclear && { unclear }),
          likeness,
          ...(reason && { reason }),
          ...(decision && {
            decision: { stands: decision.stands, by: decision.by, date: decision.date, why: decision.why },
          }),
        };
      }),
    }),
    ...(signed && { checked: { by: signed.by, date: signed.date } }),
  };
}
